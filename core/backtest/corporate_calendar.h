// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"

namespace qd::backtest {

/// A dividend or a split of a symbol (into the panel's) on a session.
struct CorporateEvent {
    std::size_t row;
    std::size_t symbol;
    double value;  ///< a unit's dividend in account currency, or new units for an old one
};

/// The dividends and splits of a panel by session: each falls on the first session on or after its date. What
/// lies after the last session, or belongs to a symbol that the panel has not, is left out; splits of a
/// symbol on one session multiply. Dividends on one session are paid one by one.
class CorporateCalendar {
public:
    CorporateCalendar() = default;  ///< no events
    /// Error BadInput for an amount or ratio that is not positive and finite, or a ratio beyond 10,000 either
    /// way.
    static Result<CorporateCalendar> create(const market::PricePanel& panel,
                                            const market::DividendTable& dividends,
                                            const market::SplitTable& splits);

    /// Ascending by row, then by symbol.
    [[nodiscard]] std::span<const CorporateEvent> dividends() const noexcept { return m_dividends; }
    [[nodiscard]] std::span<const CorporateEvent> splits() const noexcept { return m_splits; }
    [[nodiscard]] std::span<const CorporateEvent> dividendsOn(std::size_t row) const noexcept;
    [[nodiscard]] std::span<const CorporateEvent> splitsOn(std::size_t row) const noexcept;
    /// How many lines of the tables name symbols that the panel has not.
    [[nodiscard]] std::size_t unknown() const noexcept { return m_unknown; }

private:
    std::vector<CorporateEvent> m_dividends;
    std::vector<CorporateEvent> m_splits;
    std::size_t m_unknown = 0;
};

/// The panel with prices before a split made comparable to those after it, looking back only: every price
/// from a split on is multiplied by its ratio and every volume divided (a forward adjustment), so that no row
/// depends on what comes after it. adj_close stays as it is. Error BadInput when a price leaves the range of
/// numbers.
Result<market::PricePanel> adjustForSplits(const market::PricePanel& panel,
                                           const CorporateCalendar& calendar);

}  // namespace qd::backtest
