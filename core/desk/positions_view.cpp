// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <utility>

#include "core/desk/views.h"

namespace qd::desk {

namespace {

constexpr std::size_t kRecentCloses = 60;

/// The last two closes and the recent path of one symbol.
void price(PositionRow& row, const market::PricePanel& panel) {
    const auto symbol = panel.symbolIndex(row.symbol);
    if (!symbol) return;
    std::optional<double> previous;
    const std::size_t first = panel.rows() > kRecentCloses ? panel.rows() - kRecentCloses : 0;
    for (std::size_t t = first; t < panel.rows(); ++t) {
        const auto close = panel.at(market::PriceField::Close, t, *symbol);
        if (!close) continue;
        row.recent.push_back(*close);
        previous = std::exchange(row.price, close);
    }
    if (!row.price) return;
    row.value = *row.price * row.quantity;
    if (previous && panel.at(market::PriceField::Close, panel.rows() - 1, *symbol)) {
        row.dayChange = *row.price / *previous - 1.0;
    }
}

void total(PositionsView& view) {
    double yesterday = 0.0;
    for (const auto& row : view.rows) {
        if (!row.value) {
            ++view.unpriced;
            continue;
        }
        view.totalValue += *row.value;
        yesterday += row.dayChange ? *row.value / (1.0 + *row.dayChange) : *row.value;
    }
    if (yesterday > 0.0) view.dayChange = view.totalValue / yesterday - 1.0;
    for (auto& row : view.rows) {
        if (row.value && view.totalValue > 0.0) row.weight = *row.value / view.totalValue;
        if (row.value && row.cost) row.unrealised = *row.value - *row.cost;
    }
    std::stable_sort(view.rows.begin(), view.rows.end(), [](const PositionRow& a, const PositionRow& b) {
        return a.value.value_or(-1.0) > b.value.value_or(-1.0);
    });
}

}  // namespace

Result<std::shared_ptr<const PositionsView>> loadPositions(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto& vault = session.vault();
    QD_TRY(const auto holdings, vault.holdings());
    QD_TRY(const auto securities, vault.securities());
    QD_TRY(const auto datasets, vault.datasets());
    std::map<std::string, const vault::SecurityRecord*> master;
    for (const auto& security : securities)
        master[security.symbol] = &security;

    auto view = std::make_shared<PositionsView>();
    market::PricePanel panel;
    if (!datasets.empty() && !holdings.empty()) {
        QD_TRY(panel, vault.loadPanel(datasets.front().id));
        view->asOf = datasets.front().to;
        view->synthetic = datasets.front().synthetic;
    }
    for (const auto& holding : holdings) {
        PositionRow row;
        row.symbol = holding.symbol;
        if (const auto it = master.find(holding.symbol); it != master.end()) {
            row.name = it->second->name;
            row.sector = it->second->sector;
        }
        row.quantity = holding.quantity.toDouble();
        if (holding.cost) row.cost = holding.cost->toDouble();
        price(row, panel);
        view->rows.push_back(std::move(row));
    }
    total(*view);
    return std::shared_ptr<const PositionsView>(std::move(view));
}

}  // namespace qd::desk
