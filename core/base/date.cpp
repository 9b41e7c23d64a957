// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace qd {

namespace {

constexpr int kMinYear = 1800;
constexpr int kMaxYear = 2200;

std::chrono::year_month_day civil(std::int32_t days) noexcept {
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days)));
}

int digits(std::string_view s, std::size_t from, std::size_t n) noexcept {
    int v = 0;
    for (std::size_t i = from; i < from + n; ++i) {
        if (s[i] < '0' || s[i] > '9') return -1;
        v = v * 10 + (s[i] - '0');
    }
    return v;
}

}  // namespace

Result<Date> Date::create(int year, unsigned month, unsigned day) {
    // First the ranges: the library keeps a month in one byte, so 257 would be January.
    const bool inRange = year >= kMinYear && year <= kMaxYear && month <= 12 && day <= 31;
    const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(month),
                                          std::chrono::day(day)};
    if (!inRange || !ymd.ok()) {
        return Error{ErrorCode::BadInput, say("no such day: year %1, month %2, day %3", std::to_string(year),
                                              std::to_string(month), std::to_string(day))};
    }
    return Date(static_cast<std::int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count()));
}

Result<Date> Date::parse(std::string_view iso) {
    if (iso.size() == 10 && iso[4] == '-' && iso[7] == '-') {
        const int y = digits(iso, 0, 4);
        const int m = digits(iso, 5, 2);
        const int d = digits(iso, 8, 2);
        if (y >= 0 && m >= 0 && d >= 0) {
            auto made = create(y, static_cast<unsigned>(m), static_cast<unsigned>(d));
            if (made.ok()) return made;
        }
    }
    return Error{ErrorCode::BadInput, say("found '%1', expected a date YYYY-MM-DD", iso.substr(0, 40))};
}

int Date::year() const noexcept {
    return static_cast<int>(civil(m_days).year());
}
unsigned Date::month() const noexcept {
    return static_cast<unsigned>(civil(m_days).month());
}
unsigned Date::day() const noexcept {
    return static_cast<unsigned>(civil(m_days).day());
}

unsigned Date::weekday() const noexcept {
    return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(m_days))).iso_encoding();
}

std::string Date::iso() const {
    std::array<char, 24> buf{};
    const auto ymd = civil(m_days);
    std::snprintf(buf.data(), buf.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return buf.data();
}

Date Timestamp::date() const noexcept {
    const auto point = std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(m_ms));
    return Date::fromDays(
        static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(point).time_since_epoch().count()));
}

std::string Timestamp::iso() const {
    constexpr std::int64_t kMsPerDay = 86'400'000;
    const Date day = date();
    const std::int64_t ms = m_ms - static_cast<std::int64_t>(day.days()) * kMsPerDay;
    std::array<char, 32> buf{};
    std::snprintf(buf.data(), buf.size(), "T%02d:%02d:%02d.%03dZ", static_cast<int>(ms / 3'600'000),
                  static_cast<int>(ms / 60'000 % 60), static_cast<int>(ms / 1000 % 60),
                  static_cast<int>(ms % 1000));
    return day.iso() + buf.data();
}

}  // namespace qd
