// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/languages.h"

#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QKeySequence>
#include <QPushButton>

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "ui/kit/core_templates.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/kit/pseudo_translator.h"

namespace qd::ui {
namespace {

/// Each test begins in the language that it names and leaves English behind.
class Languages : public testing::Test {
protected:
    void TearDown() override { use("en_US"); }
    static QLocale use(const char* locale) {
        auto installed = installTranslations(*QCoreApplication::instance(), QString::fromLatin1(locale));
        EXPECT_TRUE(installed.ok()) << locale;
        return installed.ok() ? *installed : QLocale::c();
    }
};

TEST_F(Languages, TheSystemsLanguageAlwaysInstalls) {
    EXPECT_TRUE(installTranslations(*QCoreApplication::instance(), QString()).ok());
}

TEST_F(Languages, WhatNamesNoLanguageIsRefused) {
    const auto refused = installTranslations(*QCoreApplication::instance(), QStringLiteral("klingon!"));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Usage);
}

TEST_F(Languages, GermanAlsoWritesStandardButtonsAndKeys) {
    use("de");
    QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Save);
    EXPECT_EQ(box.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Abbrechen"));
    EXPECT_EQ(box.button(QDialogButtonBox::Save)->text(), QStringLiteral("Speichern"));
    EXPECT_EQ(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText),
              QStringLiteral("Strg+K"));
}

TEST_F(Languages, ErrorsOfTheCoreAreSaidInGermanFromTemplateAndArguments) {
    use("de");
    const Error error{ErrorCode::BadInput,
                      say("a window of %1 returns needs %2 prices up to %3; there are %4", 1250, 1251,
                          Date::fromDays(19738), 7),
                      say("run a backtest first")};
    EXPECT_EQ(
        format::error(error),
        QStringLiteral("Ein Fenster von 1.250 Renditen braucht 1.251 Kurse bis zum 16. Jan. 2024; es gibt 7. "
                       "Führen Sie zuerst einen Backtest aus."));
    const Error nested{ErrorCode::Io,
                       say("cannot %1 '%2': %3", say("open"), "a.csv", say("No such file or directory"))};
    EXPECT_EQ(format::error(nested),
              QStringLiteral("„a.csv“ lässt sich nicht öffnen: Datei oder Ordner nicht vorhanden."));
}

TEST_F(Languages, WordsWithoutATranslationStayEnglish) {
    use("de");
    EXPECT_EQ(format::error(Error{ErrorCode::Internal, "words that nobody has translated"}),
              QStringLiteral("Words that nobody has translated."));
}

TEST_F(Languages, StoredEnglishIsRecognisedByTheTemplateThatMadeIt) {
    use("de");
    EXPECT_EQ(core_text::recognised("No symbol has a bar for 5 sessions of the exchange from 2024-01-02 on."),
              QStringLiteral("Kein Symbol hat ab 2. Jan. 2024 einen Tageskurs für 5 Handelstage der Börse."));
    EXPECT_EQ(
        core_text::recognised(
            "The bar repeats that of 2024-01-02. The second source has the same step: a true move, "
            "or neither of the two was adjusted."),
        QStringLiteral(
            "Der Tageskurs wiederholt den vom 2. Jan. 2024. Die zweite Quelle hat denselben Sprung: eine "
            "echte Bewegung, oder keine der beiden wurde bereinigt."));
    EXPECT_EQ(core_text::recognised("Rebalance 12 of 60"), QStringLiteral("Umschichtung 12 von 60"));
    EXPECT_EQ(core_text::recognised("Storing encrypted"), QStringLiteral("Wird verschlüsselt gespeichert"));
    EXPECT_EQ(core_text::recognised("a sentence of another program"),
              QStringLiteral("a sentence of another program"));
    EXPECT_TRUE(core_text::recognised("").isEmpty());
}

TEST_F(Languages, EveryTemplateOfTheCoreIsTranslatedIntoGerman) {
    use("de");
    int same = 0;
    for (const std::string_view words : coreTemplates()) {
        const QString translated = QCoreApplication::translate("core", std::string(words).c_str());
        EXPECT_FALSE(translated.isEmpty());
        same += translated == format::text(words) ? 1 : 0;
    }
    // Names that are the same in both languages; tests/lint/check_translations.py looks for what is missing.
    EXPECT_LT(same, 20) << "of " << coreTemplates().size();
}

TEST_F(Languages, PluralsFollowTheNumberInEnglishToo) {
    for (const char* locale : {"en_US", "de", "fr"}) {
        use(locale);
        const QString one = QCoreApplication::translate("qd::ui::Toast", "%n time(s)", nullptr, 1);
        EXPECT_FALSE(one.contains(QLatin1Char('('))) << locale;
        EXPECT_TRUE(one.startsWith(QLatin1Char('1'))) << locale;
    }
}

TEST_F(Languages, AnotherLocaleKeepsEnglishWordsAndItsOwnNumbersAndDirection) {
    use("ar_EG");
    EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    EXPECT_EQ(QLocale().language(), QLocale::Arabic);
    use("de_CH");
    EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    EXPECT_EQ(format::number(1234.5, 1), QStringLiteral("1\u2019234.5"));
}

TEST_F(Languages, PseudoLengthensEveryWordOfTheWindowAndTheCore) {
    use("pseudo");
    const QString plain = QStringLiteral("Storing encrypted");
    const QString shown = core_text::recognised("Storing encrypted");
    EXPECT_NE(shown, plain);
    EXPECT_GE(shown.size(), plain.size() * 14 / 10);
    EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    use("pseudo-rtl");
    EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    EXPECT_EQ(core_text::recognised("Storing encrypted").at(0), QChar(0x200F));
}

TEST(Pseudo, KeepsMarkersTagsEntitiesAcceleratorsAndPatterns) {
    const QString text = pseudo(QStringLiteral("%1 of %L2 in %n row(s): <b>&amp;</b> &Save, Ctrl+K (*.csv)"));
    for (const char* kept : {"%1", "%L2", "%n", "<b>", "</b>", "&amp;", "&S", "Ctrl+K", "*.csv"})
        EXPECT_TRUE(text.contains(QLatin1String(kept))) << kept << " in " << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("row")));
}

TEST(Pseudo, IsFortyPercentLongerAndLeavesTextWithoutLettersAlone) {
    for (const char* words :
         {"Open", "Storing encrypted", "A long sentence about what to do with this page."}) {
        const QString source = QString::fromLatin1(words);
        EXPECT_GE(pseudo(source).size() * 10, source.size() * 14) << words;
        EXPECT_LE(pseudo(source).size(), source.size() * 14 / 10 + 3) << words;
    }
    EXPECT_EQ(pseudo(QStringLiteral("%1 / %2")), QStringLiteral("%1 / %2"));
    EXPECT_EQ(pseudo(QString()), QString());
}

}  // namespace
}  // namespace qd::ui
