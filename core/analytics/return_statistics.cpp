// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/return_statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace qd::analytics {

namespace {

/// A deviation this small against the largest value is what rounding leaves of equal values.
constexpr double kRoundingShare = 1e-14;
constexpr double kTail = 0.05;

double count(std::span<const double> x) {
    return static_cast<double>(x.size());
}

double largest(std::span<const double> x) {
    double out = 0.0;
    for (const double v : x)
        out = std::max(out, std::abs(v));
    return out;
}

/// The value at position `at` (counted from 0, with a fraction) of the sorted values. Reorders `values` in
/// [from, end), which must hold the ranks from `from` on.
double interpolated(std::vector<double>& values, std::size_t from, double at) {
    const auto rank = static_cast<std::size_t>(at);
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(values.begin() + static_cast<std::ptrdiff_t>(from), nth, values.end());
    const double below = *nth;
    if (rank + 1 == values.size()) return below;
    const double above = *std::min_element(nth + 1, values.end());
    return below + (above - below) * (at - static_cast<double>(rank));
}

}  // namespace

Statistic finite(double value) {
    if (!std::isfinite(value)) return std::nullopt;
    return value;
}

Statistic ratio(double numerator, double denominator) {
    if (denominator == 0.0) return std::nullopt;
    return finite(numerator / denominator);
}

double mean(std::span<const double> x) {
    const double rough = std::accumulate(x.begin(), x.end(), 0.0) / count(x);
    if (!std::isfinite(rough)) return rough;
    // What rounding of a long sum lost: without it equal values would seem to vary about their mean.
    double lost = 0.0;
    for (const double v : x)
        lost += v - rough;
    return rough + lost / count(x);
}

Statistic deviation(std::span<const double> x) {
    if (x.size() < 2) return std::nullopt;
    const double centre = mean(x);
    double squares = 0.0;
    for (const double v : x)
        squares += (v - centre) * (v - centre);
    const double out = std::sqrt(squares / (count(x) - 1.0));
    return finite(out <= kRoundingShare * largest(x) ? 0.0 : out);
}

double totalReturn(std::span<const double> returns) {
    double wealth = 1.0;
    for (const double r : returns)
        wealth *= 1.0 + r;
    return wealth - 1.0;
}

Statistic annualGrowth(std::span<const double> returns, double periodsPerYear) {
    if (returns.empty()) return std::nullopt;
    return finite(std::pow(1.0 + totalReturn(returns), periodsPerYear / count(returns)) - 1.0);
}

Moments moments(std::span<const double> returns) {
    Moments out{.mean = mean(returns), .deviation = deviation(returns), .skew = {}, .kurtosis = {}};
    if (!out.deviation || *out.deviation == 0.0) return out;
    double second = 0.0;
    double third = 0.0;
    double fourth = 0.0;
    for (const double r : returns) {
        const double d = r - out.mean;
        second += d * d;
        third += d * d * d;
        fourth += d * d * d * d;
    }
    const double n = count(returns);
    const double variance = second / n;
    out.skew = finite(third / n / (variance * std::sqrt(variance)));
    out.kurtosis = finite(fourth / n / (variance * variance) - 3.0);
    return out;
}

double downsideDeviation(std::span<const double> returns, double target) {
    double squares = 0.0;
    for (const double r : returns) {
        const double below = std::min(r - target, 0.0);
        squares += below * below;
    }
    return std::sqrt(squares / count(returns));
}

Statistic omega(std::span<const double> returns, double target) {
    double above = 0.0;
    double below = 0.0;
    for (const double r : returns) {
        above += std::max(r - target, 0.0);
        below += std::max(target - r, 0.0);
    }
    return ratio(above, below);
}

Statistic stability(std::span<const double> returns) {
    if (returns.size() < 2) return std::nullopt;
    std::vector<double> level;
    level.reserve(returns.size());
    double sum = 0.0;
    for (const double r : returns)
        level.push_back(sum += std::log1p(r));
    if (!std::isfinite(sum)) return std::nullopt;
    const double centre = mean(level);
    const double middle = 0.5 * (count(returns) - 1.0);
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (std::size_t i = 0; i < level.size(); ++i) {
        const double x = static_cast<double>(i) - middle;
        const double y = level[i] - centre;
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    return ratio(xy * xy, xx * yy);
}

Fall fall(std::span<const double> returns) {
    Fall out;
    double wealth = 1.0;
    double peak = 1.0;
    std::size_t peakAt = 0;
    for (std::size_t i = 1; i <= returns.size(); ++i) {
        wealth *= 1.0 + returns[i - 1];
        const bool under = wealth < peak;
        // The recovering period belongs to the stretch; a period at a peak that follows a peak does not.
        if (under || i - peakAt > 1) out.longestDays = std::max(out.longestDays, i - peakAt);
        if (under) {
            out.deepest = std::min(out.deepest, (wealth - peak) / peak);
        } else {
            peak = wealth;
            peakAt = i;
        }
    }
    return out;
}

Tails tails(std::span<const double> returns) {
    std::vector<double> values(returns.begin(), returns.end());
    const double last = count(returns) - 1.0;
    Tails out;
    out.low = interpolated(values, 0, kTail * last);
    const auto lowest = static_cast<std::size_t>(kTail * last) + 1;
    out.meanOfLowest = mean(std::span(values).first(lowest));
    out.high = interpolated(values, lowest - 1, (1.0 - kTail) * last);
    return out;
}

WinsAndLosses winsAndLosses(std::span<const double> returns) {
    WinsAndLosses out;
    out.best = *std::max_element(returns.begin(), returns.end());
    out.worst = *std::min_element(returns.begin(), returns.end());
    for (const double r : returns) {
        if (r > 0.0) {
            ++out.wins;
            out.gained += r;
        } else if (r < 0.0) {
            ++out.losses;
            out.lost += r;
        }
    }
    return out;
}

}  // namespace qd::analytics
