// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/session_walk.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/backtest/books_balance.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using test::kNone;
using Targets = std::vector<TargetWeights>;

BacktestResult walked(const market::PricePanel& panel, const BacktestSpec& spec, const Targets& targets) {
    auto result = runSchedule(panel, spec, targets, test::job());
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().describe());
    test::expectBooksBalance(result.value(), spec);
    return std::move(result).value();
}

bool hasNote(const BacktestResult& result, const std::string& part) {
    return std::any_of(result.notes.begin(), result.notes.end(),
                       [&](const auto& note) { return note.find(part) != std::string::npos; });
}

TEST(SessionWalk, BuyAndHoldByHand) {
    // 1000 split at 10 and 50: 50 units and 10 units; then 12·50 + 45·10 and 9·50 + 60·10.
    const auto panel = test::panelOf({{8, 40}, {10, 50}, {12, 45}, {9, 60}});
    const auto result = walked(panel, test::plainSpec(), {{0, 1, {0, 1}, {0.5, 0.5}, {}}});
    EXPECT_EQ(result.equity, (std::vector<double>{1000, 1000, 1050, 1050}));
    EXPECT_EQ(result.cash, (std::vector<double>{1000, 0, 0, 0}));
    EXPECT_EQ(result.turnover, (std::vector<double>{0, 0.5, 0, 0}));
    EXPECT_EQ(result.returns(), (std::vector<double>{0, 1050.0 / 1000.0 - 1.0, 0}));
    ASSERT_EQ(result.trades.size(), 2U);
    EXPECT_EQ(result.trades[0].quantity, 50.0);
    EXPECT_EQ(result.trades[1].quantity, 10.0);
    EXPECT_EQ(result.trades[0].reason, "rebalance");
    EXPECT_EQ(result.rebalances[0].signal, panel.dates()[0]);
    EXPECT_EQ(result.rebalances[0].fill, panel.dates()[1]);
    EXPECT_EQ(result.rebalances[0].traded, 1000.0);
}

TEST(SessionWalk, CostsComeOffCashAfterTheFill) {
    // Targets of 500 each cost 0.1 % of 1000; then sell all of S0 (600) and buy S1: 450 → equity.
    auto spec = test::plainSpec();
    spec.costs = {4.0, 6.0};
    const auto panel = test::panelOf({{10, 50}, {10, 50}, {12, 45}, {12, 45}});
    const auto result = walked(panel, spec, {{0, 1, {0, 1}, {0.5, 0.5}, {}}, {1, 2, {1}, {1.0}, {}}});
    EXPECT_DOUBLE_EQ(result.cash[1], -1.0);
    EXPECT_DOUBLE_EQ(result.equity[1], 999.0);
    const double equity = 1049.0;  // 600 + 450 − 1
    const double traded = 600.0 + (equity - 450.0);
    EXPECT_NEAR(result.costs[2], traded * 1e-3, 1e-12);
    EXPECT_NEAR(result.equity[2], equity - traded * 1e-3, 1e-10);
    const auto& second = result.rebalances[1];
    EXPECT_EQ(second.symbols, (std::vector<std::size_t>{1, 0}));  // S0 was held and is sold
    EXPECT_EQ(second.weights, (std::vector<double>{1.0, 0.0}));
    EXPECT_NEAR(second.before[1], 600.0 / equity, 1e-12);
    EXPECT_NEAR(second.turnover, 0.5 * traded / equity, 1e-12);
    EXPECT_TRUE(hasNote(result, "cash may fall below zero"));
}

TEST(SessionWalk, MissingPricesAreCarriedAndNotTraded) {
    // S1 has no price on the second fill: its 500 stay, S0 and S2 share the rest 0.25 : 0.25.
    const auto panel = test::panelOf({{10, 50, 5}, {10, 50, 5}, {20, kNone, 5}, {20, 60, 5}});
    const auto result = walked(panel, test::plainSpec(),
                               {{0, 1, {0, 1}, {0.5, 0.5}, {}}, {1, 2, {0, 1, 2}, {0.25, 0.5, 0.25}, {}}});
    EXPECT_EQ(result.equity, (std::vector<double>{1000, 1000, 1500, 1600}));
    ASSERT_EQ(result.trades.size(), 4U);
    EXPECT_EQ(result.trades[2].symbol, 0U);
    EXPECT_EQ(result.trades[2].quantity, -25.0);
    EXPECT_EQ(result.trades[3].symbol, 2U);
    EXPECT_EQ(result.trades[3].quantity, 100.0);
    EXPECT_EQ(result.rebalances[1].weights, (std::vector<double>{0.25, 0.5, 0.25}));  // the signal's
    EXPECT_TRUE(hasNote(result, "no price for S1, not traded"));
    EXPECT_TRUE(hasNote(result, "S1: no price on 1 session while held, the first on 2024-01-03"));
}

TEST(SessionWalk, AFillWithoutAnyTradableTargetKeepsThePositions) {
    const auto panel = test::panelOf({{10, 50}, {10, 50}, {11, kNone}, {12, 50}});
    const auto result = walked(panel, test::plainSpec(), {{0, 1, {0}, {1.0}, {}}, {1, 2, {1}, {1.0}, {}}});
    EXPECT_EQ(result.trades.size(), 1U);
    EXPECT_EQ(result.equity.back(), 1200.0);
    EXPECT_TRUE(hasNote(result, "no target could trade"));
}

