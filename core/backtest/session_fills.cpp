// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionWalk that trades.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/backtest/session_walk.h"

namespace qd::backtest {

using market::PriceField;

void SessionWalk::trade(std::size_t symbol, double quantity, double price, std::string_view reason,
                        double equity) {
    const double change = quantity - m_book.quantity(symbol);
    const Trading trading = m_liquidity ? m_liquidity->before(m_row)[symbol] : Trading{};
    const TradeCost cost = m_book.tradeTo(symbol, quantity, price, trading);
    const double notional = std::abs(change * price);
    m_sessionCost += cost.total();
    m_sessionTraded += notional;
    m_sessionTurnover += 0.5 * notional / equity;
    record(symbol, change, price, cost, reason);
}

void SessionWalk::record(std::size_t symbol, double change, double price, const TradeCost& cost,
                         std::string_view reason) {
    const Date date = m_panel.dates()[m_row];
    const std::size_t reported = resultIndex(symbol);
    m_result.trades.push_back(
        {date, reported, change, price, cost.commission, cost.spread, reason, cost.impact});
    if (m_lots) m_lots->trade(symbol, reported, date, change, price, cost.total(), m_result.lotSales);
}

double SessionWalk::volumeOf(std::size_t symbol) const {
    return m_panel.at(PriceField::Volume, m_row, symbol).value_or(0.0);
}

void SessionWalk::fill(const TargetWeights& target) {
    const auto prices = m_fills.prices();
    const double equity = equityAt(prices);
    const double costBefore = m_sessionCost;
    const double turnoverBefore = m_sessionTurnover;
    const double tradedBefore = m_sessionTraded;
    const bool sized = m_sizer.size(
        target, {prices, m_fills.tradable(), m_fills.everyOneTrades(), m_book.quantities(), equity});
    if (sized && !m_sizer.whole()) m_notes.notTraded(m_panel.dates()[target.fillRow], untraded());
    Rebalance rebalance = describe(target, prices, equity);
    if (m_orders) m_orders->replaceAll();
    if (sized) {
        fillWholly(equity);
    } else {
        m_notes.nothingTraded(rebalance.fill);
    }
    rebalance.cost = m_sessionCost - costBefore;
    rebalance.turnover = m_sessionTurnover - turnoverBefore;
    rebalance.traded = m_sessionTraded - tradedBefore;
    m_result.rebalances.push_back(std::move(rebalance));
}

/// Trades towards what the sizer wants; with partial fills as far as the session lets.
void SessionWalk::fillWholly(double equity) {
    const auto prices = m_fills.prices();
    const auto tradable = m_fills.tradable();
    const auto wanted = m_sizer.wanted();
    std::vector<SessionOrder> orders;
    for (std::size_t symbol = 0; symbol < wanted.size(); ++symbol) {
        const double held = m_book.quantity(symbol);
        const double change = wanted[symbol] - held;
        if (change == 0.0 || tradable[symbol] == 0) continue;
        if (wanted[symbol] != 0.0 && std::abs(change * prices[symbol]) <= kDustShare * equity) continue;
        if (m_orders) {
            orders.push_back({symbol, change});
        } else {
            trade(symbol, wanted[symbol], prices[symbol], "rebalance", equity);
        }
    }
    if (!m_orders) return;
    fillInPart(orders, equity, "rebalance");
    for (const auto& order : orders) {
        const double left = std::abs(order.wanted - order.filled) * prices[order.symbol];
        if (left > kDustShare * equity)
            m_orders->place(order, resultIndex(order.symbol), m_panel.dates()[m_row]);
    }
}

void SessionWalk::fillCarried() {
    const auto prices = m_fills.prices();
    const double equity = equityAt(prices);
    auto orders = m_orders->remaining();
    std::vector<double> dust;
    for (auto& order : orders)
        dust.push_back(kDustShare * equity / prices[order.symbol]);
    fillInPart(orders, equity, "carried");
    m_orders->update(orders, dust, m_panel.dates()[m_row]);
}

/// Sales first; then purchases, which share the cash that is there unless positions may be short.
void SessionWalk::fillInPart(std::vector<SessionOrder>& orders, double equity, std::string_view reason) {
    const auto prices = m_fills.prices();
    const auto execute = [&](SessionOrder& order, double units) {
        const double held = m_book.quantity(order.symbol);
        // A position that is sold off ends at zero, not at a rounding of it.
        const bool closes = units == order.wanted && std::abs(held + units) <= kDustShare * std::abs(held);
        order.filled = units;
        if (units != 0.0)
            trade(order.symbol, closes ? 0.0 : held + units, prices[order.symbol], reason, equity);
    };
    double wantedMoney = 0.0;
    for (auto& order : orders) {
        if (m_fills.tradable()[order.symbol] == 0) continue;
        order.filled = m_orders->capped(order.wanted, volumeOf(order.symbol));
        if (order.wanted < 0.0) {
            execute(order, order.filled);
        } else {
            wantedMoney += order.filled * prices[order.symbol];
        }
    }
    const bool shared = m_spec.exposure != Exposure::LongShort && wantedMoney > m_book.cash();
    const double share = shared ? std::max(0.0, m_book.cash()) / wantedMoney : 1.0;
    for (auto& order : orders) {
        if (order.wanted > 0.0 && order.filled > 0.0)
            execute(order, shared ? m_orders->cut(order.filled * share) : order.filled);
    }
}

/// Dividends of the session buy their symbol at the close, on sessions without a rebalance.
void SessionWalk::reinvest() {
    const auto prices = m_marks.prices();
    for (const auto& received : m_received) {
        const std::size_t symbol = received.symbol;
        const double held = m_book.quantity(symbol);
        if (held <= 0.0 || m_marks.present()[symbol] == 0) continue;
        const double units = received.money / prices[symbol];
        const double bought = m_spec.wholeUnits ? cutToWhole(units) : units;
        if (bought > 0.0) trade(symbol, held + bought, prices[symbol], "reinvest", equityAt(prices));
    }
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
    const auto isTarget = m_sizer.isTarget();
    for (const std::size_t symbol : target.symbols) {
        out.symbols.push_back(resultIndex(symbol));
        out.before.push_back(quantities[symbol] * prices[symbol] / equity);
    }
    for (std::size_t symbol = 0; symbol < quantities.size(); ++symbol) {
        if (quantities[symbol] == 0.0 || isTarget[symbol] != 0) continue;
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
    const auto isTarget = m_sizer.isTarget();
    for (std::size_t symbol = 0; symbol < isTarget.size(); ++symbol) {
        const bool concerned = isTarget[symbol] != 0 || m_book.quantity(symbol) != 0.0;
        if (concerned && m_fills.tradable()[symbol] == 0) out.push_back(symbol);
    }
    return out;
}

}  // namespace qd::backtest
