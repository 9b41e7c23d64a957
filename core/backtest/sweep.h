// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/backtest/search_space.h"
#include "core/backtest/signal_path.h"
#include "core/backtest/signal_prices.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::backtest {

struct SweepSpec {
    SignalKind kind = SignalKind::MovingAverage;
    SearchSpace space;  ///< from strategySpace(), every axis countable
    SignalCosts costs;
    Timeframe timeframe = Timeframe::Daily;
};

/// Every combination of a grid with its figures; both vectors have the same length.
struct Sweep {
    std::vector<std::vector<double>> points;  ///< in the order of gridPoints()
    std::vector<TrialStatistics> trials;
};

/// Every combination over all rows, as runSignal() would give each, bit by bit: moving averages on daily bars
/// without shorts go through the kernel of core/backtest/sweep_kernel.h, the rest one by one. The result does
/// not depend on the number of threads or the processor. Error BadInput, Cancelled.
Result<Sweep> runSweep(const SignalPrices& prices, const SweepSpec& spec, std::size_t threads,
                       const jobs::JobContext& job);

/// The mean pairwise correlation of the returns of these trials, from the variance of the sum of their
/// standardised returns; 0 for fewer than two that vary. For the effective number of trials. Up to `most`
/// trials, evenly spaced by index, are run again for it.
Result<double> meanTrialCorrelation(const SignalPrices& prices, const SweepSpec& spec,
                                    std::span<const std::vector<double>> points, std::size_t most,
                                    std::size_t threads, const jobs::JobContext& job);

}  // namespace qd::backtest
