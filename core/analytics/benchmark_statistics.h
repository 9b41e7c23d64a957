// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/analytics/return_statistics.h"

namespace qd::analytics {

/// Statistics of returns against a benchmark's of the same periods (same length, at least one each), as
/// empyrical-reloaded defines them; nothing where not defined.
struct BenchmarkStatistics {
    Statistic alpha;             ///< (1 + mean(excess − β·excess benchmark))^periodsPerYear − 1
    Statistic beta;              ///< covariance / variance of the benchmark
    Statistic trackingError;     ///< deviation (ddof 1) of r − b, annual
    Statistic informationRatio;  ///< mean / deviation of r − b, annual
    Statistic excessSharpe;      ///< the same, per period
    Statistic upCapture;         ///< annual growth over the periods with b > 0, ratio to the benchmark's
    Statistic downCapture;       ///< the same with b < 0
    Statistic battingAverage;    ///< share of periods with r > b
};

/// `riskFree` is per period.
[[nodiscard]] BenchmarkStatistics againstBenchmark(std::span<const double> returns,
                                                   std::span<const double> benchmark, double riskFree,
                                                   double periodsPerYear);

}  // namespace qd::analytics
