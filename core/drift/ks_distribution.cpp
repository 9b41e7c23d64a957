// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/ks_distribution.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

#include "core/base/contracts.h"
#include "core/drift/rank_kernels.h"

namespace qd::drift {

namespace {

constexpr double kFewRows = 500.0;
constexpr std::size_t kExactPooledRows = 100'000;
constexpr double kTail = 2.2;         // of n d²: both sides together cannot be crossed but rarely
constexpr double kSmirnovRows = 1e5;  // beyond, its sum has too many terms
constexpr double kPi = std::numbers::pi;

/// c current rows among the first k are inside while |c·N − k·n| < bound, in whole numbers.
struct Corridor {
    std::int64_t pooled;   ///< N
    std::int64_t current;  ///< n
    std::int64_t bound;

    [[nodiscard]] std::int64_t lowest(std::int64_t k) const {
        const std::int64_t edge = k * current - bound;  // c·N > edge
        return edge < 0 ? 0 : edge / pooled + 1;
    }
    [[nodiscard]] std::int64_t highest(std::int64_t k) const {
        const std::int64_t edge = k * current + bound;  // c·N < edge
        return std::min(current, (edge - 1) / pooled);
    }
};

double equivalentRows(std::size_t reference, std::size_t current) {
    const auto m = static_cast<double>(reference);
    const auto n = static_cast<double>(current);
    return m / (m + n) * n;
}

/// P(D⁺ >= d) of n rows (Smirnov 1944; Birnbaum & Tingey 1951); for many rows the expansion of Maag & Dicaire
/// 1971.
double smirnov(double n, double d) {
    if (n > kSmirnovRows) {
        const double z = 6.0 * n * d + 1.0;
        return std::exp(-z * z / (18.0 * n));
    }
    double sum = 0.0;
    double choose = 0.0;  // ln of n over j
    for (double j = 0.0; j / n < 1.0 - d; j += 1.0) {
        sum += std::exp(choose + (j - 1.0) * std::log(d + j / n) + (n - j) * std::log1p(-d - j / n));
        choose += std::log((n - j) / (j + 1.0));
    }
    return std::min(1.0, d * sum);
}

/// Kolmogorov's distribution function of n rows, to n^(−3/2) (Pelz & Good 1976, as in Simard & L'Ecuyer
/// 2011).
double pelzGood(double n, double d) {
    const double z = std::sqrt(n) * d;
    const double z2 = z * z;
    const double z4 = z2 * z2;
    const double z6 = z4 * z2;
    const double pi2 = kPi * kPi;
    const double pi4 = pi2 * pi2;
    if (pi2 / (8.0 * z2) > 700.0) return 0.0;
    double k0 = 0.0;
    double k1 = 0.0;
    double k2 = 0.0;
    double k3 = 0.0;
    const int most = static_cast<int>(std::ceil(16.0 * z / kPi)) + 1;
    for (int k = most; k >= 1; --k) {
        const double m2 = (2.0 * k - 1.0) * (2.0 * k - 1.0);
        const double m4 = m2 * m2;
        const double q = std::exp(-pi2 * m2 / (8.0 * z2));
        const double q2 = std::exp(-pi2 * k * k / (2.0 * z2));
        const double k_2 = static_cast<double>(k) * k;
        k0 += q;
        k1 += q * (pi2 / 4.0 * m2 - z2);
        k2 += q * (6.0 * z6 + 2.0 * z4 + pi2 / 4.0 * (2.0 * z4 - 5.0 * z2) * m2 +
                   pi4 / 16.0 * (1.0 - 2.0 * z2) * m4);
        k2 -= 2.0 * z4 * pi2 * k_2 * q2;
        k3 +=
            q * (-30.0 * z6 - 90.0 * z6 * z2 + pi2 / 4.0 * (135.0 * z4 - 96.0 * z6) * m2 +
                 pi4 / 16.0 * (212.0 * z4 - 60.0 * z2) * m4 + pi4 * pi2 / 64.0 * (5.0 - 30.0 * z2) * m4 * m2);
        k3 += 30.0 * z4 * pi2 * (3.0 * z2 - pi2 * k_2) * k_2 * q2;
    }
    const double root = std::sqrt(2.0 * kPi);
    const double sum = k0 / z + k1 / (6.0 * z4 * std::sqrt(n)) + k2 / (72.0 * z6 * z * n) +
                       k3 / (6480.0 * z6 * z4 * n * std::sqrt(n));
    return std::clamp(root * sum, 0.0, 1.0);
}

}  // namespace

double ksExactP(double statistic, std::size_t reference, std::size_t current) {
    QD_REQUIRE(reference > 0 && current > 0 && statistic >= 0.0 && statistic <= 1.0);
    const auto m = static_cast<std::int64_t>(reference);
    const auto n = static_cast<std::int64_t>(current);
    const std::int64_t unit = std::gcd(m, n);
    const auto steps = static_cast<std::int64_t>(std::llround(statistic * static_cast<double>(m / unit * n)));
    if (steps == 0) return 1.0;
    const Corridor corridor{m + n, n, steps * unit};
    constexpr std::int64_t kPad = 8;  // the kernel reads one below the lowest
    std::vector<double> room(current + 2 + 2 * kPad, 0.0);
    double* const chance = room.data() + kPad;
    chance[0] = 1.0;
    std::int64_t low = 0;
    std::int64_t high = 0;
    double outside = 0.0;
    const auto step = rankKernels().urn;
    for (std::int64_t k = 0; k < m + n; ++k) {
        ++high;
        step(chance, static_cast<std::size_t>(low), static_cast<std::size_t>(high), static_cast<double>(k),
             static_cast<double>(m), static_cast<double>(n));
        // Rounding leaves crumbs where there are no rows left to deal: they are no chances.
        chance[n + 1] = 0.0;
        for (; low < k + 1 - m; ++low)
            chance[low] = 0.0;
        for (; low <= high && low < corridor.lowest(k + 1); ++low)
            outside += std::exchange(chance[low], 0.0);
        for (; high >= low && high > corridor.highest(k + 1); --high)
            outside += std::exchange(chance[high], 0.0);
        if (low > high) break;
    }
    return std::min(1.0, outside);
}

double ksLargeP(double statistic, std::size_t reference, std::size_t current) {
    QD_REQUIRE(reference > 0 && current > 0 && statistic >= 0.0 && statistic <= 1.0);
    const double rows = std::max(1.0, std::round(equivalentRows(reference, current)));
    if (statistic >= 1.0) return 0.0;
    const double squared = rows * statistic * statistic;
    if (squared >= kTail) return std::min(1.0, 2.0 * smirnov(rows, statistic));
    return 1.0 - pelzGood(rows, statistic);
}

double ksP(double statistic, std::size_t reference, std::size_t current) {
    const bool exact =
        equivalentRows(reference, current) < kFewRows && reference + current <= kExactPooledRows;
    return exact ? ksExactP(statistic, reference, current) : ksLargeP(statistic, reference, current);
}

}  // namespace qd::drift
