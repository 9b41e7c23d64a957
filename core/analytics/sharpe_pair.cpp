// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/sharpe_pair.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "core/analytics/return_statistics.h"
#include "core/analytics/series_check.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kFewestPeriods = 10;
/// Lost degrees of freedom of the four moments.
constexpr double kMoments = 4.0;
/// The nearest to a unit root that an autoregression is taken to be (Andrews & Monahan 1992).
constexpr double kLargestRoot = 0.97;
/// Below this share of its parts a difference is what rounding leaves of none.
constexpr double kRounding = 1e-12;

Result<SharpePair::Side> sideOf(std::span<const double> returns, const Message& what) {
    QD_CHECK(checkFinite(returns, what));
    SharpePair::Side out;
    const auto n = static_cast<double>(returns.size());
    const double spread = deviation(returns).value_or(0.0);
    if (spread == 0.0) return noVariation(what);
    out.mean = mean(returns);
    out.spread = spread * std::sqrt((n - 1.0) / n);
    out.sharpe = out.mean / out.spread;
    for (const double r : returns)
        out.x.push_back((r - out.mean) / out.spread);
    return out;
}

/// First-order autoregression with intercept by least squares: coefficient and variance of what is left.
struct Autoregression {
    double root = 0.0;
    double variance = 0.0;
};
Autoregression fitAutoregression(std::span<const double> y) {
    const std::size_t n = y.size() - 1;
    const double before = mean(y.first(n));
    const double after = mean(y.last(n));
    double xx = 0.0;
    double xy = 0.0;
    for (std::size_t t = 0; t < n; ++t) {
        xx += (y[t] - before) * (y[t] - before);
        xy += (y[t] - before) * (y[t + 1] - after);
    }
    Autoregression out;
    if (!(xx > 0.0)) return out;
    const double root = xy / xx;
    double rest = 0.0;
    for (std::size_t t = 0; t < n; ++t) {
        const double e = y[t + 1] - after - root * (y[t] - before);
        rest += e * e;
    }
    out.root = std::clamp(root, -kLargestRoot, kLargestRoot);
    out.variance = rest / static_cast<double>(n);
    return out;
}

/// Bandwidth of the Parzen kernel for the four moment series (Andrews 1991, eq. 6.4, all weights 1).
double bandwidthOf(const SharpePair& pair) {
    const std::size_t n = pair.a.x.size();
    double numerator = 0.0;
    double denominator = 0.0;
    std::vector<double> y(n);
    for (const SharpePair::Side* side : {&pair.a, &pair.b}) {
        for (const bool squared : {false, true}) {
            for (std::size_t t = 0; t < n; ++t) {
                const double step = side->spread * side->x[t];
                y[t] = squared ? step * (2.0 * side->mean + step) - side->spread * side->spread : step;
            }
            const Autoregression fit = fitAutoregression(y);
            const double square = fit.variance * fit.variance;
            const double rest = (1.0 - fit.root) * (1.0 - fit.root);
            denominator += square / (rest * rest);
            numerator += 4.0 * fit.root * fit.root * square / (rest * rest * rest * rest);
        }
    }
    if (!(denominator > 0.0)) return 0.0;
    const double width = 2.6614 * std::pow(numerator / denominator * static_cast<double>(n), 0.2);
    return std::min(width, static_cast<double>(n - 1));
}

double parzen(double x) {
    if (x <= 0.5) return 1.0 - 6.0 * x * x * (1.0 - x);
    return x < 1.0 ? 2.0 * (1.0 - x) * (1.0 - x) * (1.0 - x) : 0.0;
}

}  // namespace

std::vector<double> SharpePair::influence() const {
    std::vector<double> out(a.x.size());
    for (std::size_t t = 0; t < out.size(); ++t) {
        out[t] = a.x[t] - 0.5 * a.sharpe * (a.x[t] * a.x[t] - 1.0) - b.x[t] +
                 0.5 * b.sharpe * (b.x[t] * b.x[t] - 1.0);
    }
    return out;
}

Result<SharpePair> sharpePair(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size()) {
        return Error{
            ErrorCode::BadInput,
            say("found %1 and %2 returns, expected the same periods in both series", a.size(), b.size())};
    }
    if (a.size() < kFewestPeriods) return tooFewReturns(a.size(), kFewestPeriods);
    if (a.size() > kMostReturns) return tooManyReturns(a.size());
    SharpePair out;
    QD_TRY(out.a, sideOf(a, say("first series")));
    QD_TRY(out.b, sideOf(b, say("second series")));
    const auto n = static_cast<double>(a.size());
    out.toSample = std::sqrt((n - 1.0) / n);
    double scatter = 0.0;
    for (const double v : out.influence())
        scatter += v * v;
    if (!(scatter > kRounding * n)) {
        return Error{ErrorCode::BadInput,
                     say("the two series move as one: the difference of their Sharpe ratios has no spread")};
    }
    return out;
}

HacError hacError(const SharpePair& pair, std::span<const double> influence, double bandwidth) {
    HacError out;
    out.bandwidth = bandwidth > 0.0 ? bandwidth : bandwidthOf(pair);
    const auto n = static_cast<double>(influence.size());
    const auto covariance = [&](std::size_t lag) {
        double sum = 0.0;
        for (std::size_t t = lag; t < influence.size(); ++t)
            sum += influence[t] * influence[t - lag];
        return sum / n;
    };
    double longRun = covariance(0);
    for (std::size_t lag = 1; lag < influence.size() && static_cast<double>(lag) < out.bandwidth; ++lag)
        longRun += 2.0 * parzen(static_cast<double>(lag) / out.bandwidth) * covariance(lag);
    out.deviation = std::sqrt(std::max(0.0, longRun) / (n - kMoments));
    return out;
}

}  // namespace qd::analytics
