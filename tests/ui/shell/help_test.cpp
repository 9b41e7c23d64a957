// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "ui/kit/banner.h"
#include "ui/kit/contrast.h"
#include "ui/kit/search_field.h"
#include "ui/shell/help_document.h"
#include "ui/shell/help_window.h"

namespace qd::ui::shell {
namespace {

const QString kGuide = QLatin1String(kUserGuide);

QStringList anchorsOf(const QString& document) {
    QStringList anchors;
    for (const HelpSection& section : helpSections(document, helpText(document)))
        anchors << section.anchor;
    return anchors;
}

TEST(HelpText, TheDocumentsTravelInsideTheProgram) {
    const QStringList documents = helpDocuments();
    ASSERT_FALSE(documents.isEmpty());
    EXPECT_EQ(documents.first(), kGuide);
    EXPECT_TRUE(documents.contains(QStringLiteral("data-quality.md")));
    EXPECT_TRUE(documents.contains(QStringLiteral("adr/0001-qt-free-core.md")));
    EXPECT_TRUE(helpText(kGuide).startsWith(QStringLiteral("# ")));
    EXPECT_TRUE(helpText(QStringLiteral("none.md")).isEmpty());
}

TEST(HelpText, AnchorsAreThoseOfCodeHosts) {
    EXPECT_EQ(headingAnchor(QStringLiteral("Who may do what")), QStringLiteral("who-may-do-what"));
    EXPECT_EQ(headingAnchor(QStringLiteral("What is checked, how, and why?")),
              QStringLiteral("what-is-checked-how-and-why"));
    EXPECT_EQ(headingAnchor({}), QString());
}

TEST(HelpText, FindsHeadingsButNotInCode) {
    const auto sections =
        helpSections(QStringLiteral("x.md"),
                     QStringLiteral("# One\nwords `code`\n```sh\n# no heading\n```\n## Two\n## Two\n"
                                    "#hash\n####### seven\n"));
    ASSERT_EQ(sections.size(), 3);
    EXPECT_TRUE(sections[0].words.contains(QStringLiteral("words code")));
    EXPECT_EQ(sections[1].anchor, QStringLiteral("two"));
    EXPECT_EQ(sections[2].anchor, QStringLiteral("two-1"));
    EXPECT_TRUE(helpSections({}, {}).isEmpty());
}

TEST(HelpText, EveryLinkBetweenTheDocumentsLeadsSomewhere) {
    for (const QString& document : helpDocuments()) {
        auto shown = renderHelp(document, helpText(document), darkPalette());
        for (QTextBlock block = shown->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                const QString href = at.fragment().charFormat().anchorHref();
                if (href.isEmpty()) continue;
                const HelpLink link = resolveHelpLink(document, href);
                if (link.kind != HelpLink::Kind::Section || link.anchor.isEmpty()) continue;
                EXPECT_TRUE(anchorsOf(link.document).contains(link.anchor))
                    << document.toStdString() << " → " << href.toStdString();
            }
        }
    }
}

TEST(HelpText, EverySectionThatThePagesNameIsInTheGuide) {
    const QStringList anchors = anchorsOf(kGuide);
    const QRegularExpression named(
        QStringLiteral("(?:helpSection\\(\\) const[^}]*|openHelp\\()QStringLiteral\\(\"([^\"]+)\"\\)"));
    int found = 0;
    QDirIterator files(QString::fromUtf8(QD_SOURCE_DIR "/ui"),
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        auto matches = named.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString section = matches.next().captured(1);
            EXPECT_TRUE(anchors.contains(section))
                << file.fileName().toStdString() << ": " << section.toStdString();
            ++found;
        }
    }
    EXPECT_GT(found, 0);
}

TEST(HelpText, LinksOutsideAreNotSections) {
    EXPECT_EQ(resolveHelpLink(kGuide, QStringLiteral("https://www.w3.org/")).kind, HelpLink::Kind::Outside);
    EXPECT_EQ(resolveHelpLink(kGuide, QStringLiteral("file:///etc/passwd")).kind, HelpLink::Kind::Outside);
    EXPECT_EQ(resolveHelpLink(kGuide, QStringLiteral("../README.md")).kind, HelpLink::Kind::Missing);
    const HelpLink up =
        resolveHelpLink(QStringLiteral("adr/README.md"), QStringLiteral("../user-guide.md#reports"));
    EXPECT_EQ(up.kind, HelpLink::Kind::Section);
    EXPECT_EQ(up.document, kGuide);
    EXPECT_EQ(up.anchor, QStringLiteral("reports"));
}

