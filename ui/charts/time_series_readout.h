// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "ui/charts/time_series_layout.h"
#include "ui/kit/palette.h"

class QPainter;

namespace qd::ui::charts {

/// The read-out line for the point at `index`: "14 Jul 2026 · 118.42 · benchmark 113.90 · drawdown −2.1 %".
[[nodiscard]] QString readoutText(const ChartView& view, int index);
/// What is spoken when the keyboard reaches the point of a line: "Fund 118.42, 14 Jul 2026, drawdown −2.1 %,
/// A Calm, note: …".
[[nodiscard]] QString spokenText(const ChartView& view, int line, int index);
/// The band that holds at a point, with its letter; empty without one.
[[nodiscard]] QString bandText(const ChartView& view, int index);
/// Draws the read-out of the cursor's point (or else the last one) into `box`, each value in its line's
/// colour; from the right in a right-to-left language. What has no room is left out, with an ellipsis.
void paintReadout(QPainter& painter, const QRectF& box, const ChartView& view, const Palette& palette,
                  Qt::LayoutDirection direction);

}  // namespace qd::ui::charts
