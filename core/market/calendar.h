// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/base/date.h"

namespace qd::market {

/// Which days an exchange trades. NYSE holidays are computed from the rules (Rule 7.2 and its history since
/// 1990, with Good Friday from the Gregorian computus, weekend observance, and the unscheduled closures
/// listed by date); 24/7 has a session on every day.
class TradingCalendar {
public:
    static TradingCalendar nyse() { return TradingCalendar(Kind::Nyse); }
    static TradingCalendar everyDay() { return TradingCalendar(Kind::EveryDay); }

    [[nodiscard]] std::string_view name() const noexcept;
    [[nodiscard]] bool isSession(Date date) const;
    /// NYSE closes at 13:00 (14:00 until 1992) on some days before and after holidays. Known from 1990 on;
    /// closes brought forward on the day itself (circuit breakers, faults) are not in it.
    [[nodiscard]] bool isEarlyClose(Date date) const;
    /// Sessions in [from, to], ascending.
    [[nodiscard]] std::vector<Date> sessions(Date from, Date to) const;
    /// The first session after `date`.
    [[nodiscard]] Date next(Date date) const;

private:
    enum class Kind { Nyse, EveryDay };
    explicit TradingCalendar(Kind kind) noexcept : m_kind(kind) {}
    Kind m_kind;
};

}  // namespace qd::market
