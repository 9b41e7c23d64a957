// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_link.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/charts/time_series_samples.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/time_series_chart.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

struct Fixture {
    Theme theme;
    TimeSeriesChart first{theme};
    TimeSeriesChart second{theme};
    TimeSeriesChart third{theme};
    ChartLink link;
    Fixture() {
        for (TimeSeriesChart* chart : {&first, &second, &third}) {
            chart->resize(700, 300);
            chart->setData(samples::days(1000));
            link.join(chart);
        }
    }
};

}  // namespace

TEST(ChartLink, TheCrossHairOfOneIsTheCrossHairOfAll) {
    Fixture f;
    QSignalSpy echo(&f.second, &TimeSeriesChart::crosshairMoved);
    QTest::keyClick(&f.first, Qt::Key_Home);
    EXPECT_EQ(f.second.crosshair(), QDate(2020, 1, 1));
    EXPECT_EQ(f.third.crosshair(), QDate(2020, 1, 1));
    EXPECT_EQ(echo.count(), 0);
    QTest::keyClick(&f.third, Qt::Key_Right);
    EXPECT_EQ(f.first.crosshair(), QDate(2020, 1, 2));
    QTest::keyClick(&f.third, Qt::Key_Escape);
    EXPECT_FALSE(f.first.crosshair().isValid());
}

TEST(ChartLink, ZoomingOneZoomsAll) {
    Fixture f;
    QSignalSpy shown(&f.link, &ChartLink::rangeChanged);
    f.second.setVisibleDates(QDate(2021, 1, 1), QDate(2021, 6, 1));
    EXPECT_EQ(f.first.visibleRange(), f.second.visibleRange());
    EXPECT_EQ(f.third.visibleRange(), f.second.visibleRange());
    EXPECT_EQ(shown.count(), 1);
}

TEST(ChartLink, OneThatJoinsTakesOverWhatIsShown) {
    Fixture f;
    f.first.setVisibleDates(QDate(2021, 1, 1), QDate(2021, 6, 1));
    QTest::keyClick(&f.first, Qt::Key_Home);
    TimeSeriesChart late(f.theme);
    late.resize(700, 200);
    late.setData(samples::days(800));
    f.link.join(&late);
    EXPECT_EQ(late.visibleTimes(), f.first.visibleTimes());
    EXPECT_EQ(late.crosshair(), QDate(2021, 1, 1));
    EXPECT_EQ(late.plot().left(), f.first.plot().left());
    EXPECT_EQ(late.plot().right(), f.first.plot().right());
}

TEST(ChartLink, ChartsOfOtherPointsMeetByTime) {
    Fixture f;
    TimeSeriesChart intraday(f.theme);
    intraday.resize(700, 200);
    intraday.setData(samples::minutes(1440 * 3));
    f.link.join(&intraday);
    f.first.setCrosshair({});
    QTest::keyClick(&intraday, Qt::Key_End);
    EXPECT_EQ(f.first.crosshair(), QDate(2020, 1, 4));
    StackedAreaChart bands(f.theme);
    auto shares = std::make_shared<StackedBands>();
    shares->dates = samples::days(1000)->dates;
    shares->names = {QStringLiteral("A sector with a long name")};
    shares->shares = {std::vector<double>(1000, 1.0)};
    bands.setData(shares);
    bands.resize(700, 200);
    f.link.joinDates(&bands);
    QTest::keyClick(&f.first, Qt::Key_Left);
    EXPECT_TRUE(bands.readout().startsWith(QStringLiteral("3 Jan 2020")));
}

TEST(ChartLink, OneThatGoesLeaves) {
    Fixture f;
    {
        TimeSeriesChart brief(f.theme);
        brief.setData(samples::days(10));
        f.link.join(&brief);
        EXPECT_EQ(f.link.count(), 4);
    }
    EXPECT_EQ(f.link.count(), 3);
    QTest::keyClick(&f.first, Qt::Key_Home);
    f.link.leave(&f.third);
    QTest::keyClick(&f.first, Qt::Key_Right);
    EXPECT_EQ(f.third.crosshair(), QDate(2020, 1, 1)) << "it no longer follows";
    EXPECT_EQ(f.second.crosshair(), QDate(2020, 1, 2));
    f.link.join(&f.second);
    EXPECT_EQ(f.link.count(), 2) << "joining twice is once";
    QTest::keyClick(&f.second, Qt::Key_Right);
    EXPECT_EQ(f.first.crosshair(), QDate(2020, 1, 3));
}
