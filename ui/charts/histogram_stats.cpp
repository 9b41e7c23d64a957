// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogram_stats.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "ui/charts/histogram_data.h"

namespace qd::ui::charts {
namespace {

constexpr double kLargest = 1e100;  ///< sums and differences of such values stay finite
constexpr double kFenceIqr = 6.0;
constexpr int kCurvePoints = 257;

double meanOf(std::span<const double> values) {
    double mean = 0.0;
    double n = 0.0;
    for (const double value : values)
        mean += (value - mean) / ++n;
    return values.empty() ? std::numeric_limits<double>::quiet_NaN() : mean;
}

double deviationOf(std::span<const double> values, double mean) {
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    if (values.size() == 1) return 0.0;
    double sum = 0.0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

double iqrOf(std::span<const double> sorted) {
    return quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25);
}

HistogramCounts countsOf(const QString& name, std::span<const double> samples, std::span<const double> sorted,
                         std::span<const double> edges) {
    HistogramCounts out;
    out.name = name;
    out.samples = static_cast<int>(sorted.size());
    out.missing = static_cast<int>(samples.size() - sorted.size());
    out.counts = binCounts(sorted, edges);
    out.mean = meanOf(sorted);
    out.median = quantileOf(sorted, 0.5);
    out.deviation = deviationOf(sorted, out.mean);
    return out;
}

std::vector<double> merged(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> out(a.size() + b.size());
    std::merge(a.begin(), a.end(), b.begin(), b.end(), out.begin());
    return out;
}

}  // namespace

std::vector<double> sortedFinite(std::span<const double> samples) {
    std::vector<double> out;
    out.reserve(samples.size());
    for (const double value : samples)
        if (std::isfinite(value)) out.push_back(std::clamp(value, -kLargest, kLargest));
    std::sort(out.begin(), out.end());
    return out;
}

double quantileOf(std::span<const double> sorted, double probability) {
    if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double at = std::clamp(probability, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (sorted[high] - sorted[low]) * (at - static_cast<double>(low));
}

int freedmanDiaconisBins(std::span<const double> sorted) {
    if (sorted.size() < 2 || !(sorted.back() > sorted.front())) return 1;
    const auto n = static_cast<double>(sorted.size());
    const double width = 2.0 * iqrOf(sorted) / std::cbrt(n);
    const double wanted = width > 0.0 ? (sorted.back() - sorted.front()) / width : 1.0 + std::log2(n);
    return static_cast<int>(
        std::clamp(std::ceil(wanted), static_cast<double>(kLeastBins), static_cast<double>(kMostBins)));
}

std::vector<double> binEdges(std::span<const double> sorted, int bins) {
    if (sorted.empty()) return {};
    double low = sorted.front();
    double high = sorted.back();
    if (!(high > low)) {
        const double half = low == 0.0 ? 0.5 : std::fabs(low) * 0.05;
        return {low - half, low + half};
    }
    const double iqr = iqrOf(sorted);
    const double width = 2.0 * iqr / std::cbrt(static_cast<double>(sorted.size()));
    if (width > 0.0 && (high - low) / width > kMostBins) {
        low = std::max(low, quantileOf(sorted, 0.25) - kFenceIqr * iqr);
        high = std::min(high, quantileOf(sorted, 0.75) + kFenceIqr * iqr);
    }
    const double rule = width > 0.0 ? (high - low) / width : freedmanDiaconisBins(sorted);
    const int count = bins > 0 ? std::min(bins, kMostBins)
                               : static_cast<int>(std::clamp<double>(std::ceil(rule), kLeastBins, kMostBins));
    std::vector<double> edges(static_cast<std::size_t>(count) + 1);
    for (int i = 0; i <= count; ++i)
        edges[static_cast<std::size_t>(i)] = low + (high - low) * (i / static_cast<double>(count));
    return edges;
}

std::vector<double> binCounts(std::span<const double> sorted, std::span<const double> edges) {
    if (edges.size() < 2) return {};
    std::vector<double> counts(edges.size() - 1, 0.0);
    for (const double value : sorted) {
        const auto above = std::upper_bound(edges.begin(), edges.end(), value);
        const auto bin = std::clamp<std::ptrdiff_t>(above - edges.begin() - 1, 0,
                                                    static_cast<std::ptrdiff_t>(counts.size()) - 1);
        counts[static_cast<std::size_t>(bin)] += 1.0;
    }
    return counts;
}

double silvermanBandwidth(std::span<const double> sorted) {
    if (sorted.size() < 2) return 0.0;
    const double deviation = deviationOf(sorted, meanOf(sorted));
    const double robust = iqrOf(sorted) / 1.34;
    const double spread = robust > 0.0 ? std::min(deviation, robust) : deviation;
    return 0.9 * spread * std::pow(static_cast<double>(sorted.size()), -0.2);
}

std::vector<QPointF> kernelDensity(std::span<const double> sorted, double bandwidth, double low, double high,
                                   int points) {
    if (!(bandwidth > 0.0) || !(high > low) || points < 2 || sorted.empty()) return {};
    const auto n = static_cast<std::size_t>(points);
    const double step = (high - low) / (points - 1);
    std::vector<double> weights(n, 0.0);
    for (const double value : sorted) {
        const double at = (value - low) / step;
        if (at < 0.0 || at > points - 1) continue;
        const auto cell = std::min(static_cast<std::size_t>(at), n - 2);
        const double share = at - static_cast<double>(cell);
        weights[cell] += 1.0 - share;
        weights[cell + 1] += share;
    }
    const int reach = static_cast<int>(std::min<double>(points, std::ceil(5.0 * bandwidth / step)));
    const double scale =
        1.0 / (std::sqrt(2.0 * std::numbers::pi) * bandwidth * static_cast<double>(sorted.size()));
    std::vector<double> kernel;
    for (int k = 0; k <= reach; ++k) {
        const double z = k * step / bandwidth;
        kernel.push_back(std::exp(-0.5 * z * z) * scale);
    }
    std::vector<QPointF> out;
    out.reserve(n);
    for (int i = 0; i < points; ++i) {
        double density = 0.0;
        for (int k = std::max(0, i - reach); k <= std::min(points - 1, i + reach); ++k)
            density +=
                weights[static_cast<std::size_t>(k)] * kernel[static_cast<std::size_t>(std::abs(i - k))];
        out.emplace_back(low + step * i, density);
    }
    return out;
}

std::vector<QPointF> normalDensity(double mean, double deviation, double low, double high, int points) {
    if (!(deviation > 0.0) || !(high > low) || points < 2) return {};
    std::vector<QPointF> out;
    for (int i = 0; i < points; ++i) {
        const double x = low + (high - low) * i / (points - 1);
        const double z = (x - mean) / deviation;
        out.emplace_back(x, std::exp(-0.5 * z * z) / (deviation * std::sqrt(2.0 * std::numbers::pi)));
    }
    return out;
}

HistogramPtr makeHistogram(const HistogramRequest& request) {
    auto out = std::make_shared<HistogramData>();
    out->title = request.title;
    out->valueName = request.valueName;
    out->kind = request.kind;
    const std::vector<double> first = sortedFinite(request.samples);
    const std::vector<double> second = sortedFinite(request.second);
    const std::vector<double> all = second.empty() ? first : merged(first, second);
    out->edges = binEdges(all, request.bins);
    if (out->edges.empty()) return out;
    out->clippedLow = all.front() < out->edges.front();
    out->clippedHigh = all.back() > out->edges.back();
    out->distributions.push_back(countsOf(request.name, request.samples, first, out->edges));
    if (!second.empty())
        out->distributions.push_back(countsOf(request.secondName, request.second, second, out->edges));
    const double bandwidth = silvermanBandwidth(first);
    const double low = out->edges.front() - (out->clippedLow ? 0.0 : 4.0 * bandwidth);
    const double high = out->edges.back() + (out->clippedHigh ? 0.0 : 4.0 * bandwidth);
    const HistogramCounts& own = out->distributions.front();
    if (request.kernelDensity)
        out->curves.push_back({request.kernelName, kernelDensity(first, bandwidth, low, high, kCurvePoints)});
    if (request.normalFit)
        out->curves.push_back(
            {request.normalName, normalDensity(own.mean, own.deviation, low, high, kCurvePoints)});
    std::erase_if(out->curves, [](const DensityCurve& curve) { return curve.points.empty(); });
    for (const HistogramMarker& marker : request.markers)
        if (std::isfinite(marker.value)) out->markers.push_back(marker);
    return out;
}

}  // namespace qd::ui::charts
