// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/csv_text.h"

#include <optional>
#include <utility>

#include "core/base/number_text.h"

namespace qd::backtest {

namespace {

/// One record from `at` on; nothing when a quote or the line is not closed. Moves `at` behind it.
std::optional<std::vector<std::string>> readRecord(std::string_view text, std::size_t& at) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c != '"') {
                fields.back() += c;
            } else if (at + 1 < text.size() && text[at + 1] == '"') {
                fields.back() += c;
                ++at;
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            fields.emplace_back();
        } else if (c == '\n') {
            ++at;
            return fields;
        } else {
            fields.back() += c;
        }
    }
    return std::nullopt;
}

}  // namespace

void CsvText::separate() {
    if (m_rowOpen) m_text += ',';
    m_rowOpen = true;
}

CsvText& CsvText::add(std::string_view field) {
    separate();
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        m_text += field;
        return *this;
    }
    m_text += '"';
    for (const char c : field) {
        if (c == '"') m_text += '"';
        m_text += c;
    }
    m_text += '"';
    return *this;
}

CsvText& CsvText::add(double value) {
    return add(std::string_view(shortestText(value)));
}

void CsvText::endRow() {
    m_text += '\n';
    m_rowOpen = false;
}

Result<CsvTable> CsvTable::parse(std::string_view text, const std::string& file, std::string_view header) {
    const auto broken = [&file](std::int64_t line, Message message) {
        return Error{ErrorCode::BadInput, std::move(message), {}, {file, line, 0}};
    };
    CsvTable table;
    table.m_file = file;
    std::size_t at = 0;
    const std::size_t headerEnd = text.find('\n');
    if (headerEnd == std::string_view::npos || text.substr(0, headerEnd) != header)
        return broken(1, say("expected the header '%1'", header));
    auto columns = readRecord(text, at);
    if (!columns) return broken(1, say("the header is damaged"));
    table.m_columns = std::move(*columns);
    std::int64_t line = 2;
    while (at < text.size()) {
        const std::size_t start = at;
        auto record = readRecord(text, at);
        if (!record) return broken(line, say("the file ends inside a row"));
        if (record->size() != table.m_columns.size())
            return broken(line, say("found %1 fields, expected %2", record->size(), table.m_columns.size()));
        for (auto& field : *record)
            table.m_fields.push_back(std::move(field));
        table.m_lines.push_back(line);
        for (const char c : text.substr(start, at - start))
            line += c == '\n' ? 1 : 0;
    }
    return table;
}

const std::string& CsvTable::text(std::size_t row, std::size_t column) const {
    QD_REQUIRE(row < m_lines.size() && column < m_columns.size());
    return m_fields[row * m_columns.size() + column];
}

Result<double> CsvTable::number(std::size_t row, std::size_t column) const {
    const auto value = parseNumber(text(row, column));
    if (value) return *value;
    return errorAt(row, say("%1: found '%2', expected a number", m_columns[column], text(row, column)));
}

Result<Date> CsvTable::date(std::size_t row, std::size_t column) const {
    const auto value = Date::parse(text(row, column));
    if (value.ok()) return *value;
    return errorAt(row, say("%1: found '%2', expected a date", m_columns[column], text(row, column)));
}

Error CsvTable::errorAt(std::size_t row, Message message) const {
    return Error{ErrorCode::BadInput, std::move(message), {}, {m_file, m_lines[row], 0}};
}

}  // namespace qd::backtest
