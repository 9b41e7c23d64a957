// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/book.h"

#include <cmath>

#include "core/backtest/price_marks.h"

namespace qd::backtest {

namespace {
constexpr double kBps = 1e-4;
constexpr double kDaysPerYear = 365.0;
}  // namespace

Book::Book(std::size_t width, double cash, const CostModel& costs)
    : m_quantities(width, 0.0),
      m_cash(cash),
      m_commissionShare(costs.commissionBps * kBps),
      m_spreadShare(costs.halfSpreadBps * kBps) {}

TradeCost Book::tradeTo(std::size_t symbol, double quantity, double price) noexcept {
    const double notional = (quantity - m_quantities[symbol]) * price;
    const TradeCost cost{std::abs(notional) * m_commissionShare, std::abs(notional) * m_spreadShare};
    m_quantities[symbol] = quantity;
    m_cash -= notional;
    m_cash -= cost.total();
    return cost;
}

void Book::accrue(double rateAnnual, int days) noexcept {
    if (m_cash > 0.0) m_cash += m_cash * rateAnnual * days / kDaysPerYear;
}

double Book::gross(std::span<const double> prices) const noexcept {
    return dot(m_quantities, prices);
}

}  // namespace qd::backtest
