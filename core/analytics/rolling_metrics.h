// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/analytics/return_statistics.h"
#include "core/base/result.h"

namespace qd::analytics {

/// A window moves over a series: element t is the statistic of the `window` returns up to and with return t,
/// nothing for the first window − 1 and where it is not defined. Time is O(n) whatever the window, and
/// nothing is ever subtracted from a running sum: each window is joined from the end of one block of `window`
/// returns and the beginning of the next (van Herk 1992; joining of moments: Chan, Golub & LeVeque 1983), so
/// a value has the digits of a fresh computation even after a return a million times larger has left the
/// window.
///
/// Error BadInput for a window below 2 or above the number of returns, a return that is not a finite number
/// of at least -1, options that are not finite, or series of other lengths.
using Rolling = std::vector<Statistic>;

struct RollingOptions {
    std::size_t window = 252;
    double periodsPerYear = 252.0;
    double riskFreeAnnual = 0.0;  ///< simple: this rate / periodsPerYear is taken off each period
};

/// Mean and deviation (ddof 1) give both in one pass.
struct RollingRisk {
    Rolling volatility;  ///< annual
    Rolling sharpe;      ///< annual; nothing where the window does not vary
};
Result<RollingRisk> rollingRisk(std::span<const double> returns, const RollingOptions& options);
/// Covariance with the benchmark over its variance; nothing where the benchmark does not vary.
Result<Rolling> rollingBeta(std::span<const double> returns, std::span<const double> benchmark,
                            const RollingOptions& options);
/// The deepest fall (<= 0) inside the window, from a high inside the window.
Result<Rolling> rollingDrawdown(std::span<const double> returns, const RollingOptions& options);

}  // namespace qd::analytics
