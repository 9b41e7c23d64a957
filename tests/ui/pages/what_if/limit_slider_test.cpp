// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/limit_slider.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/pages/what_if/limit_board.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::what_if;

namespace {

constexpr rules::RuleId kId{rules::RuleKind::GroupCap, 2};

LimitLine lineOf(std::optional<double> limit) {
    LimitLine line;
    line.id = kId;
    line.name = QStringLiteral("Technology");
    line.reading = QStringLiteral("18 % of 20 %");
    line.actual = 0.18;
    line.limit = limit;
    line.scale = 0.5;
    line.movable = true;
    line.severity = Severity::Ok;
    return line;
}

class WhatIfLimitSlider : public testing::Test {
protected:
    void SetUp() override {
        m_slider.resize(320, 42);
        m_slider.setLine(lineOf(0.2));
        QObject::connect(&m_slider, &LimitSlider::dragged, &m_slider,
                         [this](const rules::RuleId&, std::optional<double> v) { m_dragged.push_back(v); });
        QObject::connect(&m_slider, &LimitSlider::chosen, &m_slider,
                         [this](const rules::RuleId& id, std::optional<double> v) {
                             EXPECT_EQ(id, kId);
                             m_chosen.push_back(v);
                         });
        m_slider.show();
    }
    void drag(const QPoint& from, const QPoint& to) {
        QTest::mousePress(&m_slider, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 5; ++step)
            QTest::mouseMove(&m_slider, from + (to - from) * step / 5);
        QTest::mouseRelease(&m_slider, Qt::LeftButton, {}, to);
    }

    Theme m_theme;
    LimitSlider m_slider{m_theme};
    std::vector<std::optional<double>> m_dragged;
    std::vector<std::optional<double>> m_chosen;
};

}  // namespace

TEST_F(WhatIfLimitSlider, TheHandleIsDraggedAndToldFrameByFrame) {
    drag(m_slider.handle(), m_slider.handle() + QPoint(60, 0));
    ASSERT_EQ(m_dragged.size(), 5U);
    ASSERT_EQ(m_chosen.size(), 1U);
    EXPECT_NEAR(*m_chosen[0], 0.2 + 0.5 * 60.0 / 300.0, 0.002);
    EXPECT_EQ(m_dragged.back(), m_chosen[0]);
}

TEST_F(WhatIfLimitSlider, AtTheEndOfTheBarThereIsNoLimit) {
    drag(m_slider.handle(), QPoint(319, m_slider.handle().y()));
    EXPECT_EQ(m_chosen.back(), std::nullopt);
    m_slider.setLine(lineOf(std::nullopt));
    EXPECT_NEAR(m_slider.handle().x(), 310, 1);
    drag(m_slider.handle(), m_slider.handle() - QPoint(150, 0));
    EXPECT_NEAR(*m_chosen.back(), 0.25, 0.003);
}

TEST_F(WhatIfLimitSlider, KeysMoveItAndTakeItAway) {
    QTest::keyClick(&m_slider, Qt::Key_Right);
    QTest::keyClick(&m_slider, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&m_slider, Qt::Key_PageDown);
    ASSERT_EQ(m_chosen.size(), 3U);
    EXPECT_NEAR(*m_chosen[0], 0.201, 1e-12);
    EXPECT_NEAR(*m_chosen[1], 0.211, 1e-12);
    EXPECT_NEAR(*m_chosen[2], 0.161, 1e-12);
    QTest::keyClick(&m_slider, Qt::Key_Delete);
    EXPECT_EQ(m_chosen.back(), std::nullopt);
    m_slider.setLine(lineOf(0.0));
    QTest::keyClick(&m_slider, Qt::Key_Left);
    EXPECT_EQ(*m_chosen.back(), 0.0) << "never below zero";
}

TEST_F(WhatIfLimitSlider, EscapeTakesADragBack) {
    QSignalSpy cancelled(&m_slider, &LimitSlider::dragCancelled);
    QTest::mousePress(&m_slider, Qt::LeftButton, {}, m_slider.handle());
    QTest::mouseMove(&m_slider, m_slider.handle() + QPoint(40, 0));
    QTest::keyClick(&m_slider, Qt::Key_Escape);
    QTest::mouseRelease(&m_slider, Qt::LeftButton);
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_TRUE(m_chosen.empty());
}

TEST_F(WhatIfLimitSlider, AFixedLimitHasNoHandle) {
    LimitLine line = lineOf(0.2);
    line.movable = false;
    m_slider.setLine(line);
    drag(QPoint(130, m_slider.height() - 11), QPoint(300, m_slider.height() - 11));
    QTest::keyClick(&m_slider, Qt::Key_Right);
    EXPECT_TRUE(m_dragged.empty());
    EXPECT_TRUE(m_chosen.empty());
    EXPECT_EQ(m_slider.focusPolicy(), Qt::NoFocus);
}

TEST_F(WhatIfLimitSlider, ReadersHearNameReadingAndThatItIsExceeded) {
    LimitLine line = lineOf(0.1);
    line.severity = Severity::Hard;
    m_slider.setLine(line);
    EXPECT_EQ(m_slider.accessibleName(), QStringLiteral("Technology"));
    EXPECT_TRUE(m_slider.accessibleDescription().contains(QStringLiteral("exceeded")));
}

TEST_F(WhatIfLimitSlider, ABoardShowsAsManyAsThereAreAndFindsThem) {
    LimitBoard board(m_theme);
    LimitLine other = lineOf(0.4);
    other.id = {rules::RuleKind::Turnover, 0};
    board.setLines({lineOf(0.2), other});
    ASSERT_NE(board.slider(other.id), nullptr);
    EXPECT_EQ(board.slider(other.id)->line().limit, 0.4);
    board.setLines({lineOf(0.3)});
    EXPECT_EQ(board.slider(other.id), nullptr);
    EXPECT_EQ(board.slider(kId)->line().limit, 0.3);
}
