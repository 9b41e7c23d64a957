// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/market/import.h"

namespace qd::ui::wizards {

/// What a column of a price file can stand for.
enum class PriceRole : std::uint8_t { Date, Symbol, Close, Open, High, Low, Volume, AdjClose };
inline constexpr std::size_t kPriceRoles = 8;
/// The contract's name: "date", "adj_close" …
[[nodiscard]] std::string_view contractColumn(PriceRole role) noexcept;

/// Which column of a file stands for what, and whether the file is wide or long. A plain value.
class ColumnMapping {
public:
    enum class Shape { Wide, Long };
    /// What keeps a file with this mapping from being read.
    enum class Problem { None, NoDate, NoSymbol, NoClose, NoSymbolsLeft, ReadAsLong };
    static constexpr int kNoColumn = -1;

    ColumnMapping();
    /// As the preview suggests. A layout that it cannot tell is long when there is a symbol column, else
    /// wide.
    static ColumnMapping suggested(const market::CsvPreview& preview);

    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return m_header; }
    [[nodiscard]] Shape shape() const noexcept { return m_shape; }
    void setShape(Shape shape) noexcept { m_shape = shape; }
    /// Index into header(), or kNoColumn. In a wide file only the date has a column.
    [[nodiscard]] int column(PriceRole role) const noexcept;
    /// Gives `role` a column (kNoColumn: none); whichever role had that column loses it.
    void set(PriceRole role, int column);

    [[nodiscard]] Problem problem() const;
    /// For market::ImportOptions::columns: renamed columns, and those with a known name that are skipped.
    [[nodiscard]] std::map<std::string, std::string> columns() const;
    /// Long: columns that stand for nothing. Wide: none.
    [[nodiscard]] std::vector<std::string> passedOver() const;
    /// Wide: the symbols, which are the columns beside the date. Long: none.
    [[nodiscard]] std::vector<std::string> symbols() const;

private:
    [[nodiscard]] bool used(std::size_t column) const;

    std::vector<std::string> m_header;
    Shape m_shape = Shape::Wide;
    std::array<int, kPriceRoles> m_column;
};

}  // namespace qd::ui::wizards
