// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/live_returns.h"

#include <algorithm>
#include <optional>

#include "core/base/number_text.h"
#include "core/base/printable_text.h"

namespace qd::desk {

namespace {

std::vector<std::string_view> cellsOf(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::vector<std::string_view> cells;
    for (;;) {
        const auto comma = line.find(',');
        cells.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) return cells;
        line.remove_prefix(comma + 1);
    }
}

Error at(std::size_t line, std::size_t column, Message message) {
    SourceLocation where;
    where.line = static_cast<std::int64_t>(line);
    where.column = static_cast<std::int64_t>(column);
    return Error{ErrorCode::BadInput, std::move(message), {}, where};
}

/// Place of a cell in its line, from 1.
std::size_t placeOf(const std::vector<std::string_view>& cells, std::size_t cell) {
    std::size_t place = 1;
    for (std::size_t i = 0; i < cell; ++i)
        place += cells[i].size() + 1;
    return place;
}

Result<std::size_t> columnOf(const std::vector<std::string_view>& header, std::string_view column) {
    const auto found = std::find(header.begin() + 1, header.end(), column);
    if (header.front() == "date" && found != header.end())
        return static_cast<std::size_t>(found - header.begin());
    return at(1, 1, say("the header is not that of returns: expected date and %1", column));
}

Status addRow(const std::vector<std::string_view>& cells, std::size_t column, std::size_t line,
              LiveReturns& out) {
    const auto day = Date::parse(cells.front());
    if (!day.ok()) return at(line, 1, say("found %1, expected a day as 2024-03-15", shown(cells.front())));
    if (!out.dates.empty() && *day <= out.dates.back())
        return at(line, 1, say("the days do not ascend: %1 after %2", *day, out.dates.back()));
    const auto cell = column < cells.size() ? cells[column] : std::string_view();
    const auto value = parseNumber(cell);
    if (!value || *value < -1.0)
        return at(line, placeOf(cells, std::min(column, cells.size() - 1)),
                  say("found %1, expected a return of -1 or more", shown(cell)));
    out.dates.push_back(*day);
    out.values.push_back(*value);
    return Ok{};
}

}  // namespace

Result<LiveReturns> parseReturns(std::string_view csv, std::string_view column) {
    LiveReturns out;
    std::optional<std::size_t> place;
    for (std::size_t line = 1; !csv.empty(); ++line) {
        const auto end = csv.find('\n');
        const auto cells = cellsOf(csv.substr(0, end));
        csv.remove_prefix(end == std::string_view::npos ? csv.size() : end + 1);
        if (!place) {
            QD_TRY(place, columnOf(cells, column));
        } else if (cells.size() > 1 || !cells.front().empty()) {
            QD_CHECK(addRow(cells, *place, line, out));
        }
    }
    if (!out.dates.empty()) return out;
    return at(1, 1, say("the file has no returns"));
}

}  // namespace qd::desk
