// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "ui/charts/time_series_painter.h"

class QPainter;

namespace qd::ui::charts {

/// Draws the read-out line of the cursor's date (or else the last one) into `box`, each value in its line's
/// colour.
void paintReadout(QPainter& painter, const QRectF& box, const ChartView& view, const Palette& palette);

}  // namespace qd::ui::charts
