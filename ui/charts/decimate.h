// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <functional>
#include <span>
#include <vector>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// values[range] as polylines over `columns` pixel columns: each column keeps its first, lowest, highest and
/// last point, so that no spike is lost and the cost is bounded by the width. A run of NaN ends a polyline.
/// x(index) and y(value) map to pixels; x must not decrease.
[[nodiscard]] std::vector<QPolygonF> decimate(std::span<const double> values, IndexRange range,
                                              const std::function<double(double)>& x,
                                              const std::function<double(double)>& y);

/// Lowest and highest of some values; nothing finite among them: low > high.
struct Extent {
    double low = 0.0;
    double high = -1.0;
    [[nodiscard]] bool any() const { return low <= high; }
    void add(double low, double high);
};

/// Lows and highs of a line at several resolutions: extent() of any range looks at some sixty entries instead
/// of at every value. Built once a line, in one pass; keeps a view of the values, which must outlive it.
class Pyramid {
public:
    Pyramid() = default;
    explicit Pyramid(std::span<const double> values);

    [[nodiscard]] std::span<const double> values() const { return m_values; }
    /// Of values[first … last], whatever of it there is; values that are not finite do not count.
    [[nodiscard]] Extent extent(int first, int last) const;
    /// The value at a fractional index, straight between its neighbours; NaN where one of them is missing.
    [[nodiscard]] double at(double index) const;

private:
    std::span<const double> m_values;
    std::vector<std::vector<Extent>> m_levels;
};

/// For each pixel column the extent of the line within it, its crossings of the column's edges included, so
/// that neighbours touch where the line goes on and do not where values are missing. edges[k] and edges[k +
/// 1] are the (fractional, ascending) indices at the edges of column k.
[[nodiscard]] std::vector<Extent> columnExtents(const Pyramid& line, std::span<const double> edges);

}  // namespace qd::ui::charts
