// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/backtest/corporate_calendar.h"
#include "core/backtest/costs.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// How much each symbol moves and trades, from the closes and volumes before a fill.
class Liquidity {
public:
    /// `panel` and `calendar` outlive it. Precondition: the panel has volumes.
    Liquidity(const market::PricePanel& panel, const CorporateCalendar& calendar, std::size_t sessions);

    /// Over the last `sessions` sessions before `row`: σ is the deviation (ddof 1) of the simple daily
    /// returns between closes there, splits taken out; ADV is the mean of close × volume over the sessions
    /// that have both, 0 without any. A symbol with fewer than two returns has the greatest σ of the others.
    [[nodiscard]] std::span<const Trading> before(std::size_t row);

private:
    void addSession(std::size_t row, bool first);
    void finish();

    const market::PricePanel* m_panel;
    const CorporateCalendar* m_calendar;
    std::size_t m_sessions;
    std::size_t m_row;  ///< that m_trading is for; beyond the panel at first
    std::vector<Trading> m_trading;
    std::vector<double> m_last;  ///< close before, 0 without one
    std::vector<double> m_sum;   ///< of returns, then of their squares, of money, and how many of each
    std::vector<double> m_squares;
    std::vector<double> m_returns;
    std::vector<double> m_money;
    std::vector<double> m_days;
};

}  // namespace qd::backtest
