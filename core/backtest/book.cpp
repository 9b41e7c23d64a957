// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/book.h"

#include "core/backtest/price_marks.h"

namespace qd::backtest {

Book::Book(std::size_t width, double cash, const CostModel& costs)
    : m_quantities(width, 0.0), m_cash(cash), m_costs(costs) {}

TradeCost Book::tradeTo(std::size_t symbol, double quantity, double price, const Trading& trading) noexcept {
    const double units = quantity - m_quantities[symbol];
    const double notional = units * price;
    const TradeCost cost = m_costs.of(units, notional, trading);
    m_quantities[symbol] = quantity;
    m_cash -= notional;
    m_cash -= cost.total();
    m_flows.bought += notional;
    m_flows.costs += cost.total();
    return cost;
}

void Book::settleTo(std::size_t symbol, double quantity, double price) noexcept {
    const double notional = (quantity - m_quantities[symbol]) * price;
    m_quantities[symbol] = quantity;
    m_cash -= notional;
    m_flows.bought += notional;
}

void Book::finance(const FinancingTerms& terms, int days, double shortValue) noexcept {
    const Financing financing = financingOf(terms, m_cash, shortValue, days);
    m_cash += financing.interest;
    m_cash -= financing.fees;
    m_flows.interest += financing.interest;
    m_flows.fees += financing.fees;
}

double Book::payDividend(std::size_t symbol, double amount) noexcept {
    const double paid = m_quantities[symbol] * amount;
    m_cash += paid;
    m_flows.dividends += paid;
    return paid;
}

double Book::gross(std::span<const double> prices) const noexcept {
    return dot(m_quantities, prices);
}

}  // namespace qd::backtest
