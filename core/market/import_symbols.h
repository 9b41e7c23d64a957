// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::market {

/// The symbols of a file, numbered as they come, found again fast: a file is nearly always grouped by symbol
/// or by date, so the next symbol is the last one, or the one that followed it before.
class SymbolTable {
public:
    static constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::size_t kLongest = 64;  ///< bytes of a symbol

    /// The number of the known symbol at `p` that ends before a comma or line end; `p` moves to that place.
    /// kUnknown leaves `p` alone. kLongest + 16 bytes are readable.
    std::uint32_t match(const char*& p) noexcept {
        if (m_entries.empty()) return kUnknown;
        if (!matches(m_entries[m_last], p)) {
            const std::uint32_t follower = m_entries[m_last].follower;
            if (matches(m_entries[follower], p)) {
                m_last = follower;
            } else if (!search(p)) {
                return kUnknown;
            }
        }
        p += m_entries[m_last].length;
        return m_last;
    }
    /// The number of `symbol`, which is new or known. Precondition: 1 … kLongest bytes.
    std::uint32_t add(std::string_view symbol);

    [[nodiscard]] std::size_t size() const noexcept { return m_names.size(); }
    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return m_names; }

private:
    struct Entry {
        std::uint64_t head;  ///< the first eight bytes
        std::uint64_t mask;  ///< which of them count
        std::uint32_t length;
        std::uint32_t follower;
        const char* tail;  ///< bytes from the ninth on; null when there are none
    };

    static bool endsField(char c) noexcept { return c == ',' || c == '\n' || c == '\r'; }
    static bool matches(const Entry& entry, const char* p) noexcept {
        std::uint64_t head = 0;
        std::memcpy(&head, p, sizeof head);
        if ((head & entry.mask) != entry.head) return false;
        if (entry.tail != nullptr && std::memcmp(entry.tail, p + 8, entry.length - 8) != 0) return false;
        return endsField(p[entry.length]);
    }
    bool search(const char* p) noexcept;
    [[nodiscard]] std::size_t slotOf(std::string_view symbol) const noexcept;
    void grow();

    std::vector<std::string> m_names;
    std::vector<std::vector<char>> m_tails;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots;  ///< open addressing; kUnknown = free
    std::uint32_t m_last = 0;
};

/// What is wrong with a symbol, in words ("expected …"); empty when it is good: 1 … kLongest bytes of
/// printable UTF-8 without commas, quotes, and blanks at its ends.
[[nodiscard]] Message symbolFault(std::string_view symbol);

}  // namespace qd::market
