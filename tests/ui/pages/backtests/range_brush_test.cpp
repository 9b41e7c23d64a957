// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/range_brush.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include <gtest/gtest.h>

#include "ui/kit/theme.h"

using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

charts::TimeSeriesPtr series(int sessions) {
    auto out = std::make_shared<charts::TimeSeries>();
    charts::Line line;
    for (int i = 0; i < sessions; ++i) {
        out->dates.push_back(QDate(2022, 1, 3).addDays(i));
        line.values.push_back(100.0 + 10.0 * std::sin(0.1 * i));
    }
    out->lines.push_back(std::move(line));
    return out;
}

class RangeBrushTest : public ::testing::Test {
protected:
    void SetUp() override {
        brush.resize(808, brush.sizeHint().height());  // 8 px of sides
        brush.show();
        brush.setSeries(series(201));  // 4 px a session
    }
    [[nodiscard]] QPoint at(int session) const {
        return {static_cast<int>(std::lround(brush.xOf(session))), brush.height() / 2};
    }
    void drag(int from, int to) {
        QTest::mousePress(&brush, Qt::LeftButton, {}, at(from));
        QTest::mouseMove(&brush, at((from + to) / 2));
        QTest::mouseMove(&brush, at(to));
        QTest::mouseRelease(&brush, Qt::LeftButton, {}, at(to));
    }

    Theme theme;
    RangeBrush brush{theme};
};

}  // namespace

TEST_F(RangeBrushTest, ADragChoosesAPeriodInEitherDirectionAndTellsItOnTheWay) {
    QSignalSpy told(&brush, &RangeBrush::brushed);
    EXPECT_TRUE(brush.whole());
    drag(50, 120);
    EXPECT_EQ(brush.range(), (charts::IndexRange{50, 120}));
    EXPECT_GE(told.size(), 2);
    EXPECT_EQ(told.back()[0].toDate(), QDate(2022, 1, 3).addDays(50));
    EXPECT_EQ(told.back()[1].toDate(), QDate(2022, 1, 3).addDays(120));
    drag(180, 150);
    EXPECT_EQ(brush.range(), (charts::IndexRange{150, 180}));
}

TEST_F(RangeBrushTest, EdgesAndMiddleOfAPeriodAreDragged) {
    drag(50, 120);
    drag(120, 160);
    EXPECT_EQ(brush.range(), (charts::IndexRange{50, 160}));
    drag(50, 40);
    EXPECT_EQ(brush.range(), (charts::IndexRange{40, 160}));
    drag(100, 110);
    EXPECT_EQ(brush.range(), (charts::IndexRange{50, 170}));
    drag(100, 200);  // no further than the end of the run
    EXPECT_EQ(brush.range(), (charts::IndexRange{80, 200}));
    drag(80, 200);  // an edge does not pass the other
    EXPECT_EQ(brush.range().count(), 2);
}

TEST_F(RangeBrushTest, TheKeyboardMovesStretchesAndTakesAll) {
    drag(50, 120);
    QTest::keyClick(&brush, Qt::Key_Right);
    EXPECT_EQ(brush.range(), (charts::IndexRange{71, 141}));
    QTest::keyClick(&brush, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(brush.range(), (charts::IndexRange{70, 140}));
    QTest::keyClick(&brush, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(brush.range(), (charts::IndexRange{70, 161}));
    QTest::keyClick(&brush, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(brush.range(), (charts::IndexRange{91, 161}));
    QTest::keyClick(&brush, Qt::Key_End);
    EXPECT_EQ(brush.range(), (charts::IndexRange{130, 200}));
    QTest::keyClick(&brush, Qt::Key_Right);
    EXPECT_EQ(brush.range(), (charts::IndexRange{130, 200}));
    QTest::keyClick(&brush, Qt::Key_Home);
    EXPECT_EQ(brush.range(), (charts::IndexRange{0, 70}));
    QTest::keyClick(&brush, Qt::Key_Escape);
    EXPECT_TRUE(brush.whole());
}

TEST_F(RangeBrushTest, WhatTheChartsShowIsTakenOverWithoutAWord) {
    QSignalSpy told(&brush, &RangeBrush::brushed);
    brush.setRange(QDate(2022, 2, 1), QDate(2022, 3, 1));
    EXPECT_EQ(brush.range(), (charts::IndexRange{29, 57}));
    brush.setRange({}, QDate(2022, 3, 1));
    brush.setRange(QDate(2022, 3, 1), QDate(2022, 2, 1));
    EXPECT_EQ(brush.range(), (charts::IndexRange{29, 57}));
    EXPECT_TRUE(told.isEmpty());
    EXPECT_TRUE(brush.words().contains(QStringLiteral("29 of 201")));
    QTest::mouseDClick(&brush, Qt::LeftButton, {}, at(100));
    EXPECT_TRUE(brush.whole());
    EXPECT_EQ(told.size(), 1);
}

TEST_F(RangeBrushTest, ARunOfNothingTakesNoKeysAndNoDrag) {
    for (const int sessions : {0, 1}) {
        brush.setSeries(sessions == 0 ? nullptr : series(sessions));
        QSignalSpy told(&brush, &RangeBrush::brushed);
        drag(0, 1);
        for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Escape})
            QTest::keyClick(&brush, static_cast<Qt::Key>(key));
        brush.takeAll();
        brush.grab();
        EXPECT_TRUE(told.isEmpty());
    }
}
