// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <span>
#include <vector>

#include "ui/charts/axis.h"
#include "ui/charts/scatter_data.h"

class QPainter;

namespace qd::ui::charts {

/// A name beside a mark or a large point.
struct ScatterLabel {
    int point = 0;  ///< as in ScatterLayout::at
    QRectF box;
    bool before = false;  ///< the words end at the point
};

/// Where everything lies. Points are numbered: first the data's points, then its marks.
struct ScatterLayout {
    QRectF bounds;
    QRectF plot;
    QRectF legend;
    double xLow = 0.0;
    double xHigh = 1.0;
    double yLow = 0.0;
    double yHigh = 1.0;
    std::vector<Tick> xTicks;
    std::vector<Tick> yTicks;
    std::vector<QPointF> at;    ///< a pixel a point; NaN where it has none
    std::vector<float> radius;  ///< px
    std::vector<int> byX;       ///< drawn points from left to right
    std::vector<int> byY;       ///< drawn points from bottom to top
    std::vector<ScatterLabel> labels;

    [[nodiscard]] QPointF toPixel(double x, double y) const;
};

[[nodiscard]] ScatterLayout layoutScatter(const ScatterData& data, const QRectF& bounds, bool mirrored);
/// The nearest drawn point within its radius plus a few px; marks before points. −1 for none.
[[nodiscard]] int scatterPointAt(const ScatterLayout& layout, const QPointF& at);
/// The drawn points inside a polygon (odd-even), ascending.
[[nodiscard]] std::vector<int> scatterInside(const ScatterLayout& layout, const QPolygonF& polygon);
void paintScatter(QPainter& painter, const ScatterData& data, const ScatterLayout& layout,
                  const Palette& palette, bool mirrored);
/// One point in its shape.
void paintShape(QPainter& painter, PointShape shape, const QPointF& at, double radius);
[[nodiscard]] PointShape markShape(MarkKind kind);
[[nodiscard]] PointShape shapeOf(const ScatterData& data, int group);
[[nodiscard]] QColor groupColour(const Palette& palette, int group);

}  // namespace qd::ui::charts
