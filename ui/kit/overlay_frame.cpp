// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/overlay_frame.h"

#include <QPainter>
#include <algorithm>

#include "ui/kit/elevation.h"
#include "ui/kit/space.h"

namespace qd::ui {

OverlayFrame::OverlayFrame(const Theme& theme, QWidget* parent, Qt::WindowFlags flags)
    : QWidget(parent, flags), m_theme(theme) {
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void OverlayFrame::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    const double stroke = p.highContrast ? space::kStrongLine : space::kLine;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge(p, Elevation::Overlay), stroke));
    painter.setBrush(ground(p, Elevation::Overlay));
    const double inset = stroke / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), space::kRadius,
                            space::kRadius);
}

QRect placedNear(const QSize& size, const QRect& anchor, const QRect& bounds, Qt::LayoutDirection direction) {
    int x = direction == Qt::RightToLeft ? anchor.right() + 1 - size.width() : anchor.left();
    int y = anchor.bottom() + 1 + space::kTight;
    if (y + size.height() > bounds.bottom() + 1) {
        const int above = anchor.top() - space::kTight - size.height();
        if (above >= bounds.top()) y = above;
    }
    x = std::max(bounds.left(), std::min(x, bounds.right() + 1 - size.width()));
    y = std::max(bounds.top(), std::min(y, bounds.bottom() + 1 - size.height()));
    return {QPoint(x, y), size};
}

}  // namespace qd::ui
