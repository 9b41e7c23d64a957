// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/backtest/backtest.h"

namespace qd::desk {

/// The metrics of a run over some of its sessions.
struct RangeMetrics {
    Date from;  ///< the first session that counts; the return that led to it does not
    Date to;
    std::size_t returns = 0;
    std::vector<analytics::MetricValue> metrics;           ///< with the benchmark where there is one
    std::vector<analytics::MetricValue> benchmarkMetrics;  ///< of the benchmark alone; empty without one
};

/// What computeMetrics() says of the returns between the first and the last session in [from, to]. Over the
/// whole run that is what the run recorded. Error BadInput when fewer than two sessions lie in the range.
Result<RangeMetrics> rangeMetrics(const backtest::BacktestResult& run, Date from, Date to);

/// Sharpe ratio and volatility over the last `window` returns, a value a return; nothing for the first
/// window − 1 and where they are not defined. `window` is at least 2. Computed as the metrics "sharpe" and
/// "volatility" of the window are.
struct RollingStatistics {
    std::vector<std::optional<double>> sharpe;
    std::vector<std::optional<double>> volatility;
};
[[nodiscard]] RollingStatistics rollingStatistics(std::span<const double> returns, std::size_t window,
                                                  const analytics::MetricOptions& options = {});

}  // namespace qd::desk
