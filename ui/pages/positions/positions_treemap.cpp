// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_treemap.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/positions/positions_presenter.h"

namespace qd::ui::pages::positions {

charts::TreemapPtr treemapOf(const desk::PositionsView& view, const std::vector<int>& rows) {
    std::map<std::string, charts::TreemapGroup> sectors;
    for (const int at : rows) {
        if (at < 0 || at >= static_cast<int>(view.rows.size())) continue;
        const desk::PositionRow& row = view.rows[static_cast<std::size_t>(at)];
        if (row.weight.value_or(0.0) <= 0.0) continue;
        const QString symbol = format::text(row.symbol);
        sectors[row.sector].leaves.push_back(
            {symbol, symbol, *row.weight, row.dayChange.value_or(std::nan(""))});
    }
    if (sectors.empty()) return nullptr;
    auto map = std::make_shared<charts::TreemapData>();
    map->title = PositionsText::tr("Holdings by sector");
    map->sizeName = PositionsText::tr("Weight");
    map->changeName = PositionsText::tr("Day");
    for (auto& [sector, group] : sectors) {
        group.id = format::text(sector);
        group.name = sector.empty() ? PositionsText::tr("Without a sector") : group.id;
        map->groups.push_back(std::move(group));
    }
    std::stable_sort(map->groups.begin(), map->groups.end(), [](const auto& a, const auto& b) {
        return charts::groupSize(a) > charts::groupSize(b);
    });
    return map;
}

}  // namespace qd::ui::pages::positions
