// SPDX-License-Identifier: GPL-3.0-or-later
// What moves over the kept drawing: cross-hair, points, read-out, note.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/time_series_marks.h"
#include "ui/charts/time_series_painter.h"
#include "ui/charts/time_series_readout.h"

namespace qd::ui::charts {
namespace {

constexpr double kPoint = 3.75;
constexpr double kChosen = 6.5;  ///< the ring about the point that the keyboard walks

void paintPoints(QPainter& painter, const PanelLayout& panel, double x, const ChartView& view,
                 const Palette& p) {
    for (std::size_t i = panel.names.size(); i-- > 0;) {
        const double value = panel.lines[i].at(view.cursor) * panel.factors[i];
        if (!std::isfinite(value)) continue;
        const QPointF at(x, panel.scale.y(value));
        if (at.y() < panel.scale.box.top() - 1.0 || at.y() > panel.scale.box.bottom() + 1.0) continue;
        const QColor ink = lineColour(p, panel.names[i], static_cast<int>(i));
        painter.setPen(QPen(p.surface, 1.5));
        painter.setBrush(ink);
        painter.drawEllipse(at, kPoint, kPoint);
        if (panel.what != PanelLayout::What::Lines || static_cast<int>(i) != view.line) continue;
        if (!view.focused || panel.lines.size() < 2) continue;
        painter.setPen(QPen(p.text, 1.25));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, kChosen, kChosen);
    }
    painter.setBrush(Qt::NoBrush);
}

}  // namespace

QRectF cursorArea(const ChartLayout& layout, const ChartView& view, int index) {
    if (index < view.range.first || index > view.range.last) return {};
    const QRectF plots = layout.plots();
    const double x = std::round(layout.axis.x(index)) + 0.5;
    return {x - kChosen - 2.0, plots.top() - kChosen - 2.0, 2.0 * kChosen + 4.0,
            plots.height() + 2.0 * kChosen + 4.0};
}

void paintOverlay(QPainter& painter, const QRectF& bounds, const ChartLayout& layout, const ChartView& view,
                  const Palette& palette) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Qt::LayoutDirection direction = painter.layoutDirection();
    painter.setLayoutDirection(Qt::LeftToRight);
    if (view.cursor >= view.range.first && view.cursor <= view.range.last) {
        const double x = std::round(layout.axis.x(view.cursor)) + 0.5;
        const QRectF plots = layout.plots();
        QPen pen(palette.muted, 1.0);
        pen.setDashPattern({3.0, 3.0});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, plots.top()), QPointF(x, plots.bottom()));
        for (const PanelLayout& panel : layout.panels)
            paintPoints(painter, panel, x, view, palette);
        paintNoteBubble(painter, layout, view, palette);
    }
    paintReadout(painter, layout.readout, view, palette, direction);
    if (view.focused && view.cursor < 0) {
        painter.setPen(QPen(palette.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bounds.adjusted(2.5, 2.5, -2.5, -2.5), 4.0, 4.0);
    }
    painter.restore();
}

}  // namespace qd::ui::charts
