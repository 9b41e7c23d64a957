// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/liquidity.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using test::kNone;

TEST(Liquidity, DeviationAndVolumeByHand) {
    const test::Grid closes{{100, 50}, {110, 50}, {99, 55}, {500, 1}};
    const auto panel = test::barsOf(closes, test::Grid{{10, 4}, {20, kNone}, {30, 6}, {999, 999}});
    const CorporateCalendar none;
    Liquidity liquidity(panel, none, 3);
    const auto trading = liquidity.before(3);
    EXPECT_NEAR(trading[0].sigma, std::sqrt(0.02), 1e-15);  // +10 %, −10 %
    EXPECT_NEAR(trading[0].adv, (1000.0 + 2200.0 + 2970.0) / 3.0, 1e-9);
    EXPECT_NEAR(trading[1].sigma, std::sqrt(0.005), 1e-15);    // 0, +10 %
    EXPECT_NEAR(trading[1].adv, (200.0 + 330.0) / 2.0, 1e-9);  // the sessions that have both
    // The session itself, and what comes before the window, do not count.
    const auto first = std::vector<Trading>(trading.begin(), trading.end());
    const auto changed = test::barsOf({{100, 50}, {110, 50}, {99, 55}, {7, 7}},
                                      test::Grid{{10, 4}, {20, kNone}, {30, 6}, {5, 5}});
    Liquidity other(changed, none, 3);
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(other.before(3)[i].sigma, first[i].sigma);
        EXPECT_EQ(other.before(3)[i].adv, first[i].adv);
    }
    EXPECT_NEAR(other.before(2)[0].adv, 1600.0, 1e-9);
}

TEST(Liquidity, SplitsAreNoReturns) {
    const auto panel = test::barsOf({{100, 10}, {100, 11}, {50, 10}, {50, 10}});
    const auto calendar = CorporateCalendar::create(panel, {}, {{{"S0", panel.dates()[2], 2.0}}}).value();
    Liquidity liquidity(panel, calendar, 4);
    EXPECT_EQ(liquidity.before(4)[0].sigma, 0.0);
    const CorporateCalendar none;
    EXPECT_GT(Liquidity(panel, none, 4).before(4)[0].sigma, 0.2);
}

TEST(Liquidity, WhatIsMissingFlattersNobody) {
    const auto panel = test::barsOf({{100, kNone, 10}, {90, kNone, 10}, {100, 20, 10}},
                                    test::Grid{{5, kNone, kNone}, {5, kNone, kNone}, {5, 7, kNone}});
    const CorporateCalendar none;
    Liquidity liquidity(panel, none, 3);
    const auto trading = liquidity.before(3);
    EXPECT_GT(trading[0].sigma, 0.1);
    EXPECT_EQ(trading[1].sigma, trading[0].sigma);  // no return of its own: the greatest of the others
    EXPECT_EQ(trading[2].sigma, 0.0);
    EXPECT_EQ(trading[2].adv, 0.0);
    EXPECT_EQ(liquidity.before(0)[0].adv, 0.0);
}

}  // namespace
}  // namespace qd::backtest
