// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/backtest/backtest.h"

namespace qd::desk {

/// A trade of a run, with the rebalance that asked for it. Weights are fractions of the equity at the fill,
/// before costs.
struct TradeRow {
    std::size_t trade = 0;  ///< into BacktestResult::trades
    Date date;
    std::size_t symbol = 0;  ///< into BacktestResult::symbols
    double quantity = 0.0;   ///< signed units
    double price = 0.0;      ///< before costs
    double notional = 0.0;   ///< quantity · price: bought above 0
    double commission = 0.0;
    double spread = 0.0;
    double impact = 0.0;
    double cost = 0.0;        ///< the three of them
    std::string_view reason;  ///< as Trade::reason
    /// Into BacktestResult::rebalances: the one that was filled on that day, of a carried order the last one
    /// before; nothing for what no rebalance asked for (delisted, reinvest, split).
    std::optional<std::size_t> rebalance;
    std::optional<double> before;  ///< drifted weight just before the fill; nothing for a carried order
    std::optional<double> target;  ///< what the rebalance asked for
    std::optional<double> after;   ///< weight once it was filled: before + notional / equity
};
/// Every trade of the run, in its order.
[[nodiscard]] std::vector<TradeRow> tradesOf(const backtest::BacktestResult& run);

/// A symbol of a rebalance.
struct RebalanceLine {
    std::size_t symbol = 0;  ///< into BacktestResult::symbols
    double before = 0.0;
    double target = 0.0;
    double after = 0.0;     ///< where nothing was traded: as before
    double quantity = 0.0;  ///< signed units traded; 0: none
    double price = 0.0;     ///< 0 where nothing was traded
    double cost = 0.0;
};
/// A rebalance as its trades made it.
struct RebalanceDetail {
    std::size_t index = 0;
    Date signal;  ///< the close that the weights know
    Date fill;
    double turnover = 0.0;  ///< ½Σ|Δw|
    double traded = 0.0;    ///< Σ|notional|
    double cost = 0.0;
    std::optional<double> equity;     ///< before the fill; nothing where nothing was traded
    std::optional<double> costShare;  ///< cost / equity
    std::size_t bought = 0;
    std::size_t sold = 0;
    std::size_t excluded = 0;          ///< symbols without a full window
    std::vector<RebalanceLine> lines;  ///< the largest |after − before| first, of equals as they stand
};
/// Precondition: index < run.rebalances.size().
[[nodiscard]] RebalanceDetail rebalanceDetail(const backtest::BacktestResult& run, std::size_t index);

/// What a symbol weighed, and what was traded of it, in the sessions of a range. Weights are the targets as
/// they hold from one fill to the next; 0 before the first.
struct WeightLine {
    std::size_t symbol = 0;  ///< into BacktestResult::symbols
    double mean = 0.0;       ///< over the sessions of the range
    double lowest = 0.0;
    double highest = 0.0;
    double last = 0.0;  ///< on the last session of the range
    std::size_t trades = 0;
    double traded = 0.0;  ///< Σ|notional|
    double cost = 0.0;
};
/// The symbols that weigh or are traded between the sessions [from, to], the largest mean first (of equals by
/// symbol). None where no session lies in the range.
[[nodiscard]] std::vector<WeightLine> weightsIn(const backtest::BacktestResult& run, Date from, Date to);

}  // namespace qd::desk
