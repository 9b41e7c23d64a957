// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/block_shape.h"

#include <cmath>

#include "core/base/number_text.h"
#include "core/report/palette.h"

namespace qd::report {

bool isNumeric(Format format) {
    return format != Format::Text && format != Format::IsoDate;
}

bool isMoney(Format format) {
    return format == Format::Money0 || format == Format::Money2;
}

const Cell& cellAt(const Table& table, std::size_t row, std::size_t column) {
    static const Cell kNone{};
    return column < table.rows[row].size() ? table.rows[row][column] : kNone;
}

bool isNumericColumn(const Table& table, std::size_t column) {
    if (isNumeric(table.columns[column].format)) return true;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (std::holds_alternative<double>(cellAt(table, r, column).value)) return true;
    }
    return false;
}

Format formatAt(const Table& table, std::size_t row, std::size_t column) {
    const bool own =
        row < table.rowFormats.size() && std::holds_alternative<double>(cellAt(table, row, column).value);
    return own ? table.rowFormats[row] : table.columns[column].format;
}

std::optional<double> numberOf(const Cell& cell) {
    const auto* number = std::get_if<double>(&cell.value);
    if (number == nullptr || !std::isfinite(*number)) return std::nullopt;
    return *number;
}

std::string fullValue(const Cell& cell) {
    if (const auto number = numberOf(cell)) return shortestText(*number);
    if (const auto* date = std::get_if<Date>(&cell.value)) return date->iso();
    return {};
}

Cell optionalCell(const std::optional<double>& value) {
    if (!value || !std::isfinite(*value)) return {};
    return {*value};
}

std::vector<HeatmapRow> heatmapRows(const MonthlyHeatmap& heatmap) {
    std::vector<HeatmapRow> rows;
    for (std::size_t y = 0; y < heatmap.years.size(); ++y) {
        HeatmapRow row;
        row.year = heatmap.years[y];
        for (std::size_t m = 0; m < 12; ++m) {
            if (y < heatmap.months.size() && m < heatmap.months[y].size())
                row.months[m] = numberOf(optionalCell(heatmap.months[y][m]));
        }
        if (y < heatmap.yearTotals.size()) row.total = numberOf(optionalCell(heatmap.yearTotals[y]));
        rows.push_back(row);
    }
    return rows;
}

double heatmapScale(const std::vector<HeatmapRow>& rows) {
    std::vector<double> values;
    for (const HeatmapRow& row : rows) {
        for (const auto& month : row.months) {
            if (month) values.push_back(*month);
        }
    }
    return tintScale(std::move(values));
}

std::string blockTitle(const Block& block) {
    return std::visit(
        [](const auto& b) -> std::string {
            if constexpr (requires { b.title; })
                return b.title;
            else
                return {};
        },
        block);
}

}  // namespace qd::report
