// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "ui/charts/chart_label.h"
#include "ui/charts/direction.h"
#include "ui/charts/scatter_layout.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr std::size_t kManyPoints = 2000;  ///< from here on points are stamped, not drawn

void paintAxes(QPainter& painter, const ScatterData& data, const ScatterLayout& l, const Palette& p,
               bool mirrored) {
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    double free = l.bounds.left();
    for (const Tick& tick : l.yTicks) {
        const double y = std::round(l.toPixel(l.xLow, tick.value).y());
        painter.fillRect(QRectF(l.plot.left(), y, l.plot.width(), 1.0), p.line);
        painter.setPen(p.faint);
        const QRectF box =
            mirrored ? QRectF(QPointF(l.plot.right() + 6.0, y - 8.0), QPointF(l.bounds.right(), y + 8.0))
                     : QRectF(QPointF(l.bounds.left(), y - 8.0), QPointF(l.plot.left() - 6.0, y + 8.0));
        drawTabular(painter, box, trailing(mirrored) | Qt::AlignVCenter, tick.label);
    }
    for (const Tick& tick : l.xTicks) {
        const double x = std::round(l.toPixel(tick.value, l.yLow).x());
        const double width = tabularWidth(f, tick.label) + 2.0;
        painter.fillRect(QRectF(x, l.plot.bottom(), 1.0, 4.0), p.control);
        const QRectF box(x - width / 2.0, l.plot.bottom() + 4.0, width, 14.0);
        if (box.left() < free || box.right() > l.bounds.right()) continue;
        free = box.right() + 6.0;
        painter.setPen(p.faint);
        drawTabular(painter, box, Qt::AlignCenter, tick.label);
    }
    painter.fillRect(QRectF(l.plot.left(), std::round(l.plot.bottom()), l.plot.width(), 1.0), p.control);
    painter.setPen(p.muted);
    drawWords(painter, QRectF(l.plot.left(), l.plot.bottom() + 18.0, l.plot.width(), 16.0), Qt::AlignCenter,
              data.xName);
    drawWords(painter, QRectF(l.bounds.left(), l.plot.top() - 18.0, l.bounds.width(), 16.0),
              leading(mirrored) | Qt::AlignVCenter, data.yName);
}

/// A point drawn once, to be stamped many times.
QPixmap stampOf(PointShape shape, double radius, const QColor& colour, double scale) {
    const double side = std::ceil(2.0 * radius + 4.0);
    QPixmap stamp(static_cast<int>(std::ceil(side * scale)), static_cast<int>(std::ceil(side * scale)));
    stamp.setDevicePixelRatio(scale);
    stamp.fill(Qt::transparent);
    QPainter painter(&stamp);
    painter.setRenderHint(QPainter::Antialiasing);
    // Paler than single points: where many lie on each other the cloud grows denser.
    QColor fill = colour;
    fill.setAlphaF(0.22F);
    QColor edge = colour;
    edge.setAlphaF(0.5F);
    painter.setBrush(fill);
    painter.setPen(QPen(edge, 1.0));
    paintShape(painter, shape, QPointF(side / 2.0, side / 2.0), radius);
    return stamp;
}

void paintPoints(QPainter& painter, const ScatterData& data, const ScatterLayout& l, const Palette& p) {
    const bool stamped = data.points.size() >= kManyPoints;
    const double scale = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
    std::map<std::pair<int, int>, QPixmap> stamps;
    // The large ones first, so that they do not hide the small ones.
    std::vector<int> order;
    for (const int point : l.byX)
        if (point < static_cast<int>(data.points.size())) order.push_back(point);
    if (!stamped)
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return l.radius[static_cast<std::size_t>(a)] > l.radius[static_cast<std::size_t>(b)];
        });
    for (const int point : order) {
        const auto at = static_cast<std::size_t>(point);
        const int group = data.points[at].group;
        const QColor colour = groupColour(p, group);
        const PointShape shape = shapeOf(data, group);
        if (!stamped) {
            painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), 115));
            painter.setPen(QPen(colour, 1.0));
            paintShape(painter, shape, l.at[at], l.radius[at]);
            continue;
        }
        const int half = static_cast<int>(std::lround(l.radius[at] * 2.0F));
        QPixmap& stamp = stamps[{group, half}];
        if (stamp.isNull()) stamp = stampOf(shape, half / 2.0, colour, scale);
        const QSizeF size = stamp.deviceIndependentSize();
        painter.drawPixmap(l.at[at] - QPointF(size.width() / 2.0, size.height() / 2.0), stamp);
    }
}

void paintLines(QPainter& painter, const ScatterData& data, const ScatterLayout& l, const Palette& p) {
    painter.save();
    painter.setClipRect(l.plot);
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    for (const QPointF& point : data.frontier)
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            line.append(l.toPixel(point.x(), point.y()));
    painter.setPen(QPen(p.text, 1.75));
    if (line.size() > 1) painter.drawPolyline(line);
    if (data.capitalLine && std::isfinite(data.capitalLine->slope) &&
        std::isfinite(data.capitalLine->riskFree)) {
        QPen dashes(p.muted, 1.25);
        dashes.setDashPattern({6.0, 4.0});
        painter.setPen(dashes);
        const auto y = [&](double x) { return data.capitalLine->riskFree + data.capitalLine->slope * x; };
        const double from = std::max(0.0, l.xLow);
        painter.drawLine(l.toPixel(from, y(from)), l.toPixel(l.xHigh, y(l.xHigh)));
    }
    painter.restore();
}

