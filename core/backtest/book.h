// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/backtest/costs.h"
#include "core/backtest/financing.h"

namespace qd::backtest {

/// Every movement of cash of a session, in account currency.
struct Flows {
    double bought = 0.0;  ///< notional of purchases less that of sales
    double costs = 0.0;
    double dividends = 0.0;
    double interest = 0.0;
    double fees = 0.0;
    /// What cash changes by.
    [[nodiscard]] double net() const noexcept { return dividends + interest - bought - costs - fees; }
};

/// Cash and positions. The only place where either changes, so that every movement of cash is in flows().
class Book {
public:
    /// `width` symbols, all flat.
    Book(std::size_t width, double cash, const CostModel& costs);

    /// Brings a position to `quantity` units at `price`: cash pays the notional and then the cost.
    TradeCost tradeTo(std::size_t symbol, double quantity, double price,
                      const Trading& trading = {}) noexcept;
    /// The same free of cost: cash in lieu of a fraction of a unit.
    void settleTo(std::size_t symbol, double quantity, double price) noexcept;
    /// Pays interest and fees on cash held over `days` calendar days; `shortValue` as in financingOf().
    void finance(const FinancingTerms& terms, int days, double shortValue) noexcept;
    /// Pays a unit's `amount` on the position and gives what came in (below zero on a short one).
    double payDividend(std::size_t symbol, double amount) noexcept;
    /// Turns each unit into `ratio` units.
    void split(std::size_t symbol, double ratio) noexcept { m_quantities[symbol] *= ratio; }

    [[nodiscard]] double cash() const noexcept { return m_cash; }
    [[nodiscard]] double quantity(std::size_t symbol) const { return m_quantities[symbol]; }
    [[nodiscard]] std::span<const double> quantities() const noexcept { return m_quantities; }
    /// Σ quantity × price. Precondition: one price a symbol.
    [[nodiscard]] double gross(std::span<const double> prices) const noexcept;
    /// What moved since startSession().
    [[nodiscard]] const Flows& flows() const noexcept { return m_flows; }
    void startSession() noexcept { m_flows = {}; }

private:
    std::vector<double> m_quantities;
    double m_cash;
    CostRules m_costs;
    Flows m_flows;
};

}  // namespace qd::backtest