TEST(HelpDocument, HeadingsHaveAnchorsAndTablesLines) {
    auto shown = renderHelp(kGuide, helpText(kGuide), lightPalette());
    int headings = 0;
    for (QTextBlock block = shown->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0) continue;
        ++headings;
        EXPECT_FALSE(block.begin().fragment().charFormat().anchorNames().isEmpty())
            << block.text().toStdString();
    }
    EXPECT_EQ(headings, anchorsOf(kGuide).size());
    const auto tables = shown->rootFrame()->childFrames();
    ASSERT_FALSE(tables.isEmpty());
    EXPECT_EQ(tables.first()->frameFormat().borderBrush().color(), lightPalette().line);
}

class HelpWindowTest : public testing::Test {
protected:
    HelpWindowTest() : m_help(m_theme) {}
    QTextBrowser* text() { return m_help.findChild<QTextBrowser*>(); }
    QTreeWidget* contents() { return m_help.findChild<QTreeWidget*>(); }

    Theme m_theme;
    HelpWindow m_help;
};

TEST_F(HelpWindowTest, OpensTheGuideAtASection) {
    m_help.openAt(QStringLiteral("audit-chain"));
    EXPECT_TRUE(m_help.isVisible());
    EXPECT_EQ(m_help.anchor(), QStringLiteral("audit-chain"));
    EXPECT_EQ(contents()->currentItem()->text(0), QStringLiteral("Audit chain"));
    QTest::qWait(20);
    const QTextCursor top = text()->cursorForPosition(QPoint(40, 12));
    EXPECT_GT(top.position(), 1000) << "it has scrolled";
}

TEST_F(HelpWindowTest, AnUnknownSectionIsTheBeginning) {
    m_help.openAt(QStringLiteral("no-such-section"));
    EXPECT_EQ(m_help.document(), kGuide);
    EXPECT_TRUE(text()->toPlainText().startsWith(QStringLiteral("User guide")));
}

TEST_F(HelpWindowTest, GoesBackAndForward) {
    m_help.openAt(QStringLiteral("reports"));
    m_help.go(QStringLiteral("data-quality.md"), QStringLiteral("the-checks"));
    m_help.back();
    EXPECT_EQ(m_help.anchor(), QStringLiteral("reports"));
    m_help.back();
    m_help.forward();
    EXPECT_EQ(m_help.document(), QStringLiteral("data-quality.md"));
}

TEST_F(HelpWindowTest, FollowsLinksInsideAndRefusesThoseOutside) {
    m_help.openAt({});
    Q_EMIT text()->anchorClicked(QUrl(QStringLiteral("data-quality.md#the-checks")));
    EXPECT_EQ(m_help.document(), QStringLiteral("data-quality.md"));
    Q_EMIT text()->anchorClicked(QUrl(QStringLiteral("https://www.w3.org/TR/")));
    EXPECT_EQ(m_help.document(), QStringLiteral("data-quality.md"));
    auto* banner = m_help.findChild<Banner*>();
    EXPECT_TRUE(banner->isVisible());
    EXPECT_TRUE(banner->cause().contains(QStringLiteral("www.w3.org")));
}

TEST_F(HelpWindowTest, SearchListsSectionsWithAllWords) {
    m_help.openAt({});
    auto* field = m_help.findChild<SearchField*>();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("argon2id passphrase"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_GT(contents()->topLevelItemCount(), 0);
    contents()->setCurrentItem(contents()->topLevelItem(0));
    EXPECT_FALSE(text()->extraSelections().isEmpty()) << "the words are marked";
    field->clear();
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(contents()->topLevelItem(0)->text(0), QStringLiteral("User guide"));
    QTest::keyClicks(field, QStringLiteral("zzzzqq"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(contents()->topLevelItemCount(), 0);
}

TEST_F(HelpWindowTest, AChangeOfTheThemeKeepsThePlace) {
    m_help.openAt(QStringLiteral("reports"));
    m_theme.setMode(Theme::Mode::Light);
    EXPECT_EQ(m_help.anchor(), QStringLiteral("reports"));
    EXPECT_EQ(text()->document()->begin().begin().fragment().charFormat().foreground().color(),
              lightPalette().text);
}

TEST_F(HelpWindowTest, WhatTheKeyboardReachesHasAName) {
    m_help.openAt({});
    EXPECT_EQ(namelessWidgets(&m_help), "");
}

}  // namespace
}  // namespace qd::ui::shell
