// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <array>

#include "ui/charts/time_series.h"
#include "ui/kit/palette.h"

class QPainter;

namespace qd::ui::charts {

/// What the colours of a map mean. Change: loss … gain. Diverging: orange … blue, apart for every common
/// kind of colour vision, for what is neither good nor bad (correlation). Sequential: pale … accent.
enum class ScaleKind { Change, Diverging, Sequential };

/// Values from `low` over `middle` to `high`; beyond the ends the colour stays. `middle` is not used by a
/// sequential scale.
struct ColourScale {
    ScaleKind kind = ScaleKind::Change;
    double low = -1.0;
    double middle = 0.0;
    double high = 1.0;
};

/// Share of the full hue at the ends: text in the text colour stays readable on the first (≥ 4.5:1).
inline constexpr double kDeepestUnderWords = tint::kDeepest;
inline constexpr double kDeepestBare = 0.92;

/// Where a finite value lies: −1 … 1, 0 at the middle; 0 … 1 for a sequential scale. 0 when the scale is
/// empty.
[[nodiscard]] double scalePosition(const ColourScale& scale, double value);
/// The colour at a position.
[[nodiscard]] QColor positionColour(ScaleKind kind, double position, const Palette& palette, double deepest);
/// The colour of a finite value.
[[nodiscard]] QColor scaleColour(const ColourScale& scale, double value, const Palette& palette,
                                 double deepest);
/// 256 colours from the lowest position to the highest, for maps of many cells.
[[nodiscard]] std::array<QRgb, 256> scaleTable(ScaleKind kind, const Palette& palette, double deepest);
/// The entry of scaleTable() for a value.
[[nodiscard]] std::size_t scaleTableAt(const ColourScale& scale, double value);

/// A bar of the colours with numbers at low, middle and high, and with `missing` the look of cells without a
/// value named beside it. Needs a height of kLegendHeight.
inline constexpr double kLegendHeight = 30.0;
void paintLegend(QPainter& painter, const QRectF& box, const ColourScale& scale, const Palette& palette,
                 double deepest, ValueKind kind, int decimals, bool missing, bool mirrored);

}  // namespace qd::ui::charts
