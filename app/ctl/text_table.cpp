// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/text_table.h"

#include <algorithm>

#include "core/base/contracts.h"
#include "core/base/number_text.h"

namespace qd::ctl {

namespace {

/// Characters of UTF-8 text: its bytes that do not continue one.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

TextTable& TextTable::row(std::vector<std::string> cells) {
    QD_REQUIRE(cells.size() <= m_sides.size());
    m_rows.push_back(std::move(cells));
    return *this;
}

std::string TextTable::text() const {
    std::vector<std::size_t> widths(m_sides.size(), 0);
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    std::string out;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string pad(widths[i] - widthOf(row[i]), ' ');
            if (i > 0) line += "  ";
            line += m_sides[i] == Side::Right ? pad + row[i] : row[i] + pad;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

std::string groupedText(double value, int places) {
    std::string text = fixedText(value, places);
    const std::size_t first = text.find_first_of("0123456789");
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t at = point; at > first + 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

std::string percentText(double share, int places) {
    return fixedText(share * 100.0, places) + " %";
}

std::string listText(const std::vector<std::string>& words, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i)
        text += (i > 0 ? ", " : "") + words[i];
    if (words.size() > most) text += " and " + std::to_string(words.size() - most) + " more";
    return text;
}

}  // namespace qd::ctl
