// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "core/base/file_system.h"
#include "ui/shell/closing_dialog.h"
#include "ui/shell/safe_mode.h"

namespace qd::ui::shell {
namespace {

using Choice = ClosingDialog::Choice;

class ClosingDialogTest : public testing::Test {
protected:
    ClosingDialogTest() {
        QObject::connect(&m_dialog, &ClosingDialog::decided,
                         [this](Choice choice) { m_told.append(choice); });
        m_dialog.open();
    }
    void click(const char* name) { m_dialog.findChild<QPushButton*>(QLatin1String(name))->click(); }

    ClosingDialog m_dialog{{QStringLiteral("Backtest HRP monthly"), QStringLiteral("Import prices")},
                           nullptr};
    QList<Choice> m_told;
};

TEST_F(ClosingDialogTest, EachButtonTellsItsChoiceOnce) {
    click("finish");
    click("cancel");
    EXPECT_EQ(m_told, QList<Choice>{Choice::FinishThenClose});
    EXPECT_FALSE(m_dialog.isVisible());
}

TEST_F(ClosingDialogTest, CancellingIsAChoiceOfItsOwn) {
    click("cancel");
    EXPECT_EQ(m_told, QList<Choice>{Choice::CancelAndClose});
}

TEST_F(ClosingDialogTest, EscapeKeepsTheWindowOpen) {
    QTest::keyClick(&m_dialog, Qt::Key_Escape);
    EXPECT_EQ(m_told, QList<Choice>{Choice::KeepOpen});
}

TEST_F(ClosingDialogTest, ABareReturnDecidesNothingThatEndsWork) {
    QTest::keyClick(&m_dialog, Qt::Key_Return);
    EXPECT_FALSE(m_told.contains(Choice::CancelAndClose));
    EXPECT_FALSE(m_told.contains(Choice::FinishThenClose));
}

TEST_F(ClosingDialogTest, NamesTheJobs) {
    QStringList words;
    for (const auto* label : m_dialog.findChildren<QLabel*>())
        words << label->text();
    EXPECT_TRUE(words.join(u'|').contains(QStringLiteral("Backtest HRP monthly")));
}

TEST(RunMark, IsLeftByWhatDidNotEndByItself) {
    const QTemporaryDir folder;
    PosixFileSystem files;
    RunMark mark(files, folder.path().toStdString() + "/running");
    const std::string workspace = "/somewhere/demo.qdw";
    auto set = mark.set(workspace);
    ASSERT_TRUE(set.ok());
    EXPECT_FALSE(*set) << "the first start";
    ASSERT_TRUE(mark.clear(workspace).ok());
    EXPECT_FALSE(*mark.set(workspace)) << "the last session ended in order";
    EXPECT_TRUE(*mark.set(workspace)) << "nobody took the mark away";
    EXPECT_FALSE(*mark.set("/somewhere/other.qdw")) << "another workspace";
    EXPECT_EQ(mark.pathOf(workspace).find("demo"), std::string::npos);
}

TEST(RunMark, WithoutAFolderThereAreNone) {
    PosixFileSystem files;
    RunMark mark(files, {});
    EXPECT_FALSE(*mark.set("a"));
    EXPECT_FALSE(*mark.set("a"));
    EXPECT_TRUE(mark.clear("a").ok());
}

}  // namespace
}  // namespace qd::ui::shell
