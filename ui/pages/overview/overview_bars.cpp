// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_bars.h"

#include <algorithm>
#include <map>
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/overview/overview_presenter.h"

namespace qd::ui::pages::overview {
namespace {

using Row = desk::PositionRow;

QString withoutSector() {
    return OverviewText::tr("Without a sector");
}

}  // namespace

charts::BarPtr moversOf(const desk::PositionsView& view, int each) {
    std::vector<const Row*> moved;
    for (const Row& row : view.rows)
        if (row.dayGain.value_or(0.0) != 0.0) moved.push_back(&row);
    if (moved.empty()) return nullptr;
    std::stable_sort(moved.begin(), moved.end(),
                     [](const Row* a, const Row* b) { return *a->dayGain > *b->dayGain; });
    auto bars = std::make_shared<charts::BarData>();
    bars->title = OverviewText::tr("Gains and losses of the day");
    bars->valueName = OverviewText::tr("Day, $");
    bars->kind = charts::ValueKind::Money;
    bars->signedChange = true;
    bars->series.resize(1);
    bars->series[0].name = bars->valueName;
    int gains = 0;
    const auto losses =
        std::count_if(moved.begin(), moved.end(), [](const Row* r) { return *r->dayGain < 0.0; });
    auto skipped = std::max<std::ptrdiff_t>(losses - each, 0);
    for (const Row* row : moved) {
        const bool gain = *row->dayGain > 0.0;
        if (gain && gains++ >= each) continue;
        if (!gain && skipped-- > 0) continue;
        bars->categories.append(format::text(row->symbol));
        bars->series[0].values.push_back(*row->dayGain);
    }
    return bars;
}

charts::BarPtr sectorsOf(const desk::PositionsView& view) {
    std::map<std::string, double> weights;
    for (const Row& row : view.rows)
        if (row.weight) weights[row.sector] += *row.weight;
    const bool any =
        std::any_of(weights.begin(), weights.end(), [](const auto& w) { return !w.first.empty(); });
    if (!any) return nullptr;
    std::vector<std::pair<std::string, double>> order(weights.begin(), weights.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        if (a.first.empty() != b.first.empty()) return b.first.empty();
        return a.second > b.second;
    });
    auto bars = std::make_shared<charts::BarData>();
    bars->title = OverviewText::tr("Sectors");
    bars->valueName = OverviewText::tr("Weight");
    bars->kind = charts::ValueKind::Percent;
    bars->series.resize(1);
    bars->series[0].name = bars->valueName;
    for (const auto& [sector, weight] : order) {
        bars->categories.append(sector.empty() ? withoutSector() : format::text(sector));
        bars->series[0].values.push_back(weight);
    }
    return bars;
}

QString sectorOf(const charts::BarData& sectors, const QString& category) {
    return category == withoutSector() || !sectors.categories.contains(category) ? QString() : category;
}

}  // namespace qd::ui::pages::overview
