// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QWidget>

namespace qd::ui::wizards {

/// Where `box`, laid out from left to right, lies in a widget that may be laid out from right to left.
[[nodiscard]] inline QRectF mirrored(const QWidget& widget, const QRectF& box) {
    if (widget.layoutDirection() == Qt::LeftToRight) return box;
    return {widget.width() - box.right(), box.top(), box.width(), box.height()};
}

}  // namespace qd::ui::wizards
