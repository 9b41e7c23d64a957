// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <span>

class QPainter;

namespace qd::ui {

/// A small line of `values`, oldest first, scaled to fill `rect`; NaN leaves a gap. A flat line lies in the
/// middle; fewer than two values draw nothing.
void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const double> values,
                    const QColor& colour);

}  // namespace qd::ui
