// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/sparkline.h"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <limits>

namespace qd::ui {

void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const double> values,
                    const QColor& colour) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    std::size_t finite = 0;
    for (const double v : values) {
        if (!std::isfinite(v)) continue;
        low = std::min(low, v);
        high = std::max(high, v);
        ++finite;
    }
    if (finite < 2 || rect.width() <= 2.0 || rect.height() <= 2.0) return;
    const double range = high - low;
    const double step = rect.width() / static_cast<double>(values.size() - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, 1.25);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() > 1) painter.drawPolyline(line);
        line.clear();
    };
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            flush();
            continue;
        }
        const double share = range > 0.0 ? (values[i] - low) / range : 0.5;
        line.append(QPointF(rect.left() + step * static_cast<double>(i),
                            rect.bottom() - 1.0 - share * (rect.height() - 2.0)));
    }
    flush();
    painter.restore();
}

}  // namespace qd::ui
