// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "ui/kit/toast_area.h"

using namespace qd::ui;

namespace {

QString s(const char* words) {
    return QString::fromUtf8(words);
}

class ToastTest : public testing::Test {
protected:
    ToastTest() {
        m_host.resize(900, 700);
        m_field = new QLineEdit(&m_host);
        m_host.show();
        QApplication::setActiveWindow(&m_host);
    }
    Theme m_theme;
    QWidget m_host;
    QLineEdit* m_field = nullptr;
    ToastArea m_area{m_theme, &m_host};
};

}  // namespace

TEST_F(ToastTest, TheSameWordsCountUp) {
    for (int i = 0; i < 3; ++i)
        m_area.post(Severity::Warn, s("A price was refused"));
    EXPECT_EQ(m_area.count(), 1);
    EXPECT_EQ(m_area.newest()->times(), 3);
    EXPECT_TRUE(m_area.newest()->accessibleDescription().contains(QLatin1Char('3')));
    m_area.post(Severity::Hard, s("A price was refused"));
    EXPECT_EQ(m_area.count(), 2) << "another severity is another notice";
}

TEST_F(ToastTest, TheButtonRunsOnceAndTheNoticeGoes) {
    int undone = 0;
    m_area.postWith(Severity::Info, s("Column hidden"), s("Undo"), [&undone] { ++undone; });
    m_area.newest()->action()->click();
    EXPECT_EQ(undone, 1);
    EXPECT_EQ(m_area.count(), 0);
}

TEST_F(ToastTest, WhatTheButtonRunsMayPostAgain) {
    m_area.postWith(Severity::Info, s("Hidden"), s("Undo"),
                    [this] { m_area.post(Severity::Ok, s("Shown again")); });
    m_area.newest()->action()->click();
    ASSERT_EQ(m_area.count(), 1);
    EXPECT_EQ(m_area.newest()->text(), s("Shown again"));
}

TEST_F(ToastTest, HardOnesStayUntilDismissed) {
    m_area.post(Severity::Hard, s("Not saved"));
    for (int i = 0; i < 10; ++i)
        m_area.post(Severity::Ok, QString::number(i));
    bool there = false;
    for (const Toast* toast : m_area.findChildren<Toast*>())
        there = there || (toast->isVisible() && toast->text() == s("Not saved"));
    EXPECT_TRUE(there) << "newer notices do not push it out";
}

TEST_F(ToastTest, KeyboardReachesTheNewestAndEscapeGoesBack) {
    EXPECT_FALSE(m_area.focusNewest());
    m_field->setFocus();
    m_area.post(Severity::Hard, s("Not saved"));
    m_area.postWith(Severity::Ok, s("Report saved"), s("Open"), [] {});
    ASSERT_TRUE(m_area.focusNewest());
    EXPECT_TRUE(m_area.newest()->action()->hasFocus());
    QTest::keyClick(m_host.focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(m_area.count(), 1);
    EXPECT_TRUE(m_field->hasFocus());
}

TEST_F(ToastTest, ReadersHearTheSeverityAndEveryButtonSaysOfWhat) {
    m_area.postWith(Severity::Warn, s("3 prices missing"), s("Show"), [] {});
    const Toast* toast = m_area.newest();
    EXPECT_EQ(toast->accessibleName(), s("Warning: 3 prices missing"));
    EXPECT_EQ(QAccessible::queryAccessibleInterface(m_area.newest())->role(), QAccessible::AlertMessage);
    EXPECT_EQ(toast->action()->accessibleName(), s("Show: 3 prices missing"));
    EXPECT_EQ(namelessWidgets(&m_host), "QLineEdit  in QWidget; ");
}

TEST_F(ToastTest, StandsInTheTrailingCornerAndInsideASmallWindow) {
    m_area.post(Severity::Ok, s("Done"));
    EXPECT_GT(m_area.geometry().left(), m_host.width() / 2);
    m_host.setLayoutDirection(Qt::RightToLeft);
    EXPECT_LT(m_area.geometry().right(), m_host.width() / 2);
    m_host.resize(260, 300);
    EXPECT_TRUE(m_host.rect().contains(m_area.geometry()));
}
