// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"

namespace qd::analytics {

/// Two series of returns in the form that tests of their Sharpe ratios compute with.
struct SharpePair {
    /// One of them, standardised: mean 0 and mean square 1 (ddof 0). Its Sharpe ratio is `sharpe` (ddof 0).
    struct Side {
        std::vector<double> x;
        double mean = 0.0;
        double spread = 0.0;  ///< ddof 0
        double sharpe = 0.0;  ///< ddof 0
    };
    Side a;
    Side b;
    /// √((n − 1)/n): from a Sharpe ratio of ddof 0 to one of ddof 1.
    double toSample = 1.0;

    /// The difference, ddof 0.
    [[nodiscard]] double difference() const { return a.sharpe - b.sharpe; }
    /// What each period adds to the difference in the first order (delta method); mean 0.
    [[nodiscard]] std::vector<double> influence() const;
};
/// Checks both as sharpe_difference.h says.
Result<SharpePair> sharpePair(std::span<const double> a, std::span<const double> b);

/// The standard error of the difference by the Parzen kernel, and its bandwidth (lags below it have weight).
struct HacError {
    double deviation = 0.0;
    double bandwidth = 0.0;
};
/// `bandwidth` 0: Andrews (1991), from first-order autoregressions of the four moment series.
[[nodiscard]] HacError hacError(const SharpePair& pair, std::span<const double> influence,
                                double bandwidth = 0.0);

}  // namespace qd::analytics
