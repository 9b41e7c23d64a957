// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown.h"

#include "core/base/contracts.h"

namespace qd::report {

std::string markdownText(std::string_view text) {
    static constexpr std::string_view kMarks = "\\`*_[]<>|#~&";
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20U) {
            out += ' ';
            continue;
        }
        if (kMarks.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string markdownTable(const Table& table) {
    QD_REQUIRE(!table.columns.empty());
    std::string out;
    if (!table.title.empty()) out += "**" + markdownText(table.title) + "**\n\n";
    std::string rule;
    for (const Column& column : table.columns) {
        out += "| " + markdownText(column.title) + " ";
        rule += column.format == Format::Text || column.format == Format::IsoDate ? "|---" : "|---:";
    }
    out += "|\n" + rule + "|\n";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Format format = table.rowFormats.empty() || table.columns[c].format == Format::Text
                                      ? table.columns[c].format
                                      : table.rowFormats[r];
            out += "| " + markdownText(displayText(table.rows[r][c], format)) + " ";
        }
        out += "|\n";
    }
    if (!table.note.empty()) out += "\n" + markdownText(table.note) + "\n";
    return out;
}

}  // namespace qd::report
