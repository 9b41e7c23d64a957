// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/format.h"
#include "ui/pages/searches/search_parts.h"
#include "ui/pages/searches/words.h"

namespace qd::ui::pages::searches {

namespace {

constexpr int kDecimals = 2;
constexpr int kPercentDecimals = 1;

QStringList labelsOf(const std::vector<double>& values, const backtest::Axis& axis) {
    QStringList labels;
    // Any number lies between: a bin is named by its middle, as exactly as bins lie apart.
    const double width = values.size() > 1 ? values[1] - values[0] : 1.0;
    const int decimals = std::max(0, 1 - static_cast<int>(std::floor(std::log10(std::max(width, 1e-9)))));
    for (const double value : values)
        labels.append(axis.count() == 0 ? format::number(value, decimals) : valueText(value));
    return labels;
}

charts::ColourScale scaleOf(const std::vector<double>& values) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (!(low <= high)) return {charts::ScaleKind::Sequential, 0.0, 0.0, 1.0};
    if (low < 0.0 && high > 0.0) {
        // Zero has the middle colour, and the same distance from it the same strength.
        const double reach = std::max(-low, high);
        return {charts::ScaleKind::Diverging, -reach, 0.0, reach};
    }
    return {charts::ScaleKind::Sequential, low, 0.0, high > low ? high : low + 1.0};
}

}  // namespace

charts::HeatmapPtr surfaceMap(const desk::SearchView& view, const desk::SearchSurface& surface) {
    const auto objective = view.search.spec.objective;
    const auto& axes = view.search.spec.space.axes;
    auto map = std::make_shared<charts::HeatmapData>();
    const QString value = objectiveName(objective);
    map->valueName = surface.value == backtest::CellValue::Best ? value : Words::tr("%1, mean").arg(value);
    map->title = map->valueName;
    map->columnTitle = parameterName(view.subject.kind, axes[surface.x].name);
    map->rowTitle = parameterName(view.subject.kind, axes[surface.y].name);
    map->columns = labelsOf(surface.surface.xs, axes[surface.x]);
    map->rows = labelsOf(surface.surface.ys, axes[surface.y]);
    for (const auto& cell : surface.surface.cells)
        map->values.push_back(cell.value_or(std::numeric_limits<double>::quiet_NaN()));
    map->kind = objective == backtest::Objective::TotalReturn ? charts::ValueKind::Percent
                                                              : charts::ValueKind::Number;
    map->decimals = map->kind == charts::ValueKind::Percent ? kPercentDecimals : kDecimals;
    map->alwaysSigned = false;
    map->scale = scaleOf(map->values);
    if (surface.plateau) {
        map->best = static_cast<int>(surface.plateau->centre);
        map->plateau.assign(map->values.size(), false);
        for (const std::size_t cell : surface.plateau->cells)
            map->plateau[cell] = true;
    }
    return map;
}

QString plateauWords(const desk::SearchView& view, const desk::SearchSurface& surface) {
    if (!surface.plateau) return Words::tr("No trial has an objective yet.");
    const auto& plateau = *surface.plateau;
    const auto objective = view.search.spec.objective;
    const auto& axes = view.search.spec.space.axes;
    const auto trial = surface.trial[plateau.centre];
    if (!trial) return {};
    const auto& point = view.search.trials[*trial].point;
    const QString at = Words::tr("%1 %2, %3 %4")
                           .arg(format::text(axes[surface.x].name), valueText(point[surface.x]),
                                format::text(axes[surface.y].name), valueText(point[surface.y]));
    const auto filled = std::count_if(surface.counts.begin(), surface.counts.end(),
                                      [](std::size_t count) { return count > 0; });
    return Words::tr(
               "The outline holds the largest region within 10 % of the best: %1 of %2 cells, from %3 to "
               "%4. Its middle, marked, is where to stand: %5. A best cell outside of it is a sign of "
               "chance.")
        .arg(format::integer(static_cast<qint64>(plateau.cells.size())), format::integer(filled),
             objectiveText(objective, plateau.least), objectiveText(objective, plateau.best), at);
}

}  // namespace qd::ui::pages::searches
