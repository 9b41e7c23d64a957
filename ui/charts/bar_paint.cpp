// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/bar_layout.h"
#include "ui/charts/chart_label.h"
#include "ui/charts/direction.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

QColor inkOf(const BarData& data, const BarMark& mark, const Palette& p) {
    if (mark.beyond) return p.hard;
    if (data.series.size() > 1) return seriesColour(p, mark.series);
    if (data.signedChange) return data.at(mark.category, mark.series) >= 0.0 ? p.gain : p.loss;
    return p.accent;
}

void paintAxis(QPainter& painter, const BarLayout& l, const Palette& p) {
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    const bool across = l.orientation == BarOrientation::Horizontal;
    double free = -1e9;
    for (const Tick& tick : l.ticks) {
        const double at = std::round(l.along(tick.value));
        const QColor& line = tick.value == 0.0 ? p.control : p.line;
        painter.setPen(p.faint);
        if (across) {
            painter.fillRect(reflected(QRectF(at, l.plot.top(), 1.0, l.plot.height()), l.bounds, l.mirrored),
                             line);
            const double width = tabularWidth(f, tick.label) + 2.0;
            const QRectF box(at - width / 2.0, l.plot.bottom() + 2.0, width, 14.0);
            if (box.left() < free || box.right() > l.bounds.right() || box.left() < l.bounds.left()) continue;
            free = box.right() + 8.0;
            drawTabular(painter, reflected(box, l.bounds, l.mirrored), Qt::AlignCenter, tick.label);
        } else {
            painter.fillRect(reflected(QRectF(l.plot.left(), at, l.plot.width(), 1.0), l.bounds, l.mirrored),
                             line);
            const QRectF box(l.bounds.left(), at - 8.0, l.plot.left() - l.bounds.left() - 6.0, 16.0);
            drawTabular(painter, reflected(box, l.bounds, l.mirrored),
                        trailing(l.mirrored) | Qt::AlignVCenter, tick.label);
        }
    }
}

void paintKey(QPainter& painter, const BarData& data, const BarLayout& l, const Palette& p) {
    if (l.legend.isEmpty()) return;
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    double x = l.legend.left();
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const double width = std::min(wordsWidth(f, data.series[s].name), l.legend.width() / 2.0);
        if (x + 18.0 + width > l.legend.right()) break;
        const QRectF box(x, l.legend.center().y() - 5.0, 12.0, 10.0);
        const QColor ink = seriesColour(p, static_cast<int>(s));
        fillPattern(painter, reflected(box, l.bounds, l.mirrored), patternOf(static_cast<int>(s)),
                    blend(ink, p.surface, 0.6), ink);
        painter.setPen(p.muted);
        drawWords(painter,
                  reflected(QRectF(x + 18.0, l.legend.top(), width, l.legend.height()), l.bounds, l.mirrored),
                  leading(l.mirrored) | Qt::AlignVCenter, data.series[s].name);
        x += 18.0 + width + 14.0;
    }
}

}  // namespace

void paintBars(QPainter& painter, const BarData& data, const BarLayout& l, const Palette& p) {
    paintAxis(painter, l, p);
    for (const BarMark& mark : l.bars) {
        if (mark.box.isEmpty()) continue;
        if (mark.missing) {
            fillMissing(painter, mark.box, p);
            continue;
        }
        const QColor ink = inkOf(data, mark, p);
        const Pattern pattern = mark.beyond              ? Pattern::Rising
                                : data.series.size() > 1 ? patternOf(mark.series)
                                                         : Pattern::Plain;
        fillPattern(painter, mark.box, pattern, blend(ink, p.surface, pattern == Pattern::Plain ? 0.72 : 0.5),
                    ink);
        if (p.highContrast || mark.beyond) {
            painter.setPen(QPen(ink, 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(mark.box.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    for (const QRectF& limit : l.limits) {
        painter.fillRect(limit.adjusted(-1.0, -1.0, 1.0, 1.0), p.surface);
        painter.fillRect(limit, p.text);
    }
    painter.setFont(font(FontRole::Label));
    painter.setPen(p.text);
    for (const BarWords& words : l.values) {
        painter.fillRect(words.box.adjusted(0.0, 1.0, 0.0, -1.0), p.surface);  // no line through the figures
        drawTabular(painter, words.box, words.alignment, words.text);
    }
    painter.setFont(font(FontRole::Secondary));
    painter.setPen(p.muted);
    for (const BarWords& words : l.names)
        drawWords(painter, words.box, words.alignment, words.text);
    paintKey(painter, data, l, p);
}

}  // namespace qd::ui::charts
