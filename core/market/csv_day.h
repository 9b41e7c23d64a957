// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/base/date.h"

namespace qd::market::csv {

/// Reads ISO dates as Date::parse does, the faster the more often a month repeats from one call to the next.
class DayScanner {
public:
    /// The day at `p` as days since 1970-01-01; false when there is no date of ten characters. Ten bytes are
    /// readable. The caller checks what follows.
    bool scan(const char* p, std::int32_t& days) noexcept {
        std::uint64_t month = 0;
        std::memcpy(&month, p, sizeof month);
        if (month != m_month && !enter(p)) return false;
        const auto tens = static_cast<std::uint32_t>(static_cast<unsigned char>(p[8])) - '0';
        const auto ones = static_cast<std::uint32_t>(static_cast<unsigned char>(p[9])) - '0';
        const std::uint32_t index = tens * 10U + ones - 1U;
        if (tens > 9U || ones > 9U || index >= m_length) return false;
        days = m_firstDay + static_cast<std::int32_t>(index);
        return true;
    }

private:
    /// Makes the month of "YYYY-MM-" at `p` the current one.
    bool enter(const char* p);

    std::uint64_t m_month = 0;
    std::int32_t m_firstDay = 0;
    std::uint32_t m_length = 0;
};

}  // namespace qd::market::csv
