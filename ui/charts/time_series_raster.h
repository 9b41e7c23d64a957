// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <span>
#include <vector>

namespace qd::ui::charts {

/// A vertical span of device px in one pixel column; empty when bottom < top.
struct PixelSpan {
    float top = 0.0F;
    float bottom = -1.0F;
    [[nodiscard]] bool any() const { return top <= bottom; }
};

/// Device rows that may be written.
struct PixelRows {
    int first = 0;
    int last = -1;
};

/// The spans as a round pen of this radius (device px) would widen them. `dashes` (on, off, … in device px
/// along x, from column `phase`) cuts gaps; empty: none.
[[nodiscard]] std::vector<PixelSpan> penned(std::span<const PixelSpan> line, double radius,
                                            std::span<const double> dashes = {}, double phase = 0.0);
/// Blends `colour` over the spans, column by column from `left`; the ends of a span by the share of the pixel
/// that they cover. A line of any number of points costs one span a pixel column: QPainter's own antialiased
/// strokes of such zigzags take 50 ms and more a line. `image` is 32 bits a pixel; nothing is written
/// outside.
void fillSpans(QImage& image, int left, PixelRows rows, std::span<const PixelSpan> spans,
               const QColor& colour);

}  // namespace qd::ui::charts
