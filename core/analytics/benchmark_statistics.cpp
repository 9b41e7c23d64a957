// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/benchmark_statistics.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace qd::analytics {

namespace {

Statistic betaOf(std::span<const double> returns, std::span<const double> benchmark) {
    const Statistic spread = deviation(benchmark);
    if (!spread || *spread == 0.0) return std::nullopt;
    const double centre = mean(benchmark);
    double covariance = 0.0;
    double variance = 0.0;
    for (std::size_t i = 0; i < returns.size(); ++i) {
        const double d = benchmark[i] - centre;
        covariance += d * returns[i];
        variance += d * d;
    }
    return ratio(covariance, variance);
}

Statistic alphaOf(std::span<const double> returns, std::span<const double> benchmark, Statistic beta,
                  double riskFree, double periodsPerYear) {
    if (!beta) return std::nullopt;
    const double perPeriod = mean(returns) - riskFree - *beta * (mean(benchmark) - riskFree);
    return finite(std::pow(1.0 + perPeriod, periodsPerYear) - 1.0);
}

/// Growth over the periods in which the benchmark went one way (+1 or −1), ratio to the benchmark's.
Statistic capture(std::span<const double> returns, std::span<const double> benchmark, double direction,
                  double periodsPerYear) {
    std::vector<double> own;
    std::vector<double> others;
    for (std::size_t i = 0; i < returns.size(); ++i) {
        if (benchmark[i] * direction <= 0.0) continue;
        own.push_back(returns[i]);
        others.push_back(benchmark[i]);
    }
    const Statistic growth = annualGrowth(own, periodsPerYear);
    const Statistic reference = annualGrowth(others, periodsPerYear);
    if (!growth || !reference) return std::nullopt;
    return ratio(*growth, *reference);
}

}  // namespace

BenchmarkStatistics againstBenchmark(std::span<const double> returns, std::span<const double> benchmark,
                                     double riskFree, double periodsPerYear) {
    BenchmarkStatistics out;
    std::vector<double> active(returns.size());
    std::transform(returns.begin(), returns.end(), benchmark.begin(), active.begin(),
                   [](double r, double b) { return r - b; });
    const double year = std::sqrt(periodsPerYear);
    if (const Statistic spread = deviation(active)) {
        out.trackingError = finite(*spread * year);
        out.excessSharpe = ratio(mean(active), *spread);
        if (out.excessSharpe) out.informationRatio = finite(*out.excessSharpe * year);
    }
    out.beta = betaOf(returns, benchmark);
    out.alpha = alphaOf(returns, benchmark, out.beta, riskFree, periodsPerYear);
    out.upCapture = capture(returns, benchmark, 1.0, periodsPerYear);
    out.downCapture = capture(returns, benchmark, -1.0, periodsPerYear);
    const auto ahead = std::count_if(active.begin(), active.end(), [](double a) { return a > 0.0; });
    out.battingAverage = static_cast<double>(ahead) / static_cast<double>(active.size());
    return out;
}

}  // namespace qd::analytics
