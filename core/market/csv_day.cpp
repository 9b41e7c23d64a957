// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_day.h"

#include <string>

namespace qd::market::csv {

bool DayScanner::enter(const char* p) {
    constexpr std::int32_t kShortestMonth = 28;
    const auto first = Date::parse(std::string(p, 8) + "01");
    if (!first.ok()) return false;
    std::int32_t length = kShortestMonth;
    while (first->plusDays(length).month() == first->month())
        ++length;
    std::memcpy(&m_month, p, sizeof m_month);
    m_firstDay = first->days();
    m_length = static_cast<std::uint32_t>(length);
    return true;
}

}  // namespace qd::market::csv
