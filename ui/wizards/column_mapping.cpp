// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/column_mapping.h"

#include <algorithm>

#include "core/base/contracts.h"

namespace qd::ui::wizards {
namespace {

constexpr std::array<std::string_view, kPriceRoles> kNames{"date", "symbol", "close",  "open",
                                                           "high", "low",    "volume", "adj_close"};

std::size_t at(PriceRole role) {
    return static_cast<std::size_t>(role);
}

bool known(const std::string& name) {
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace

std::string_view contractColumn(PriceRole role) noexcept {
    return kNames[at(role)];
}

ColumnMapping::ColumnMapping() {
    m_column.fill(kNoColumn);
}

ColumnMapping ColumnMapping::suggested(const market::CsvPreview& preview) {
    ColumnMapping mapping;
    mapping.m_header = preview.header;
    for (std::size_t i = 0; i < preview.header.size(); ++i) {
        const auto found = preview.suggestion.find(preview.header[i]);
        if (found == preview.suggestion.end()) continue;
        for (std::size_t role = 0; role < kPriceRoles; ++role)
            if (kNames[role] == found->second && mapping.m_column[role] == kNoColumn)
                mapping.m_column[role] = static_cast<int>(i);
    }
    using Layout = market::CsvPreview::Layout;
    const bool hasSymbol = mapping.m_column[at(PriceRole::Symbol)] != kNoColumn;
    const bool isLong = preview.layout == Layout::Long || (preview.layout == Layout::Unknown && hasSymbol);
    mapping.m_shape = isLong ? Shape::Long : Shape::Wide;
    return mapping;
}

int ColumnMapping::column(PriceRole role) const noexcept {
    if (m_shape == Shape::Wide && role != PriceRole::Date) return kNoColumn;
    return m_column[at(role)];
}

void ColumnMapping::set(PriceRole role, int column) {
    QD_REQUIRE(column >= kNoColumn && column < static_cast<int>(m_header.size()));
    if (column != kNoColumn) std::replace(m_column.begin(), m_column.end(), column, kNoColumn);
    m_column[at(role)] = column;
}

bool ColumnMapping::used(std::size_t column) const {
    for (std::size_t role = 0; role < kPriceRoles; ++role)
        if (this->column(static_cast<PriceRole>(role)) == static_cast<int>(column)) return true;
    return false;
}

ColumnMapping::Problem ColumnMapping::problem() const {
    if (column(PriceRole::Date) == kNoColumn) return Problem::NoDate;
    if (m_shape == Shape::Long) {
        if (column(PriceRole::Symbol) == kNoColumn) return Problem::NoSymbol;
        return column(PriceRole::Close) == kNoColumn ? Problem::NoClose : Problem::None;
    }
    if (m_header.size() < 2) return Problem::NoSymbolsLeft;
    // The importer knows a long file by these names, however it was meant.
    for (std::size_t i = 0; i < m_header.size(); ++i)
        if (!used(i) && known(m_header[i]) && m_header[i] != contractColumn(PriceRole::Date))
            return Problem::ReadAsLong;
    return Problem::None;
}

std::map<std::string, std::string> ColumnMapping::columns() const {
    std::map<std::string, std::string> out;
    for (std::size_t i = 0; i < m_header.size(); ++i)
        if (!used(i) && known(m_header[i])) out[m_header[i]] = std::string();
    for (std::size_t role = 0; role < kPriceRoles; ++role) {
        const int found = column(static_cast<PriceRole>(role));
        if (found == kNoColumn) continue;
        const std::string& name = m_header[static_cast<std::size_t>(found)];
        if (name != kNames[role]) out[name] = std::string(kNames[role]);
    }
    return out;
}

std::vector<std::string> ColumnMapping::passedOver() const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < m_header.size(); ++i)
        if (m_shape == Shape::Long && !used(i)) out.push_back(m_header[i]);
    return out;
}

std::vector<std::string> ColumnMapping::symbols() const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < m_header.size(); ++i)
        if (m_shape == Shape::Wide && !used(i)) out.push_back(m_header[i]);
    return out;
}

}  // namespace qd::ui::wizards
