// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/block_choice.h"

#include <algorithm>
#include <cmath>

#include "core/jobs/parallel.h"

namespace qd::drift {

namespace {

double meanOf(std::span<const double> x) {
    double sum = 0.0;
    for (const double v : x)
        sum += v;
    return sum / static_cast<double>(x.size());
}

/// Autocovariance of a series about 0 at one lag.
double autocovariance(std::span<const double> x, std::size_t lag) {
    double sum = 0.0;
    for (std::size_t t = lag; t < x.size(); ++t)
        sum += x[t] * x[t - lag];
    return sum / static_cast<double>(x.size());
}

/// Flat-top window of Politis & Romano 1995.
double flatTop(double share) {
    if (share <= 0.5) return 1.0;
    return share < 1.0 ? 2.0 * (1.0 - share) : 0.0;
}

/// Of a series about 0: after the last autocorrelation that matters, five in a row (or √log10 n) are small.
double lengthOf(const std::vector<double>& x) {
    const auto n = static_cast<double>(x.size());
    const double most = std::min(3.0 * std::sqrt(n), n / 3.0);
    std::vector<double> covariance{autocovariance(x, 0)};
    if (covariance[0] <= 0.0) return 1.0;
    const auto run = std::max<std::size_t>(5, static_cast<std::size_t>(std::ceil(std::sqrt(std::log10(n)))));
    const std::size_t lagMost =
        std::min(static_cast<std::size_t>(std::ceil(std::sqrt(n))) + run, x.size() - 1);
    const double small = 2.0 * std::sqrt(std::log10(n) / n) * covariance[0];
    std::size_t matters = 0;
    for (std::size_t lag = 1; lag <= lagMost && lag <= matters + run; ++lag) {
        covariance.push_back(autocovariance(x, lag));
        if (std::abs(covariance[lag]) >= small) matters = lag;
    }
    if (matters == 0) return 1.0;
    const std::size_t width = std::min(2 * matters, lagMost);
    double weighted = 0.0;
    double spectrum = covariance[0];
    for (std::size_t lag = 1; lag <= width; ++lag) {
        if (lag >= covariance.size()) covariance.push_back(autocovariance(x, lag));
        const double term =
            2.0 * flatTop(static_cast<double>(lag) / static_cast<double>(width)) * covariance[lag];
        weighted += term * static_cast<double>(lag);
        spectrum += term;
    }
    const double scale = 4.0 / 3.0 * spectrum * spectrum;
    if (!(scale > 0.0)) return most;
    return std::clamp(std::cbrt(2.0 * weighted * weighted / scale * n), 1.0, most);
}

/// Means of a feature by period; a period without a value is passed over.
std::vector<double> periodMeans(const DriftSample& sample, std::size_t feature) {
    const auto column = sample.column(feature);
    std::vector<double> means;
    means.reserve(sample.periodRows().size());
    std::size_t row = 0;
    for (const std::size_t rows : sample.periodRows()) {
        double sum = 0.0;
        std::size_t count = 0;
        for (const std::size_t end = row + rows; row < end; ++row) {
            if (std::isnan(column[row])) continue;
            sum += column[row];
            ++count;
        }
        if (count > 0) means.push_back(sum / static_cast<double>(count));
    }
    return means;
}

}  // namespace

double blockLength(std::span<const double> series) {
    if (series.size() < 10) return 1.0;
    std::vector<double> x(series.begin(), series.end());
    const double centre = meanOf(x);
    for (double& v : x)
        v -= centre;
    const double level = lengthOf(x);
    for (double& v : x)
        v = std::abs(v);
    const double spread = meanOf(x);
    for (double& v : x)
        v -= spread;
    return std::max(level, lengthOf(x));
}

std::size_t chooseBlock(const DriftSample& sample, std::size_t threads) {
    std::vector<double> lengths(sample.features());
    jobs::parallelFor(threads, lengths.size(),
                      [&](std::size_t f) { lengths[f] = blockLength(periodMeans(sample, f)); });
    return static_cast<std::size_t>(std::ceil(*std::max_element(lengths.begin(), lengths.end())));
}

}  // namespace qd::drift
