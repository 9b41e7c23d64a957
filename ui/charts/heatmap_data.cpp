// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    [[nodiscard]] bool empty() const { return !(high >= low); }
};

Extent extentOf(std::span<const double> values) {
    Extent out;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        out.low = std::min(out.low, value);
        out.high = std::max(out.high, value);
    }
    return out;
}

QStringList numbersText(const std::vector<double>& values) {
    QStringList out;
    for (const double value : values)
        out.append(QLocale().toString(value, 'g', 6));
    return out;
}

/// Grows the region of good cells from the best one over sides.
std::vector<bool> plateauOf(const HeatmapData& map, double limit, bool higherIsBetter) {
    std::vector<bool> in(map.values.size(), false);
    std::vector<int> open{map.best};
    in[static_cast<std::size_t>(map.best)] = true;
    const int columns = map.columnCount();
    while (!open.empty()) {
        const int cell = open.back();
        open.pop_back();
        const int row = cell / columns;
        const int column = cell % columns;
        for (const auto& [dr, dc] : {std::pair{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
            if (row + dr < 0 || row + dr >= map.rowCount() || column + dc < 0 || column + dc >= columns)
                continue;
            const double value = map.at(row + dr, column + dc);
            const bool good = higherIsBetter ? value >= limit : value <= limit;  // false for NaN
            const int next = (row + dr) * columns + column + dc;
            if (!good || in[static_cast<std::size_t>(next)]) continue;
            in[static_cast<std::size_t>(next)] = true;
            open.push_back(next);
        }
    }
    return in;
}

/// Decimals that show about three digits of the range.
int decimalsFor(const Extent& extent, ValueKind kind) {
    const double size =
        std::max(std::fabs(extent.low), std::fabs(extent.high)) * (kind == ValueKind::Percent ? 100.0 : 1.0);
    return size >= 100.0 ? 0 : size >= 10.0 ? 1 : 2;
}

}  // namespace

double HeatmapData::at(int row, int column) const {
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) return kNaN;
    const auto index = static_cast<std::size_t>(row) * columns.size() + static_cast<std::size_t>(column);
    return index < values.size() && std::isfinite(values[index]) ? values[index] : kNaN;
}

HeatmapPtr makeCorrelationMap(const QStringList& names, std::span<const double> matrix,
                              std::span<const int> order, const QString& title) {
    auto out = std::make_shared<HeatmapData>();
    const auto n = static_cast<std::size_t>(names.size());
    out->title = title;
    out->scale = {ScaleKind::Diverging, -1.0, 0.0, 1.0};
    std::vector<int> lines;
    for (const int line : order)
        if (line >= 0 && line < static_cast<int>(n)) lines.push_back(line);
    if (lines.size() != n) {
        lines.resize(n);
        for (std::size_t i = 0; i < n; ++i)
            lines[i] = static_cast<int>(i);
    }
    out->values.assign(n * n, kNaN);
    for (std::size_t r = 0; r < n; ++r) {
        out->rows.append(names.at(lines[r]));
        for (std::size_t c = 0; c < n; ++c) {
            const auto from = static_cast<std::size_t>(lines[r]) * n + static_cast<std::size_t>(lines[c]);
            if (from < matrix.size()) out->values[r * n + c] = matrix[from];
        }
    }
    out->columns = out->rows;
    return out;
}

HeatmapPtr makeParameterMap(const ParameterSurface& surface) {
    auto out = std::make_shared<HeatmapData>();
    out->title = surface.title;
    out->rowTitle = surface.rowName;
    out->columnTitle = surface.columnName;
    out->valueName = surface.metricName;
    out->rows = numbersText(surface.rowValues);
    out->columns = numbersText(surface.columnValues);
    out->values = surface.metric;
    out->values.resize(surface.rowValues.size() * surface.columnValues.size(), kNaN);
    out->kind = surface.kind;
    out->alwaysSigned = false;
    const Extent extent = extentOf(out->values);
    if (extent.empty()) return out;
    out->decimals = decimalsFor(extent, surface.kind);
    out->scale = {ScaleKind::Sequential, extent.low, 0.0, extent.high};
    if (extent.low < 0.0 && extent.high > 0.0)
        out->scale = {ScaleKind::Diverging, extent.low, 0.0, extent.high};
    const double best = surface.higherIsBetter ? extent.high : extent.low;
    out->best =
        static_cast<int>(std::find(out->values.begin(), out->values.end(), best) - out->values.begin());
    const double slack = (extent.high / 2.0 - extent.low / 2.0) * std::max(0.0, surface.plateauShare) * 2.0;
    out->plateau =
        plateauOf(*out, surface.higherIsBetter ? best - slack : best + slack, surface.higherIsBetter);
    return out;
}

HeatmapPtr makeTimeMap(const QString& title, const QStringList& features, const std::vector<QDate>& dates,
                       std::vector<double> values, ValueKind kind) {
    auto out = std::make_shared<HeatmapData>();
    out->title = title;
    out->rows = features;
    for (const QDate& date : dates)
        out->columns.append(format::date(date));
    out->values = std::move(values);
    out->values.resize(static_cast<std::size_t>(features.size()) * dates.size(), kNaN);
    out->kind = kind;
    const Extent extent = extentOf(out->values);
    if (extent.empty()) return out;
    out->decimals = decimalsFor(extent, kind);
    const double far = std::max(std::fabs(extent.low), std::fabs(extent.high));
    out->alwaysSigned = extent.low < 0.0;
    out->scale = extent.low < 0.0 ? ColourScale{ScaleKind::Diverging, -far, 0.0, far}
                                  : ColourScale{ScaleKind::Sequential, 0.0, 0.0, extent.high};
    return out;
}

}  // namespace qd::ui::charts
