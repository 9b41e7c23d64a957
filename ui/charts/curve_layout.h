// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <vector>

#include "ui/charts/axis.h"
#include "ui/charts/curve_data.h"
#include "ui/kit/palette.h"

class QPainter;

namespace qd::ui::charts {

/// Where everything of a curve chart lies.
struct CurveLayout {
    QRectF bounds;
    QRectF plot;
    QRectF legend;
    double low = 0.0;
    double high = 1.0;
    int room = 1;  ///< points that the axis has room for
    bool mirrored = false;
    std::vector<Tick> valueTicks;
    std::vector<Tick> stepTicks;  ///< Tick::value is a point

    [[nodiscard]] double xOf(double point) const;
    [[nodiscard]] double yOf(double value) const;
    /// The point nearest to a pixel, within [0, count); −1 when there is none.
    [[nodiscard]] int pointNear(double x, int count) const;
};

[[nodiscard]] CurveLayout layoutCurves(const CurveData& data, const QRectF& bounds, bool mirrored);
/// The unbroken stretches of one line: broken at missing values and at sections.
[[nodiscard]] std::vector<QPolygonF> stretchesOf(const CurveData& data, const CurveLayout& layout,
                                                 std::size_t line);
void paintCurves(QPainter& painter, const CurveData& data, const CurveLayout& layout, const Palette& palette);

}  // namespace qd::ui::charts
