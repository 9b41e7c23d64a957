// SPDX-License-Identifier: GPL-3.0-or-later
// Charts that stand below each other, and what they do where the room is short.
#include <QDate>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "ui/charts/chart_toolbar.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/kit/segmented_buttons.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

TimeSeriesPtr twoLines() {
    auto series = std::make_shared<TimeSeries>();
    for (int i = 0; i < 50; ++i)
        series->dates.push_back(QDate(2026, 1, 1).addDays(i));
    const std::vector<double> values(50, 100.0);
    series->lines = {{QStringLiteral("Run"), LineRole::Portfolio, values},
                     {QStringLiteral("SYNX"), LineRole::Benchmark, values}};
    return series;
}

std::shared_ptr<const StackedBands> sectors() {
    auto bands = std::make_shared<StackedBands>();
    bands->dates = twoLines()->dates;
    bands->names = {QStringLiteral("Communication Services"), QStringLiteral("Energy")};
    bands->shares = {std::vector<double>(50, 0.5), std::vector<double>(50, 0.5)};
    return bands;
}

}  // namespace

TEST(LinkedCharts, WithACommonRoomForNamesTheirDatesStandBelowEachOther) {
    const Theme theme;
    TimeSeriesChart lines(theme);
    StackedAreaChart bands(theme);
    lines.setData(twoLines());
    bands.setData(sectors());
    lines.resize(700, 300);
    bands.resize(700, 200);
    ASSERT_GT(bands.namesWidth(), lines.namesWidth());
    EXPECT_NE(lines.plot().right(), bands.plot().right());
    const double names = std::max(lines.namesWidth(), bands.namesWidth());
    lines.setLeastNames(names);
    bands.setLeastNames(names);
    const double axis = std::max(lines.axisWidth(), bands.axisWidth());
    lines.setLeastAxis(axis);
    bands.setLeastAxis(axis);
    for (const int width : {700, 420, 300}) {
        lines.resize(width, 300);
        bands.resize(width, 200);
        EXPECT_EQ(lines.plot().left(), bands.plot().left()) << width;
        EXPECT_EQ(lines.plot().right(), bands.plot().right()) << width;
        EXPECT_GT(lines.plot().width(), width * 0.45) << "the lines keep about half of the room at least";
    }
}

TEST(ChartToolbar, PresetsStandBehindOneButtonWhereTheRoomIsShort) {
    const Theme theme;
    TimeSeriesChart chart(theme);
    chart.setData(twoLines());
    ChartToolbar bar(theme, &chart);
    bar.show();
    bar.fitTo(2000);
    EXPECT_FALSE(bar.compact());
    const int whole = bar.sizeHint().width();
    EXPECT_LT(bar.minimumSizeHint().width(), whole);
    bar.fitTo(whole);
    EXPECT_FALSE(bar.compact());
    bar.fitTo(whole - 1);
    EXPECT_TRUE(bar.compact());
    EXPECT_FALSE(bar.findChild<SegmentedButtons*>()->isVisible());
    bar.choose(RangePreset::Month);
    QToolButton* range = nullptr;
    for (auto* button : bar.findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly))
        if (button->menu() != nullptr && button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
            range = button;
    ASSERT_NE(range, nullptr);
    EXPECT_TRUE(range->isVisible());
    EXPECT_EQ(range->text(), QStringLiteral("1M"));
    EXPECT_LE(bar.sizeHint().width(), whole - 1);
    bar.fitTo(whole);
    EXPECT_FALSE(bar.compact()) << "it comes back with the room";
}

TEST(StackedArea, TheCrossHairMovesOverAKeptDrawing) {
    const Theme theme;
    StackedAreaChart chart(theme);
    auto bands = std::make_shared<StackedBands>();
    for (int i = 0; i < 4000; ++i)
        bands->dates.push_back(QDate(2010, 1, 1).addDays(i));
    for (int name = 0; name < 11; ++name) {
        bands->names.append(QStringLiteral("Sector number %1").arg(name));
        bands->shares.push_back(std::vector<double>(4000, 1.0 / 11.0));
    }
    chart.setData(bands);
    chart.resize(900, 260);
    const QImage before = chart.grab().toImage();
    const qd::SystemClock clock;
    const auto start = clock.monotonicNanos();
    for (int i = 0; i < 20; ++i) {
        chart.setCrosshair(bands->dates[static_cast<std::size_t>(i) * 100]);
        chart.grab();
    }
    EXPECT_LT(clock.monotonicNanos() - start, 20 * 16'000'000) << "a frame a step";
    chart.setCrosshair({});
    EXPECT_EQ(chart.grab().toImage(), before);
    chart.setVisibleDates(QDate(2012, 1, 1), QDate(2013, 1, 1));
    EXPECT_NE(chart.grab().toImage(), before) << "another range is drawn anew";
}
