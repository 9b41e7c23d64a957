// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/calendar.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace qd::market {

namespace {

constexpr unsigned kMonday = 1;
constexpr unsigned kWednesday = 3;
constexpr unsigned kThursday = 4;
constexpr unsigned kFriday = 5;
constexpr unsigned kSaturday = 6;
constexpr unsigned kSunday = 7;

constexpr int kMlkSince = 1998;         // first observed by the exchange on 1998-01-19
constexpr int kJuneteenthSince = 2022;  // NYSE Rule 7.2 as amended in 2021

struct Day {
    int year;
    unsigned month;
    unsigned day;

    bool operator==(const Day&) const = default;
};

/// Whole days without a session for which no rule exists, since 1990.
constexpr std::array kUnscheduledClosures{
    Day{1994, 4, 27},                                                          // funeral of President Nixon
    Day{2001, 9, 11},  Day{2001, 9, 12},  Day{2001, 9, 13}, Day{2001, 9, 14},  // attacks of 11 September
    Day{2004, 6, 11},                                                          // funeral of President Reagan
    Day{2007, 1, 2},                                                           // funeral of President Ford
    Day{2012, 10, 29}, Day{2012, 10, 30},                                      // hurricane Sandy
    Day{2018, 12, 5},                                                          // funeral of President Bush
    Day{2025, 1, 9},                                                           // funeral of President Carter
};

Date make(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(month),
                                          std::chrono::day(day)};
    return Date::fromDays(static_cast<std::int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count()));
}

/// Gregorian Easter Sunday (Meeus, Jones and Butcher's algorithm; Meeus, Astronomical Algorithms, ch. 8).
Date easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return make(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

/// A holiday of a fixed date moves from Saturday to the Friday before and from Sunday to the Monday after.
Date observed(Date holiday) {
    if (holiday.weekday() == kSaturday) return holiday.plusDays(-1);
    if (holiday.weekday() == kSunday) return holiday.plusDays(1);
    return holiday;
}

/// The n-th such weekday of the month of `date`, seen from `date` itself.
bool isNthWeekday(Date date, unsigned weekday, unsigned n) {
    return date.weekday() == weekday && (date.day() - 1) / 7 + 1 == n;
}

/// New Year's Day on a Saturday is not observed: the Friday before closes the accounting year (Rule 7.2).
bool isNewYear(Date date) {
    const Date first = make(date.year(), 1, 1);
    if (first.weekday() == kSunday) return date == first.plusDays(1);
    return date == first && first.weekday() != kSaturday;
}

bool isMovingHoliday(Date date) {
    switch (date.month()) {
        case 1:
            return date.year() >= kMlkSince && isNthWeekday(date, kMonday, 3);
        case 2:
            return isNthWeekday(date, kMonday, 3);  // Washington's Birthday
        case 3:
        case 4:
            return date == easter(date.year()).plusDays(-2);  // Good Friday
        case 5:
            return date.weekday() == kMonday && date.day() > 24;  // Memorial Day
        case 9:
            return isNthWeekday(date, kMonday, 1);  // Labor Day
        case 11:
            return isNthWeekday(date, kThursday, 4);  // Thanksgiving
        default:
            return false;
    }
}

bool isFixedHoliday(Date date) {
    const int year = date.year();
    if (isNewYear(date)) return true;
    if (year >= kJuneteenthSince && date == observed(make(year, 6, 19))) return true;
    return date == observed(make(year, 7, 4)) || date == observed(make(year, 12, 25));
}

bool isUnscheduledClosure(Date date) {
    const Day day{date.year(), date.month(), date.day()};
    return std::find(kUnscheduledClosures.begin(), kUnscheduledClosures.end(), day) !=
           kUnscheduledClosures.end();
}

/// Early closes around Independence Day: since 2013 the eve, when it is a Monday to Thursday; from 1995 to
/// 2012 the eve when it was a Monday, Tuesday or Thursday, and the Friday after a Thursday's holiday.
bool isIndependenceEarlyClose(Date date) {
    constexpr int kFirstEarlyEve = 1995;
    constexpr int kWednesdayEveSince = 2013;
    if (date.month() != 7 || date.year() < kFirstEarlyEve) return false;
    const bool wednesday = date.weekday() == kWednesday;
    if (date.day() == 3) return !wednesday || date.year() >= kWednesdayEveSince;
    return date.day() == 5 && date.weekday() == kFriday && date.year() < kWednesdayEveSince;
}

/// The day after Thanksgiving since 1992 (14:00 in that year), Christmas Eve, and three single days.
bool isYearEndEarlyClose(Date date) {
    constexpr int kThanksgivingFridaySince = 1992;
    constexpr std::array kSingle{Day{1997, 12, 26}, Day{1999, 12, 31}, Day{2003, 12, 26}};
    const Day day{date.year(), date.month(), date.day()};
    if (day.month == 11) {
        return day.year >= kThanksgivingFridaySince && isNthWeekday(date.plusDays(-1), kThursday, 4);
    }
    if (day.month != 12) return false;
    return day.day == 24 || std::find(kSingle.begin(), kSingle.end(), day) != kSingle.end();
}

bool isNyseSession(Date date) {
    if (date.weekday() >= kSaturday) return false;
    return !isFixedHoliday(date) && !isMovingHoliday(date) && !isUnscheduledClosure(date);
}

}  // namespace

std::string_view TradingCalendar::name() const noexcept {
    return m_kind == Kind::Nyse ? "NYSE" : "24/7";
}

bool TradingCalendar::isSession(Date date) const {
    return m_kind == Kind::EveryDay || isNyseSession(date);
}

bool TradingCalendar::isEarlyClose(Date date) const {
    if (m_kind != Kind::Nyse || !isNyseSession(date)) return false;
    return isIndependenceEarlyClose(date) || isYearEndEarlyClose(date);
}

std::vector<Date> TradingCalendar::sessions(Date from, Date to) const {
    std::vector<Date> days;
    for (Date day = from; day <= to; day = day.plusDays(1)) {
        if (isSession(day)) days.push_back(day);
    }
    return days;
}

Date TradingCalendar::next(Date date) const {
    Date day = date.plusDays(1);
    while (!isSession(day))
        day = day.plusDays(1);
    return day;
}

}  // namespace qd::market
