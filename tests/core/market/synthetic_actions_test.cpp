// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_actions.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/market/calendar.h"

namespace qd::market {
namespace {

constexpr std::size_t kDays = 400;

std::vector<Date> days() {
    std::vector<Date> sessions =
        TradingCalendar::nyse().sessions(Date::create(2020, 1, 1).value(), Date::create(2022, 6, 1).value());
    sessions.resize(kDays, sessions.back());
    return sessions;
}

SyntheticPath quiet(double startPrice, double dailyReturn, double yield) {
    SyntheticPath p;
    p.last = kDays - 1;
    p.startPrice = startPrice;
    p.startCap = 1e10;
    p.yieldAnnual = yield;
    p.totalReturn.assign(kDays, dailyReturn);
    p.vol.assign(kDays, 0.01);
    return p;
}

TEST(SyntheticActions, WithoutActionsTheCloseIsThePath) {
    const SyntheticCloses c = applyActions(1, quiet(50.0, 0.0, 0.0), {"AAAAB", "A", "S"}, days());
    for (std::size_t t = 0; t < kDays; ++t) {
        EXPECT_DOUBLE_EQ(c.close[t], 50.0);
        EXPECT_DOUBLE_EQ(c.adjClose[t], 50.0);
    }
    EXPECT_TRUE(c.events.empty());
    EXPECT_DOUBLE_EQ(c.shares, 2e8);
}

TEST(SyntheticActions, DividendsLeaveThePriceAndComeBackInTheAdjustedClose) {
    const SyntheticCloses c = applyActions(1, quiet(50.0, 0.0, 0.04), {"AAAAB", "A", "S"}, days());
    EXPECT_LT(c.close.back(), 48.5);  // six quarters of 1 %
    EXPECT_GT(c.close.back(), 46.0);
    EXPECT_DOUBLE_EQ(c.adjClose.back(), c.close.back());
    // Total return of a path that stands still is 0: the adjusted closes stay within rounding.
    EXPECT_NEAR(c.adjClose.front() / c.adjClose.back(), 1.0, 0.002);
}

TEST(SyntheticActions, ARichPriceIsSplitAndAdjusted) {
    const SyntheticCloses c = applyActions(1, quiet(500.0, 0.002, 0.0), {"AAAAB", "A", "S"}, days());
    ASSERT_FALSE(c.events.empty());
    EXPECT_NE(c.events[0].find("AAAAB: 2-for-1 split"), std::string::npos);
    for (std::size_t t = 1; t < kDays; ++t)
        EXPECT_NEAR(std::log(c.close[t] / c.close[t - 1]), 0.002, 1e-4);
    EXPECT_NEAR(c.shares * c.close.front(), 1e10, 1e7);
}

}  // namespace
}  // namespace qd::market
