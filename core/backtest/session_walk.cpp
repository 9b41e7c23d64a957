// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/session_walk.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace qd::backtest {

namespace {

using market::PriceField;

/// A trade smaller than this share of equity is rounding of the quantities, not a decision.
constexpr double kDustShare = 1e-12;

}  // namespace

SessionWalk::SessionWalk(const market::PricePanel& panel, const BacktestSpec& spec,
                         std::span<const TargetWeights> targets, std::size_t end)
    : m_panel(panel),
      m_spec(spec),
      m_targets(targets),
      m_benchmark(spec.benchmark ? panel.symbolIndex(*spec.benchmark) : std::nullopt),
      m_book(panel.width(), spec.initialCash, spec.costs),
      m_marks(panel, spec.allocation.price),
      m_end(end),
      m_gone(panel.width(), 0),
      m_tradable(panel.width(), 0),
      m_wanted(panel.width(), 0.0),
      m_isTarget(panel.width(), 0),
      m_notes(panel, spec) {
    const auto last = lastPricedRows(panel, spec.allocation.price);
    for (std::size_t symbol = 0; symbol < last.size(); ++symbol) {
        if (last[symbol] && *last[symbol] + 1 < panel.rows())
            m_disappearances.push_back({*last[symbol] + 1, symbol});
    }
    std::stable_sort(m_disappearances.begin(), m_disappearances.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
    for (std::size_t symbol = 0; symbol < panel.width(); ++symbol) {
        if (symbol != m_benchmark) m_result.symbols.push_back(panel.symbols()[symbol]);
    }
    std::size_t trades = 0;
    for (const auto& target : targets)
        trades += target.symbols.size();
    m_result.trades.reserve(trades);
    m_result.rebalances.reserve(targets.size());
}

Result<BacktestResult> SessionWalk::run(const jobs::JobContext& job) {
    const std::size_t first = m_targets.front().signalRow;
    for (auto* series :
         {&m_result.equity, &m_result.cash, &m_result.gross, &m_result.costs, &m_result.turnover})
        series->reserve(m_end - first);
    m_result.dates.assign(m_panel.dates().begin() + static_cast<std::ptrdiff_t>(first),
                          m_panel.dates().begin() + static_cast<std::ptrdiff_t>(m_end));
    for (std::size_t row = first; row < m_end; ++row)
        QD_CHECK(session(row, job));
    m_result.notes = m_notes.take();
    return std::move(m_result);
}

Status SessionWalk::session(std::size_t row, const jobs::JobContext& job) {
    m_row = row;
    m_sessionCost = m_sessionTurnover = m_sessionTraded = 0.0;
    const auto& dates = m_panel.dates();
    if (!m_result.equity.empty())
        m_book.accrue(m_spec.cashRateAnnual, dates[row].days() - dates[row - 1].days());
    if (row > 0) m_marks.advanceTo(row - 1);
    closeDisappeared(row);

    const bool fills = m_nextTarget < m_targets.size() && m_targets[m_nextTarget].fillRow == row;
    if (fills && m_spec.fill == FillAt::NextOpen) {
        m_openPrices.assign(m_marks.prices().begin(), m_marks.prices().end());
        const auto open = m_panel.row(PriceField::Open, row);
        const auto present = m_panel.presentRow(PriceField::Open, row);
        for (std::size_t i = 0; i < m_openPrices.size(); ++i)
            m_openPrices[i] = present[i] != 0 ? open[i] : m_openPrices[i];
    }
    m_marks.advanceTo(row);
    if (fills) {
        const auto of = static_cast<double>(m_targets.size());
        QD_CHECK(job.checkpoint(say("Rebalance %1 of %2", m_nextTarget + 1, m_targets.size()).text,
                                static_cast<double>(m_nextTarget) / of));
        fill(m_targets[m_nextTarget++]);
    }

    if (!m_marks.complete()) countCarried();
    const double gross = m_book.gross(m_marks.prices());
    const double equity = m_book.cash() + gross;
    if (!std::isfinite(equity) || equity <= 0.0)
        return Error{ErrorCode::BadInput, say("the equity is no longer positive and finite on %1: the prices "
                                              "or costs leave nothing to trade with",
                                              dates[row])};
    m_result.equity.push_back(equity);
    m_result.cash.push_back(m_book.cash());
    m_result.gross.push_back(gross);
    m_result.costs.push_back(m_sessionCost);
    m_result.turnover.push_back(m_sessionTurnover);
    return Ok{};
}

void SessionWalk::closeDisappeared(std::size_t row) {
    for (; m_nextDisappearance < m_disappearances.size() && m_disappearances[m_nextDisappearance].row <= row;
         ++m_nextDisappearance) {
        const std::size_t symbol = m_disappearances[m_nextDisappearance].symbol;
        m_gone[symbol] = 1;
        if (m_book.quantity(symbol) == 0.0) continue;
        const double price = m_marks.prices()[symbol];
        trade(symbol, 0.0, price, "delisted", m_book.cash() + m_book.gross(m_marks.prices()));
        m_notes.delisted(symbol, m_panel.dates()[m_disappearances[m_nextDisappearance].row - 1],
                         m_panel.dates()[row], price);
    }
}

void SessionWalk::countCarried() {
    const auto present = m_marks.present();
    const auto quantities = m_book.quantities();
    for (std::size_t symbol = 0; symbol < present.size(); ++symbol) {
        if (present[symbol] != 0 || quantities[symbol] == 0.0) continue;
        m_notes.carried(symbol, m_panel.dates()[m_row]);
    }
}

void SessionWalk::trade(std::size_t symbol, double quantity, double price, std::string_view reason,
                        double equity) {
    const double change = quantity - m_book.quantity(symbol);
    const TradeCost cost = m_book.tradeTo(symbol, quantity, price);
    const double notional = std::abs(change * price);
    m_sessionCost += cost.total();
    m_sessionTraded += notional;
    m_sessionTurnover += 0.5 * notional / equity;
    m_result.trades.push_back(
        {m_panel.dates()[m_row], resultIndex(symbol), change, price, cost.commission, cost.spread, reason});
}

/// Which symbols can trade in this session's fill.
void SessionWalk::markTradable() {
    if (m_spec.fill == FillAt::NextClose) {
        m_tradable.assign(m_marks.present().begin(), m_marks.present().end());
        return;
    }
    // A position needs a close to be valued at, so a symbol with an open only cannot be bought.
    const auto open = m_panel.presentRow(PriceField::Open, m_row);
    const auto closes = m_marks.prices();
    for (std::size_t symbol = 0; symbol < m_tradable.size(); ++symbol)
        m_tradable[symbol] = open[symbol] != 0 && m_gone[symbol] == 0 && closes[symbol] > 0.0 ? 1 : 0;
}

/// Fills m_wanted and m_isTarget; gives the share of the targets that can trade. The common case, in which
/// every target trades, uses the weights as they are; otherwise the tradable ones share what is not frozen.
double SessionWalk::setWanted(const TargetWeights& target, std::span<const double> prices, double equity) {
    std::fill(m_wanted.begin(), m_wanted.end(), 0.0);
    std::fill(m_isTarget.begin(), m_isTarget.end(), std::uint8_t{0});
    double frozen = 0.0;
    const auto quantities = m_book.quantities();
    if (m_spec.fill == FillAt::NextOpen || !m_marks.complete()) {
        for (std::size_t symbol = 0; symbol < quantities.size(); ++symbol) {
            if (quantities[symbol] != 0.0 && m_tradable[symbol] == 0)
                frozen += quantities[symbol] * prices[symbol];
        }
    }
    double share = 0.0;
    bool all = frozen == 0.0;
    for (std::size_t i = 0; i < target.symbols.size(); ++i) {
        m_isTarget[target.symbols[i]] = 1;
        if (m_tradable[target.symbols[i]] != 0) {
            share += target.weights[i];
        } else {
            all = false;
        }
    }
    const double investable = equity - frozen;
    if (share <= 0.0 || investable <= 0.0) return 0.0;
    const double money = all ? equity : investable / share;
    for (std::size_t i = 0; i < target.symbols.size(); ++i) {
        const std::size_t symbol = target.symbols[i];
        if (m_tradable[symbol] != 0) m_wanted[symbol] = target.weights[i] * money / prices[symbol];
    }
    if (!all) m_notes.notTraded(m_panel.dates()[target.fillRow], untraded());
    return share;
}

void SessionWalk::fill(const TargetWeights& target) {
    const std::span<const double> prices =
        m_spec.fill == FillAt::NextOpen ? std::span<const double>(m_openPrices) : m_marks.prices();
    const double equity = m_book.cash() + m_book.gross(prices);
    const double costBefore = m_sessionCost;
    const double turnoverBefore = m_sessionTurnover;
    const double tradedBefore = m_sessionTraded;
    markTradable();
    const double share = setWanted(target, prices, equity);
    Rebalance rebalance = describe(target, prices, equity);
    if (share > 0.0) {
        for (std::size_t symbol = 0; symbol < m_wanted.size(); ++symbol) {
            const double held = m_book.quantity(symbol);
            const double change = m_wanted[symbol] - held;
            if (change == 0.0 || m_tradable[symbol] == 0) continue;
            if (m_wanted[symbol] != 0.0 && std::abs(change * prices[symbol]) <= kDustShare * equity) continue;
            trade(symbol, m_wanted[symbol], prices[symbol], "rebalance", equity);
        }
    } else {
        m_notes.nothingTraded(rebalance.fill);
    }
    rebalance.cost = m_sessionCost - costBefore;
    rebalance.turnover = m_sessionTurnover - turnoverBefore;
    rebalance.traded = m_sessionTraded - tradedBefore;
    m_result.rebalances.push_back(std::move(rebalance));
}

Rebalance SessionWalk::describe(const TargetWeights& target, std::span<const double> prices,
                                double equity) const {
    Rebalance out;
    out.signal = m_panel.dates()[target.signalRow];
    out.fill = m_panel.dates()[target.fillRow];
    out.weights = target.weights;
    out.symbols.reserve(target.symbols.size());
    out.before.reserve(target.symbols.size());
    const auto quantities = m_book.quantities();
    for (const std::size_t symbol : target.symbols) {
        out.symbols.push_back(resultIndex(symbol));
        out.before.push_back(quantities[symbol] * prices[symbol] / equity);
    }
    for (std::size_t symbol = 0; symbol < quantities.size(); ++symbol) {
        if (quantities[symbol] == 0.0 || m_isTarget[symbol] != 0) continue;
        out.symbols.push_back(resultIndex(symbol));
        out.weights.push_back(0.0);
        out.before.push_back(quantities[symbol] * prices[symbol] / equity);
    }
    for (const std::size_t symbol : target.excluded) {
        if (symbol != m_benchmark) out.excluded.push_back(resultIndex(symbol));
    }
    std::sort(out.excluded.begin(), out.excluded.end());
    return out;
}

/// Targets and positions that cannot trade on the session.
std::vector<std::size_t> SessionWalk::untraded() const {
    std::vector<std::size_t> out;
    for (std::size_t symbol = 0; symbol < m_isTarget.size(); ++symbol) {
        const bool concerned = m_isTarget[symbol] != 0 || m_book.quantity(symbol) != 0.0;
        if (concerned && m_tradable[symbol] == 0) out.push_back(symbol);
    }
    return out;
}

}  // namespace qd::backtest
