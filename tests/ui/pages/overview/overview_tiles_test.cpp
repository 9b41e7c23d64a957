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
    run->record.id.value = 7;
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

TEST(OverviewTiles, ALossOnTheDayStandsInMoneyAndPercentAndPointsDown) {
    const auto tiles = tilesOf(viewOf(nullptr));
    ASSERT_EQ(tiles.size(), 3);
    EXPECT_EQ(tiles[0].value, QStringLiteral("$1,000"));
    EXPECT_TRUE(tiles[0].toolTip.contains(QStringLiteral("31 Dec 2025")));
    EXPECT_EQ(tiles[1].label, QStringLiteral("Day"));
    EXPECT_EQ(tiles[1].value, QStringLiteral("\u2212$10"));
    EXPECT_EQ(tiles[1].context, QStringLiteral("\u25BC\u20091.00\u2009%"));
    EXPECT_EQ(tiles[1].contextInk, TabularLabel::Ink::Loss);
    EXPECT_EQ(tiles[2].value, QStringLiteral("50.00\u2009%"));
    EXPECT_EQ(tiles[2].context, QStringLiteral("AAA"));
}

TEST(OverviewTiles, AGainOnTheDayHasAPlusAndPointsUp) {
    auto view = viewOf(nullptr);
    auto positions = positionsView();
    positions->dayChange = 0.02;
    positions->dayGain = 20.0;
    view.positions = positions;
    EXPECT_EQ(tilesOf(view)[1].value, QStringLiteral("+$20"));
    EXPECT_EQ(tilesOf(view)[1].contextInk, TabularLabel::Ink::Gain);
    EXPECT_TRUE(tilesOf(view)[1].context.startsWith(QStringLiteral("\u25B2")));
}

TEST(OverviewTiles, ADayThatIsNotKnownHasNoTile) {
    auto view = viewOf(nullptr);
    auto positions = positionsView();
    positions->dayChange.reset();
    positions->dayGain.reset();
    view.positions = positions;
    EXPECT_FALSE(labels(tilesOf(view)).contains(QStringLiteral("Day")));
}

TEST(OverviewTiles, MonthAndYearSayThatTheyAreOfThePresentHoldings) {
    auto view = viewOf(nullptr);
    auto positions = positionsView();
    positions->month = desk::PeriodGain{Date::create(2025, 11, 28).value(), -50.0, -0.0476, true, 1};
    positions->year = desk::PeriodGain{Date::create(2024, 12, 31).value(), 100.0, 0.1111, false, 0};
    view.positions = positions;
    const auto tiles = tilesOf(view);
    ASSERT_EQ(tiles.size(), 5);
    EXPECT_EQ(tiles[2].label, QStringLiteral("Month, as held now"));
    EXPECT_EQ(tiles[2].value, QStringLiteral("\u2212$50"));
    EXPECT_EQ(tiles[2].context, QStringLiteral("\u25BC\u20094.76\u2009%"));
    EXPECT_TRUE(tiles[2].toolTip.contains(QStringLiteral("28 Nov 2025")));
    EXPECT_TRUE(tiles[2].toolTip.contains(QStringLiteral("present holdings, unchanged")));
    EXPECT_TRUE(tiles[2].toolTip.contains(QStringLiteral("dividends count")));
    EXPECT_TRUE(tiles[2].toolTip.contains(QStringLiteral("left out: 1")));
    EXPECT_EQ(tiles[3].value, QStringLiteral("+$100"));
    EXPECT_FALSE(tiles[3].toolTip.contains(QStringLiteral("dividends count")));
    EXPECT_FALSE(tiles[3].toolTip.contains(QStringLiteral("left out")));
}

TEST(OverviewTiles, TheUnrealisedGainStandsBesideItsShareOfTheCost) {
    auto view = viewOf(nullptr);
    auto positions = positionsView();
    positions->cost = 800.0;
    positions->unrealised = 200.0;
    view.positions = positions;
    const Tile tile = tilesOf(view)[2];
    EXPECT_EQ(tile.value, QStringLiteral("+$200"));
    EXPECT_EQ(tile.context, QStringLiteral("\u25B2\u200925.00\u2009% on cost"));
}

