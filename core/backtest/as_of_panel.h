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
#include "core/portfolio/allocation.h"

namespace qd::backtest {

/// What a strategy sees on a day: the rows of a panel up to and including it. Nothing here leads to a later
/// row: asking for one ends the program. Lives as long as its panel.
class AsOfPanel {
public:
    /// Precondition: row < panel.rows().
    AsOfPanel(const market::PricePanel& panel, std::size_t row);

    [[nodiscard]] Date date() const noexcept { return dates().back(); }
    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }  ///< the last one is that of date()
    [[nodiscard]] std::size_t width() const noexcept { return m_panel->width(); }
    [[nodiscard]] std::span<const Date> dates() const noexcept { return {m_panel->dates().data(), m_rows}; }
    [[nodiscard]] const std::vector<std::string>& symbols() const noexcept { return m_panel->symbols(); }
    [[nodiscard]] std::optional<std::size_t> symbolIndex(std::string_view symbol) const {
        return m_panel->symbolIndex(symbol);
    }
    [[nodiscard]] bool has(market::PriceField field) const noexcept { return m_panel->has(field); }
    /// As PricePanel's. Precondition: row < rows().
    [[nodiscard]] std::span<const double> row(market::PriceField field, std::size_t row) const;
    [[nodiscard]] std::span<const std::uint8_t> presentRow(market::PriceField field, std::size_t row) const;
    [[nodiscard]] std::optional<double> at(market::PriceField field, std::size_t row,
                                           std::size_t symbol) const;
    /// portfolio::allocate() as of this day.
    [[nodiscard]] Result<portfolio::Allocation> allocate(const portfolio::AllocationSpec& spec,
                                                         const std::vector<bool>& eligible) const;
    /// A panel of its own with the last `rows` rows up to this day. Precondition: 1 … rows().
    [[nodiscard]] market::PricePanel copy(std::size_t rows) const;

private:
    const market::PricePanel* m_panel;
    std::size_t m_rows;
};

}  // namespace qd::backtest
