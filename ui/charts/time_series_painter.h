// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "ui/charts/time_series_layout.h"
#include "ui/kit/palette.h"

class QPainter;

namespace qd::ui::charts {

/// What stays while the cross-hair moves: bands, panels, axes, words. Lines of many points are drawn by pixel
/// column straight into the image, so that the cost follows its width and not the points. The image is
/// opaque, on the palette's surface. `kept` is drawn over where its size fits: fresh memory for every frame
/// of a pan costs more than the lines.
[[nodiscard]] QImage renderGround(const QSize& size, double devicePixelRatio, const ChartLayout& layout,
                                  const ChartView& view, const Palette& palette, QImage kept = {});
/// The same as strokes and texts, for painters that are no image: SVG, print.
void paintGround(QPainter& painter, const ChartLayout& layout, const ChartView& view, const Palette& palette);
/// What moves: cross-hair, its points, the read-out, the note under the cursor.
void paintOverlay(QPainter& painter, const QRectF& bounds, const ChartLayout& layout, const ChartView& view,
                  const Palette& palette);
/// What paintOverlay draws for a cursor at `index` lies in here (the read-out apart).
[[nodiscard]] QRectF cursorArea(const ChartLayout& layout, const ChartView& view, int index);
/// The bubble of the note at the cursor, empty without one.
[[nodiscard]] QRectF noteArea(const ChartLayout& layout, const ChartView& view, int index);
/// The notes at the point at `index`, and those that share their mark; −1: none.
[[nodiscard]] const PlacedNote* noteAt(const ChartLayout& layout, const ChartView& view, int index);

}  // namespace qd::ui::charts
