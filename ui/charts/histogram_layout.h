// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <vector>

#include "ui/charts/axis.h"
#include "ui/charts/histogram_data.h"

class QPainter;

namespace qd::ui::charts {

/// A line across the plot with its words in one of the rows above it.
struct HistogramLine {
    double x = 0.0;
    QString text;
    QRectF words;  ///< empty where no row had room
    bool limit = false;
    bool dotted = false;
};

/// Where the parts of a histogram lie. Heights are shares of the samples, so that distributions of different
/// sizes compare; densities are scaled by the width of a bin.
struct HistogramLayout {
    QRectF bounds;
    QRectF plot;
    QRectF legend;
    double low = 0.0;          ///< value at the left edge
    double high = 1.0;         ///< value at the right edge
    double top = 1.0;          ///< share at the upper edge
    std::vector<QRectF> bars;  ///< one a bin
    QPolygonF outline;         ///< of the second distribution
    std::vector<QPolygonF> curves;
    std::vector<HistogramLine> lines;
    std::vector<Tick> xTicks;
    std::vector<Tick> yTicks;

    [[nodiscard]] double xOf(double value) const;
    [[nodiscard]] double yOf(double share) const;
};

[[nodiscard]] HistogramLayout layoutHistogram(const HistogramData& data, const QRectF& bounds, bool mirrored);
void paintHistogram(QPainter& painter, const HistogramData& data, const HistogramLayout& layout,
                    const Palette& palette, bool mirrored);

}  // namespace qd::ui::charts
