// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/backtest/backtest.h"

namespace qd::backtest {

/// What one trade cost, account currency, >= 0.
struct TradeCost {
    double commission = 0.0;
    double spread = 0.0;
    [[nodiscard]] double total() const noexcept { return commission + spread; }
};

/// Cash and fractional positions. The only place where either changes, so that every movement of cash is the
/// notional or the cost of a trade, or interest.
class Book {
public:
    /// `width` symbols, all flat.
    Book(std::size_t width, double cash, const CostModel& costs);

    /// Brings a position to `quantity` units at `price`: cash pays the notional and then the cost.
    TradeCost tradeTo(std::size_t symbol, double quantity, double price) noexcept;
    /// Simple interest on cash held over `days` calendar days, actual/365; none on negative cash.
    void accrue(double rateAnnual, int days) noexcept;

    [[nodiscard]] double cash() const noexcept { return m_cash; }
    [[nodiscard]] double quantity(std::size_t symbol) const { return m_quantities[symbol]; }
    [[nodiscard]] std::span<const double> quantities() const noexcept { return m_quantities; }
    /// Σ quantity × price. Precondition: one price a symbol.
    [[nodiscard]] double gross(std::span<const double> prices) const noexcept;

private:
    std::vector<double> m_quantities;
    double m_cash;
    double m_commissionShare;
    double m_spreadShare;
};

}  // namespace qd::backtest
