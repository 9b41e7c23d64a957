// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/open_orders.h"

#include <gtest/gtest.h>

namespace qd::backtest {
namespace {

Date at(int n) {
    return Date::fromDays(n);
}

TEST(OpenOrders, CapIsAShareOfTheVolumeAndWholeWhereUnitsAre) {
    const OpenOrders some({0.1, Remainder::Cancel}, false);
    EXPECT_DOUBLE_EQ(some.capped(50.0, 123.0), 12.3);
    EXPECT_DOUBLE_EQ(some.capped(-50.0, 123.0), -12.3);
    EXPECT_DOUBLE_EQ(some.capped(5.0, 123.0), 5.0);
    EXPECT_EQ(some.capped(5.0, 0.0), 0.0);
    const OpenOrders whole({0.1, Remainder::Cancel}, true);
    EXPECT_EQ(whole.capped(50.0, 123.0), 12.0);
    EXPECT_EQ(whole.cut(-3.9), -3.0);
}

TEST(OpenOrders, ACancelledRestIsOnlyRecorded) {
    OpenOrders orders({0.1, Remainder::Cancel}, false);
    orders.place({3, 10.0, 4.0}, 2, at(5));
    EXPECT_FALSE(orders.any());
    const auto ended = orders.take();
    ASSERT_EQ(ended.size(), 1U);
    EXPECT_EQ(ended[0].state, "cancelled");
    EXPECT_EQ(ended[0].symbol, 2U);
    EXPECT_EQ(ended[0].filled, 4.0);
}

TEST(OpenOrders, ACarriedRestGoesOnUntilFilledReplacedOrGone) {
    OpenOrders orders({0.1, Remainder::Carry}, false);
    orders.place({1, 10.0, 4.0}, 1, at(5));
    orders.place({3, -8.0, -2.0}, 3, at(5));
    orders.place({7, 5.0, 0.0}, 7, at(5));
    auto rest = orders.remaining();
    ASSERT_EQ(rest.size(), 3U);
    EXPECT_EQ(rest[0].wanted, 6.0);
    EXPECT_EQ(rest[1].wanted, -6.0);
    rest[0].filled = 6.0;
    rest[1].filled = -1.0;
    orders.update(rest, {1e-9, 1e-9, 1e-9}, at(6));
    orders.split(3, 2.0);
    EXPECT_EQ(orders.remaining()[0].wanted, -10.0);
    orders.cancel(7);
    orders.cancel(99);
    orders.replaceAll();
    EXPECT_FALSE(orders.any());
    const auto ended = orders.take();
    ASSERT_EQ(ended.size(), 3U);
    EXPECT_EQ(ended[0].state, "filled");
    EXPECT_EQ(ended[0].ended, at(6));
    EXPECT_EQ(ended[1].state, "cancelled");
    EXPECT_EQ(ended[2].state, "replaced");
    EXPECT_EQ(ended[2].wanted - ended[2].filled, -10.0);
    OpenOrders open({0.1, Remainder::Carry}, false);
    open.place({1, 10.0, 4.0}, 1, at(5));
    EXPECT_EQ(open.take()[0].state, "open");
}

}  // namespace
}  // namespace qd::backtest
