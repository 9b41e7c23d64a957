// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.h"

#include <algorithm>
#include <array>
#include <cmath>

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

}  // namespace

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
