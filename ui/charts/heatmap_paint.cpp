// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/charts/direction.h"
#include "ui/charts/heatmap_layout.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

ColourScale columnScale(const HeatmapData& data, int column) {
    const auto at = static_cast<std::size_t>(column);
    if (at >= data.columnScale.size()) return data.scale;
    ColourScale scale = data.scale;
    scale.low *= data.columnScale[at];
    scale.high *= data.columnScale[at];
    return scale;
}

void paintNames(QPainter& painter, const HeatmapData& data, const HeatmapLayout& l, const Palette& p) {
    painter.setFont(font(FontRole::LabelStrong));
    painter.setPen(p.muted);
    for (int row = 0; row < l.rows; row += l.everyRow) {
        const QRectF cell = l.cell(row, 0);
        const QRectF box(l.rowNames.left(), cell.center().y() - 8.0, l.rowNames.width() - 8.0, 16.0);
        if (box.bottom() > l.bounds.bottom() + 1.0) break;
        drawWords(painter, reflected(box, l.bounds, l.mirrored), leading(l.mirrored) | Qt::AlignVCenter,
                  data.rows.at(row));
    }
    for (int column = 0; column < l.columns; column += l.everyColumn) {
        QRectF box = l.cell(0, column);
        box.setTop(l.columnNames.top());
        box.setBottom(l.columnNames.bottom() - 2.0);
        const QString& name = data.columns.at(column);
        if (l.header == HeaderStyle::Upright) {
            drawWordsUpwards(painter, box, Qt::AlignLeft | Qt::AlignVCenter, name);
        } else if (l.header == HeaderStyle::Thinned) {
            // From the cell's leading edge, and only whole words.
            const double room = wordsWidth(painter.font(), name);
            QRectF from = l.mirrored ? QRectF(box.right() - room, box.top(), room, box.height())
                                     : QRectF(box.left(), box.top(), room, box.height());
            if (from.left() < l.bounds.left() || from.right() > l.bounds.right() + 0.5) continue;
            drawWords(painter, from, leading(l.mirrored) | Qt::AlignVCenter, name);
        } else {
            drawWords(painter, box, Qt::AlignCenter, name);
        }
    }
    painter.setFont(font(FontRole::Label));
    painter.setPen(p.faint);
    if (!l.columnTitle.isEmpty())
        drawWords(painter, reflected(l.columnTitle, l.bounds, l.mirrored), Qt::AlignCenter, data.columnTitle);
    const QRectF corner(l.rowNames.left(), l.cells.top() - 18.0, l.rowNames.width() - 8.0, 16.0);
    drawWords(painter, reflected(corner, l.bounds, l.mirrored), leading(l.mirrored) | Qt::AlignVCenter,
              data.rowTitle);
}

void paintCell(QPainter& painter, const HeatmapData& data, const HeatmapLayout& l, const Palette& p, int row,
               int column) {
    QRectF box = l.cell(row, column);
    const double gap = std::min(box.width(), box.height()) >= 6.0 ? 1.0 : 0.0;
    box.adjust(gap, gap, -gap, -gap);
    const double value = data.at(row, column);
    if (!std::isfinite(value)) return fillMissing(painter, box, p);
    const double deepest = l.words ? kDeepestUnderWords : kDeepestBare;
    const QColor fill = scaleColour(columnScale(data, column), value, p, deepest);
    if (gap > 0.0 && std::min(box.width(), box.height()) > 12.0) {
        painter.setPen(p.highContrast ? QPen(p.line, 1.0) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(box, 3.0, 3.0);
    } else {
        painter.fillRect(box, fill);
    }
    painter.setPen(p.text);
    if (l.words) {
        const bool total = l.gapBefore >= 0 && column >= l.gapBefore;
        painter.setFont(font(total ? FontRole::LabelStrong : FontRole::Label));
        drawTabular(painter, box, Qt::AlignCenter, cellText(data, value));
    } else if (data.scale.kind != ScaleKind::Sequential && value < data.scale.middle &&
               std::min(box.width(), box.height()) >= 8.0) {
        // Without its number a value below the middle carries a minus: hue alone does not tell.
        const double half = std::min(box.width(), 12.0) * 0.25;
        painter.fillRect(QRectF(box.center().x() - half, box.center().y() - 0.5, 2.0 * half, 1.0), p.text);
    }
}

QImage imageOf(const HeatmapData& data, const HeatmapLayout& l, const Palette& p) {
    QImage image(l.columns, l.rows, QImage::Format_RGB32);
    const auto colours = scaleTable(data.scale.kind, p, kDeepestBare);
    const QRgb missing[2] = {blend(p.track, p.surface, 0.4).rgb(), p.control.rgb()};
    for (int row = 0; row < l.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < l.columns; ++column) {
            const double value = data.at(row, column);
            const int to = l.mirrored ? l.columns - 1 - column : column;
            line[to] = std::isfinite(value)
                           ? colours[scaleTableAt(
                                 data.columnScale.empty() ? data.scale : columnScale(data, column), value)]
                           : missing[(row + column) % 2];
        }
    }
    return image;
}

