// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "core/backtest/backtest.h"
#include "core/backtest/corporate_calendar.h"
#include "core/backtest/price_marks.h"
#include "core/market/price_panel.h"

namespace qd::backtest::test {

/// Change of equity = P&L − costs + dividends + interest − fees on every session, with the P&L, dividends and
/// positions made anew from panel, inputs and trades alone. Precondition: no benchmark.
inline void expectFlowsBalance(const market::PricePanel& panel, const BacktestSpec& spec,
                               const RunInputs& inputs, const BacktestResult& result) {
    const auto calendar = CorporateCalendar::create(panel, inputs.dividends, inputs.splits).value();
    const std::size_t first = panel.dateIndex(result.dates.front()).value();
    PriceMarks marks(panel, spec.allocation.price);
    std::vector<double> held(panel.width(), 0.0);
    std::vector<double> before(panel.width(), 0.0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < result.dates.size(); ++i) {
        const std::size_t row = first + i;
        for (const auto& split : calendar.splitsOn(row)) {
            held[split.symbol] *= split.value;
            before[split.symbol] /= split.value;
            if (row > 0) marks.advanceTo(row - 1);
            marks.split(split.symbol, split.value);
        }
        double dividends = 0.0;
        for (const auto& dividend : calendar.dividendsOn(row))
            dividends += held[dividend.symbol] * dividend.value;
        // Cash in lieu of a fraction is paid before the dividends: what is left is what they are paid on.
        marks.advanceTo(row);
        double pnl = 0.0;
        double costs = 0.0;
        for (std::size_t s = 0; s < held.size(); ++s)
            pnl += held[s] * (marks.prices()[s] - before[s]);
        for (; next < result.trades.size() && result.trades[next].date == result.dates[i]; ++next) {
            const auto& trade = result.trades[next];
            pnl += trade.quantity * (marks.prices()[trade.symbol] - trade.price);
            held[trade.symbol] += trade.quantity;
            costs += trade.commission + trade.spreadCost + trade.impact;
            if (trade.reason == "split") {
                for (const auto& dividend : calendar.dividendsOn(row)) {
                    if (dividend.symbol == trade.symbol) dividends += trade.quantity * dividend.value;
                }
            }
        }
        const double scale = 1e-9 * (result.equity[i] + std::abs(result.gross[i]) + std::abs(result.cash[i]));
        EXPECT_NEAR(result.pnl[i], pnl, scale) << result.dates[i].iso();
        EXPECT_NEAR(result.costs[i], costs, scale);
        EXPECT_NEAR(result.dividends[i], dividends, scale);
        const double start = i == 0 ? spec.initialCash : result.equity[i - 1];
        EXPECT_NEAR(result.equity[i], start + pnl - costs + dividends + result.interest[i] - result.fees[i],
                    scale);
        before.assign(marks.prices().begin(), marks.prices().end());
    }
    EXPECT_EQ(next, result.trades.size());
}

}  // namespace qd::backtest::test
