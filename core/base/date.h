// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace qd {

/// A calendar day (proleptic Gregorian), as days since 1970-01-01. Valid by construction.
class Date {
public:
    constexpr Date() = default;  ///< 1970-01-01
    static constexpr Date fromDays(std::int32_t daysSinceEpoch) noexcept { return Date(daysSinceEpoch); }
    /// Error BadInput when the day does not exist, or the year is outside 1800 … 2200.
    static Result<Date> create(int year, unsigned month, unsigned day);
    /// Strict ISO 8601 `YYYY-MM-DD`. Error BadInput otherwise.
    static Result<Date> parse(std::string_view iso);

    [[nodiscard]] constexpr std::int32_t days() const noexcept { return m_days; }
    [[nodiscard]] int year() const noexcept;
    [[nodiscard]] unsigned month() const noexcept;    ///< 1 … 12
    [[nodiscard]] unsigned day() const noexcept;      ///< 1 … 31
    [[nodiscard]] unsigned weekday() const noexcept;  ///< ISO: 1 = Monday … 7 = Sunday
    [[nodiscard]] constexpr Date plusDays(std::int32_t n) const noexcept { return Date(m_days + n); }
    [[nodiscard]] std::string iso() const;

    constexpr auto operator<=>(const Date&) const = default;

private:
    constexpr explicit Date(std::int32_t days) noexcept : m_days(days) {}
    std::int32_t m_days = 0;
};

/// An instant in UTC with millisecond resolution, since 1970-01-01T00:00:00Z.
class Timestamp {
public:
    constexpr Timestamp() = default;
    static constexpr Timestamp fromMillis(std::int64_t ms) noexcept { return Timestamp(ms); }

    [[nodiscard]] constexpr std::int64_t millis() const noexcept { return m_ms; }
    [[nodiscard]] Date date() const noexcept;  ///< the UTC day
    [[nodiscard]] std::string iso() const;     ///< `2026-11-21T09:14:05.123Z`
    [[nodiscard]] constexpr Timestamp plusMillis(std::int64_t ms) const noexcept {
        return Timestamp(m_ms + ms);
    }

    constexpr auto operator<=>(const Timestamp&) const = default;

private:
    constexpr explicit Timestamp(std::int64_t ms) noexcept : m_ms(ms) {}
    std::int64_t m_ms = 0;
};

}  // namespace qd
