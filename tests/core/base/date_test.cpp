// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <array>
#include <cstdio>
#include <limits>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/core/base/outcome.h"

namespace qd {
namespace {

using test::codeOf;

bool isLeap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

unsigned daysIn(int year, unsigned month) {
    constexpr std::array<unsigned, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : kDays[month - 1];
}

std::string isoOf(int year, unsigned month, unsigned day) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, month, day);
    return text.data();
}

TEST(Date, CountsDaysFrom1970) {
    EXPECT_EQ(Date().iso(), "1970-01-01");
    EXPECT_EQ(Date().weekday(), 4U);
    EXPECT_EQ(Date::create(2000, 1, 1).value().days(), 10'957);
    EXPECT_EQ(Date::create(1969, 12, 31).value().days(), -1);
    EXPECT_EQ(Date::create(2024, 2, 28).value().plusDays(1).iso(), "2024-02-29");
    EXPECT_EQ(Date::create(2024, 3, 1).value().plusDays(-1).iso(), "2024-02-29");
}

// Walks the whole range with the calendar's rule in place of the library's arithmetic.
TEST(Date, EveryDayFrom1800To2200RoundTrips) {
    constexpr std::int32_t kFirst = -62'091;  // 1800-01-01
    std::int32_t days = kFirst;
    unsigned weekday = 3;  // a Wednesday
    for (int year = 1800; year <= 2200; ++year) {
        for (unsigned month = 1; month <= 12; ++month) {
            for (unsigned day = 1; day <= daysIn(year, month); ++day) {
                const auto made = Date::create(year, month, day);
                ASSERT_TRUE(made.ok());
                ASSERT_EQ(made->days(), days);
                ASSERT_EQ(made->weekday(), weekday);
                ASSERT_EQ(made->year(), year);
                ASSERT_EQ(made->month(), month);
                ASSERT_EQ(made->day(), day);
                const std::string iso = isoOf(year, month, day);
                ASSERT_EQ(made->iso(), iso);
                ASSERT_EQ(Date::parse(iso).value(), *made);
                ++days;
                weekday = weekday % 7 + 1;
            }
            ASSERT_EQ(codeOf(Date::create(year, month, daysIn(year, month) + 1)), "bad_input");
        }
    }
    EXPECT_EQ(days, Date::create(2200, 12, 31).value().days() + 1);
}

TEST(Date, LeapYearsFollowTheGregorianRule) {
    EXPECT_EQ(codeOf(Date::create(1900, 2, 29)), "bad_input");
    EXPECT_EQ(codeOf(Date::create(2000, 2, 29)), "ok");
    EXPECT_EQ(codeOf(Date::create(2023, 2, 29)), "bad_input");
    EXPECT_EQ(codeOf(Date::create(2024, 2, 29)), "ok");
    EXPECT_EQ(codeOf(Date::create(2100, 2, 29)), "bad_input");
}

TEST(Date, RefusesWhatIsOutOfRange) {
    constexpr auto kHuge = std::numeric_limits<unsigned>::max();
    struct Case {
        int year;
        unsigned month, day;
    };
    for (const Case c :
         {Case{1799, 12, 31}, Case{2201, 1, 1}, Case{1582, 10, 10}, Case{0, 1, 1}, Case{-2024, 1, 1},
          Case{2024 + 65'536, 1, 1}, Case{std::numeric_limits<int>::min(), 1, 1}, Case{2024, 0, 1},
          Case{2024, 13, 1}, Case{2024, 257, 1}, Case{2024, kHuge, 1}, Case{2024, 1, 0}, Case{2024, 1, 32},
          Case{2024, 1, 257}, Case{2024, 1, kHuge}, Case{2024, 4, 31}}) {
        EXPECT_EQ(codeOf(Date::create(c.year, c.month, c.day)), "bad_input")
            << c.year << ' ' << c.month << ' ' << c.day;
    }
}

TEST(Date, ParseTakesNothingButTheStrictForm) {
    using namespace std::string_view_literals;
    for (const auto text : {""sv,
                            "2024"sv,
                            "2024-01"sv,
                            "2024-1-01"sv,
                            "2024-01-1"sv,
                            "24-01-01"sv,
                            "2024/01/01"sv,
                            "2024-01/01"sv,
                            "20240101"sv,
                            "2024010101"sv,
                            " 2024-01-01"sv,
                            "2024-01-01 "sv,
                            "2024-01-01\n"sv,
                            "2024-01-01T00:00:00Z"sv,
                            "+024-01-01"sv,
                            "-024-01-01"sv,
                            "2024-+1-01"sv,
                            "2024-01-0x"sv,
                            "2024-0 -01"sv,
                            "2024-01-01\0"sv,
                            "\0"
                            "024-01-01"sv,
                            "01-02-2024"sv,
                            "0000-00-00"sv,
                            "2024-02-30"sv,
                            "1799-12-31"sv,
                            "2201-01-01"sv,
                            "9999-12-31"sv,
                            "2024\u201001-01"sv}) {
        EXPECT_EQ(codeOf(Date::parse(text)), "bad_input") << text;
    }
    EXPECT_EQ(Date::parse("1800-01-01").value().iso(), "1800-01-01");
    EXPECT_EQ(Date::parse("2200-12-31").value().iso(), "2200-12-31");
}

TEST(Date, AParseErrorQuotesAtMostFortyBytes) {
    const auto refused = Date::parse(std::string(10'000, 'x'));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().message, "found '" + std::string(40, 'x') + "', expected a date YYYY-MM-DD");
}

TEST(Date, OrdersByTime) {
    EXPECT_LT(Date::parse("1999-12-31").value(), Date::parse("2000-01-01").value());
    EXPECT_EQ(Date::parse("2000-01-01").value(), Date::fromDays(10'957));
}

TEST(Timestamp, WritesIsoWithMillisecondsInUtc) {
    EXPECT_EQ(Timestamp().iso(), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(Timestamp::fromMillis(951'868'799'007).iso(), "2000-02-29T23:59:59.007Z");
    EXPECT_EQ(Timestamp::fromMillis(951'868'799'007).plusMillis(993).iso(), "2000-03-01T00:00:00.000Z");
}

TEST(Timestamp, BeforeTheEpochTheDayIsTheOneThatHoldsIt) {
    EXPECT_EQ(Timestamp::fromMillis(-1).iso(), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(Timestamp::fromMillis(-1).date().days(), -1);
    EXPECT_EQ(Timestamp::fromMillis(-86'400'000).date().days(), -1);
    EXPECT_EQ(Timestamp::fromMillis(-86'400'001).date().days(), -2);
    EXPECT_EQ(Timestamp::fromMillis(86'399'999).date().days(), 0);
    EXPECT_EQ(Timestamp::fromMillis(86'400'000).date().days(), 1);
}

}  // namespace
}  // namespace qd
