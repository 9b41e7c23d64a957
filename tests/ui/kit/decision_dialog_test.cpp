// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/decision_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"

using namespace qd::ui;

namespace {

QString s(const char* words) {
    return QString::fromUtf8(words);
}

class DecisionDialogTest : public testing::Test {
protected:
    DecisionDialogTest() {
        m_dialog.setConsequences({s("Run 12 is removed."), s("Reports stay.")});
        m_dialog.open();
    }
    Theme m_theme;
    DecisionDialog m_dialog{m_theme, s("Delete run 12?"), s("Delete run"), ButtonRole::Danger};
    QSignalSpy m_decided{&m_dialog, &DecisionDialog::decided};
};

}  // namespace

TEST_F(DecisionDialogTest, NoBareReturnDecidesWhereverTheKeyboardIs) {
    auto* reason = new QLineEdit;
    m_dialog.setBody(reason);
    for (QWidget* focus : {static_cast<QWidget*>(&m_dialog), static_cast<QWidget*>(m_dialog.cancelButton()),
                           static_cast<QWidget*>(m_dialog.decideButton()), static_cast<QWidget*>(reason)})
        for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
            focus->setFocus();
            QTest::keyClick(focus, key);
            EXPECT_EQ(m_decided.count(), 0);
            EXPECT_TRUE(m_dialog.isVisible());
        }
    EXPECT_FALSE(m_dialog.decideButton()->isDefault());
    EXPECT_FALSE(m_dialog.decideButton()->autoDefault());
}

TEST_F(DecisionDialogTest, ControlReturnDecides) {
    QTest::keyClick(&m_dialog, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_decided.count(), 1);
    EXPECT_FALSE(m_dialog.isVisible());
}

TEST_F(DecisionDialogTest, SpaceOrAClickOnTheButtonDecides) {
    m_dialog.decideButton()->setFocus();
    QTest::keyClick(m_dialog.decideButton(), Qt::Key_Space);
    EXPECT_EQ(m_decided.count(), 1);
    m_dialog.open();
    m_dialog.decideButton()->click();
    EXPECT_EQ(m_decided.count(), 2);
}

TEST_F(DecisionDialogTest, EscapeDecidesNothing) {
    QTest::keyClick(&m_dialog, Qt::Key_Escape);
    EXPECT_FALSE(m_dialog.isVisible());
    EXPECT_EQ(m_decided.count(), 0);
}

TEST_F(DecisionDialogTest, WhoMayNotDecideIsToldWhyAndCannot) {
    m_dialog.refuse(s("You prepared it."));
    QTest::keyClick(&m_dialog, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_decided.count(), 0);
    EXPECT_EQ(m_dialog.decideButton()->accessibleDescription(), s("You prepared it."));
    m_dialog.allow();
    QTest::keyClick(&m_dialog, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_decided.count(), 1);
}

TEST_F(DecisionDialogTest, BeginsOnCancelAndSaysWhatWillHappen) {
    EXPECT_TRUE(m_dialog.cancelButton()->hasFocus() || m_dialog.focusWidget() == m_dialog.cancelButton());
    EXPECT_EQ(m_dialog.accessibleDescription(), s("Run 12 is removed. Reports stay."));
    EXPECT_EQ(namelessWidgets(&m_dialog), "");
}
