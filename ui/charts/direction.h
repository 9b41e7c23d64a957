// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace qd::ui::charts {

/// A step of the keyboard over the points of a chart.
enum class Direction { Left, Right, Up, Down, First, Last };

/// `rect` reflected inside `bounds` for right-to-left layouts; as it is when `mirrored` is false.
[[nodiscard]] inline QRectF reflected(const QRectF& rect, const QRectF& bounds, bool mirrored) {
    if (!mirrored) return rect;
    return {bounds.left() + bounds.right() - rect.right(), rect.top(), rect.width(), rect.height()};
}

}  // namespace qd::ui::charts
