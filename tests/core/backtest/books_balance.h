// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "core/backtest/backtest.h"

namespace qd::backtest::test {

/// Cash follows from the trades and interest alone, costs are what the trades say, cash + gross is equity.
inline void expectBooksBalance(const BacktestResult& result, const BacktestSpec& spec) {
    const std::size_t sessions = result.dates.size();
    for (const auto* series : {&result.equity, &result.cash, &result.gross, &result.costs, &result.turnover})
        ASSERT_EQ(series->size(), sessions);
    EXPECT_EQ(result.equity.front(), spec.initialCash);
    double cash = spec.initialCash;
    std::size_t next = 0;
    std::vector<double> held(result.symbols.size(), 0.0);
    for (std::size_t i = 0; i < sessions; ++i) {
        if (i > 0 && cash > 0.0)
            cash +=
                cash * spec.cashRateAnnual * (result.dates[i].days() - result.dates[i - 1].days()) / 365.0;
        double costs = 0.0;
        for (; next < result.trades.size() && result.trades[next].date == result.dates[i]; ++next) {
            const auto& trade = result.trades[next];
            EXPECT_GE(trade.commission, 0.0);
            EXPECT_GE(trade.spreadCost, 0.0);
            const double notional = std::abs(trade.quantity * trade.price);
            EXPECT_NEAR(trade.commission, notional * spec.costs.commissionBps * 1e-4, 1e-9 * notional);
            EXPECT_NEAR(trade.spreadCost, notional * spec.costs.halfSpreadBps * 1e-4, 1e-9 * notional);
            costs += trade.commission + trade.spreadCost;
            cash -= trade.quantity * trade.price;
            held[trade.symbol] += trade.quantity;
        }
        cash -= costs;
        EXPECT_TRUE(std::isfinite(result.equity[i]) && result.equity[i] > 0.0);
        EXPECT_NEAR(result.cash[i], cash, 1e-9 * result.equity[i]);
        EXPECT_NEAR(result.costs[i], costs, 1e-9 * result.equity[i]);
        EXPECT_NEAR(result.cash[i] + result.gross[i], result.equity[i], 1e-9 * result.equity[i]);
    }
    EXPECT_EQ(next, result.trades.size());  // every trade falls on a session
    for (const double quantity : held)
        EXPECT_GE(quantity, -1e-6);
}

}  // namespace qd::backtest::test
