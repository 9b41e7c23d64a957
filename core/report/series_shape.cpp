// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/series_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/base/contracts.h"

namespace qd::report {

std::vector<double> drawdownOf(const std::vector<double>& values) {
    std::vector<double> out(values.size(), 0.0);
    double peak = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) continue;
        peak = std::max(peak, values[i]);
        if (peak > 0.0) out[i] = values[i] / peak - 1.0;
    }
    return out;
}

std::vector<std::size_t> drawnIndices(const std::vector<double>& values, std::size_t columns) {
    QD_REQUIRE(columns >= 1);
    std::vector<std::size_t> finite;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i])) finite.push_back(i);
    }
    if (finite.size() <= 4 * columns) return finite;
    std::vector<std::size_t> out;
    const auto below = [&](std::size_t a, std::size_t b) { return values[a] < values[b]; };
    for (std::size_t c = 0; c < columns; ++c) {
        const auto from = finite.begin() + static_cast<std::ptrdiff_t>(c * finite.size() / columns);
        const auto to = finite.begin() + static_cast<std::ptrdiff_t>((c + 1) * finite.size() / columns);
        std::array<std::size_t, 4> picks{*from, *std::min_element(from, to, below),
                                         *std::max_element(from, to, below), *(to - 1)};
        std::sort(picks.begin(), picks.end());
        for (const std::size_t pick : picks) {
            if (out.empty() || out.back() != pick) out.push_back(pick);
        }
    }
    return out;
}

namespace {

/// Labels that touch and therefore move as one.
struct Cluster {
    double sum = 0.0;  ///< of (wanted − offset within the cluster)
    std::size_t count = 0;
    [[nodiscard]] double start() const { return sum / static_cast<double>(count); }
};

}  // namespace

std::vector<double> spreadLabels(const std::vector<double>& wanted, double gap, double low, double high) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    const double room = std::max(high - low, 0.0);
    const double step =
        wanted.size() > 1 ? std::min(gap, room / static_cast<double>(wanted.size() - 1)) : gap;
    const auto startOf = [&](const Cluster& c) {
        const double length = step * static_cast<double>(c.count - 1);
        return std::clamp(c.start(), low, std::max(low, high - length));
    };
    std::vector<Cluster> clusters;
    for (const std::size_t i : order) {
        clusters.push_back({wanted[i], 1});
        while (clusters.size() > 1) {
            const Cluster last = clusters.back();
            Cluster& before = clusters[clusters.size() - 2];
            const double end = startOf(before) + step * static_cast<double>(before.count);
            if (end <= startOf(last) + 1e-12) break;
            before.sum += last.sum - step * static_cast<double>(before.count * last.count);
            before.count += last.count;
            clusters.pop_back();
        }
    }
    std::vector<double> out(wanted.size());
    std::size_t next = 0;
    for (const Cluster& cluster : clusters) {
        for (std::size_t k = 0; k < cluster.count; ++k)
            out[order[next++]] = startOf(cluster) + step * static_cast<double>(k);
    }
    return out;
}

}  // namespace qd::report
