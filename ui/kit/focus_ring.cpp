// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/focus_ring.h"

#include <QPainter>

#include "ui/kit/space.h"

namespace qd::ui {

void paintRowFocus(QPainter& painter, const QRect& cell, const Palette& palette, bool first, bool last) {
    painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), palette.accent);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), palette.accent);
    if (first) painter.fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), palette.accent);
    if (last) painter.fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), palette.accent);
}

void paintFocusRing(QPainter& painter, const QRect& rect, const Palette& palette) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.accent, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), space::kControlRadius,
                            space::kControlRadius);
    painter.restore();
}

}  // namespace qd::ui
