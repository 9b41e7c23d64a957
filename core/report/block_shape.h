// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/report/report.h"

namespace qd::report {

inline constexpr std::array<const char*, 12> kMonthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// True for formats that are aligned right.
[[nodiscard]] bool isNumeric(Format format);
[[nodiscard]] bool isMoney(Format format);
/// The cell at a place of a table; nothing where a row is too short.
[[nodiscard]] const Cell& cellAt(const Table& table, std::size_t row, std::size_t column);
/// True for a column of numbers: by its format, or because it holds some.
[[nodiscard]] bool isNumericColumn(const Table& table, std::size_t column);
/// How the cell at a place is shown: a row's own format for its numbers, else the column's.
[[nodiscard]] Format formatAt(const Table& table, std::size_t row, std::size_t column);
/// The cell's number, when it is one and finite.
[[nodiscard]] std::optional<double> numberOf(const Cell& cell);
/// A number or date in full, as CSV and `data-value` hold it: the shortest text that reads back as the same
/// number, an ISO date; empty for text and for nothing.
[[nodiscard]] std::string fullValue(const Cell& cell);
[[nodiscard]] Cell optionalCell(const std::optional<double>& value);

/// One year of a heatmap: always 12 months; what is missing or not finite is nothing.
struct HeatmapRow {
    int year = 0;
    std::array<std::optional<double>, 12> months{};
    std::optional<double> total;
};
[[nodiscard]] std::vector<HeatmapRow> heatmapRows(const MonthlyHeatmap& heatmap);
/// The size of a month that gets full tint.
[[nodiscard]] double heatmapScale(const std::vector<HeatmapRow>& rows);

/// Title of a block; empty for a paragraph.
[[nodiscard]] std::string blockTitle(const Block& block);

}  // namespace qd::report
