// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// How a point of a group is drawn: groups differ by shape before they differ by colour.
enum class PointShape { Circle, Square, Diamond, Triangle, TriangleDown, Cross };

/// A point; one that is not finite in x or y is counted but not drawn.
struct ScatterPoint {
    double x = 0.0;
    double y = 0.0;
    double size = 1.0;  ///< area against the others, ≥ 0; NaN counts as 1
    int group = 0;
    QString label;
};
struct ScatterGroup {
    QString name;
    PointShape shape = PointShape::Circle;
};
/// A point that means something by itself, drawn larger, with its name beside it.
enum class MarkKind { Portfolio, Benchmark, MinimumVariance, Tangency };
struct ScatterMark {
    MarkKind kind = MarkKind::Portfolio;
    QString name;
    double x = 0.0;
    double y = 0.0;
};
/// The capital market line y = riskFree + slope · x; `slope` is the tangency portfolio's Sharpe ratio.
struct CapitalLine {
    double riskFree = 0.0;
    double slope = 0.0;
    QString name;
};
/// Immutable input of a scatter chart: for risk against return x and y are fractions a year.
struct ScatterData {
    QString title;
    QString xName;
    QString yName;
    ValueKind xKind = ValueKind::Percent;
    ValueKind yKind = ValueKind::Percent;
    std::vector<ScatterGroup> groups;  ///< may be empty: one group of circles
    std::vector<ScatterPoint> points;
    std::vector<ScatterMark> marks;
    std::vector<QPointF> frontier;  ///< the efficient frontier from lowest to highest risk; may be empty
    QString frontierName;
    std::optional<CapitalLine> capitalLine;
};
using ScatterPtr = std::shared_ptr<const ScatterData>;

}  // namespace qd::ui::charts
