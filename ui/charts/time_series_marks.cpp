// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_marks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/time_series_painter.h"
#include "ui/kit/fonts.h"

namespace qd::ui::charts {
namespace {

constexpr double kHatchStep = 9.0;
constexpr double kMark = 5.0;
constexpr double kBubble = 260.0;

/// Rising, falling, level and upright strokes.
void hatch(QPainter& painter, const QRectF& box, int kind) {
    painter.save();
    painter.setClipRect(box);
    painter.setRenderHint(QPainter::Antialiasing, kind % 4 < 2);
    const double h = box.height();
    QList<QLineF> strokes;
    // Counted from 0, not from the band, so that the strokes of neighbours meet and do not swim in a pan.
    const double from = std::floor((box.left() - h) / kHatchStep) * kHatchStep;
    switch (kind % 4) {
        case 0:
            for (double x = from; x < box.right(); x += kHatchStep)
                strokes.append({x, box.bottom(), x + h, box.top()});
            break;
        case 1:
            for (double x = from; x < box.right(); x += kHatchStep)
                strokes.append({x, box.top(), x + h, box.bottom()});
            break;
        case 2:
            for (double y = box.top() + kHatchStep / 2.0; y < box.bottom(); y += kHatchStep)
                strokes.append({box.left(), y, box.right(), y});
            break;
        default:
            for (double x = from; x < box.right(); x += kHatchStep)
                strokes.append({x, box.top(), x, box.bottom()});
            break;
    }
    painter.drawLines(strokes);
    painter.restore();
}

QString noteWords(const ChartView& view, const PlacedNote& mark) {
    QStringList words;
    for (const int i : mark.notes)
        words.append(view.notes[static_cast<std::size_t>(i)].text);
    return words.join(QLatin1Char('\n'));
}

}  // namespace

QColor bandInk(const Palette& palette, int kind) {
    return blend(seriesColour(palette, kind), palette.muted, 0.6);
}

void paintBands(QPainter& painter, const ChartLayout& layout, const ChartView& view, const Palette& palette) {
    const TimeSeries& data = view.data();
    const QRectF& main = layout.main();
    for (const RegimeBand& band : view.bands) {
        if (band.to < data.timeAt(view.range.first) || band.from > data.timeAt(view.range.last)) continue;
        const double left = std::max(main.left(), layout.axis.xOfTime(band.from));
        const double right = std::min(main.right(), layout.axis.xOfTime(band.to));
        if (!(right > left)) continue;
        const QRectF box(left, main.top(), right - left, main.height());
        const QColor ink = bandInk(palette, band.kind);
        // The fill itself at 35 % of the ink would hide the lines; ink and ground mixed first keep them at
        // 3:1.
        QColor fill = blend(ink, palette.surface, 0.4);
        fill.setAlphaF(static_cast<float>(tint::kFill));
        painter.fillRect(box, fill);
        QColor stroke = ink;
        stroke.setAlphaF(palette.highContrast ? 0.5F : 0.16F);
        painter.setPen(QPen(stroke, 1.0));
        hatch(painter, box, std::max(0, band.kind));
        painter.fillRect(QRectF(left, main.top(), 1.0, main.height()), blend(ink, palette.surface, 0.6));
        painter.fillRect(QRectF(right - 1.0, main.top(), 1.0, main.height()),
                         blend(ink, palette.surface, 0.6));
    }
}

void paintReferences(QPainter& painter, const ChartLayout& layout, const ChartView& view,
                     const Palette& palette) {
    QPen pen(palette.muted, 1.0);
    pen.setDashPattern({6.0, 4.0});
    for (const ReferenceLine& line : view.references) {
        for (const PanelLayout& panel : layout.panels) {
            const bool here = line.panel < 0
                                  ? panel.what == PanelLayout::What::Lines && !view.options.rebased
                                  : panel.what == PanelLayout::What::Extra && panel.index == line.panel;
            const double y = std::round(panel.scale.y(line.value)) + 0.5;
            const QRectF& box = panel.scale.box;
            if (!here || !std::isfinite(line.value) || y < box.top() || y > box.bottom()) continue;
            painter.setPen(pen);
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        }
    }
}

void paintNoteMarks(QPainter& painter, const ChartLayout& layout, const Palette& palette) {
    for (const PlacedNote& mark : layout.notes) {
        const QPolygonF diamond({mark.at + QPointF(0, -kMark), mark.at + QPointF(kMark, 0),
                                 mark.at + QPointF(0, kMark), mark.at + QPointF(-kMark, 0)});
        painter.setPen(QPen(palette.text, 1.25));
        painter.setBrush(mark.notes.size() > 1 ? palette.text : palette.surface);
        painter.drawPolygon(diamond);
    }
    painter.setBrush(Qt::NoBrush);
}

const PlacedNote* noteAt(const ChartLayout& layout, const ChartView& view, int index) {
    if (index < 0) return nullptr;
    for (const PlacedNote& mark : layout.notes)
        for (const int i : mark.notes)
            if (nearestIndex(view.data(), view.notes[static_cast<std::size_t>(i)].time) == index)
                return &mark;
    return nullptr;
}

QRectF noteArea(const ChartLayout& layout, const ChartView& view, int index) {
    const PlacedNote* mark = noteAt(layout, view, index);
    if (mark == nullptr) return {};
    const QFontMetricsF metrics(font(FontRole::Secondary));
    const QRectF plots = layout.plots();
    const double most = std::min(kBubble, std::max(40.0, plots.width() - 24.0));
    QRectF box =
        metrics.boundingRect(QRectF(0, 0, most, plots.height()),
                             static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap, noteWords(view, *mark));
    box = box.adjusted(-8.0, -6.0, 8.0, 6.0);
    const bool rightwards = mark->at.x() + 12.0 + box.width() <= plots.right();
    box.moveLeft(rightwards ? mark->at.x() + 12.0
                            : std::max(plots.left(), mark->at.x() - 12.0 - box.width()));
    // Above the mark: lines that rise or fall from it stay in sight.
    box.moveTop(std::clamp(mark->at.y() - kMark - box.height(), plots.top(),
                           std::max(plots.top(), plots.bottom() - box.height())));
    return box;
}

void paintNoteBubble(QPainter& painter, const ChartLayout& layout, const ChartView& view,
                     const Palette& palette) {
    const PlacedNote* mark = noteAt(layout, view, view.cursor);
    if (mark == nullptr) return;
    const QRectF box = noteArea(layout, view, view.cursor);
    painter.setPen(QPen(palette.control, 1.0));
    painter.setBrush(palette.raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(font(FontRole::Secondary));
    painter.setPen(palette.text);
    painter.drawText(box.adjusted(8.0, 6.0, -7.0, -5.0), static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap,
                     noteWords(view, *mark));
}

}  // namespace qd::ui::charts
