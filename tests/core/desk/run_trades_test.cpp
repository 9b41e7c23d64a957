// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_trades.h"

#include <cmath>
#include <numeric>

#include "core/desk/run_backtest.h"
#include "core/desk/run_view.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

Date day(int offset) {
    return Date::create(2024, 1, 2).value().plusDays(offset);
}

/// Equity 1000 at the fill: 30 % of AAA goes to 50 %, 70 % of BBB to 50 %; then BBB is delisted, and what was
/// left of an order is carried.
backtest::BacktestResult run() {
    backtest::BacktestResult result;
    result.symbols = {"AAA", "BBB", "CCC"};
    for (int i = 0; i < 10; ++i)
        result.dates.push_back(day(i));
    backtest::Rebalance rebalance;
    rebalance.signal = day(1);
    rebalance.fill = day(2);
    rebalance.symbols = {0, 1, 2};
    rebalance.weights = {0.5, 0.5, 0.0};
    rebalance.before = {0.3, 0.7, 0.0};
    rebalance.turnover = 0.2;
    rebalance.traded = 400.0;
    rebalance.cost = 0.6;
    result.rebalances = {rebalance};
    result.trades = {{day(2), 0, 20.0, 10.0, 0.1, 0.2, "rebalance", 0.05},
                     {day(2), 1, -40.0, 5.0, 0.1, 0.1, "rebalance", 0.05},
                     {day(4), 0, 1.0, 10.0, 0.0, 0.0, "carried"},
                     {day(6), 1, -60.0, 5.0, 0.0, 0.0, "delisted"}};
    return result;
}

TEST(TradesOf, EveryTradeKnowsItsRebalanceAndTheWeightsAroundIt) {
    const auto rows = tradesOf(run());
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0].rebalance, 0U);
    EXPECT_EQ(rows[0].before, 0.3);
    EXPECT_EQ(rows[0].target, 0.5);
    EXPECT_NEAR(*rows[0].after, 0.5, 1e-15);  // 200 of 1000 more
    EXPECT_NEAR(*rows[1].after, 0.5, 1e-15);
    EXPECT_EQ(rows[1].notional, -200.0);
    EXPECT_DOUBLE_EQ(rows[0].cost, 0.35);
}

TEST(TradesOf, ACarriedOrderBelongsToTheLastRebalanceAndADelistingToNone) {
    const auto rows = tradesOf(run());
    EXPECT_EQ(rows[2].rebalance, 0U);
    EXPECT_EQ(rows[2].target, 0.5);
    EXPECT_FALSE(rows[2].before.has_value());  // what it weighed by then is not on record
    EXPECT_FALSE(rows[2].after.has_value());
    EXPECT_FALSE(rows[3].rebalance.has_value());
    EXPECT_FALSE(rows[3].target.has_value());
    EXPECT_TRUE(tradesOf({}).empty());
}

TEST(RebalanceDetail, HoldsEverySymbolTheMostTradedFirst) {
    const auto detail = rebalanceDetail(run(), 0);
    EXPECT_EQ(detail.equity, 1000.0);
    EXPECT_DOUBLE_EQ(*detail.costShare, 0.0006);
    EXPECT_EQ(detail.bought, 1U);
    EXPECT_EQ(detail.sold, 1U);
    ASSERT_EQ(detail.lines.size(), 3U);
    EXPECT_EQ(detail.lines[2].symbol, 2U);  // nothing was traded of it
    EXPECT_EQ(detail.lines[2].after, 0.0);
    EXPECT_EQ(detail.lines[2].price, 0.0);
    EXPECT_NEAR(detail.lines[0].after, 0.5, 1e-15);
}

TEST(RebalanceDetail, WhereNothingWasTradedTheWeightsStayAsTheyWere) {
    auto result = run();
    result.trades.clear();
    result.rebalances[0].turnover = result.rebalances[0].traded = 0.0;
    const auto detail = rebalanceDetail(result, 0);
    EXPECT_FALSE(detail.equity.has_value());
    EXPECT_FALSE(detail.costShare.has_value());
    for (const auto& line : detail.lines)
        EXPECT_EQ(line.after, line.before);
}

class RunTradesTest : public test::DeskTest {};

/// Of a run of the engine: trades lead from the weights before to the targets, and costs add up.
TEST_F(RunTradesTest, AddUpToWhatTheRunRecorded) {
    store(test::smallMarket(), "IDX");
    const auto record = runBacktest(*session, {{}, test::smallConfig()}, job());
    ASSERT_TRUE(record.ok()) << record.error().describe();
    const auto view = loadRun(*session, record->id).value();
    const auto& result = view->result;
    const auto rows = tradesOf(result);
    ASSERT_EQ(rows.size(), result.trades.size());
    ASSERT_GE(result.rebalances.size(), 3U);
    double costs = 0.0;
    for (const auto& row : rows) {
        ASSERT_TRUE(row.after.has_value());
        EXPECT_NEAR(*row.after, *row.target, 2e-3);  // the costs of the session are what it falls short by
        EXPECT_EQ(result.rebalances[*row.rebalance].fill, row.date);
        costs += row.cost;
    }
    EXPECT_NEAR(costs, std::accumulate(result.costs.begin(), result.costs.end(), 0.0), 1e-6);
    for (std::size_t i = 0; i < result.rebalances.size(); ++i) {
        const auto detail = rebalanceDetail(result, i);
        double cost = 0.0, traded = 0.0, turnover = 0.0;
        for (const auto& line : detail.lines) {
            cost += line.cost;
            traded += std::abs(line.quantity * line.price);
            turnover += 0.5 * std::abs(line.after - line.before);
        }
        EXPECT_NEAR(cost, detail.cost, 1e-9 * (1.0 + detail.cost));
        EXPECT_NEAR(traded, detail.traded, 1e-9 * detail.traded);
        EXPECT_NEAR(turnover, detail.turnover, 1e-12);
    }
}

}  // namespace
}  // namespace qd::desk
