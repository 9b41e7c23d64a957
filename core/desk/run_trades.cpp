// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_trades.h"

#include <algorithm>
#include <cmath>

#include "core/base/contracts.h"

namespace qd::desk {

namespace {

using backtest::BacktestResult;
using backtest::Rebalance;

constexpr std::string_view kRebalance = "rebalance";
constexpr std::string_view kCarried = "carried";

/// The rebalance filled on `date`, or else the last one before it.
std::optional<std::size_t> lastUpTo(const BacktestResult& run, Date date) {
    const auto after = std::upper_bound(run.rebalances.begin(), run.rebalances.end(), date,
                                        [](Date day, const Rebalance& r) { return day < r.fill; });
    if (after == run.rebalances.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - run.rebalances.begin()) - 1;
}

std::optional<std::size_t> rebalanceOf(const BacktestResult& run, const backtest::Trade& trade) {
    if (trade.reason != kRebalance && trade.reason != kCarried) return std::nullopt;
    const auto last = lastUpTo(run, trade.date);
    if (trade.reason == kRebalance && last && run.rebalances[*last].fill != trade.date) return std::nullopt;
    return last;
}

/// The equity at the fill: the turnover is half of what was traded as a share of it.
std::optional<double> equityAt(const Rebalance& rebalance) {
    if (!(rebalance.turnover > 0.0) || !(rebalance.traded > 0.0)) return std::nullopt;
    const double equity = 0.5 * rebalance.traded / rebalance.turnover;
    return std::isfinite(equity) ? std::optional(equity) : std::nullopt;
}

std::optional<std::size_t> placeOf(const Rebalance& rebalance, std::size_t symbol) {
    const auto at = std::find(rebalance.symbols.begin(), rebalance.symbols.end(), symbol);
    if (at == rebalance.symbols.end()) return std::nullopt;
    return static_cast<std::size_t>(at - rebalance.symbols.begin());
}

void addWeights(TradeRow& row, const BacktestResult& run) {
    const Rebalance& rebalance = run.rebalances[*row.rebalance];
    const auto place = placeOf(rebalance, row.symbol);
    if (!place) return;
    row.target = rebalance.weights[*place];
    if (row.reason != kRebalance) return;
    row.before = rebalance.before[*place];
    if (const auto equity = equityAt(rebalance)) row.after = *row.before + row.notional / *equity;
}

double costOf(const backtest::Trade& trade) {
    return trade.commission + trade.spreadCost + trade.impact;
}

}  // namespace

std::vector<TradeRow> tradesOf(const BacktestResult& run) {
    std::vector<TradeRow> rows;
    rows.reserve(run.trades.size());
    for (std::size_t i = 0; i < run.trades.size(); ++i) {
        const auto& trade = run.trades[i];
        TradeRow row;
        row.trade = i;
        row.date = trade.date;
        row.symbol = trade.symbol;
        row.quantity = trade.quantity;
        row.price = trade.price;
        row.notional = trade.quantity * trade.price;
        row.commission = trade.commission;
        row.spread = trade.spreadCost;
        row.impact = trade.impact;
        row.cost = costOf(trade);
        row.reason = trade.reason;
        row.rebalance = rebalanceOf(run, trade);
        if (row.rebalance) addWeights(row, run);
        rows.push_back(row);
    }
    return rows;
}

RebalanceDetail rebalanceDetail(const BacktestResult& run, std::size_t index) {
    QD_REQUIRE(index < run.rebalances.size());
    const Rebalance& rebalance = run.rebalances[index];
    RebalanceDetail out;
    out.index = index;
    out.signal = rebalance.signal;
    out.fill = rebalance.fill;
    out.turnover = rebalance.turnover;
    out.traded = rebalance.traded;
    out.cost = rebalance.cost;
    out.excluded = rebalance.excluded.size();
    out.equity = equityAt(rebalance);
    if (out.equity) out.costShare = out.cost / *out.equity;
    for (std::size_t k = 0; k < rebalance.symbols.size(); ++k) {
        RebalanceLine& line = out.lines.emplace_back();
        line.symbol = rebalance.symbols[k];
        line.before = line.after = rebalance.before[k];
        line.target = rebalance.weights[k];
    }
    const auto [first, end] = std::equal_range(run.trades.begin(), run.trades.end(),
                                               backtest::Trade{rebalance.fill, 0, 0, 0, 0, 0, {}},
                                               [](const auto& a, const auto& b) { return a.date < b.date; });
    for (auto trade = first; trade != end; ++trade) {
        const auto place = trade->reason == kRebalance ? placeOf(rebalance, trade->symbol) : std::nullopt;
        if (!place) continue;
        RebalanceLine& line = out.lines[*place];
        line.quantity += trade->quantity;
        line.price = trade->price;
        line.cost += costOf(*trade);
        if (out.equity) line.after += trade->quantity * trade->price / *out.equity;
        ++(trade->quantity > 0.0 ? out.bought : out.sold);
    }
    std::stable_sort(out.lines.begin(), out.lines.end(), [](const auto& a, const auto& b) {
        return std::abs(a.after - a.before) > std::abs(b.after - b.before);
    });
    return out;
}

}  // namespace qd::desk
