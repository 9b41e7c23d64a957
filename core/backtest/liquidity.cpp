// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/liquidity.h"

#include <algorithm>
#include <cmath>

#include "core/base/contracts.h"

namespace qd::backtest {

using market::PriceField;

Liquidity::Liquidity(const market::PricePanel& panel, const CorporateCalendar& calendar, std::size_t sessions)
    : m_panel(&panel),
      m_calendar(&calendar),
      m_sessions(sessions),
      m_row(panel.rows() + 1),
      m_trading(panel.width()) {
    QD_REQUIRE(panel.has(PriceField::Volume) && sessions >= 2);
}

std::span<const Trading> Liquidity::before(std::size_t row) {
    QD_REQUIRE(row <= m_panel->rows());
    if (row == m_row) return m_trading;
    m_row = row;
    for (auto* sums : {&m_last, &m_sum, &m_squares, &m_returns, &m_money, &m_days})
        sums->assign(m_panel->width(), 0.0);
    const std::size_t first = row > m_sessions ? row - m_sessions : 0;
    for (std::size_t at = first; at < row; ++at)
        addSession(at, at == first);
    finish();
    return m_trading;
}

void Liquidity::addSession(std::size_t row, bool first) {
    if (!first) {
        for (const auto& split : m_calendar->splitsOn(row))
            m_last[split.symbol] /= split.value;
    }
    const auto closes = m_panel->row(PriceField::Close, row);
    const auto there = m_panel->presentRow(PriceField::Close, row);
    const auto volumes = m_panel->row(PriceField::Volume, row);
    const auto traded = m_panel->presentRow(PriceField::Volume, row);
    for (std::size_t i = 0; i < closes.size(); ++i) {
        if (there[i] == 0) continue;
        if (m_last[i] > 0.0) {
            const double change = closes[i] / m_last[i] - 1.0;
            m_sum[i] += change;
            m_squares[i] += change * change;
            m_returns[i] += 1.0;
        }
        m_last[i] = closes[i];
        if (traded[i] == 0) continue;
        m_money[i] += closes[i] * volumes[i];
        m_days[i] += 1.0;
    }
}

void Liquidity::finish() {
    double greatest = 0.0;
    for (std::size_t i = 0; i < m_trading.size(); ++i) {
        m_trading[i] = {0.0, m_days[i] > 0.0 ? m_money[i] / m_days[i] : 0.0};
        const double n = m_returns[i];
        if (n < 2.0) continue;
        const double variance = (m_squares[i] - m_sum[i] * m_sum[i] / n) / (n - 1.0);
        m_trading[i].sigma = std::sqrt(std::max(0.0, variance));
        greatest = std::max(greatest, m_trading[i].sigma);
    }
    for (std::size_t i = 0; i < m_trading.size(); ++i) {
        if (m_returns[i] < 2.0) m_trading[i].sigma = greatest;
    }
}

}  // namespace qd::backtest
