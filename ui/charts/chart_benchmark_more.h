// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/base/clock.h"
#include "ui/kit/theme.h"

namespace qd::ui::charts {

/// Frame times of one chart at one size of input, in milliseconds.
struct ChartFrames {
    QString name;           ///< "heatmap 500 × 500"
    double firstMs = 0.0;   ///< lay out and draw anew: after new data, a resize or another theme
    double medianMs = 0.0;  ///< a frame while the pointer moves over the points
    double p99Ms = 0.0;
    double worstMs = 0.0;
};

/// Draws heatmap 500 × 500, scatter of 20 000, treemap of 2000 and bars of 500 into a picture of 1200 × 800
/// px, first anew and then `frames` times with the keyboard point moving on. Needs a QApplication; the inputs
/// are the same at every call.
[[nodiscard]] std::vector<ChartFrames> measureItemCharts(const Theme& theme, const Clock& clock, int frames);
/// Milliseconds for a repaint of `rows` sparkline cells of 60 values each, as a view at that many visible
/// rows would draw them.
[[nodiscard]] double measureSparklineCells(const Theme& theme, const Clock& clock, int rows);

}  // namespace qd::ui::charts
