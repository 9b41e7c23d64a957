// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/corporate_calendar.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// Σ a[i]·b[i] in a fixed order of eight partial sums: the same on every machine, and wide enough for the
/// processor's vector units. Precondition: same length.
[[nodiscard]] double dot(std::span<const double> a, std::span<const double> b) noexcept;

/// The price at which each symbol is valued, session by session: the session's own, or the last one before it
/// where it is missing (0 before a symbol's first price). A session with every price is served straight from
/// the panel without a copy.
class PriceMarks {
public:
    /// `panel` outlives the marks. Precondition: panel.has(field).
    PriceMarks(const market::PricePanel& panel, market::PriceField field);

    /// Makes `row` the current session, carrying prices over the rows between. Precondition: not before the
    /// current one.
    void advanceTo(std::size_t row);
    /// A unit of `symbol` becomes `ratio` units: its price to carry is divided. Call it after advanceTo() the
    /// session before the split (at once for the first session).
    void split(std::size_t symbol, double ratio);
    [[nodiscard]] std::span<const double> prices() const noexcept { return m_prices; }
    /// Whether every symbol has a price of its own on the current session.
    [[nodiscard]] bool complete() const noexcept { return m_complete; }
    [[nodiscard]] std::span<const std::uint8_t> present() const noexcept { return m_present; }

private:
    void step();

    const market::PanelColumn* m_column;
    std::size_t m_width;
    std::size_t m_next = 0;            ///< first row not yet taken in
    std::vector<double> m_carried;     ///< prices when the session is not complete
    std::span<const double> m_prices;  ///< into the panel or m_carried
    std::span<const std::uint8_t> m_present;
    bool m_complete = true;
};

/// Takes `marks` over the splits before row `first`, so that a price that is carried over one fits.
void startMarks(PriceMarks& marks, std::span<const CorporateEvent> splits, std::size_t first);

/// A symbol whose prices end before the panel does.
struct Disappearance {
    std::size_t row;  ///< the session after its last price
    std::size_t symbol;
};
/// Ascending by row, then by symbol.
[[nodiscard]] std::vector<Disappearance> disappearancesOf(const market::PricePanel& panel,
                                                          market::PriceField field);

/// For each symbol, the row of its last price in the panel; nothing for a symbol without any.
[[nodiscard]] std::vector<std::optional<std::size_t>> lastPricedRows(const market::PricePanel& panel,
                                                                     market::PriceField field);

}  // namespace qd::backtest
