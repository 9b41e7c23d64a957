// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// The bars that a rule looks at: each session, or the last session of each ISO week or month.
enum class Timeframe : std::uint8_t { Daily, Weekly, Monthly };
[[nodiscard]] std::string_view name(Timeframe v) noexcept;  ///< "daily", "weekly", "monthly"
[[nodiscard]] std::optional<Timeframe> parseTimeframe(std::string_view text) noexcept;

/// Closes without holes for signal strategies, one asset after the other: T sessions × N assets, each finite
/// and > 0.
class SignalPrices {
public:
    /// The panel's symbols with a price on every session; the others are named by excluded(). Error BadInput
    /// when the panel has not the field, no session, or no such symbol.
    static Result<SignalPrices> create(const market::PricePanel& panel,
                                       market::PriceField field = market::PriceField::Close);
    /// From numbers: `closes[i]` is the series of asset i. Error BadInput when lengths differ, dates do not
    /// ascend, or a price is not finite and positive.
    static Result<SignalPrices> create(std::vector<Date> dates, std::vector<std::string> symbols,
                                       const std::vector<std::vector<double>>& closes, std::string hash = {});

    [[nodiscard]] std::size_t rows() const noexcept { return m_dates.size(); }
    [[nodiscard]] std::size_t width() const noexcept { return m_symbols.size(); }
    [[nodiscard]] const std::vector<Date>& dates() const noexcept { return m_dates; }
    [[nodiscard]] const std::vector<std::string>& symbols() const noexcept { return m_symbols; }
    [[nodiscard]] const std::vector<std::string>& excluded() const noexcept { return m_excluded; }
    /// The closes of asset i, oldest first. Precondition: i < width().
    [[nodiscard]] std::span<const double> series(std::size_t i) const;
    /// contentHash() of the panel; empty for numbers given without one.
    [[nodiscard]] const std::string& hash() const noexcept { return m_hash; }

    /// Rows [from, to). The date of row `to`, where there is one, stays known, because it tells whether the
    /// last row ends its week or month: that is the calendar's to know, not the price's. Precondition: from <
    /// to <= rows().
    [[nodiscard]] SignalPrices slice(std::size_t from, std::size_t to) const;
    /// The same sessions with other closes (noise). As create() otherwise.
    [[nodiscard]] Result<SignalPrices> withSeries(const std::vector<std::vector<double>>& closes) const;

    /// The rows that end a bar, ascending: every row for daily bars; otherwise the last row of each period
    /// that is known to be over.
    [[nodiscard]] std::vector<std::size_t> barEnds(Timeframe timeframe) const;

private:
    std::vector<Date> m_dates;
    std::optional<Date> m_next;  ///< the session after the last row
    std::vector<std::string> m_symbols;
    std::vector<std::string> m_excluded;
    std::vector<double> m_values;  ///< asset-major
    std::string m_hash;
};

}  // namespace qd::backtest