TEST(OverviewTiles, TheValueSaysWhatItLeavesOutAndThatItIsOld) {
    auto view = viewOf(nullptr);
    EXPECT_TRUE(tilesOf(view)[0].chip.isEmpty());
    auto positions = positionsView();
    positions->unpriced = 2;
    view.positions = positions;
    view.sessionsBehind = 3;
    const Tile tile = tilesOf(view)[0];
    EXPECT_TRUE(tile.toolTip.contains(QStringLiteral("not counted: 2")));
    EXPECT_EQ(tile.chip, QStringLiteral("STALE"));
}

TEST(OverviewTiles, EachNumberSaysWhatItIs) {
    auto view = viewOf(runView());
    auto positions = positionsView();
    positions->month = desk::PeriodGain{Date::create(2025, 11, 28).value(), 1.0, 0.1, false, 0};
    view.positions = positions;
    for (const Tile& tile : tilesOf(view) + runTilesOf(*view.run)) {
        EXPECT_FALSE(tile.metric.definition.isEmpty()) << tile.label.toStdString();
        EXPECT_FALSE(tile.metric.formula.isEmpty()) << tile.label.toStdString();
        EXPECT_EQ(tile.metric.value, tile.value);
        EXPECT_FALSE(tile.metric.section.isEmpty());
    }
    EXPECT_EQ(tilesOf(view)[0].metric.number, QStringLiteral("overview/value"));
    EXPECT_EQ(tilesOf(view)[1].metric.number, QStringLiteral("overview/day_change"));
    EXPECT_TRUE(tilesOf(view)[2].metric.number.isEmpty());
    EXPECT_EQ(runTilesOf(*view.run)[1].metric.number, QStringLiteral("metric/7/sharpe"));
}

TEST(OverviewTiles, MetricsStandBesideTheirBenchmark) {
    auto run = runView();
    run->benchmarkMetrics = {{"cagr", 0.08}, {"sharpe", 0.61}, {"max_drawdown", -0.3}, {"volatility", 0.15}};
    run->sharpe = desk::SharpeEvidence{0.84, 0.1, 1.58, 0.98, 0.9, 12, 1000, {}};
    run->benchmarkSharpe = desk::SharpeEvidence{0.61, -0.1, 1.3, 0.9, {}, 1, 1000, {}};
    const auto tiles = runTilesOf(*run);
    ASSERT_EQ(tiles.size(), 4);
    EXPECT_EQ(tiles[0].value, QStringLiteral("+10.32\u2009%"));
    EXPECT_EQ(tiles[1].value, QStringLiteral("0.84"));
    EXPECT_EQ(tiles[1].context, QStringLiteral("0.10 to 1.58 \u00B7 DSR 90\u2009% of 12"));
    EXPECT_TRUE(tiles[1].toolTip.contains(QStringLiteral("12 tracked trial")));
    EXPECT_TRUE(tiles[1].toolTip.contains(QStringLiteral("90.0\u2009%")));
    EXPECT_TRUE(tiles[1].toolTip.contains(QStringLiteral("benchmark 0.61 (95\u2009%: \u22120.10 to 1.30)")));
    EXPECT_EQ(tiles[2].value, QStringLiteral("\u221220.00\u2009%"));
    EXPECT_EQ(tiles[2].context, QStringLiteral("low on 21 Mar 2020"));
    EXPECT_TRUE(tiles[2].toolTip.contains(QStringLiteral("not yet back")));
    EXPECT_TRUE(tiles[2].toolTip.contains(QStringLiteral("benchmark \u221230.00\u2009%")));
    EXPECT_EQ(tiles[3].context, QStringLiteral("benchmark 15.00\u2009%"));
}

TEST(OverviewTiles, WithoutABenchmarkNoTileSpeaksOfOne) {
    const auto tiles = runTilesOf(*runView());
    ASSERT_EQ(tiles.size(), 4);
    EXPECT_EQ(tiles[0].context, QStringLiteral("2020 to 2020"));
    EXPECT_EQ(tiles[1].context, QStringLiteral("too short for an interval"));
    for (const Tile& tile : tiles)
        EXPECT_FALSE(tile.context.startsWith(QStringLiteral("benchmark"))) << tile.label.toStdString();
}

TEST(OverviewTiles, AMetricThatIsNotDefinedHasNoTile) {
    auto run = runView();
    run->metrics[1].value.reset();
    const QStringList names = labels(runTilesOf(*run));
    EXPECT_EQ(names.size(), 3);
    EXPECT_FALSE(names.contains(QStringLiteral("Backtest Sharpe")));
}
