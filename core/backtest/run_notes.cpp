// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/run_notes.h"

#include <cmath>
#include <utility>

#include "core/base/message.h"
#include "core/base/number_text.h"

namespace qd::backtest {

namespace {

constexpr std::size_t kNamedOneByOne = 3;
constexpr double kPriceSteps =
    1e6;  ///< a price is told to the millionth: a split-adjusted one has a long tail

template <class Count>
Message sessionsText(Count sessions) {
    return sessions == 1 ? say("%1 session", sessions) : say("%1 sessions", sessions);
}

std::string priceText(double price) {
    return shortestText(std::round(price * kPriceSteps) / kPriceSteps);
}

}  // namespace

RunNotes::RunNotes(const market::PricePanel& panel, const BacktestSpec& spec)
    : m_panel(&panel), m_carried(panel.width()) {
    if (spec.allocation.price == market::PriceField::Close) {
        m_lines.push_back(say("price return: dividends are not counted").text);
    } else {
        m_lines.push_back(
            say("adjusted closes: dividends count as reinvested on their day, quantities are in "
                "adjusted units")
                .text);
    }
    if (spec.costs.commissionBps + spec.costs.halfSpreadBps > 0.0)
        m_lines.push_back(
            say("targets are sized on the equity before costs: cash may fall below zero by the cost "
                "of a rebalance")
                .text);
}

void RunNotes::delisted(std::size_t symbol, Date last, Date sold, double price) {
    m_lines.push_back(say("%1: its prices end on %2; the position was sold at that last price, %3, on %4",
                          m_panel->symbols()[symbol], last, priceText(price), sold)
                          .text);
}

void RunNotes::notTraded(Date fill, std::span<const std::size_t> symbols) {
    std::string names;
    for (const std::size_t symbol : symbols)
        names += (names.empty() ? "" : ", ") + m_panel->symbols()[symbol];
    m_lines.push_back(
        say("rebalance of %1: no price for %2, not traded; the other targets share the rest", fill, names)
            .text);
}

void RunNotes::nothingTraded(Date fill) {
    m_lines.push_back(say("rebalance of %1: no target could trade, the positions were kept", fill).text);
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
        m_lines.push_back(say("%1: no price on %2 while held, the first on %3; valued at its last price",
                              m_panel->symbols()[symbol], sessionsText(carried.sessions), carried.first)
                              .text);
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
    return say("%1 names had no price on %2 in all while held and were valued at their last price; the most: "
               "%3, %4 "
               "from %5; all of them: %6",
               names.size(), sessionsText(sessions), m_panel->symbols()[longest],
               sessionsText(m_carried[longest].sessions), m_carried[longest].first, list)
        .text;
}

}  // namespace qd::backtest
