// SPDX-License-Identifier: GPL-3.0-or-later
// The audits find what they are there for; windows that are in order pass.
#include "tests/app/window/window_audit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

#include <gtest/gtest.h>

namespace qd::console::audit {

namespace {

const QString kLong = QStringLiteral("Maximum drawdown over the whole of the period");

class Window : public testing::Test {
protected:
    void show() {
        m_window.resize(600, 300);
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
    }
    QLabel* label(const QString& text, const QRect& at, QWidget* parent = nullptr) {
        auto* made = new QLabel(text, parent == nullptr ? &m_window : parent);
        made->setGeometry(at);
        return made;
    }

    QWidget m_window;
};

TEST_F(Window, InOrderHasNoFindings) {
    auto* row = new QHBoxLayout(&m_window);
    row->addWidget(new QLabel(kLong));
    row->addWidget(new QPushButton(QStringLiteral("Run")));
    show();
    EXPECT_EQ(layoutFindings(m_window), QStringList());
    EXPECT_EQ(accessibilityFindings(m_window), QStringList());
}

TEST_F(Window, WithALabelTooNarrowForItsTextIsFound) {
    label(kLong, QRect(10, 10, 60, 20));
    show();
    ASSERT_EQ(layoutFindings(m_window).size(), 1);
    EXPECT_TRUE(layoutFindings(m_window).front().contains(QStringLiteral("needs")));
}

TEST_F(Window, WithWrappedTextTooTallIsFound) {
    label(kLong, QRect(10, 10, 80, 16))->setWordWrap(true);
    show();
    EXPECT_EQ(layoutFindings(m_window).size(), 1);
}

TEST_F(Window, WithTextsOverEachOtherIsFound) {
    label(QStringLiteral("Sharpe"), QRect(10, 10, 90, 20));
    label(QStringLiteral("0.61"), QRect(40, 12, 90, 20));
    show();
    ASSERT_EQ(layoutFindings(m_window).size(), 1);
    EXPECT_TRUE(layoutFindings(m_window).front().contains(QStringLiteral("lies over")));
}

TEST_F(Window, WithWhatFloatsByDesignIsInOrder) {
    label(QStringLiteral("Sharpe"), QRect(10, 10, 90, 20));
    label(QStringLiteral("Saved"), QRect(40, 12, 90, 20))->setProperty("qdOverlay", true);
    show();
    EXPECT_EQ(layoutFindings(m_window), QStringList());
}

TEST_F(Window, WithAParentThatCutsItsChildIsFound) {
    auto* small = new QWidget(&m_window);
    small->setGeometry(10, 10, 50, 30);
    label(QStringLiteral("Positions"), QRect(20, 5, 90, 20), small);
    show();
    ASSERT_EQ(layoutFindings(m_window).size(), 1);
    EXPECT_TRUE(layoutFindings(m_window).front().contains(QStringLiteral("cut off by")));
}

TEST_F(Window, MayScrollToWhatIsHidden) {
    auto* area = new QScrollArea(&m_window);
    area->setGeometry(0, 0, 200, 60);
    auto* inside = new QWidget;
    inside->resize(180, 400);
    label(QStringLiteral("Below"), QRect(10, 350, 90, 20), inside);
    area->setWidget(inside);
    show();
    EXPECT_EQ(layoutFindings(m_window), QStringList());
}

TEST_F(Window, WithAControlWithoutANameIsFound) {
    auto* button = new QPushButton(QStringLiteral("▲"), &m_window);
    button->setGeometry(10, 10, 60, 28);
    show();
    ASSERT_EQ(accessibilityFindings(m_window).size(), 1);
    button->setAccessibleName(QStringLiteral("Sort"));
    EXPECT_EQ(accessibilityFindings(m_window), QStringList());
}

TEST_F(Window, WithAFocusableWidgetWithoutARoleIsFound) {
    auto* painted = new QWidget(&m_window);
    painted->setFocusPolicy(Qt::StrongFocus);
    painted->setAccessibleName(QStringLiteral("Weights"));
    painted->setGeometry(10, 10, 60, 28);
    show();
    ASSERT_EQ(accessibilityFindings(m_window).size(), 1);
    EXPECT_TRUE(accessibilityFindings(m_window).front().contains(QStringLiteral("no role")));
}

}  // namespace

}  // namespace qd::console::audit
