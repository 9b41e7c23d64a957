// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/normal_distribution.h"

#include <cmath>
#include <numbers>

#include "core/base/contracts.h"

namespace qd::analytics {

namespace {

constexpr double kLowTail = 0.02425;

/// Acklam's approximation, relative error 1.15e-9.
double roughQuantile(double p) {
    constexpr double a[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                            1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                            6.680131188771972e+01, -1.328068155288572e+01};
    constexpr double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                            -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                            3.754408661907416e+00};
    if (p < kLowTail || p > 1.0 - kLowTail) {
        const double tail = p < kLowTail ? p : 1.0 - p;
        const double q = std::sqrt(-2.0 * std::log(tail));
        const double x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
                         ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1.0);
        return p < kLowTail ? x : -x;
    }
    const double q = p - 0.5;
    const double r = q * q;
    return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
           (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1.0);
}

}  // namespace

double normalCdf(double x) noexcept {
    return 0.5 * std::erfc(-x * (0.5 * std::numbers::sqrt2));
}

double normalQuantile(double p) {
    QD_REQUIRE(p > 0.0 && p < 1.0);
    const double x = roughQuantile(p);
    // In the upper half the error is taken from the upper tail, where it keeps its digits.
    const double error = p > 0.5 ? (1.0 - p) - normalCdf(-x) : normalCdf(x) - p;
    const double step = error * std::sqrt(2.0 * std::numbers::pi) * std::exp(0.5 * x * x);
    return x - step / (1.0 + 0.5 * x * step);
}

double twoSidedP(double z) noexcept {
    return std::erfc(std::abs(z) * (0.5 * std::numbers::sqrt2));
}

}  // namespace qd::analytics
