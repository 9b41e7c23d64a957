// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace qd::analytics {

/// Each function takes simple returns per period (finite, >= −1, at least one) and gives nothing where its
/// statistic is not defined. Definitions are empyrical-reloaded's where it has the statistic.
using Statistic = std::optional<double>;

/// The value, or nothing when it is not a finite number.
[[nodiscard]] Statistic finite(double value);
/// numerator / denominator, or nothing when the denominator is 0 or the ratio is not finite.
[[nodiscard]] Statistic ratio(double numerator, double denominator);

[[nodiscard]] double mean(std::span<const double> x);
/// Deviation with ddof 1; nothing for fewer than two values. Deviations that are rounding errors of equal
/// values count as 0.
[[nodiscard]] Statistic deviation(std::span<const double> x);

/// Wealth of 1 after the returns, less 1.
[[nodiscard]] double totalReturn(std::span<const double> returns);
/// (1 + total)^(periodsPerYear / n) − 1.
[[nodiscard]] Statistic annualGrowth(std::span<const double> returns, double periodsPerYear);

/// Mean, deviation and the two biased standardised moments in one pass over the data.
struct Moments {
    double mean = 0.0;
    Statistic deviation;  ///< ddof 1
    Statistic skew;       ///< m3 / m2^1.5, divided by n
    Statistic kurtosis;   ///< m4 / m2² − 3, divided by n
};
[[nodiscard]] Moments moments(std::span<const double> returns);

/// √(mean of min(r − target, 0)²), per period.
[[nodiscard]] double downsideDeviation(std::span<const double> returns, double target);
/// Σ max(r − target, 0) / Σ max(target − r, 0).
[[nodiscard]] Statistic omega(std::span<const double> returns, double target);
/// R² of the cumulative log return on time; nothing after a return of −1 or without variation.
[[nodiscard]] Statistic stability(std::span<const double> returns);

/// The deepest fall of a wealth that starts at 1, and the longest time under water.
struct Fall {
    double deepest = 0.0;         ///< <= 0
    std::size_t longestDays = 0;  ///< periods from a peak to its recovery, or to the end
};
[[nodiscard]] Fall fall(std::span<const double> returns);

/// Order statistics of the returns, by linear interpolation as NumPy's default percentile.
struct Tails {
    double low = 0.0;           ///< 5th percentile: the historical value at risk
    double high = 0.0;          ///< 95th percentile
    double meanOfLowest = 0.0;  ///< mean of the ⌊0.05·(n − 1)⌋ + 1 lowest: the conditional value at risk
};
[[nodiscard]] Tails tails(std::span<const double> returns);

/// Gains and losses apart; a return of 0 is neither.
struct WinsAndLosses {
    std::size_t wins = 0;
    std::size_t losses = 0;
    double gained = 0.0;  ///< Σ of the positive returns
    double lost = 0.0;    ///< Σ of the negative returns, <= 0
    double best = 0.0;
    double worst = 0.0;
};
[[nodiscard]] WinsAndLosses winsAndLosses(std::span<const double> returns);

}  // namespace qd::analytics
