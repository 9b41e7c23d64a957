// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::vault {

/// How a panel is cut: its axes in one part, then each field in blocks of neighbouring symbols. A block holds
/// a mask and the present values symbol by symbol (a series, not a date, is what compresses), as exact
/// decimals in integer differences where the prices are such, as doubles otherwise; bytes of equal weight
/// side by side; one zstd frame a block. Values come back bit by bit.
struct PanelLayout {
    std::vector<market::PriceField> fields;  ///< ascending
    std::size_t rows = 0;
    std::size_t width = 0;
    std::size_t blockWidth = 1;  ///< symbols a block; the last of a field may hold fewer

    [[nodiscard]] std::size_t blocksPerField() const { return (width + blockWidth - 1) / blockWidth; }
    [[nodiscard]] std::size_t blocks() const { return fields.size() * blocksPerField(); }
};

/// Writes a panel part by part.
class PanelEncoder {
public:
    explicit PanelEncoder(const market::PricePanel& panel);
    [[nodiscard]] const PanelLayout& layout() const { return m_layout; }
    /// Error BadInput when the panel has more cells than the format holds (2^28 a field).
    [[nodiscard]] Result<std::string> axes() const;
    /// Precondition: index < layout().blocks().
    [[nodiscard]] Result<std::string> block(std::size_t index) const;

private:
    market::PricePanel m_panel;
    PanelLayout m_layout;
};

/// Reads the parts back. Every length and count is checked before it is used: what was not written by
/// PanelEncoder is error Integrity.
class PanelDecoder {
public:
    static Result<PanelDecoder> start(std::string_view axes);
    [[nodiscard]] const PanelLayout& layout() const { return m_layout; }
    /// The next block, in the order in which they were written.
    Status add(std::string_view block);
    /// After layout().blocks() blocks.
    Result<market::PricePanel> finish();

private:
    Status addChecked(std::string_view block);
    PanelLayout m_layout;
    std::vector<Date> m_dates;
    std::vector<std::string> m_symbols;
    std::map<market::PriceField, market::PanelColumn> m_columns;
    std::size_t m_next = 0;
};

}  // namespace qd::vault
