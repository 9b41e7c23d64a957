// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_painter.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/time_series_marks.h"
#include "ui/charts/time_series_raster.h"
#include "ui/charts/time_series_readout.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kSparse = 3.0;  ///< px a point: from here on QPainter's strokes are finer, and few enough
constexpr double kOverhang = 2.0;

struct Ink {
    QColor colour;
    double width = 1.25;
    std::vector<double> dashes;
};

Ink inkOf(const PanelLayout& panel, std::size_t line, const Palette& p) {
    if (panel.what == PanelLayout::What::Drawdown) return {blend(p.loss, p.surface, 0.7), 1.0, {}};
    const Line& named = panel.names[line];
    const int index = static_cast<int>(line);
    return {lineColour(p, named, index), named.role == LineRole::Portfolio ? 1.75 : 1.25,
            lineDashes(p, named, index)};
}

/// One long antialiased stroke is an outline with thousands of crossing edges; short pieces that share an end
/// point look the same and cost a tenth. Dashes need the whole.
void strokeLine(QPainter& painter, const QPolygonF& line) {
    constexpr qsizetype kPiece = 24;
    if (line.size() == 1) painter.drawPoint(line.front());
    const qsizetype piece = painter.pen().style() == Qt::SolidLine ? kPiece : line.size();
    for (qsizetype i = 0; i + 1 < line.size(); i += piece)
        painter.drawPolyline(line.constData() + i, static_cast<int>(std::min(piece + 1, line.size() - i)));
}

void paintGrid(QPainter& painter, const ChartLayout& layout, const Palette& p) {
    for (const PanelLayout& panel : layout.panels) {
        const QRectF& box = panel.scale.box;
        if (panel.what != PanelLayout::What::Lines)
            painter.fillRect(QRectF(box.left(), std::round(box.top()), box.width(), 1.0), p.line);
        if (panel.what == PanelLayout::What::Drawdown) continue;
        for (const Tick& tick : panel.ticks) {
            const double y = std::round(panel.scale.y(tick.value));
            if (y < box.top() || y > box.bottom()) continue;
            painter.fillRect(QRectF(box.left(), y, box.width(), 1.0), blend(p.line, p.surface, 0.75));
        }
    }
    for (const PlacedText& text : layout.texts)
        if (text.kind == PlacedText::Kind::Time)
            painter.fillRect(QRectF(std::round(text.box.center().x()), layout.dates.top(), 1.0, 4.0), p.line);
}

