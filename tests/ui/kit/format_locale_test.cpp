// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <gtest/gtest.h>

#include "ui/kit/format.h"
#include "ui/kit/languages.h"

namespace f = qd::ui::format;

namespace {

/// One locale: how it writes the same things, with the words of its language installed.
struct Written {
    const char* locale;
    QString number;
    QString percent;
    QString compact;
    QString negative;
    QString full;
    QString day;
};

QList<Written> table() {
    return {
        {"en_US", QStringLiteral("1,234.50"), QStringLiteral("12.34\u2009%"),
         QStringLiteral("$249.99\u2009M"), QStringLiteral("\u2212$1.20\u2009M"), QStringLiteral("$1,234.50"),
         QStringLiteral("Jul 14, 2026")},
        {"en_GB", QStringLiteral("1,234.50"), QStringLiteral("12.34\u2009%"),
         QStringLiteral("$249.99\u2009M"), QStringLiteral("\u2212$1.20\u2009M"), QStringLiteral("$1,234.50"),
         QStringLiteral("14 Jul 2026")},
        {"de_DE", QStringLiteral("1.234,50"), QStringLiteral("12,34\u2009%"),
         QStringLiteral("249,99\u2009Mio.\u2009$"), QStringLiteral("\u22121,20\u2009Mio.\u2009$"),
         QStringLiteral("1.234,50\u2009$"), QStringLiteral("14. Juli 2026")},
        {"de_CH", QStringLiteral("1\u2019234.50"), QStringLiteral("12.34\u2009%"),
         QStringLiteral("249.99\u2009Mio.\u2009$"), QStringLiteral("\u22121.20\u2009Mio.\u2009$"),
         QStringLiteral("1\u2019234.50\u2009$"), QStringLiteral("14. Juli 2026")},
        {"fr_FR", QStringLiteral("1\u202F234,50"), QStringLiteral("12,34\u2009%"),
         QStringLiteral("249,99\u2009M\u2009$"), QStringLiteral("\u22121,20\u2009M\u2009$"),
         QStringLiteral("1\u202F234,50\u2009$"), QStringLiteral("14 juil. 2026")},
        {"ja_JP", QStringLiteral("1,234.50"), QStringLiteral("12.34\u2009%"),
         QStringLiteral("$249.99\u2009M"), QStringLiteral("\u2212$1.20\u2009M"), QStringLiteral("$1,234.50"),
         QStringLiteral("2026\u5E747\u670814\u65E5")},
    };
}

class FormatByLocale : public testing::Test {
protected:
    void TearDown() override {
        ASSERT_TRUE(qd::ui::installTranslations(*QCoreApplication::instance(), QStringLiteral("en_US")).ok());
    }
};

TEST_F(FormatByLocale, NumbersMoneyAndDays) {
    for (const Written& row : table()) {
        const auto locale =
            qd::ui::installTranslations(*QCoreApplication::instance(), QString::fromLatin1(row.locale));
        ASSERT_TRUE(locale.ok());
        EXPECT_EQ(f::number(1234.5, 2), row.number) << row.locale;
        EXPECT_EQ(f::percent(0.1234), row.percent) << row.locale;
        EXPECT_EQ(f::moneyCompact(249990000.0), row.compact) << row.locale;
        EXPECT_EQ(f::moneyCompact(-1204000.0), row.negative) << row.locale;
        EXPECT_EQ(f::moneyFull(1234.5), row.full) << row.locale;
        EXPECT_EQ(f::date(QDate(2026, 7, 14)), row.day) << row.locale;
    }
}

TEST_F(FormatByLocale, ArabicDigitsPercentAndDay) {
    const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
    EXPECT_EQ(f::number(1234.5, 1, arabic), QStringLiteral("\u0661\u066C\u0662\u0663\u0664\u066B\u0665"));
    EXPECT_TRUE(f::percent(0.05, 0, arabic).contains(QChar(0x066A)));
    EXPECT_EQ(f::integer(-3, arabic), QStringLiteral("\u2212\u0663"));
    EXPECT_FALSE(f::date(QDate(2026, 7, 14), arabic).contains(QChar(0x060C)))
        << "the weekday went with its comma";
    EXPECT_EQ(f::list({QStringLiteral("a"), QStringLiteral("b")}, arabic), QStringLiteral("a\u060C b"));
}

TEST_F(FormatByLocale, TimesLeftAndDurationsUseTheMarkOfTheLocale) {
    ASSERT_TRUE(qd::ui::installTranslations(*QCoreApplication::instance(), QStringLiteral("de")).ok());
    EXPECT_TRUE(f::timeLeft(5400.0).contains(QStringLiteral("1,5")));
    EXPECT_TRUE(f::duration(4020.0).startsWith(QStringLiteral("1")));
}

TEST_F(FormatByLocale, ListsAndQuotationMarks) {
    const QStringList three{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    EXPECT_EQ(f::list(three, QLocale(QStringLiteral("en_GB"))), QStringLiteral("a, b and c"));
    EXPECT_EQ(f::list(three, QLocale(QStringLiteral("de_DE"))), QStringLiteral("a, b und c"));
    EXPECT_EQ(f::list({QStringLiteral("a")}, QLocale(QStringLiteral("de_DE"))), QStringLiteral("a"));
    EXPECT_TRUE(f::list({}, QLocale(QStringLiteral("de_DE"))).isEmpty());
    EXPECT_EQ(f::quoted(QStringLiteral("x"), QLocale(QStringLiteral("de_DE"))),
              QStringLiteral("\u201Ex\u201C"));
}

TEST_F(FormatByLocale, NoMoneyIsMissingAndHugeMoneyStaysReadable) {
    const QLocale german(QStringLiteral("de_DE"));
    EXPECT_EQ(f::moneyFull(0.0, QStringLiteral("$"), 0, german), QStringLiteral("0\u2009$"));
    EXPECT_EQ(f::moneyFull(-0.001, QStringLiteral("$"), 0, german), QStringLiteral("0\u2009$"));
    EXPECT_EQ(f::moneyFull(12.0, QString(), 0, german), QStringLiteral("12"));
    EXPECT_FALSE(f::moneyCompact(1e300).isEmpty());
}

}  // namespace
