// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/backtest/combinatorial_choice.h"
#include "core/backtest/search_space.h"
#include "core/backtest/signal_path.h"
#include "core/backtest/signal_prices.h"
#include "core/backtest/walk_forward.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::backtest {

/// Most returns that are kept at once, all points together: 200 MB.
inline constexpr std::size_t kMostKeptReturns = 25'000'000;

/// A search for parameters, run over combinatorial purged splits.
struct SignalCombinations {
    std::vector<std::vector<double>> points;
    std::vector<TrialStatistics> statistics;  ///< of each point over all rows
    CombinatorialChoice choice;               ///< `chosen` counts the points
};

/// Runs every point of a countable space once over all rows and then chooses in each split by the Sharpe
/// ratio on its training rows. A rule knows nothing after its row, so a point's returns on the tested rows
/// are what it would have earned there. Error BadInput from gridPoints(), runSignal() and
/// chooseOverCombinations(), or when points × rows are more than kMostKeptReturns; Cancelled.
Result<SignalCombinations> runSignalCombinations(const SignalPrices& prices, const SignalWalkSpec& spec,
                                                 const SearchSpace& space, const CombinatorialPlan& plan,
                                                 std::size_t threads, const jobs::JobContext& job);

}  // namespace qd::backtest
