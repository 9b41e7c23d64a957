// SPDX-License-Identifier: GPL-3.0-or-later
// What symbols weighed in a part of a run.
#include <algorithm>
#include <cmath>

#include "core/desk/run_trades.h"

namespace qd::desk {

namespace {

using backtest::BacktestResult;

/// Sessions [first, end) of the run, as they lie between two days.
struct Sessions {
    std::size_t first = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t count() const { return end > first ? end - first : 0; }
};

Sessions sessionsIn(const BacktestResult& run, Date from, Date to) {
    const auto first = std::lower_bound(run.dates.begin(), run.dates.end(), from);
    const auto end = std::upper_bound(run.dates.begin(), run.dates.end(), to);
    return {static_cast<std::size_t>(first - run.dates.begin()),
            static_cast<std::size_t>(end - run.dates.begin())};
}

/// Sums of one symbol; `sessions` is what it has been seen on, 0 weight on all others.
struct Sum {
    WeightLine line;
    double weightSessions = 0.0;
    std::size_t sessions = 0;
    bool any = false;
};

/// The weights of a rebalance hold on `count` sessions of the range, the last of them included or not.
void hold(std::vector<Sum>& sums, const backtest::Rebalance& rebalance, std::size_t count, bool last) {
    for (std::size_t k = 0; k < rebalance.symbols.size(); ++k) {
        Sum& sum = sums[rebalance.symbols[k]];
        const double weight = rebalance.weights[k];
        sum.weightSessions += weight * static_cast<double>(count);
        sum.line.lowest = sum.sessions == 0 ? weight : std::min(sum.line.lowest, weight);
        sum.line.highest = sum.sessions == 0 ? weight : std::max(sum.line.highest, weight);
        sum.sessions += count;
        sum.any = sum.any || weight != 0.0;
        if (last) sum.line.last = weight;
    }
}

void addHoldings(std::vector<Sum>& sums, const BacktestResult& run, const Sessions& range) {
    for (std::size_t i = 0; i < run.rebalances.size(); ++i) {
        const bool final = i + 1 == run.rebalances.size();
        const Date until = final ? run.dates.back().plusDays(1) : run.rebalances[i + 1].fill;
        const Sessions held = sessionsIn(run, run.rebalances[i].fill, until.plusDays(-1));
        const std::size_t first = std::max(held.first, range.first);
        const std::size_t end = std::min(held.end, range.end);
        if (end > first) hold(sums, run.rebalances[i], end - first, end == range.end);
    }
}

void addTrades(std::vector<Sum>& sums, const BacktestResult& run, Date from, Date to) {
    for (const auto& trade : run.trades) {
        if (trade.date < from || to < trade.date) continue;
        Sum& sum = sums[trade.symbol];
        ++sum.line.trades;
        sum.line.traded += std::abs(trade.quantity * trade.price);
        sum.line.cost += trade.commission + trade.spreadCost + trade.impact;
        sum.any = true;
    }
}

}  // namespace

std::vector<WeightLine> weightsIn(const BacktestResult& run, Date from, Date to) {
    const Sessions range = sessionsIn(run, from, to);
    std::vector<WeightLine> out;
    if (range.count() == 0) return out;
    std::vector<Sum> sums(run.symbols.size());
    addHoldings(sums, run, range);
    addTrades(sums, run, from, to);
    for (std::size_t symbol = 0; symbol < sums.size(); ++symbol) {
        Sum& sum = sums[symbol];
        if (!sum.any) continue;
        sum.line.symbol = symbol;
        sum.line.mean = sum.weightSessions / static_cast<double>(range.count());
        if (sum.sessions < range.count()) {
            sum.line.lowest = std::min(sum.line.lowest, 0.0);
            sum.line.highest = std::max(sum.line.highest, 0.0);
        }
        out.push_back(sum.line);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const WeightLine& a, const WeightLine& b) { return a.mean > b.mean; });
    return out;
}

}  // namespace qd::desk
