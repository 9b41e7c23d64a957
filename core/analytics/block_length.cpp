// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/block_length.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "core/analytics/return_statistics.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kFewest = 10;

/// Σ x[t]·x[t + lag].
double lagged(std::span<const double> x, std::size_t lag) {
    double sum = 0.0;
    for (std::size_t t = lag; t < x.size(); ++t)
        sum += x[t] * x[t - lag];
    return sum;
}

/// The lag after which `run` autocorrelations in a row are insignificant; nothing up to `most` when none is.
/// `products` holds Σ x[t]·x[t − lag] for lag 0 … most.
std::size_t cutOff(std::span<const double> products, std::size_t run, double critical) {
    std::size_t quiet = 0;
    for (std::size_t lag = 1; lag < products.size(); ++lag) {
        quiet = std::abs(products[lag]) < critical * products[0] ? quiet + 1 : 0;
        if (quiet == run) return lag - run;
    }
    return products.size();
}

}  // namespace

BlockLength automaticBlockLength(std::span<const double> x) {
    BlockLength out;
    if (x.size() < kFewest || deviation(x).value_or(0.0) == 0.0) return out;
    const auto n = static_cast<double>(x.size());
    std::vector<double> centred(x.begin(), x.end());
    const double centre = mean(x);
    for (double& v : centred)
        v -= centre;
    const auto run = static_cast<std::size_t>(std::max(5.0, std::sqrt(std::log10(n))));
    const std::size_t most = std::min(x.size() - 1, static_cast<std::size_t>(std::ceil(std::sqrt(n))) + run);
    std::vector<double> products(most + 1);
    for (std::size_t lag = 0; lag <= most; ++lag)
        products[lag] = lagged(centred, lag);
    const double critical = 2.0 * std::sqrt(std::log10(n) / n);
    const std::size_t cut = cutOff(products, run, critical);
    const std::size_t window = cut > most ? most : std::min(most, 2 * std::max<std::size_t>(cut, 1));
    double longRun = products[0] / n;
    double bend = 0.0;
    for (std::size_t k = 1; k <= window; ++k) {
        const double share = static_cast<double>(k) / static_cast<double>(window);
        const double weight = share <= 0.5 ? 1.0 : 2.0 * (1.0 - share);
        longRun += 2.0 * weight * products[k] / n;
        bend += 2.0 * weight * static_cast<double>(k) * products[k] / n;
    }
    // Where the estimate of the long-run variance is not positive the rule has no answer but its bound.
    const double longest = std::max(1.0, std::ceil(std::min(3.0 * std::sqrt(n), n / 3.0)));
    const auto length = [&](double constant) {
        const double d = constant * longRun * longRun;
        if (!(d > 0.0)) return longest;
        return std::clamp(std::cbrt(2.0 * bend * bend / d * n), 1.0, longest);
    };
    out.stationary = length(2.0);
    out.circular = length(4.0 / 3.0);
    return out;
}

}  // namespace qd::analytics
