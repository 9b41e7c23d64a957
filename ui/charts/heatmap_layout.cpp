// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap_layout.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/charts/direction.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kLine = 14.0;  ///< height of one line of labels
constexpr double kHeader = 20.0;
constexpr double kMostUpright = 88.0;
constexpr double kMostNameShare = 0.3;
constexpr double kTotalGap = 8.0;
constexpr double kLeastCell = 3.0;  ///< smaller cells are one image
constexpr double kLeastWordsHeight = 15.0;
constexpr std::size_t kMostMeasured = 4000;

double widestOf(const QFont& f, const QStringList& names) {
    double widest = 0.0;
    // Of very many names the longest by letters: measuring all would take longer than a frame.
    if (names.size() > 200) {
        const auto longest = std::max_element(names.begin(), names.end(),
                                              [](auto& a, auto& b) { return a.size() < b.size(); });
        return wordsWidth(f, *longest) * 1.1;
    }
    for (const QString& name : names)
        widest = std::max(widest, wordsWidth(f, name));
    return widest;
}

bool wordsFit(const HeatmapData& data, double width, double height) {
    if (height < kLeastWordsHeight || width < 18.0 || data.values.size() > kMostMeasured) return false;
    const QFont f = font(FontRole::LabelStrong);
    double least = 0.0;
    double most = 0.0;
    for (const double value : data.values) {
        if (!std::isfinite(value)) continue;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    const double need =
        std::max(tabularWidth(f, cellText(data, least)), tabularWidth(f, cellText(data, most)));
    return need + 6.0 <= width;
}

/// Chooses how the names of the columns stand; needs the width of the cells.
void placeHeader(HeatmapLayout& out, const HeatmapData& data, double each) {
    const QFont f = font(FontRole::LabelStrong);
    const double widest = widestOf(f, data.columns);
    if (widest + 4.0 <= each) return;
    if (each >= kLine) {
        out.header = HeaderStyle::Upright;
        out.columnNames.setHeight(std::min(widest + 8.0, std::min(kMostUpright, out.bounds.height() * 0.35)));
        return;
    }
    out.header = HeaderStyle::Thinned;
    out.everyColumn = std::max(1, static_cast<int>(std::ceil((widest + 12.0) / std::max(each, 0.01))));
}

}  // namespace

QRectF HeatmapLayout::cell(int row, int column) const {
    const double wide = (cells.width() - gap) / std::max(1, columns);
    const double high = cells.height() / std::max(1, rows);
    const auto edge = [&](int c) {
        return std::round(cells.left() + wide * c + (gapBefore >= 0 && c >= gapBefore ? gap : 0.0));
    };
    const double left = edge(column);
    // The column before the gap ends before it.
    const double right =
        std::round(cells.left() + wide * (column + 1) + (gapBefore >= 0 && column >= gapBefore ? gap : 0.0));
    const double top = std::round(cells.top() + high * row);
    const double bottom = std::round(cells.top() + high * (row + 1));
    const QRectF box(QPointF(left, top), QPointF(std::max(left, right), std::max(top, bottom)));
    return reflected(box, bounds, mirrored);
}

int HeatmapLayout::cellAt(const QPointF& at) const {
    if (rows < 1 || columns < 1) return -1;
    const double x = (mirrored ? bounds.left() + bounds.right() - at.x() : at.x()) - cells.left();
    const double y = at.y() - cells.top();
    if (x < 0.0 || y < 0.0 || x >= cells.width() || y >= cells.height()) return -1;
    const double wide = (cells.width() - gap) / columns;
    int column = std::min(columns - 1, static_cast<int>(x / wide));
    if (gapBefore >= 0 && x >= wide * gapBefore) {
        const double beyond = x - wide * gapBefore - gap;
        if (beyond < 0.0) return -1;
        column = std::min(columns - 1, gapBefore + static_cast<int>(beyond / wide));
    }
    const int row = std::min(rows - 1, static_cast<int>(y / (cells.height() / rows)));
    return row * columns + column;
}

QString cellText(const HeatmapData& data, double value) {
    const auto sign = data.alwaysSigned ? format::Sign::Always : format::Sign::Negative;
    if (data.kind == ValueKind::Percent && data.bareNumbers)
        return format::number(value * 100.0, data.decimals, QLocale(), sign);
    return fullCellText(data, value);
}

QString fullCellText(const HeatmapData& data, double value) {
    const auto sign = data.alwaysSigned ? format::Sign::Always : format::Sign::Negative;
    if (data.kind == ValueKind::Percent) return format::percent(value, data.decimals, QLocale(), sign);
    if (data.kind == ValueKind::Number) return format::number(value, data.decimals, QLocale(), sign);
    return valueText(value, data.kind, QLocale());
}

HeatmapLayout layoutHeatmap(const HeatmapData& data, const QRectF& bounds, const HeatmapOptions& options) {
    HeatmapLayout out;
    out.bounds = bounds;
    out.mirrored = options.mirrored;
    out.rows = data.rowCount();
    out.columns = data.columnCount();
    out.gapBefore = data.gapBefore > 0 && data.gapBefore < out.columns ? data.gapBefore : -1;
    out.gap = out.gapBefore >= 0 ? kTotalGap : 0.0;
    if (out.rows < 1 || out.columns < 1) return out;
    const QFont f = font(FontRole::LabelStrong);
    const double names = std::min(std::max(widestOf(f, data.rows), wordsWidth(f, data.rowTitle)) + 10.0,
                                  bounds.width() * kMostNameShare);
    double top = bounds.top();
    if (!data.columnTitle.isEmpty()) {
        out.columnTitle = QRectF(bounds.left() + names, top, bounds.width() - names, kLine + 2.0);
        top += kLine + 2.0;
    }
    const double width = std::max(1.0, bounds.width() - names - 1.0);
    out.columnNames = QRectF(bounds.left() + names, top, width, kHeader);
    placeHeader(out, data, (width - out.gap) / out.columns);
    top = out.columnNames.bottom();
    const double below = options.legend ? kLegendHeight + 6.0 : 0.0;
    const double high = options.rowHeight > 0.0 ? options.rowHeight * out.rows
                                                : std::max(1.0, bounds.bottom() - below - top - 1.0);
    out.cells = QRectF(bounds.left() + names, top, width, high);
    out.rowNames = QRectF(bounds.left(), top, names, high);
    if (options.legend)
        out.legend = QRectF(out.cells.left(), out.cells.bottom() + 6.0, out.cells.width(), kLegendHeight);
    const double each = high / out.rows;
    const double wide = (width - out.gap) / out.columns;
    out.everyRow = std::max(1, static_cast<int>(std::ceil(kLine / each)));
    out.image = each < kLeastCell || wide < kLeastCell;
    out.words = !out.image && wordsFit(data, wide, each);
    return out;
}

}  // namespace qd::ui::charts
