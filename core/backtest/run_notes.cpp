// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/run_notes.h"

#include <utility>

#include "core/base/number_text.h"

namespace qd::backtest {

RunNotes::RunNotes(const market::PricePanel& panel, const BacktestSpec& spec)
    : m_panel(&panel), m_carried(panel.width()) {
    if (spec.allocation.price == market::PriceField::Close) {
        m_lines.emplace_back("price return: dividends are not counted");
    } else {
        m_lines.emplace_back(
            "adjusted closes: dividends count as reinvested on their day, quantities are in adjusted units");
    }
    if (spec.costs.commissionBps + spec.costs.halfSpreadBps > 0.0)
        m_lines.emplace_back(
            "targets are sized on the equity before costs: cash may fall below zero by the cost of a "
            "rebalance");
}

void RunNotes::delisted(std::size_t symbol, Date last, Date sold, double price) {
    m_lines.push_back(m_panel->symbols()[symbol] + ": its prices end on " + last.iso() +
                      "; the position was sold at that last price, " + shortestText(price) + ", on " +
                      sold.iso());
}

void RunNotes::notTraded(Date fill, std::span<const std::size_t> symbols) {
    std::string names;
    for (const std::size_t symbol : symbols)
        names += (names.empty() ? "" : ", ") + m_panel->symbols()[symbol];
    m_lines.push_back("rebalance of " + fill.iso() + ": no price for " + names +
                      ", not traded; the other targets share the rest");
}

void RunNotes::nothingTraded(Date fill) {
    m_lines.push_back("rebalance of " + fill.iso() + ": no target could trade, the positions were kept");
}

void RunNotes::carried(std::size_t symbol, Date session) {
    if (m_carried[symbol].sessions++ == 0) m_carried[symbol].first = session;
}

std::vector<std::string> RunNotes::take() {
    for (std::size_t symbol = 0; symbol < m_carried.size(); ++symbol) {
        const auto& carried = m_carried[symbol];
        if (carried.sessions == 0) continue;
        m_lines.push_back(m_panel->symbols()[symbol] + ": no price on " + std::to_string(carried.sessions) +
                          (carried.sessions == 1 ? " session" : " sessions") + " while held, the first on " +
                          carried.first.iso() + "; valued at its last price");
    }
    return std::move(m_lines);
}

}  // namespace qd::backtest
