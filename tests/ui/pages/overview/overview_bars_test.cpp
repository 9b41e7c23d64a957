// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_bars.h"

#include <gtest/gtest.h>

#include "tests/ui/pages/overview/overview_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::overview;

namespace {

desk::PositionsView gains(const std::vector<std::pair<std::string, double>>& rows) {
    desk::PositionsView view;
    for (const auto& [symbol, gain] : rows) {
        desk::PositionRow row = positionOf(symbol, 100.0, 0.1, 0.0);
        row.dayGain = gain;
        view.rows.push_back(row);
    }
    return view;
}

}  // namespace

TEST(OverviewBars, TheBestComeFirstAndTheWorstLast) {
    const auto bars = moversOf(gains({{"A", -5.0}, {"B", 3.0}, {"C", 0.0}, {"D", 9.0}}));
    ASSERT_NE(bars, nullptr);
    EXPECT_EQ(bars->categories.join(QLatin1Char(' ')), QStringLiteral("D B A"));
    EXPECT_EQ(bars->series[0].values, (std::vector<double>{9.0, 3.0, -5.0}));
    EXPECT_TRUE(bars->signedChange);
}

TEST(OverviewBars, AtMostFiveOfEitherSignAreShown) {
    std::vector<std::pair<std::string, double>> rows;
    for (int i = 1; i <= 9; ++i) {
        rows.emplace_back("G" + std::to_string(i), i);
        rows.emplace_back("L" + std::to_string(i), -i);
    }
    const auto bars = moversOf(gains(rows));
    ASSERT_EQ(bars->categories.size(), 2 * kMovers);
    EXPECT_EQ(bars->categories.front(), QStringLiteral("G9"));
    EXPECT_EQ(bars->categories.at(4), QStringLiteral("G5"));
    EXPECT_EQ(bars->categories.at(5), QStringLiteral("L5"));
    EXPECT_EQ(bars->categories.back(), QStringLiteral("L9"));
    EXPECT_EQ(moversOf(gains(rows), 3)->categories.size(), 6);
    EXPECT_EQ(moversOf(gains(rows), 100)->categories.size(), 18);
}

TEST(OverviewBars, ADayOnWhichNothingMovedHasNone) {
    EXPECT_EQ(moversOf(gains({{"A", 0.0}})), nullptr);
    EXPECT_EQ(moversOf(desk::PositionsView{}), nullptr);
}

TEST(OverviewBars, SectorsAddUpTheLargestFirstAndTheNamelessLast) {
    auto view = positionsView();
    view->rows[1].sector = "Energy";
    view->rows[2].sector = "Energy";
    const auto bars = sectorsOf(*view);
    ASSERT_NE(bars, nullptr);
    EXPECT_EQ(bars->categories.join(QLatin1Char('|')), QStringLiteral("Energy|Without a sector"));
    EXPECT_DOUBLE_EQ(bars->series[0].values[0], 0.5);
    EXPECT_DOUBLE_EQ(bars->series[0].values[1], 0.5);
    EXPECT_EQ(sectorOf(*bars, QStringLiteral("Energy")), QStringLiteral("Energy"));
    EXPECT_TRUE(sectorOf(*bars, QStringLiteral("Without a sector")).isEmpty());
    EXPECT_TRUE(sectorOf(*bars, QStringLiteral("Others")).isEmpty());
}

TEST(OverviewBars, WithoutAnySectorThereAreNoBars) {
    EXPECT_EQ(sectorsOf(*positionsView()), nullptr);
}
