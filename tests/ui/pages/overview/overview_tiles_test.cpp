// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_tiles.h"

#include <gtest/gtest.h>

#include "tests/ui/pages/overview/overview_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::overview;

namespace {

std::shared_ptr<desk::RunView> runView() {
    auto run = std::make_shared<desk::RunView>();
    run->record.name = "HRP monthly";
    for (int i = 0; i < 3; ++i)
        run->result.dates.push_back(Date::create(2020, 3, static_cast<unsigned>(20 + i)).value());
    run->result.equity = {100.0, 80.0, 90.0};
    run->drawdown = {0.0, -0.2, -0.1};
    run->metrics = {{"cagr", 0.1032}, {"sharpe", 0.84}, {"max_drawdown", -0.2}, {"volatility", 0.124}};
    return run;
}

desk::OverviewView viewOf(std::shared_ptr<const desk::RunView> run) {
    desk::OverviewView view;
    view.positions = positionsView();
    view.run = std::move(run);
    return view;
}

QStringList labels(const QList<Tile>& tiles) {
    QStringList out;
    for (const Tile& tile : tiles)
        out.append(tile.label);
    return out;
}

}  // namespace

TEST(OverviewTiles, NothingLoadedHasNoTiles) {
    desk::OverviewView view;
    view.positions = std::make_shared<desk::PositionsView>();
    EXPECT_TRUE(tilesOf(view).isEmpty());
}

TEST(OverviewTiles, ALossOnTheDayPointsDownInItsColour) {
    const auto tiles = tilesOf(viewOf(nullptr));
    ASSERT_EQ(tiles.size(), 1);
    EXPECT_EQ(tiles[0].value, QStringLiteral("$1,000"));
    EXPECT_EQ(tiles[0].context, QStringLiteral("\u25BC\u20091.00\u2009% on the day"));
    EXPECT_EQ(tiles[0].contextInk, TabularLabel::Ink::Loss);
    EXPECT_TRUE(tiles[0].toolTip.contains(QStringLiteral("31 Dec 2025")));
}

TEST(OverviewTiles, AGainOnTheDayPointsUpInItsColour) {
    auto view = viewOf(nullptr);
    auto positions = positionsView();
    positions->dayChange = 0.02;
    view.positions = positions;
    EXPECT_EQ(tilesOf(view)[0].contextInk, TabularLabel::Ink::Gain);
    EXPECT_TRUE(tilesOf(view)[0].context.startsWith(QStringLiteral("\u25B2")));
}

TEST(OverviewTiles, TheValueSaysWhatItLeavesOut) {
    auto view = viewOf(nullptr);
    auto positions = positionsView();
    positions->unpriced = 2;
    positions->dayChange.reset();
    view.positions = positions;
    const Tile tile = tilesOf(view)[0];
    EXPECT_TRUE(tile.toolTip.contains(QStringLiteral("not counted: 2")));
    EXPECT_TRUE(tile.context.isEmpty());
}

TEST(OverviewTiles, MetricsStandBesideTheirBenchmark) {
    auto run = runView();
    run->benchmarkMetrics = {{"cagr", 0.08}, {"sharpe", 0.61}, {"max_drawdown", -0.3}, {"volatility", 0.15}};
    const auto tiles = tilesOf(viewOf(run));
    ASSERT_EQ(tiles.size(), 5);
    EXPECT_EQ(tiles[1].value, QStringLiteral("+10.32\u2009%"));
    EXPECT_EQ(tiles[2].value, QStringLiteral("0.84"));
    EXPECT_EQ(tiles[2].context, QStringLiteral("benchmark 0.61"));
    EXPECT_EQ(tiles[3].value, QStringLiteral("\u221220.00\u2009%"));
    EXPECT_EQ(tiles[3].context, QStringLiteral("low on 21 Mar 2020"));
    EXPECT_TRUE(tiles[3].toolTip.contains(QStringLiteral("not yet back")));
    EXPECT_TRUE(tiles[3].toolTip.contains(QStringLiteral("benchmark \u221230.00\u2009%")));
    EXPECT_EQ(tiles[4].context, QStringLiteral("benchmark 15.00\u2009%"));
}

TEST(OverviewTiles, WithoutABenchmarkNoTileSpeaksOfOne) {
    const auto tiles = tilesOf(viewOf(runView()));
    ASSERT_EQ(tiles.size(), 5);
    EXPECT_EQ(tiles[1].context, QStringLiteral("2020 to 2020"));
    EXPECT_EQ(tiles[2].context, QStringLiteral("no benchmark"));
    for (const Tile& tile : tiles)
        EXPECT_FALSE(tile.context.startsWith(QStringLiteral("benchmark"))) << tile.label.toStdString();
}

TEST(OverviewTiles, AMetricThatIsNotDefinedHasNoTile) {
    auto run = runView();
    run->metrics[1].value.reset();
    const QStringList names = labels(tilesOf(viewOf(run)));
    EXPECT_EQ(names.size(), 4);
    EXPECT_FALSE(names.contains(QStringLiteral("Backtest Sharpe")));
}
