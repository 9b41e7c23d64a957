// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/axis.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::report {
namespace {

TEST(Axis, RoundTicksWithinTheRange) {
    const ValueAxis axis = valueAxis({99.0, 243.0}, AxisUnit::Number, true, 5);
    ASSERT_EQ(axis.ticks.size(), 3U);
    EXPECT_EQ(axis.ticks.front().label, "100");
    EXPECT_EQ(axis.ticks.back().label, "200");
    EXPECT_FALSE(axis.logarithmic);
}

TEST(Axis, BoundsThatAreTicksGetNoRoomBeyond) {
    const ValueAxis axis = valueAxis({0.0, 1.0}, AxisUnit::Percent, false, 4);
    EXPECT_EQ(axis.low, 0.0);
    EXPECT_EQ(axis.high, 1.0);
    ASSERT_EQ(axis.ticks.size(), 5U);
    EXPECT_EQ(axis.ticks[1].label, "25\u2009%");
}

TEST(Axis, WideGrowthIsLogarithmic) {
    const ValueAxis axis = valueAxis({90.0, 1100.0}, AxisUnit::Number, true, 5);
    EXPECT_TRUE(axis.logarithmic);
    ASSERT_EQ(axis.ticks.size(), 4U);
    EXPECT_EQ(axis.ticks[0].label, "100");
    EXPECT_EQ(axis.ticks[3].label, "1,000");
    // Equal ratios are equal distances.
    EXPECT_NEAR(axis.position(200.0) - axis.position(100.0), axis.position(1000.0) - axis.position(500.0),
                1e-12);
    EXPECT_FALSE(valueAxis({90.0, 1100.0}, AxisUnit::Number, false, 5).logarithmic);
    EXPECT_FALSE(valueAxis({-90.0, 1100.0}, AxisUnit::Number, true, 5).logarithmic);
}

TEST(Axis, HoldsEveryFiniteValue) {
    Rng rng(1);
    for (int i = 0; i < 500; ++i) {
        const double scale = std::pow(10.0, rng.uniform() * 20.0 - 10.0);
        const double a = rng.normal() * scale;
        const double b = rng.normal() * scale;
        const ValueAxis axis = valueAxis({a, std::nan(""), b}, AxisUnit::Number, i % 2 == 0, 5);
        for (const double value : {a, b}) {
            EXPECT_GE(axis.position(value), -1e-9);
            EXPECT_LE(axis.position(value), 1.0 + 1e-9);
        }
        for (const Tick& tick : axis.ticks) {
            EXPECT_GE(tick.position, -1e-9);
            EXPECT_LE(tick.position, 1.0 + 1e-9);
        }
        EXPECT_LE(axis.ticks.size(), 25U);
    }
}

TEST(Axis, NothingOneValueAndTheAbsurd) {
    EXPECT_LT(valueAxis({}, AxisUnit::Number, true, 5).low, valueAxis({}, AxisUnit::Number, true, 5).high);
    const ValueAxis one = valueAxis({5.0}, AxisUnit::Number, true, 5);
    EXPECT_LT(one.low, 5.0);
    EXPECT_GT(one.high, 5.0);
    const ValueAxis huge = valueAxis({1e300, INFINITY, 1.0}, AxisUnit::Number, true, 5);
    EXPECT_TRUE(std::isfinite(huge.position(1.0)));
}

TEST(Axis, DateTicksStandOnFirstDays) {
    const auto years = dateTicks(*Date::create(2018, 5, 3), *Date::create(2026, 10, 30), 12);
    ASSERT_EQ(years.size(), 8U);
    EXPECT_EQ(years.front().label, "2019");
    const auto months = dateTicks(*Date::create(2026, 1, 15), *Date::create(2026, 6, 15), 12);
    ASSERT_EQ(months.size(), 5U);
    EXPECT_EQ(months.front().label, "Feb 2026");
    const auto decades = dateTicks(*Date::create(1801, 1, 1), *Date::create(2199, 1, 1), 6);
    EXPECT_LE(decades.size(), 6U);
    EXPECT_GE(decades.size(), 2U);
    const auto days = dateTicks(*Date::create(2026, 1, 5), *Date::create(2026, 1, 9), 6);
    ASSERT_EQ(days.size(), 2U);
    EXPECT_EQ(days[1].label, "2026-01-09");
    EXPECT_EQ(dateTicks(Date(), Date(), 4).size(), 1U);
}

TEST(Axis, DatePositionIsInCalendarDays) {
    EXPECT_EQ(datePosition(Date::fromDays(5), Date::fromDays(0), Date::fromDays(10)), 0.5);
    EXPECT_EQ(datePosition(Date::fromDays(5), Date::fromDays(5), Date::fromDays(5)), 0.0);
}

}  // namespace
}  // namespace qd::report
