// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_series_layout.h"
#include "ui/kit/palette.h"

class QPainter;

namespace qd::ui::charts {

/// Regime bands behind everything: a fill, a hatch of the band's kind, so that hue is never the only sign.
void paintBands(QPainter& painter, const ChartLayout& layout, const ChartView& view, const Palette& palette);
void paintReferences(QPainter& painter, const ChartLayout& layout, const ChartView& view,
                     const Palette& palette);
void paintNoteMarks(QPainter& painter, const ChartLayout& layout, const Palette& palette);
/// The text of the notes at the cursor, in a bubble beside their mark.
void paintNoteBubble(QPainter& painter, const ChartLayout& layout, const ChartView& view,
                     const Palette& palette);
/// The ink of a band of this kind.
[[nodiscard]] QColor bandInk(const Palette& palette, int kind);

}  // namespace qd::ui::charts
