// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/charts/colour_scale.h"
#include "ui/charts/treemap_chart.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

/// The fonts of the tiles, with their measures: asked for once, not for every tile.
struct TileFonts {
    QFont large = font(FontRole::BodyStrong);
    QFont small = font(FontRole::LabelStrong);
    QFont number = font(FontRole::Label);
    QFontMetricsF largeMetrics{large};
    QFontMetricsF smallMetrics{small};
};

struct TileInk {
    const TreemapData& data;
    const Palette& palette;
    const TileFonts& fonts;
    ColourScale scale;
};

void paintArrow(QPainter& painter, const QRectF& box, double change, const QColor& ink) {
    if (!std::isfinite(change) || change == 0.0) return;
    const double up = change > 0.0 ? -1.0 : 1.0;
    const QPointF at = box.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF(
        {at + QPointF(-3.0, -1.8 * up), at + QPointF(3.0, -1.8 * up), at + QPointF(0.0, 2.2 * up)}));
}

/// Name and change if both fit, else the name, else the change, else an arrow; never part of a word.
void labelTile(QPainter& painter, const QRectF& box, const TreemapLeaf& leaf, const TileInk& ink) {
    const TileFonts& f = ink.fonts;
    const QRectF inner = box.adjusted(4.0, 2.0, -4.0, -2.0);
    painter.setPen(ink.palette.text);
    const bool large = inner.height() >= 46.0 &&
                       f.largeMetrics.horizontalAdvance(leaf.name) <= inner.width() && inner.width() >= 64.0;
    const QFontMetricsF& metrics = large ? f.largeMetrics : f.smallMetrics;
    const bool nameFits = inner.height() >= 14.0 && inner.width() >= 12.0 &&
                          metrics.horizontalAdvance(leaf.name) <= inner.width();
    if (!nameFits) {
        if (box.width() >= 10.0 && box.height() >= 9.0)
            paintArrow(painter, box, leaf.change, ink.palette.text);
        return;
    }
    const QString change = std::isfinite(leaf.change) ? format::change(leaf.change) : QString();
    const bool both = inner.height() >= (large ? 36.0 : 29.0) && !change.isEmpty() &&
                      tabularWidth(f.number, change) <= inner.width();
    const double line = large ? 18.0 : 15.0;
    const double high = both ? line + 15.0 : line;
    QRectF words(inner.left(), inner.center().y() - high / 2.0, inner.width(), line);
    painter.setFont(large ? f.large : f.small);
    painter.drawText(words, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, leaf.name);
    if (both) {
        painter.setFont(f.number);
        drawTabular(painter, QRectF(inner.left(), words.bottom(), inner.width(), 15.0), Qt::AlignCenter,
                    change);
        return;
    }
    const double used = metrics.horizontalAdvance(leaf.name);
    const QRectF beside(inner.center().x() + used / 2.0 + 2.0, inner.center().y() - 4.0, 8.0, 8.0);
    if (beside.right() <= inner.right() + 1.0) paintArrow(painter, beside, leaf.change, ink.palette.text);
}

void paintLeaf(QPainter& painter, const TreemapTile& tile, const TileInk& ink) {
    const TreemapLeaf& leaf =
        ink.data.groups[static_cast<std::size_t>(tile.group)].leaves[static_cast<std::size_t>(tile.leaf)];
    const QRectF whole(QPointF(std::round(tile.rect.left()), std::round(tile.rect.top())),
                       QPointF(std::round(tile.rect.right()), std::round(tile.rect.bottom())));
    const double gap = std::min(whole.width(), whole.height()) >= 5.0 ? 1.0 : 0.0;
    const QRectF box = whole.adjusted(0.0, 0.0, -gap, -gap);
    if (box.width() <= 0.0 || box.height() <= 0.0) return;
    if (std::isfinite(leaf.change))
        painter.fillRect(box, scaleColour(ink.scale, leaf.change, ink.palette, kDeepestUnderWords));
    else
        fillMissing(painter, box, ink.palette);
    if (ink.palette.highContrast && gap > 0.0) {
        painter.setPen(QPen(ink.palette.line, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    labelTile(painter, box, leaf, ink);
}

void paintGroupName(QPainter& painter, const TreemapTile& tile, const TreemapLayout& layout,
                    const TileInk& ink, bool mirrored) {
    const TreemapGroup& group = ink.data.groups[static_cast<std::size_t>(tile.group)];
    // Groups too low for a name have their leaves from the top on.
    const bool room = std::none_of(layout.leaves.begin(), layout.leaves.end(), [&](const TreemapTile& leaf) {
        return leaf.group == tile.group && leaf.rect.top() < tile.rect.top() + layout.headerHeight - 1.0;
    });
    if (!room) return;
    const QRectF strip(tile.rect.left() + 2.0, tile.rect.top(), tile.rect.width() - 4.0, layout.headerHeight);
    const double change = groupChange(group);
    const QString text = std::isfinite(change) ? format::change(change) : QString();
    const double number = text.isEmpty() ? 0.0 : tabularWidth(ink.fonts.number, text) + 8.0;
    const double name = ink.fonts.smallMetrics.horizontalAdvance(group.name) + 1.0;
    const bool both = number > 0.0 && name + number <= strip.width();
    painter.setFont(ink.fonts.small);
    painter.setPen(ink.palette.text);
    QRectF words = strip;
    if (both && mirrored) words.setLeft(strip.left() + number);
    if (both && !mirrored) words.setRight(strip.right() - number);
    if (strip.width() >= 24.0) drawWords(painter, words, leading(mirrored) | Qt::AlignVCenter, group.name);
    if (!both) return;
    painter.setFont(ink.fonts.number);
    painter.setPen(ink.palette.muted);
    drawTabular(painter, strip, trailing(mirrored) | Qt::AlignVCenter, text);
}

}  // namespace

void paintTreemap(QPainter& painter, const TreemapData& data, const TreemapLayout& layout,
                  const QRectF& legend, const Palette& palette, bool mirrored) {
    const TileFonts fonts;
    const double full = data.fullChange > 0.0 && std::isfinite(data.fullChange) ? data.fullChange : 0.03;
    const TileInk ink{data, palette, fonts, {ScaleKind::Change, -full, 0.0, full}};
    // Edges lie on whole px: smoothing would only blur them.
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const TreemapTile& tile : layout.leaves)
        paintLeaf(painter, tile, ink);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TreemapTile& tile : layout.groups)
        paintGroupName(painter, tile, layout, ink, mirrored);
    bool missing = false;
    for (const TreemapTile& tile : layout.leaves)
        missing = missing || !std::isfinite(data.groups[static_cast<std::size_t>(tile.group)]
                                                .leaves[static_cast<std::size_t>(tile.leaf)]
                                                .change);
    if (!legend.isEmpty())
        paintLegend(painter, legend, ink.scale, palette, kDeepestUnderWords, ValueKind::Percent, 1, missing,
                    mirrored);
}

}  // namespace qd::ui::charts
