// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/calendar.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

Date day(const char* iso) {
    return Date::parse(iso).value();
}

const TradingCalendar kNyse = TradingCalendar::nyse();

std::set<std::string> nyseBetween(const std::string& from, const std::string& to) {
    std::set<std::string> sessions;
    for (const Date d : kNyse.sessions(day(from.c_str()), day(to.c_str())))
        sessions.insert(d.iso());
    return sessions;
}

TEST(Calendar, IsTheIndexCalendarFrom1990To2022BothWays) {
    const std::string text = sharedText("data/index.csv.gz");
    if (text.empty()) GTEST_SKIP() << "the shared market data is not here";
    std::set<std::string> have;
    for (const std::string& line : linesOf(text)) {
        if (line.find(",SPX,") != std::string::npos) have.insert(line.substr(0, 10));
    }
    ASSERT_EQ(have.size(), 8313U);
    EXPECT_EQ(nyseBetween(*have.begin(), *have.rbegin()), have);
}

TEST(Calendar, IsThePriceFilesCalendarBothWays) {
    const std::string text = sharedText("data/prices_long.csv.gz");
    if (text.empty()) GTEST_SKIP() << "the shared market data is not here";
    std::set<std::string> have;
    for (const std::string& line : linesOf(text)) {
        if (line.starts_with("20")) have.insert(line.substr(0, 10));
    }
    ASSERT_EQ(have.size(), 1259U);
    EXPECT_EQ(nyseBetween(*have.begin(), *have.rbegin()), have);
}

TEST(Calendar, ObservesHolidaysOfWeekends) {
    EXPECT_FALSE(kNyse.isSession(day("2021-12-24")));  // Christmas on Saturday: the Friday before
    EXPECT_FALSE(kNyse.isSession(day("2022-12-26")));  // on Sunday: the Monday after
    EXPECT_FALSE(kNyse.isSession(day("2020-07-03")));
    EXPECT_FALSE(kNyse.isSession(day("2021-07-05")));
    EXPECT_FALSE(kNyse.isSession(day("2023-01-02")));
    EXPECT_TRUE(kNyse.isSession(day("2021-12-31")));  // New Year on Saturday is not observed
    EXPECT_FALSE(kNyse.isSession(day("2022-06-20")));
    EXPECT_TRUE(kNyse.isSession(day("2021-06-18")));  // Juneteenth from 2022 on
    EXPECT_TRUE(kNyse.isSession(day("1997-01-20")));  // Martin Luther King from 1998 on
    EXPECT_FALSE(kNyse.isSession(day("1998-01-19")));
}

TEST(Calendar, FindsGoodFriday) {
    // Dates of Easter in the published tables of the US Naval Observatory.
    for (const char* iso : {"1990-04-13", "1999-04-02", "2000-04-21", "2008-03-21", "2011-04-22",
                            "2016-03-25", "2024-03-29", "2025-04-18", "2038-04-23"}) {
        EXPECT_FALSE(kNyse.isSession(day(iso))) << iso;
        EXPECT_TRUE(kNyse.isSession(day(iso).plusDays(-1))) << iso;
    }
}

TEST(Calendar, KnowsUnscheduledClosures) {
    for (const char* iso : {"1994-04-27", "2001-09-11", "2001-09-14", "2004-06-11", "2007-01-02",
                            "2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09"}) {
        EXPECT_FALSE(kNyse.isSession(day(iso))) << iso;
    }
    EXPECT_EQ(kNyse.next(day("2001-09-10")), day("2001-09-17"));
}

TEST(Calendar, KnowsEarlyCloses) {
    for (const char* iso : {"1992-11-27", "2019-11-29", "2019-12-24", "2013-07-03", "2019-07-03",
                            "2023-07-03", "2024-07-03", "2002-07-05", "2003-12-26", "2025-07-03"}) {
        EXPECT_TRUE(kNyse.isEarlyClose(day(iso))) << iso;
    }
    // Full days and holidays: the Friday's eve is the holiday itself; Wednesday's eve was full until 2012.
    for (const char* iso : {"2021-12-24", "2002-07-03", "2019-07-05", "2020-07-02", "2022-12-23",
                            "2019-11-28", "2019-11-22", "1990-07-03"}) {
        EXPECT_FALSE(kNyse.isEarlyClose(day(iso))) << iso;
    }
}

TEST(Calendar, EveryDayHasNoHoliday) {
    const TradingCalendar all = TradingCalendar::everyDay();
    EXPECT_EQ(all.sessions(day("2024-12-20"), day("2025-01-05")).size(), 17U);
    EXPECT_FALSE(all.isEarlyClose(day("2024-12-24")));
    EXPECT_EQ(all.name(), "24/7");
    EXPECT_EQ(all.next(day("2024-12-24")), day("2024-12-25"));
    EXPECT_TRUE(all.sessions(day("2025-01-05"), day("2025-01-04")).empty());
}

}  // namespace
}  // namespace qd::market
