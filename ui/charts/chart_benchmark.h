// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <vector>

#include "core/base/clock.h"
#include "ui/kit/theme.h"

namespace qd::ui::charts {

/// How long frames took, in ms.
struct FrameTimes {
    std::vector<double> pan;
    std::vector<double> zoom;
    std::vector<double> crosshair;
    double prepareMs = 0.0;  ///< lows and highs of the whole data set, once

    /// Nearest-rank percentile (0 … 1) of `frames`; 0 without any.
    [[nodiscard]] static double percentile(std::vector<double> frames, double share);
    [[nodiscard]] std::vector<double> all() const;
};

/// The bench's data: `points` minutes of `lines` random walks with some values missing, from a fixed seed.
/// Pans (200 frames), zooms in and out (200) and walks the cross-hair (200) of a TimeSeriesChart of `size` px
/// at `devicePixelRatio`, each frame drawn into an image as the window's backing store is: what changed, and
/// nothing else. On the GUI thread; shows nothing.
[[nodiscard]] FrameTimes measureTimeSeriesChart(const Theme& theme, const Clock& clock, int points, int lines,
                                                const QSize& size, double devicePixelRatio = 1.0);

}  // namespace qd::ui::charts
