// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

#include "ui/charts/axis.h"
#include "ui/kit/palette.h"

class QFont;
class QPainter;

namespace qd::ui::charts {

/// Qt::AlignLeft, or right in a right-to-left layout; trailing() is the other side.
[[nodiscard]] Qt::Alignment leading(bool mirrored);
[[nodiscard]] Qt::Alignment trailing(bool mirrored);
/// One line of words, with an ellipsis where they do not fit. Pen and font of the painter.
void drawWords(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text);
/// As drawWords(), read from bottom to top.
void drawWordsUpwards(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text);
/// The room in px that words need on one line.
[[nodiscard]] double wordsWidth(const QFont& font, const QString& text);
/// A ring around a marked point, two-toned so that it stands out on any fill.
void paintRing(QPainter& painter, const QRectF& box, const QColor& ink, const QColor& ground);
/// A value with its sign always shown.
[[nodiscard]] QString signedText(double value, ValueKind kind, int decimals);

/// Fills of series and groups that tell each other apart without hue: Plain, then stripes and dots.
enum class Pattern { Plain, Rising, Falling, Dots, Cross, Level };
[[nodiscard]] Pattern patternOf(int index);
/// `box` filled with the pattern in `ink` over `ground`; lines keep their distance at every scale.
void fillPattern(QPainter& painter, const QRectF& box, Pattern pattern, const QColor& ground,
                 const QColor& ink);
/// How a cell without a value looks everywhere: thin stripes.
void fillMissing(QPainter& painter, const QRectF& box, const Palette& palette);

}  // namespace qd::ui::charts
