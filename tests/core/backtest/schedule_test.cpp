// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/schedule.h"

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

std::vector<std::string> fillDays(Schedule schedule, const std::vector<Date>& dates, BacktestSpec spec = {},
                                  std::size_t minSignalRow = 0) {
    spec.schedule = schedule;
    std::vector<std::string> out;
    for (const auto& fill : planFills(dates, spec, minSignalRow)) {
        EXPECT_EQ(fill.signalRow + 1, fill.fillRow);
        out.push_back(dates[fill.fillRow].iso());
    }
    return out;
}

Date day(const char* iso) {
    return Date::parse(iso).value();
}

TEST(Schedule, MonthsStartOnTheirFirstSession) {
    const auto dates = test::weekdays(day("2024-01-15"), 60);  // to 2024-04-05
    EXPECT_EQ(fillDays(Schedule::Monthly, dates),
              (std::vector<std::string>{"2024-02-01", "2024-03-01", "2024-04-01"}));
    EXPECT_EQ(fillDays(Schedule::Quarterly, dates), (std::vector<std::string>{"2024-04-01"}));
}

TEST(Schedule, WeeksAreIsoWeeksAcrossNewYear) {
    const std::vector<Date> dates{day("2024-12-27"), day("2024-12-30"), day("2024-12-31"), day("2025-01-02"),
                                  day("2025-01-03"), day("2025-01-07"), day("2025-01-08")};
    EXPECT_EQ(fillDays(Schedule::Weekly, dates), (std::vector<std::string>{"2024-12-30", "2025-01-07"}));
}

TEST(Schedule, AYearOfSilenceStillStartsANewPeriod) {
    const std::vector<Date> dates{day("2023-02-10"), day("2024-02-12"), day("2024-02-13")};
    for (const auto schedule : {Schedule::Weekly, Schedule::Monthly, Schedule::Quarterly})
        EXPECT_EQ(fillDays(schedule, dates), (std::vector<std::string>{"2024-02-12"}));
}

TEST(Schedule, DailyIsEverySessionButTheFirst) {
    const auto dates = test::weekdays(day("2024-01-01"), 4);
    EXPECT_EQ(fillDays(Schedule::Daily, dates).size(), 3U);
    EXPECT_TRUE(fillDays(Schedule::Daily, {}).empty());
    EXPECT_TRUE(fillDays(Schedule::Daily, {day("2024-01-01")}).empty());
}

TEST(Schedule, WindowAndPeriodCutIt) {
    const auto dates = test::weekdays(day("2024-01-15"), 60);
    // 2024-02-01 is row 13: its signal on row 12 has 12 returns behind it, not 13.
    EXPECT_EQ(fillDays(Schedule::Monthly, dates, {}, 12).front(), "2024-02-01");
    EXPECT_EQ(fillDays(Schedule::Monthly, dates, {}, 13).front(), "2024-03-01");
    BacktestSpec spec;
    spec.from = day("2024-02-02");
    spec.to = day("2024-03-31");
    EXPECT_EQ(fillDays(Schedule::Monthly, dates, spec), (std::vector<std::string>{"2024-03-01"}));
    spec.from = day("2024-03-01");
    spec.to = day("2024-03-01");
    EXPECT_EQ(fillDays(Schedule::Monthly, dates, spec), (std::vector<std::string>{"2024-03-01"}));
}

}  // namespace
}  // namespace qd::backtest