void paintTexts(QPainter& painter, const ChartLayout& layout, const ChartView& view, const Palette& p) {
    using Kind = PlacedText::Kind;
    for (const PlacedText& text : layout.texts) {
        const bool strong = text.kind == Kind::Name || text.kind == Kind::Band;
        painter.setFont(font(strong ? FontRole::LabelStrong : FontRole::Label));
        const auto at = static_cast<std::size_t>(text.index);
        if (text.kind == Kind::Value || text.kind == Kind::Time) {
            painter.setPen(p.faint);
            drawTabular(painter, text.box.adjusted(0.0, 0.0, 1.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter,
                        text.text);
            continue;
        }
        if (text.kind == Kind::Reference || text.kind == Kind::Panel) {
            QColor veil = p.surface;  // lines run on below the words, but do not strike them through
            veil.setAlphaF(0.8F);
            painter.fillRect(text.box.adjusted(-2.0, 0.0, 2.0, 0.0), veil);
        }
        if (text.kind == Kind::Name)
            painter.setPen(lineColour(p, view.data().lines[at], text.index));
        else
            painter.setPen(text.kind == Kind::Band || text.kind == Kind::Remark ? p.text : p.muted);
        painter.drawText(
            text.box,
            static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextDontClip | Qt::TextSingleLine,
            text.text);
    }
}

/// Strokes of a panel's lines, last to first: the portfolio's own lies on top.
void strokePanel(QPainter& painter, const ChartLayout& layout, const PanelLayout& panel, IndexRange range,
                 const Palette& p) {
    const QRectF& box = panel.scale.box;
    const bool drawdown = panel.what == PanelLayout::What::Drawdown;
    painter.save();
    painter.setClipRect(drawdown ? box : box.adjusted(0.0, -kOverhang, 0.0, kOverhang));
    for (std::size_t i = panel.lines.size(); i-- > 0;) {
        const double factor = panel.factors[i];
        if (!std::isfinite(factor)) continue;
        const Ink ink = inkOf(panel, i, p);
        QPen pen(ink.colour, ink.width);
        pen.setJoinStyle(Qt::RoundJoin);
        if (!ink.dashes.empty()) pen.setDashPattern(QList<qreal>(ink.dashes.begin(), ink.dashes.end()));
        const auto pieces = decimate(
            panel.lines[i].values(), range, [&](double at) { return layout.axis.x(at); },
            [&](double value) { return panel.scale.y(value * factor); });
        for (const QPolygonF& piece : pieces) {
            if (drawdown) {
                QPolygonF area = piece;
                area.append(QPointF(piece.back().x(), box.top()));
                area.prepend(QPointF(piece.front().x(), box.top()));
                QColor fill = p.loss;
                fill.setAlphaF(static_cast<float>(tint::kFill));
                painter.setPen(Qt::NoPen);
                painter.setBrush(fill);
                painter.drawPolygon(area);
            }
            painter.setBrush(Qt::NoBrush);
            painter.setPen(pen);
            strokeLine(painter, piece);
        }
    }
    painter.restore();
}

/// The same by pixel column.
void rasterPanel(QImage& image, const PanelLayout& panel, std::span<const double> edges, int left,
                 const Palette& p) {
    const double ratio = image.devicePixelRatio();
    const QRectF& box = panel.scale.box;
    const bool drawdown = panel.what == PanelLayout::What::Drawdown;
    const double over = drawdown ? 0.0 : kOverhang;
    const PixelRows rows{static_cast<int>(std::floor((box.top() - over) * ratio)),
                         static_cast<int>(std::ceil((box.bottom() + over) * ratio)) - 1};
    for (std::size_t i = panel.lines.size(); i-- > 0;) {
        const double factor = panel.factors[i];
        if (!std::isfinite(factor)) continue;
        const std::vector<Extent> extents = columnExtents(panel.lines[i], edges);
        std::vector<PixelSpan> spans(extents.size());
        for (std::size_t k = 0; k < extents.size(); ++k) {
            if (!extents[k].any()) continue;
            const auto a = static_cast<float>(panel.scale.y(extents[k].high * factor) * ratio);
            const auto b = static_cast<float>(panel.scale.y(extents[k].low * factor) * ratio);
            spans[k] = {std::min(a, b), std::max(a, b)};
        }
        if (drawdown) {
            std::vector<PixelSpan> area = spans;
            for (PixelSpan& span : area)
                if (span.any()) span = {static_cast<float>(box.top() * ratio), span.bottom};
            QColor fill = p.loss;
            fill.setAlphaF(static_cast<float>(tint::kFill));
            fillSpans(image, left, rows, area, fill);
        }
        const Ink ink = inkOf(panel, i, p);
        std::vector<double> dashes = ink.dashes;
        for (double& dash : dashes)
            dash *= ratio;
        fillSpans(image, left, rows, penned(spans, ink.width * ratio / 2.0, dashes), ink.colour);
    }
}

void paintBelowLines(QPainter& painter, const ChartLayout& layout, const ChartView& view, const Palette& p) {
    painter.setLayoutDirection(Qt::LeftToRight);  // time runs to the right in every language
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter, layout, view, p);
    paintGrid(painter, layout, p);
    paintReferences(painter, layout, view, p);
}

void paintAboveLines(QPainter& painter, const ChartLayout& layout, const ChartView& view, const Palette& p) {
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTexts(painter, layout, view, p);
    paintNoteMarks(painter, layout, p);
}

}  // namespace

QImage renderGround(const QSize& size, double devicePixelRatio, const ChartLayout& layout,
                    const ChartView& view, const Palette& palette, QImage kept) {
    const QSize pixels = (QSizeF(size) * devicePixelRatio).toSize();
    QImage image = std::move(kept);
    if (image.size() != pixels) image = QImage(pixels, QImage::Format_RGB32);
    if (image.isNull()) return image;
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(palette.surface);
    const QRectF& main = layout.main();
    const bool sparse = view.range.count() * kSparse < main.width();
    {
        QPainter painter(&image);
        paintBelowLines(painter, layout, view, palette);
        if (sparse)
            for (const PanelLayout& panel : layout.panels)
                strokePanel(painter, layout, panel, view.range, palette);
    }
    if (!sparse) {
        const int left = static_cast<int>(std::round(main.left() * devicePixelRatio));
        const int right = static_cast<int>(std::round(main.right() * devicePixelRatio));
        std::vector<double> edges;
        edges.reserve(static_cast<std::size_t>(std::max(0, right - left)) + 1);
        for (int column = left; column <= right; ++column)
            edges.push_back(layout.axis.index(column / devicePixelRatio));
        for (const PanelLayout& panel : layout.panels)
            rasterPanel(image, panel, edges, left, palette);
    }
    QPainter painter(&image);
    paintAboveLines(painter, layout, view, palette);
    return image;
}

void paintGround(QPainter& painter, const ChartLayout& layout, const ChartView& view,
                 const Palette& palette) {
    paintBelowLines(painter, layout, view, palette);
    for (const PanelLayout& panel : layout.panels)
        strokePanel(painter, layout, panel, view.range, palette);
    paintAboveLines(painter, layout, view, palette);
}

}  // namespace qd::ui::charts
