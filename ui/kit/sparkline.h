// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <limits>
#include <span>

#include "ui/kit/palette.h"

class QPainter;

namespace qd::ui {

/// A small line of `values`, oldest first, scaled to fill `rect`; NaN leaves a gap. A flat line lies in the
/// middle; fewer than two values draw nothing.
void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const double> values,
                    const QColor& colour);

/// What a sparkline shows besides its line.
struct SparklineMarks {
    bool lowest = true;   ///< a ring at the lowest value
    bool highest = true;  ///< a filled square at the highest
    bool last = true;     ///< a filled dot at the last, in the accent
    /// A dashed level such as 0 or the first value; NaN: none. It takes part in the scale.
    double baseline = std::numeric_limits<double>::quiet_NaN();
};

/// The values in words: "60 values, lowest 98.2, highest 121.4, last 118.4". `text` writes a value.
[[nodiscard]] QString sparklineWords(std::span<const double> values, QString (*text)(double));

/// Draws sparklines in the cells of a view. One painter a view: its buffer is kept, so that a repaint of many
/// cells allocates nothing; more values than px are drawn as first, lowest, highest and last of each px
/// column. Low, high and last differ by shape.
class SparklinePainter {
public:
    void paint(QPainter& painter, const QRectF& cell, std::span<const double> values, const Palette& palette,
               const SparklineMarks& marks);
    /// As above with the newest value at the left.
    void paintMirrored(QPainter& painter, const QRectF& cell, std::span<const double> values,
                       const Palette& palette, const SparklineMarks& marks);

private:
    void draw(QPainter& painter, const QRectF& cell, std::span<const double> values, const Palette& palette,
              const SparklineMarks& marks, bool mirrored);

    QPolygonF m_line;
};

}  // namespace qd::ui
