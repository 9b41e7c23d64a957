// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/backtest/corporate_calendar.h"
#include "core/base/date.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// Collects what a reader of a run must know, in English; symbols index the panel's.
class RunNotes {
public:
    /// Starts with the conventions of the run. `panel` outlives the notes.
    RunNotes(const market::PricePanel& panel, const BacktestSpec& spec, const CorporateCalendar& calendar);

    /// `price` is what it was sold at, `recovery` that as a share of its last price.
    void delisted(std::size_t symbol, Date last, Date sold, double price, double recovery = 1.0);
    /// A rebalance passed these symbols over for want of a price.
    void notTraded(Date fill, std::span<const std::size_t> symbols);
    void nothingTraded(Date fill);
    /// A position was valued at an older price on this session.
    void carried(std::size_t symbol, Date session);

    /// All notes; what was carried comes last: a line a symbol for a few, one line for many.
    [[nodiscard]] std::vector<std::string> take();

private:
    struct Carried {
        std::size_t sessions = 0;
        Date first;
    };
    void add(const Message& line) { m_lines.push_back(line.text); }
    void tellConventions(const BacktestSpec& spec);
    void tellActions(const BacktestSpec& spec, const CorporateCalendar& calendar);
    /// `names` have each been carried at least once.
    [[nodiscard]] std::string carriedInOneLine(const std::vector<std::size_t>& names) const;

    const market::PricePanel* m_panel;
    std::vector<std::string> m_lines;
    std::vector<Carried> m_carried;  ///< one a symbol
};

}  // namespace qd::backtest
