// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

#include "ui/charts/heatmap_data.h"

class QPainter;

namespace qd::ui::charts {

/// How the names of the columns stand: side by side, bottom to top, or every few of them.
enum class HeaderStyle { Level, Upright, Thinned };

/// How a heatmap is to be laid out.
struct HeatmapOptions {
    bool legend = true;
    bool mirrored = false;
    double rowHeight = 0.0;  ///< fixed height of a row in px; 0: fill the room
};

/// Where the parts of a heatmap lie.
struct HeatmapLayout {
    QRectF bounds;
    QRectF cells;  ///< of all columns, before reflection in a right-to-left layout
    QRectF rowNames;
    QRectF columnNames;
    QRectF columnTitle;  ///< empty without one
    QRectF legend;       ///< empty without one
    double gap = 0.0;    ///< before the column gapBefore
    HeaderStyle header = HeaderStyle::Level;
    int everyRow = 1;  ///< the rows and columns that have their name written
    int everyColumn = 1;
    int gapBefore = -1;
    int rows = 0;
    int columns = 0;
    bool words = false;  ///< the values are written in the cells
    bool image = false;  ///< the cells are too small to be drawn one by one
    bool mirrored = false;

    /// A cell with whole px as its edges.
    [[nodiscard]] QRectF cell(int row, int column) const;
    /// row · columns + column under `at`; −1 for none.
    [[nodiscard]] int cellAt(const QPointF& at) const;
};

[[nodiscard]] HeatmapLayout layoutHeatmap(const HeatmapData& data, const QRectF& bounds,
                                          const HeatmapOptions& options);
/// A value as the cell shows it.
[[nodiscard]] QString cellText(const HeatmapData& data, double value);
/// A value as the read-out shows it, with its unit.
[[nodiscard]] QString fullCellText(const HeatmapData& data, double value);
void paintHeatmap(QPainter& painter, const HeatmapData& data, const HeatmapLayout& layout,
                  const Palette& palette);

}  // namespace qd::ui::charts
