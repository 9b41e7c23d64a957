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

RunNotes::RunNotes(const market::PricePanel& panel, const BacktestSpec& spec,
                   const CorporateCalendar& calendar)
    : m_panel(&panel), m_carried(panel.width()) {
    tellActions(spec, calendar);
    if (!spec.costs.free()) {
        add(
            say("targets are sized on the equity before costs: cash may fall below zero by the cost "
                "of a rebalance"));
    }
    tellConventions(spec);
}

void RunNotes::tellActions(const BacktestSpec& spec, const CorporateCalendar& calendar) {
    if (spec.allocation.price != market::PriceField::Close) {
        add(
            say("adjusted closes: dividends count as reinvested on their day, quantities are in "
                "adjusted units"));
    } else if (calendar.dividends().empty()) {
        add(say("price return: dividends are not counted"));
    } else if (spec.dividends == DividendUse::Reinvest) {
        add(
            say("dividends buy more of their symbol at the close of the ex-date, at the usual costs; on a "
                "session with a rebalance they are part of its cash"));
    } else {
        add(say("dividends come in on the ex-date and stay in cash until the next rebalance"));
    }
    if (!calendar.splits().empty()) {
        add(
            say("positions follow the splits; weights are made from prices adjusted for the splits up to "
                "their signal"));
    }
    if (calendar.unknown() > 0)
        add(say("%1 dividends and splits are of symbols that the prices have not", calendar.unknown()));
}

void RunNotes::tellConventions(const BacktestSpec& spec) {
    if (spec.fill == FillAt::NextVwap) {
        add(
            say("fills at (open + high + low + close) / 4 of the session, which stands in for its "
                "volume-weighted average price"));
    }
    if (spec.wholeUnits) add(say("targets are cut to whole units, the rest stays in cash"));
    if (spec.partialFills && spec.partialFills->remainder == Remainder::Carry) {
        add(say(
            "an order fills at most %1 of the units that its session trades; the rest is carried on until "
            "it is filled or the next rebalance",
            spec.partialFills->participation));
    } else if (spec.partialFills) {
        add(say("an order fills at most %1 of the units that its session trades; the rest is cancelled",
                spec.partialFills->participation));
    }
    if (spec.costs.impact > 0.0) {
        add(
            say("market impact of an order: %1 × σ × √(order / average daily volume), both over the %2 "
                "sessions before",
                spec.costs.impact, spec.costs.impactSessions));
    }
    if (spec.members)
        add(say("only members on the signal date are eligible; who leaves is sold at the next rebalance"));
}

void RunNotes::delisted(std::size_t symbol, Date last, Date sold, double price, double recovery) {
    const auto& name = m_panel->symbols()[symbol];
    if (recovery == 1.0) {
        add(say("%1: its prices end on %2; the position was sold at that last price, %3, on %4", name, last,
                priceText(price), sold));
    } else {
        add(say("%1: its prices end on %2; the position was sold at %3 of that last price, %4, on %5", name,
                last, recovery, priceText(price), sold));
    }
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