void paintMarks(QPainter& painter, const ScatterData& data, const ScatterLayout& l, const Palette& p) {
    for (std::size_t i = 0; i < data.marks.size(); ++i) {
        const std::size_t at = data.points.size() + i;
        if (!std::isfinite(l.at[at].x())) continue;
        const bool own = data.marks[i].kind == MarkKind::Portfolio;
        painter.setPen(QPen(p.surface, 3.0));
        painter.setBrush(Qt::NoBrush);
        paintShape(painter, markShape(data.marks[i].kind), l.at[at], l.radius[at]);
        painter.setPen(QPen(own ? p.accent : p.text, 1.5));
        painter.setBrush(own ? p.accent : p.surface);
        paintShape(painter, markShape(data.marks[i].kind), l.at[at], l.radius[at]);
    }
    for (const ScatterLabel& label : l.labels) {
        const bool mark = label.point >= static_cast<int>(data.points.size());
        const auto at = static_cast<std::size_t>(label.point);
        painter.setFont(font(mark ? FontRole::LabelStrong : FontRole::Label));
        // A quiet ground keeps the words legible over lines and points.
        QColor ground = p.surface;
        ground.setAlphaF(0.72F);
        painter.fillRect(label.box, ground);
        painter.setPen(mark ? p.text : p.muted);
        painter.drawText(label.box, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
                         mark ? data.marks[at - data.points.size()].name : data.points[at].label);
    }
}

/// The groups with their shapes, then the lines with theirs; what has no room is left out from the end.
void paintKey(QPainter& painter, const ScatterData& data, const ScatterLayout& l, const Palette& p,
              bool mirrored) {
    if (l.legend.isEmpty()) return;
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    double x = l.legend.left();
    double y = l.legend.top();
    const auto entry = [&](const QString& name, const auto& sign) {
        const double width = wordsWidth(f, name);
        if (name.isEmpty() || x + 22.0 + width > l.legend.right()) return;
        sign(reflected(QRectF(x, y + 2.0, 16.0, 16.0), l.legend, mirrored));
        painter.setPen(p.muted);
        drawWords(painter, reflected(QRectF(x + 20.0, y + 2.0, width, 16.0), l.legend, mirrored),
                  leading(mirrored) | Qt::AlignVCenter, name);
        x += 20.0 + width + 14.0;
    };
    if (data.groups.size() > 1)
        for (std::size_t g = 0; g < data.groups.size(); ++g)
            entry(data.groups[g].name, [&](const QRectF& box) {
                const QColor colour = groupColour(p, static_cast<int>(g));
                painter.setPen(QPen(colour, 1.0));
                painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), 115));
                paintShape(painter, data.groups[g].shape, box.center(), 4.5);
            });
    if (data.groups.size() > 1) {
        x = l.legend.left();
        y += 20.0;
    }
    const auto lineSign = [&](const QRectF& box, const QPen& pen) {
        painter.setPen(pen);
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    };
    if (!data.frontier.empty())
        entry(data.frontierName, [&](const QRectF& box) { lineSign(box, QPen(p.text, 1.75)); });
    QPen dashes(p.muted, 1.25);
    dashes.setDashPattern({4.0, 3.0});
    if (data.capitalLine) entry(data.capitalLine->name, [&](const QRectF& box) { lineSign(box, dashes); });
}

}  // namespace

PointShape markShape(MarkKind kind) {
    switch (kind) {
        case MarkKind::Portfolio:
            return PointShape::Diamond;
        case MarkKind::Benchmark:
            return PointShape::Square;
        case MarkKind::MinimumVariance:
            return PointShape::TriangleDown;
        case MarkKind::Tangency:
            break;
    }
    return PointShape::Triangle;
}

PointShape shapeOf(const ScatterData& data, int group) {
    const auto at = static_cast<std::size_t>(group);
    return group >= 0 && at < data.groups.size() ? data.groups[at].shape : PointShape::Circle;
}

QColor groupColour(const Palette& palette, int group) {
    return blend(seriesColour(palette, std::max(0, group)), palette.surface, 0.92);
}

void paintShape(QPainter& painter, PointShape shape, const QPointF& at, double r) {
    switch (shape) {
        case PointShape::Circle:
            return painter.drawEllipse(at, r, r);
        case PointShape::Square:
            return painter.drawRect(QRectF(at.x() - r * 0.88, at.y() - r * 0.88, r * 1.76, r * 1.76));
        case PointShape::Diamond:
            return painter.drawPolygon(QPolygonF({at + QPointF(0, -r * 1.2), at + QPointF(r * 1.2, 0),
                                                  at + QPointF(0, r * 1.2), at + QPointF(-r * 1.2, 0)}));
        case PointShape::Triangle:
            return painter.drawPolygon(QPolygonF({at + QPointF(0, -r * 1.15), at + QPointF(r * 1.05, r * 0.8),
                                                  at + QPointF(-r * 1.05, r * 0.8)}));
        case PointShape::TriangleDown:
            return painter.drawPolygon(QPolygonF({at + QPointF(0, r * 1.15), at + QPointF(r * 1.05, -r * 0.8),
                                                  at + QPointF(-r * 1.05, -r * 0.8)}));
        case PointShape::Cross:
            painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
            painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
            return;
    }
}

void paintScatter(QPainter& painter, const ScatterData& data, const ScatterLayout& layout,
                  const Palette& palette, bool mirrored) {
    paintAxes(painter, data, layout, palette, mirrored);
    paintPoints(painter, data, layout, palette);
    paintLines(painter, data, layout, palette);
    paintMarks(painter, data, layout, palette);
    paintKey(painter, data, layout, palette, mirrored);
}

}  // namespace qd::ui::charts
