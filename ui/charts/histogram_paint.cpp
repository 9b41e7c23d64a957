// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/charts/direction.h"
#include "ui/charts/histogram_layout.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

/// Curves differ by their dashes before they differ by their colour.
QPen curvePen(const Palette& p, std::size_t index) {
    QPen pen(index == 0 ? p.text : p.muted, 1.5);
    if (index == 1) pen.setDashPattern({5.0, 3.0});
    if (index > 1) pen.setDashPattern({1.5, 3.0});
    return pen;
}

QPen outlinePen(const Palette& p) {
    return {p.loss, 1.75};
}

void paintAxes(QPainter& painter, const HistogramData& data, const HistogramLayout& l, const Palette& p,
               bool mirrored) {
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    for (const Tick& tick : l.yTicks) {
        const double y = std::round(l.yOf(tick.value));
        painter.fillRect(QRectF(l.plot.left(), y, l.plot.width(), 1.0),
                         tick.value == 0.0 ? p.control : p.line);
        const QRectF box =
            mirrored ? QRectF(QPointF(l.plot.right() + 6.0, y - 8.0), QPointF(l.bounds.right(), y + 8.0))
                     : QRectF(QPointF(l.bounds.left(), y - 8.0), QPointF(l.plot.left() - 6.0, y + 8.0));
        painter.setPen(p.faint);
        drawTabular(painter, box, trailing(mirrored) | Qt::AlignVCenter, tick.label);
    }
    double free = l.bounds.left();
    for (const Tick& tick : l.xTicks) {
        const double x = std::round(l.xOf(tick.value));
        const double width = tabularWidth(f, tick.label) + 2.0;
        const QRectF box(x - width / 2.0, l.plot.bottom() + 4.0, width, 14.0);
        painter.fillRect(QRectF(x, l.plot.bottom(), 1.0, 4.0), p.control);
        if (box.left() < free || box.right() > l.bounds.right()) continue;
        free = box.right() + 6.0;
        painter.setPen(p.faint);
        drawTabular(painter, box, Qt::AlignCenter, tick.label);
    }
    painter.setPen(p.muted);
    drawWords(painter, QRectF(l.plot.left(), l.plot.bottom() + 18.0, l.plot.width(), 16.0), Qt::AlignCenter,
              data.valueName);
}

void paintLines(QPainter& painter, const HistogramLayout& l, const Palette& p) {
    painter.setFont(font(FontRole::Label));
    for (const HistogramLine& line : l.lines) {
        QPen pen(line.limit ? p.hard : p.text, line.limit ? 2.0 : 1.0);
        if (line.dotted) pen.setDashPattern({2.0, 3.0});
        painter.setPen(pen);
        const double top = line.words.isEmpty() ? l.plot.top() : line.words.top() + 2.0;
        painter.drawLine(QPointF(line.x + 0.5, top), QPointF(line.x + 0.5, l.plot.bottom()));
        if (line.words.isEmpty()) continue;
        // Lines of the rows above pass behind the words.
        painter.fillRect(line.words.adjusted(-1.0, 1.0, 1.0, -1.0), p.surface);
        painter.setPen(line.limit ? p.hard : p.muted);
        drawTabular(painter, line.words, Qt::AlignLeft | Qt::AlignVCenter, line.text);
    }
}

void paintKey(QPainter& painter, const HistogramData& data, const HistogramLayout& l, const Palette& p,
              bool mirrored) {
    if (l.legend.isEmpty()) return;
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    double x = l.legend.left();
    const auto entry = [&](const QString& name, const auto& sign) {
        const double width = wordsWidth(f, name);
        if (name.isEmpty() || x + 22.0 + width > l.legend.right()) return;
        sign(reflected(QRectF(x, l.legend.top() + 3.0, 16.0, 12.0), l.legend, mirrored));
        painter.setPen(p.muted);
        drawWords(painter, reflected(QRectF(x + 22.0, l.legend.top() + 1.0, width, 16.0), l.legend, mirrored),
                  leading(mirrored) | Qt::AlignVCenter, name);
        x += 22.0 + width + 14.0;
    };
    const auto level = [&](const QPen& pen) {
        return [&painter, pen](const QRectF& box) {
            painter.setPen(pen);
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        };
    };
    entry(data.distributions.front().name,
          [&](const QRectF& box) { painter.fillRect(box, blend(p.accent, p.surface, 0.55)); });
    if (data.distributions.size() > 1)
        entry(data.distributions[1].name, [&](const QRectF& box) {
            painter.setPen(outlinePen(p));
            painter.drawPolyline(
                QPolygonF({box.bottomLeft(), box.topLeft(), box.topRight(), box.bottomRight()}));
        });
    for (std::size_t i = 0; i < data.curves.size(); ++i)
        entry(data.curves[i].name, level(curvePen(p, i)));
}

}  // namespace

void paintHistogram(QPainter& painter, const HistogramData& data, const HistogramLayout& l, const Palette& p,
                    bool mirrored) {
    if (l.bars.empty()) return;
    paintAxes(painter, data, l, p, mirrored);
    const QColor fill = blend(p.accent, p.surface, 0.55);
    for (const QRectF& bar : l.bars) {
        const double gap = bar.width() >= 4.0 ? 1.0 : 0.0;
        painter.fillRect(bar.adjusted(0.0, 0.0, -gap, 0.0), fill);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(outlinePen(p));
    if (!l.outline.isEmpty()) painter.drawPolyline(l.outline);
    painter.save();
    painter.setClipRect(l.plot);
    for (std::size_t i = 0; i < l.curves.size(); ++i) {
        painter.setPen(curvePen(p, i));
        painter.drawPolyline(l.curves[i]);
    }
    painter.restore();
    paintLines(painter, l, p);
    paintKey(painter, data, l, p, mirrored);
}

}  // namespace qd::ui::charts
