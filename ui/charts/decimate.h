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

}  // namespace qd::ui::charts
