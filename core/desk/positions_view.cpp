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
        row.recentDates.push_back(panel.dates()[t]);
        previous = std::exchange(row.price, close);
    }
    if (!row.price) return;
    row.value = *row.price * row.quantity;
    if (previous && panel.at(market::PriceField::Close, panel.rows() - 1, *symbol)) {
        row.dayChange = *row.price / *previous - 1.0;
        row.dayGain = (*row.price - *previous) * row.quantity;
    }
}

/// The newest close up to the session `end`, at most 60 sessions back.
std::optional<double> closeUpTo(const market::PricePanel& panel, market::PriceField field, std::size_t symbol,
                                std::size_t end) {
    const std::size_t first = end + 1 > kRecentCloses ? end + 1 - kRecentCloses : 0;
    for (std::size_t t = end + 1; t > first; --t)
        if (const auto close = panel.at(field, t - 1, symbol)) return close;
    return std::nullopt;
}

/// Last price / price at `base`. Adjusted closes where there are any: a split in between would read as a
/// loss.
std::optional<double> growthSince(const market::PricePanel& panel, std::size_t symbol, std::size_t base,
                                  bool& adjusted) {
    for (const auto field : {market::PriceField::AdjClose, market::PriceField::Close}) {
        if (!panel.has(field)) continue;
        const auto last = closeUpTo(panel, field, symbol, panel.rows() - 1);
        const auto then = closeUpTo(panel, field, symbol, base);
        if (!last || !then) continue;
        adjusted = adjusted || field == market::PriceField::AdjClose;
        return *last / *then;
    }
    return std::nullopt;
}

/// Of the rows with a value, since the last session before `begin`.
std::optional<PeriodGain> gainSince(const PositionsView& view, const market::PricePanel& panel, Date begin) {
    const std::size_t end = panel.lowerBound(begin);
    if (end == 0 || end >= panel.rows()) return std::nullopt;
    PeriodGain period;
    period.since = panel.dates()[end - 1];
    double before = 0.0;
    for (const auto& row : view.rows) {
        const auto symbol = panel.symbolIndex(row.symbol);
        if (!row.value || !symbol) continue;
        if (const auto growth = growthSince(panel, *symbol, end - 1, period.adjusted)) {
            before += *row.value / *growth;
            period.gain += *row.value - *row.value / *growth;
        } else {
            ++period.without;
        }
    }
    if (before <= 0.0) return std::nullopt;
    period.change = period.gain / before;
    return period;
}

void addPeriods(PositionsView& view, const market::PricePanel& panel) {
    if (panel.rows() == 0) return;
    const Date last = panel.dates().back();
    if (const auto month = Date::create(last.year(), last.month(), 1); month.ok())
        view.month = gainSince(view, panel, month.value());
    if (const auto year = Date::create(last.year(), 1, 1); year.ok())
        view.year = gainSince(view, panel, year.value());
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
    if (yesterday > 0.0) {
        view.dayChange = view.totalValue / yesterday - 1.0;
        view.dayGain = view.totalValue - yesterday;
    }
    for (auto& row : view.rows) {
        if (row.value && view.totalValue > 0.0) row.weight = *row.value / view.totalValue;
        if (row.dayGain && yesterday > 0.0) row.contribution = *row.dayGain / yesterday;
        if (!row.value || !row.cost) continue;
        row.unrealised = *row.value - *row.cost;
        view.cost = view.cost.value_or(0.0) + *row.cost;
        view.unrealised = view.unrealised.value_or(0.0) + *row.unrealised;
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
    addPeriods(*view, panel);
    return std::shared_ptr<const PositionsView>(std::move(view));
}

}  // namespace qd::desk
