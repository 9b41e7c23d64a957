// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/charts/curve_layout.h"
#include "ui/charts/direction.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kMarkRadius = 4.0;

void paintAxes(QPainter& painter, const CurveData& data, const CurveLayout& l, const Palette& p) {
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    for (const Tick& tick : l.valueTicks) {
        const double y = std::round(l.yOf(tick.value));
        painter.fillRect(QRectF(l.plot.left(), y, l.plot.width(), 1.0), p.line);
        painter.setPen(p.faint);
        const QRectF box =
            l.mirrored ? QRectF(QPointF(l.plot.right() + 6.0, y - 8.0), QPointF(l.bounds.right(), y + 8.0))
                       : QRectF(QPointF(l.bounds.left(), y - 8.0), QPointF(l.plot.left() - 6.0, y + 8.0));
        drawTabular(painter, box, trailing(l.mirrored) | Qt::AlignVCenter, tick.label);
    }
    const bool sections = data.sections.size() > 1;
    for (const Tick& tick : l.stepTicks) {
        const double x = std::round(l.xOf(tick.value));
        const double width = tabularWidth(f, tick.label) + 2.0;
        painter.fillRect(QRectF(x, l.plot.bottom(), 1.0, 4.0), p.control);
        QRectF box(x - width / 2.0, l.plot.bottom() + 4.0, width, 14.0);
        if (sections) box.moveLeft(l.mirrored ? x - width + 4.0 : x - 4.0);
        if (box.left() < l.bounds.left() || box.right() > l.bounds.right()) continue;
        painter.setPen(p.faint);
        drawTabular(painter, box, Qt::AlignCenter, tick.label);
    }
    painter.fillRect(QRectF(l.plot.left(), std::round(l.plot.bottom()), l.plot.width(), 1.0), p.control);
    painter.setPen(p.muted);
    if (!sections)
        drawWords(painter, QRectF(l.plot.left(), l.plot.bottom() + 18.0, l.plot.width(), 16.0),
                  Qt::AlignCenter, data.stepName);
    drawWords(painter, QRectF(l.bounds.left(), l.plot.top() - 17.0, l.bounds.width(), 16.0),
              leading(l.mirrored) | Qt::AlignVCenter, data.valueName);
}

/// Where a section begins, save for the first.
void paintSections(QPainter& painter, const CurveData& data, const CurveLayout& l, const Palette& p) {
    QPen dots(p.control, 1.0);
    dots.setDashPattern({2.0, 3.0});
    painter.setPen(dots);
    for (const CurveSection& section : data.sections) {
        if (section.from <= 0 || section.from >= data.count()) continue;
        const double x = std::round(l.xOf(section.from - 0.5)) + 0.5;
        painter.drawLine(QPointF(x, l.plot.top()), QPointF(x, l.plot.bottom()));
    }
}

QPen penOf(const Palette& p, const Line& line, int index) {
    QPen pen(lineColour(p, line, index), line.role == LineRole::Benchmark ? 1.25 : 1.75);
    pen.setJoinStyle(Qt::RoundJoin);
    const auto dashes = lineDashes(p, line, index);
    if (!dashes.empty()) pen.setDashPattern(QList<qreal>(dashes.begin(), dashes.end()));
    return pen;
}

void paintLines(QPainter& painter, const CurveData& data, const CurveLayout& l, const Palette& p) {
    painter.save();
    painter.setClipRect(l.plot.adjusted(-2.0, -2.0, 2.0, 2.0));
    for (std::size_t i = data.lines.size(); i-- > 0;) {
        const QPen pen = penOf(p, data.lines[i], static_cast<int>(i));
        for (const QPolygonF& stretch : stretchesOf(data, l, i)) {
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            if (stretch.size() > 1) {
                painter.drawPolyline(stretch);
                continue;
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(pen.color());
            painter.drawEllipse(stretch.front(), 2.0, 2.0);
        }
    }
    painter.restore();
}

void paintMarks(QPainter& painter, const CurveData& data, const CurveLayout& l, const Palette& p) {
    for (const CurveMark& mark : data.marks) {
        if (mark.curve < 0 || mark.curve >= static_cast<int>(data.lines.size()) || mark.point < 0 ||
            mark.point >= data.count())
            continue;
        const Line& line = data.lines[static_cast<std::size_t>(mark.curve)];
        const double value = line.values[static_cast<std::size_t>(mark.point)];
        if (!std::isfinite(value)) continue;
        painter.setPen(QPen(lineColour(p, line, mark.curve), 1.75));
        painter.setBrush(p.surface);
        painter.drawEllipse(QPointF(l.xOf(mark.point), l.yOf(value)), kMarkRadius, kMarkRadius);
    }
}

/// The lines by name, then what a ring means; what has no room is left out from the end.
void paintKey(QPainter& painter, const CurveData& data, const CurveLayout& l, const Palette& p) {
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    double x = l.legend.left();
    const auto entry = [&](const QString& name, const auto& sign) {
        const double width = wordsWidth(f, name);
        if (name.isEmpty() || x + 22.0 + width > l.legend.right()) return;
        sign(reflected(QRectF(x, l.legend.top() + 2.0, 16.0, 16.0), l.legend, l.mirrored));
        painter.setPen(p.muted);
        drawWords(painter,
                  reflected(QRectF(x + 20.0, l.legend.top() + 2.0, width, 16.0), l.legend, l.mirrored),
                  leading(l.mirrored) | Qt::AlignVCenter, name);
        x += 20.0 + width + 14.0;
    };
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        entry(data.lines[i].name, [&](const QRectF& box) {
            painter.setPen(penOf(p, data.lines[i], static_cast<int>(i)));
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        });
    }
    if (data.marks.empty()) return;
    entry(data.marks.front().name, [&](const QRectF& box) {
        painter.setPen(QPen(p.muted, 1.75));
        painter.setBrush(p.surface);
        painter.drawEllipse(box.center(), kMarkRadius, kMarkRadius);
    });
}

}  // namespace

void paintCurves(QPainter& painter, const CurveData& data, const CurveLayout& layout,
                 const Palette& palette) {
    paintAxes(painter, data, layout, palette);
    paintSections(painter, data, layout, palette);
    paintLines(painter, data, layout, palette);
    paintMarks(painter, data, layout, palette);
    paintKey(painter, data, layout, palette);
}

}  // namespace qd::ui::charts
