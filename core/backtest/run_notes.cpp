// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/run_notes.h"

#include <cmath>
#include <utility>

#include "core/base/number_text.h"

namespace qd::backtest {

namespace {

constexpr std::size_t kNamedOneByOne = 3;
constexpr double kPriceSteps =
    1e6;  ///< a price is told to the millionth: a split-adjusted one has a long tail

template <class Count>
std::string sessionsText(Count sessions) {
    return std::to_string(sessions) + (sessions == 1 ? " session" : " sessions");
}

std::string priceText(double price) {
    return shortestText(std::round(price * kPriceSteps) / kPriceSteps);
}

}  // namespace

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
                      "; the position was sold at that last price, " + priceText(price) + ", on " +
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
    std::vector<std::size_t> names;
    for (std::size_t symbol = 0; symbol < m_carried.size(); ++symbol) {
        if (m_carried[symbol].sessions > 0) names.push_back(symbol);
    }
    if (names.size() > kNamedOneByOne) {
        m_lines.push_back(carriedInOneLine(names));
        return std::move(m_lines);
    }
    for (const std::size_t symbol : names) {
        const auto& carried = m_carried[symbol];
        m_lines.push_back(m_panel->symbols()[symbol] + ": no price on " + sessionsText(carried.sessions) +
                          " while held, the first on " + carried.first.iso() + "; valued at its last price");
    }
    return std::move(m_lines);
}

std::string RunNotes::carriedInOneLine(const std::vector<std::size_t>& names) const {
    std::string list;
    std::size_t sessions = 0;
    std::size_t longest = names.front();
    for (const std::size_t symbol : names) {
        list += (list.empty() ? "" : ", ") + m_panel->symbols()[symbol];
        sessions += m_carried[symbol].sessions;
        if (m_carried[symbol].sessions > m_carried[longest].sessions) longest = symbol;
    }
    return std::to_string(names.size()) + " names had no price on " + sessionsText(sessions) +
           " in all while held and were valued at their last price; the most: " +
           m_panel->symbols()[longest] + ", " + sessionsText(m_carried[longest].sessions) + " from " +
           m_carried[longest].first.iso() + "; all of them: " + list;
}

}  // namespace qd::backtest
