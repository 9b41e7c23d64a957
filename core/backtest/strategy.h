// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "core/backtest/as_of_panel.h"
#include "core/backtest/backtest.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// Weights that a strategy wants, as of a close. Symbols index the panel's, each at most once; what is held
/// and not named is sold.
struct Decision {
    std::vector<std::size_t> symbols;
    std::vector<double> weights;        ///< same length; within the spec's Exposure
    std::vector<std::size_t> excluded;  ///< left out for want of data

    bool operator==(const Decision&) const = default;
};

/// What strategy code is given.
struct Situation {
    AsOfPanel past;
    std::vector<bool> eligible;  ///< may be held: members on that day, never the benchmark; one a symbol
    /// The weights of its last decision as they have drifted since the close of their fill, one a symbol;
    /// empty before its first decision. Only for a strategy that reads them.
    std::vector<double> held;
};

/// Strategy code: looks at the past, gives weights.
struct Strategy {
    /// Called from several threads at once, for signals in any order; one after the other where `readsHeld`.
    std::function<Result<Decision>(const Situation&)> decide;
    bool readsHeld = false;
};
/// Makes a strategy for a panel, which outlives it, and may prepare what it needs from all of it: the place
/// where look-ahead comes from (see core/backtest/look_ahead.h).
using StrategyFactory = std::function<Result<Strategy>(const market::PricePanel& panel)>;

/// portfolio::allocate() as a strategy. Rules on turnover take what is held as the weights before; the first
/// decision, out of cash, is free of them.
Strategy allocationStrategy(const portfolio::AllocationSpec& spec);

/// runBacktest() with a strategy in place of spec.allocation, of which only `price` and `lookback` (the
/// returns that come before the first signal) count. Errors: BadInput, Refused for a symbol that is not
/// eligible, Cancelled, or what the strategy gives.
Result<BacktestResult> runStrategy(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const RunInputs& inputs, const Strategy& strategy,
                                   const jobs::JobContext& job, std::size_t threads = 1);

}  // namespace qd::backtest
