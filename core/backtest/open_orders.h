// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/base/date.h"

namespace qd::backtest {

/// An order of a session before it trades: signed units that are wanted, and how many of them are filled.
struct SessionOrder {
    std::size_t symbol;
    double wanted;
    double filled = 0.0;
};

/// Orders under a participation cap: how much of each a session fills, and what is still open after it.
class OpenOrders {
public:
    explicit OpenOrders(const PartialFills& rules, bool wholeUnits)
        : m_rules(rules), m_wholeUnits(wholeUnits) {}

    /// The units of an order that a bar of `volume` units can fill.
    [[nodiscard]] double capped(double wanted, double volume) const noexcept;
    /// `units` as they can be traded: cut to whole ones where units are whole.
    [[nodiscard]] double cut(double units) const noexcept;

    /// A rebalance: open orders end as "replaced".
    void replaceAll();
    /// What a new order of `session` left unfilled: it ends as "cancelled" or stays open, by the rules.
    /// `symbol` indexes the panel's, `reported` the result's.
    void place(const SessionOrder& order, std::size_t reported, Date session);
    [[nodiscard]] bool any() const noexcept { return !m_open.empty(); }
    /// What is still wanted of the open orders, ascending by symbol.
    [[nodiscard]] std::vector<SessionOrder> remaining() const;
    /// What a later session filled of remaining(), in its order; an order with at most `dustOf(symbol)` units
    /// left ends as "filled".
    void update(const std::vector<SessionOrder>& orders, const std::vector<double>& dust, Date session);
    void split(std::size_t symbol, double ratio);
    /// The symbol's prices have ended.
    void cancel(std::size_t symbol);

    /// All orders that were ever partial, by the session that they ended on; those still open come last.
    [[nodiscard]] std::vector<PartialOrder> take();

private:
    struct Open {
        std::size_t symbol;  ///< into the panel's
        PartialOrder order;
    };
    PartialFills m_rules;
    bool m_wholeUnits;
    std::vector<Open> m_open;  ///< ascending by symbol
    std::vector<PartialOrder> m_ended;
};

}  // namespace qd::backtest