TEST(SessionWalk, ADelistedPositionIsSoldOnTheNextSession) {
    auto spec = test::plainSpec();
    spec.costs.commissionBps = 100.0;
    const auto panel = test::panelOf({{10, 50}, {10, 50}, {20, 50}, {kNone, 50}, {kNone, 50}, {kNone, 50}});
    const auto result = walked(panel, spec, {{0, 1, {0, 1}, {0.5, 0.5}, {}}, {3, 4, {1}, {1.0}, {0}}});
    ASSERT_GE(result.trades.size(), 3U);
    const auto& sale = result.trades[2];
    EXPECT_EQ(sale.reason, "delisted");
    EXPECT_EQ(sale.date, panel.dates()[3]);
    EXPECT_EQ(sale.quantity, -50.0);
    EXPECT_EQ(sale.price, 20.0);
    EXPECT_DOUBLE_EQ(sale.commission, 10.0);
    EXPECT_DOUBLE_EQ(result.cash[3], -10.0 + 1000.0 - 10.0);
    EXPECT_GT(result.turnover[3], 0.0);
    EXPECT_TRUE(hasNote(result, "S0: its prices end on 2024-01-03"));
    EXPECT_EQ(result.rebalances[1].excluded, (std::vector<std::size_t>{0}));
    EXPECT_EQ(result.rebalances.size(), 2U);
}

TEST(SessionWalk, AnEarlierEndOfTheRunDelistsNobody) {
    const auto panel = test::panelOf({{10, 50}, {10, 50}, {20, 50}, {kNone, 50}, {30, 50}});
    auto spec = test::plainSpec();
    spec.to = panel.dates()[3];
    const auto result = walked(panel, spec, {{0, 1, {0, 1}, {0.5, 0.5}, {}}});
    EXPECT_EQ(result.dates.size(), 4U);
    EXPECT_EQ(result.trades.size(), 2U);
    EXPECT_EQ(result.equity.back(), 1500.0);
}

TEST(SessionWalk, FillsAtTheOpenAndMarksAtTheClose) {
    auto spec = test::plainSpec();
    spec.fill = FillAt::NextOpen;
    const auto panel =
        test::panelOf({{8, 40}, {10, 50}, {12, 50}}, test::Grid{{8, 40}, {5, 25}, {11, kNone}});
    const auto result = walked(panel, spec, {{0, 1, {0, 1}, {0.5, 0.5}, {}}, {1, 2, {0, 1}, {0.5, 0.5}, {}}});
    EXPECT_EQ(result.trades[0].price, 5.0);
    EXPECT_EQ(result.equity[1], 100 * 10.0 + 20 * 50.0);
    // S1 has no open: it keeps 1000 of the 2100 at the open, S0 gets the other 1100, which it has.
    EXPECT_EQ(result.trades.size(), 2U);
    EXPECT_EQ(result.equity[2], 100 * 12.0 + 20 * 50.0);
    EXPECT_TRUE(hasNote(result, "no price for S1, not traded"));
}

TEST(SessionWalk, AnOpenWithoutACloseIsNotBought) {
    auto spec = test::plainSpec();
    spec.fill = FillAt::NextOpen;
    // S1 never had a close; S2's closes have ended although it still shows an open.
    const auto panel = test::panelOf({{8, kNone, 3}, {10, kNone, kNone}, {12, 9, kNone}},
                                     test::Grid{{8, 40, 3}, {8, 40, 3}, {8, 40, 3}});
    const auto result = walked(panel, spec, {{0, 1, {0, 1, 2}, {0.5, 0.25, 0.25}, {}}});
    ASSERT_EQ(result.trades.size(), 1U);
    EXPECT_EQ(result.trades[0].quantity, 125.0);
    EXPECT_TRUE(hasNote(result, "no price for S1, S2"));
}

TEST(SessionWalk, CashEarnsInterestOverTheWeekend) {
    auto spec = test::plainSpec();
    spec.cashRateAnnual = 0.0365;
    const auto panel = test::panelOf(test::Grid(9, {10.0}));  // Monday … Friday, Monday …
    const auto result = walked(panel, spec, {{3, 8, {0}, {1.0}, {}}});
    EXPECT_DOUBLE_EQ(result.equity[1], 1000.0 * 1.0001);
    EXPECT_DOUBLE_EQ(result.equity[2] / result.equity[1], 1.0003);
}

TEST(SessionWalk, RoundingDustIsNoTrade) {
    const auto panel = test::panelOf(test::Grid(6, {7.0, 0.3, 11.0}));
    Targets targets;
    for (std::size_t row = 0; row < 5; ++row)
        targets.push_back({row, row + 1, {0, 1, 2}, {1.0 / 3, 1.0 / 3, 1.0 / 3}, {}});
    const auto result = walked(panel, test::plainSpec(), targets);
    EXPECT_EQ(result.trades.size(), 3U);
    EXPECT_EQ(result.rebalances.size(), 5U);
    EXPECT_EQ(result.rebalances[4].turnover, 0.0);
}

TEST(SessionWalk, StopsWithinOneRebalance) {
    const auto panel = test::panelOf(test::walks(40, 2, 3));
    Targets targets;
    for (std::size_t row = 0; row < 30; ++row)
        targets.push_back({row, row + 1, {0, 1}, {0.5, 0.5}, {}});
    std::stop_source stop;
    std::vector<std::string> stages;
    const auto sink = [&](const jobs::Progress& progress) {
        stages.push_back(progress.stage);
        if (stages.size() == 3) stop.request_stop();
    };
    const auto result = runSchedule(panel, test::plainSpec(), targets, test::job(stop.get_token(), sink));
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(stages,
              (std::vector<std::string>{"Rebalance 1 of 30", "Rebalance 2 of 30", "Rebalance 3 of 30"}));
}

}  // namespace
}  // namespace qd::backtest
