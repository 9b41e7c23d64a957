// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace qd::ui::charts {
namespace {

/// The points of one pixel column that are worth drawing.
struct Bucket {
    int first = -1;
    int low = -1;
    int high = -1;
    int last = -1;

    void add(std::span<const double> values, int index) {
        const auto at = [&](int i) { return values[static_cast<std::size_t>(i)]; };
        if (first < 0) first = low = high = index;
        if (at(index) < at(low)) low = index;
        if (at(index) > at(high)) high = index;
        last = index;
    }
};

constexpr std::size_t kBlock = 32;  ///< values an entry of the lowest level
constexpr std::size_t kFan = 8;     ///< entries an entry of the next level
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void Extent::add(double otherLow, double otherHigh) {
    if (!(otherLow <= otherHigh)) return;
    if (!any()) {
        low = otherLow;
        high = otherHigh;
        return;
    }
    low = std::min(low, otherLow);
    high = std::max(high, otherHigh);
}

Pyramid::Pyramid(std::span<const double> values) : m_values(values) {
    std::vector<Extent> level(values.size() / kBlock);
    for (std::size_t i = 0; i < level.size(); ++i)
        for (const double v : values.subspan(i * kBlock, kBlock))
            if (std::isfinite(v)) level[i].add(v, v);
    while (!level.empty()) {
        std::vector<Extent> next(level.size() / kFan);
        for (std::size_t i = 0; i < next.size(); ++i)
            for (std::size_t k = 0; k < kFan; ++k)
                next[i].add(level[i * kFan + k].low, level[i * kFan + k].high);
        m_levels.push_back(std::move(level));
        level = std::move(next);
    }
}

Extent Pyramid::extent(int first, int last) const {
    Extent found;
    const int end = std::min(last, static_cast<int>(m_values.size()) - 1);
    if (end < std::max(0, first)) return found;
    auto from = static_cast<std::size_t>(std::max(0, first));
    auto to = static_cast<std::size_t>(end) + 1;
    const auto scan = [&](std::size_t a, std::size_t b) {
        for (; a < b; ++a)
            if (std::isfinite(m_values[a])) found.add(m_values[a], m_values[a]);
    };
    std::size_t a = (from + kBlock - 1) / kBlock;
    std::size_t b = to / kBlock;
    if (a >= b) {
        scan(from, to);
        return found;
    }
    scan(from, a * kBlock);
    scan(b * kBlock, to);
    for (std::size_t level = 0; a < b; ++level) {
        const auto merge = [&](std::size_t i, std::size_t k) {
            for (; i < k; ++i)
                found.add(m_levels[level][i].low, m_levels[level][i].high);
        };
        const std::size_t up = (a + kFan - 1) / kFan;
        const std::size_t down = b / kFan;
        if (up >= down) {
            merge(a, b);
            break;
        }
        merge(a, up * kFan);
        merge(down * kFan, b);
        a = up;
        b = down;
    }
    return found;
}

double Pyramid::at(double index) const {
    const double floor = std::floor(index);
    if (!(floor >= 0.0) || floor >= static_cast<double>(m_values.size())) return kNaN;
    const auto i = static_cast<std::size_t>(floor);
    const double share = index - floor;
    if (share <= 0.0) return std::isfinite(m_values[i]) ? m_values[i] : kNaN;
    if (i + 1 >= m_values.size() || !std::isfinite(m_values[i]) || !std::isfinite(m_values[i + 1]))
        return kNaN;
    return m_values[i] * (1.0 - share) + m_values[i + 1] * share;
}

std::vector<Extent> columnExtents(const Pyramid& line, std::span<const double> edges) {
    std::vector<Extent> columns(edges.size() < 2 ? 0 : edges.size() - 1);
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const double left = line.at(edges[k]);
        const double right = line.at(edges[k + 1]);
        columns[k] =
            line.extent(static_cast<int>(std::ceil(edges[k])), static_cast<int>(std::floor(edges[k + 1])));
        columns[k].add(left, left);
        columns[k].add(right, right);
    }
    return columns;
}

std::vector<QPolygonF> decimate(std::span<const double> values, IndexRange range,
                                const std::function<double(double)>& x,
                                const std::function<double(double)>& y) {
    std::vector<QPolygonF> lines;
    QPolygonF line;
    Bucket bucket;
    double column = 0.0;
    const auto flushBucket = [&] {
        if (bucket.first < 0) return;
        std::array<int, 4> keep{bucket.first, bucket.low, bucket.high, bucket.last};
        std::sort(keep.begin(), keep.end());
        for (std::size_t i = 0; i < keep.size(); ++i) {
            if (i > 0 && keep[i] == keep[i - 1]) continue;
            line.append(QPointF(x(keep[i]), y(values[static_cast<std::size_t>(keep[i])])));
        }
        bucket = {};
    };
    const auto flushLine = [&] {
        flushBucket();
        if (!line.isEmpty()) lines.push_back(line);
        line.clear();
    };
    const int last = std::min(range.last, static_cast<int>(values.size()) - 1);
    for (int i = std::max(0, range.first); i <= last; ++i) {
        if (!std::isfinite(values[static_cast<std::size_t>(i)])) {
            flushLine();
            continue;
        }
        const double here = std::floor(x(i));
        if (bucket.first >= 0 && here != column) flushBucket();
        column = here;
        bucket.add(values, i);
    }
    flushLine();
    return lines;
}

}  // namespace qd::ui::charts
