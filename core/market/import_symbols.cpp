// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_symbols.h"

#include <algorithm>

#include "core/market/csv_text.h"

namespace qd::market {

namespace {

constexpr std::size_t kFirstSlots = 1024;

std::uint64_t hashOf(std::string_view text) noexcept {
    std::uint64_t h = 0xCBF29CE484222325ULL ^ text.size();
    for (const char c : text)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return h ^ (h >> 29U);
}

}  // namespace

std::size_t SymbolTable::slotOf(std::string_view symbol) const noexcept {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hashOf(symbol) & mask;
    while (m_slots[at] != kUnknown && m_names[m_slots[at]] != symbol)
        at = (at + 1) & mask;
    return at;
}

bool SymbolTable::search(const char* p) noexcept {
    std::size_t length = 0;
    while (length <= kLongest && !endsField(p[length]))
        ++length;
    if (length == 0 || length > kLongest) return false;
    const std::uint32_t found = m_slots[slotOf({p, length})];
    if (found == kUnknown) return false;
    m_entries[m_last].follower = found;
    m_last = found;
    return true;
}

void SymbolTable::grow() {
    m_slots.assign(m_slots.empty() ? kFirstSlots : m_slots.size() * 2, kUnknown);
    for (std::uint32_t i = 0; i < m_names.size(); ++i)
        m_slots[slotOf(m_names[i])] = i;
}

std::uint32_t SymbolTable::add(std::string_view symbol) {
    QD_REQUIRE(!symbol.empty() && symbol.size() <= kLongest);
    if (m_slots.size() < 2 * (m_names.size() + 1)) grow();
    const std::size_t slot = slotOf(symbol);
    std::uint32_t number = m_slots[slot];
    if (number == kUnknown) {
        number = static_cast<std::uint32_t>(m_names.size());
        m_slots[slot] = number;
        m_names.emplace_back(symbol);
        Entry entry{0, ~0ULL, static_cast<std::uint32_t>(symbol.size()), number, nullptr};
        std::memcpy(&entry.head, symbol.data(), std::min<std::size_t>(symbol.size(), 8));
        if (symbol.size() < 8) entry.mask = (1ULL << (8 * symbol.size())) - 1;
        if (symbol.size() > 8) entry.tail = m_tails.emplace_back(symbol.begin() + 8, symbol.end()).data();
        m_entries.push_back(entry);
    }
    m_entries[m_last].follower = number;
    m_last = number;
    return number;
}

Message symbolFault(std::string_view symbol) {
    if (symbol.empty()) return say("expected a symbol, not an empty field");
    if (symbol.size() > SymbolTable::kLongest) return say("expected a symbol of at most 64 bytes");
    if (!csv::isPrintable(symbol)) return say("expected a symbol of printable UTF-8 characters");
    if (symbol.front() == ' ' || symbol.back() == ' ')
        return say("expected a symbol without blanks around it");
    // Their raw text could be mistaken for two fields.
    if (symbol.find_first_of(",\"") != std::string_view::npos)
        return say("expected a symbol without commas and quotes");
    return {};
}

}  // namespace qd::market
