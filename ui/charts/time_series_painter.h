// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <span>

#include "ui/charts/axis.h"
#include "ui/charts/time_series.h"

class QPainter;

namespace qd::ui::charts {

struct ChartOptions {
    bool logScale = false;
    bool rebased = false;
    bool drawdown = true;
};

/// All that one drawing of the chart needs.
struct ChartView {
    const TimeSeries* data = nullptr;
    std::span<const double> drawdown;  ///< as long as the data; unused when options.drawdown is off
    IndexRange range;
    int cursor = -1;
    ChartOptions options;
    double leastNames = 0.0;  ///< room in px that the names at the right get at least
    bool focused = false;
};

/// Where the parts of the chart lie.
struct ChartFrame {
    QRectF readout;
    QRectF main;
    QRectF drawdown;  ///< empty when it is off
    QRectF dates;
    double labelWidth = 0.0;  ///< room for value labels at the right
};
/// The room in px that the names at the lines' ends ask for; 0 with a single line.
[[nodiscard]] double namesWidth(const TimeSeries& data);
[[nodiscard]] ChartFrame chartFrame(const QRectF& bounds, const ChartView& view);
/// The (fractional) index of the date under x.
[[nodiscard]] double indexAt(const ChartFrame& frame, IndexRange range, double x);
[[nodiscard]] double xOf(const ChartFrame& frame, IndexRange range, double index);

/// The read-out line for the date at `index`.
[[nodiscard]] QString readoutText(const ChartView& view, int index);
/// What stays while the cross-hair moves: both panels, axes, direct labels.
void paintTimeSeriesGround(QPainter& painter, const QRectF& bounds, const ChartView& view,
                           const Palette& palette);
/// What moves: cross-hair, its points, the read-out.
void paintTimeSeriesCursor(QPainter& painter, const QRectF& bounds, const ChartView& view,
                           const Palette& palette);
/// Draws both panels, axes, direct labels, read-out and cross-hair.
void paintTimeSeries(QPainter& painter, const QRectF& bounds, const ChartView& view, const Palette& palette);

}  // namespace qd::ui::charts
