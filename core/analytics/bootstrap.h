// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::analytics {

/// What an interval can be made for; annual where the metric is. The definitions are those of the catalogue.
enum class BootstrapStatistic : std::uint8_t { Sharpe, Sortino, Volatility, Cagr, MaxDrawdown, Calmar };

struct BootstrapOptions {
    std::size_t resamples = 10'000;  ///< 100 … 1,000,000
    double confidence = 0.95;        ///< 0.5 … 0.9999
    /// Average block length, from 1 (each period by itself) to the number of returns; 0: automatic (Politis &
    /// White 2004, 2009).
    double block = 0.0;
    double periodsPerYear = 252.0;
    double riskFreeAnnual = 0.0;  ///< simple: this rate / periodsPerYear is taken off each period
    std::uint64_t seed = 1;
    std::size_t threads = 1;  ///< the result does not depend on it
};

struct BootstrapInterval {
    BootstrapStatistic statistic;
    double low = 0.0;
    double high = 0.0;
    double deviation = 0.0;  ///< of the resampled values
    /// Resamples on which the statistic is not defined (no fall, no loss); they stand at the end where it
    /// grows without bound, and where they reach into the interval it is refused.
    std::size_t undefined = 0;
};
struct BootstrapIntervals {
    std::vector<BootstrapInterval> intervals;  ///< in the order that was asked for
    double block = 1.0;                        ///< average length that was used
    std::size_t resamples = 0;
};

/// Percentile intervals by the stationary bootstrap (Politis & Romano 1994). Error BadInput for fewer than 10
/// or more than 100,000 returns, one that is not a finite number of at least -1, returns that do not vary,
/// options out of range, or a statistic that too many resamples leave undefined; Cancelled.
Result<BootstrapIntervals> bootstrapIntervals(std::span<const double> returns,
                                              const std::vector<BootstrapStatistic>& statistics,
                                              const BootstrapOptions& options, const jobs::JobContext& job);

}  // namespace qd::analytics
