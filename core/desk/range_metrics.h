// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/analytics/sharpe_difference.h"
#include "core/backtest/backtest.h"
#include "core/desk/sharpe_evidence.h"

namespace qd::desk {

/// The metrics of a run over some of its sessions.
struct RangeMetrics {
    Date from;  ///< the first session that counts; the return that led to it does not
    Date to;
    std::size_t returns = 0;
    std::vector<analytics::MetricValue> metrics;           ///< with the benchmark where there is one
    std::vector<analytics::MetricValue> benchmarkMetrics;  ///< of the benchmark alone; empty without one
    /// What stands beside the Sharpe ratios; nothing for fewer than three returns, or where they do not vary.
    std::optional<SharpeEvidence> sharpe;
    std::optional<SharpeEvidence> benchmarkSharpe;  ///< a benchmark was not chosen among trials: no DSR
};

/// What computeMetrics() says of the returns between the first and the last session in [from, to]. Over the
/// whole run that is what the run recorded. Over a part the spread of the trials is at least that of
/// estimates without skill over as few periods: the ratios of whole runs lie closer together and would
/// flatter. Error BadInput when fewer than two sessions lie in the range.
Result<RangeMetrics> rangeMetrics(const backtest::BacktestResult& run, Date from, Date to,
                                  const TrackedTrials& tracked = {});

/// Sharpe ratio and volatility over the last `window` returns, a value a return; nothing for the first
/// window − 1 and where they are not defined. `window` is at least 2. Computed as the metrics "sharpe" and
/// "volatility" of the window are.
struct RollingStatistics {
    std::vector<std::optional<double>> sharpe;
    std::vector<std::optional<double>> sharpeLow;  ///< of the 95 % interval of each window's ratio
    std::vector<std::optional<double>> sharpeHigh;
    std::vector<std::optional<double>> volatility;
};
[[nodiscard]] RollingStatistics rollingStatistics(std::span<const double> returns, std::size_t window,
                                                  const analytics::MetricOptions& options = {});

/// Whether two runs have the same Sharpe ratio between two days: `a` less `b` per period, tested with errors
/// that allow for memory and tails (Ledoit & Wolf 2008). Nothing where their sessions in the range are not
/// the same ones, fewer than ten returns are left, or the test is not defined.
[[nodiscard]] std::optional<analytics::SharpeDifference> sharpeDifference(const backtest::BacktestResult& a,
                                                                          const backtest::BacktestResult& b,
                                                                          Date from, Date to);

/// Market value of the positions, less that of short ones, as a share of the equity: a value a session; none
/// where the run has no account of its positions.
[[nodiscard]] std::vector<double> exposureOf(const backtest::BacktestResult& run);

}  // namespace qd::desk