/// The outline of a region: the sides at which it ends.
void paintPlateau(QPainter& painter, const HeatmapData& data, const HeatmapLayout& l, const Palette& p) {
    if (data.plateau.size() != data.values.size()) return;
    const auto in = [&](int row, int column) {
        return row >= 0 && row < l.rows && column >= 0 && column < l.columns &&
               data.plateau[static_cast<std::size_t>(row * l.columns + column)];
    };
    QVector<QLineF> sides;
    for (int row = 0; row < l.rows; ++row)
        for (int column = 0; column < l.columns; ++column) {
            if (!in(row, column)) continue;
            const QRectF box = l.cell(row, column);
            if (!in(row - 1, column)) sides.append(QLineF(box.topLeft(), box.topRight()));
            if (!in(row + 1, column)) sides.append(QLineF(box.bottomLeft(), box.bottomRight()));
            const bool before = l.mirrored ? in(row, column + 1) : in(row, column - 1);
            const bool after = l.mirrored ? in(row, column - 1) : in(row, column + 1);
            if (!before) sides.append(QLineF(box.topLeft(), box.bottomLeft()));
            if (!after) sides.append(QLineF(box.topRight(), box.bottomRight()));
        }
    painter.setPen(QPen(p.text, 2.0, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(sides);
}

void paintBest(QPainter& painter, const HeatmapData& data, const HeatmapLayout& l, const Palette& p) {
    if (data.best < 0 || data.best >= l.rows * l.columns) return;
    const QRectF box = l.cell(data.best / l.columns, data.best % l.columns);
    paintRing(painter, box.adjusted(3.0, 3.0, -3.0, -3.0), p.text, p.surface);
    if (std::min(box.width(), box.height()) < 20.0) return;
    const double d = 3.5;
    const QPointF at = l.mirrored ? box.topLeft() + QPointF(9.0, 9.0) : box.topRight() + QPointF(-9.0, 9.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.text);
    painter.drawPolygon(
        QPolygonF({at + QPointF(0, -d), at + QPointF(d, 0), at + QPointF(0, d), at + QPointF(-d, 0)}));
}

}  // namespace

void paintHeatmap(QPainter& painter, const HeatmapData& data, const HeatmapLayout& l, const Palette& p) {
    if (l.rows < 1 || l.columns < 1) return;
    if (l.image) {
        const bool shrunk = l.cells.width() < l.columns || l.cells.height() < l.rows;
        painter.setRenderHint(QPainter::SmoothPixmapTransform, shrunk);
        painter.drawImage(reflected(l.cells, l.bounds, l.mirrored), imageOf(data, l, p));
    } else {
        for (int row = 0; row < l.rows; ++row)
            for (int column = 0; column < l.columns; ++column)
                paintCell(painter, data, l, p, row, column);
    }
    paintPlateau(painter, data, l, p);
    paintBest(painter, data, l, p);
    paintNames(painter, data, l, p);
    if (l.legend.isEmpty()) return;
    const bool missing = std::any_of(data.values.begin(), data.values.end(),
                                     [](double value) { return !std::isfinite(value); });
    paintLegend(painter, reflected(l.legend, l.bounds, l.mirrored), data.scale, p,
                l.words ? kDeepestUnderWords : kDeepestBare, data.kind, data.decimals, missing, l.mirrored);
}

}  // namespace qd::ui::charts
