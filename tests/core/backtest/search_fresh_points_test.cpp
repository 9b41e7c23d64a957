// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_fresh_points.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

TEST(FreshPoints, DrawEveryPointOnceWhereTheyCanBeListed) {
    const auto space = test::spaceOf(SignalKind::MovingAverage, {"fast=2:6:1", "slow=3:9:1"});
    FreshPoints fresh(space, 4);
    std::set<std::vector<double>> seen;
    while (const auto point = fresh.draw()) {
        EXPECT_TRUE(space.allows(*point));
        EXPECT_TRUE(seen.insert(*point).second);
    }
    EXPECT_EQ(seen.size(), gridPoints(space).value().size());
}

TEST(FreshPoints, NeverDrawWhatWasTaken) {
    const SearchSpace space{{{"x", 0, 2, 1}}, {}};
    FreshPoints fresh(space, 4);
    EXPECT_TRUE(fresh.take({1}));
    EXPECT_FALSE(fresh.take({1}));
    EXPECT_TRUE(fresh.taken({1}));
    std::set<double> rest;
    while (const auto point = fresh.draw())
        rest.insert(point->front());
    EXPECT_EQ(rest, (std::set<double>{0, 2}));
}

TEST(FreshPoints, DrawFromASpaceWithoutEnd) {
    const auto space = test::spaceOf(SignalKind::MeanReversion, {"entry=0.5:3", "exit=0:2"});
    FreshPoints fresh(space, 4);
    for (int i = 0; i < 200; ++i) {
        const auto point = fresh.draw().value();
        EXPECT_TRUE(space.allows(point));
        EXPECT_LT(point[2], point[1]);
    }
}

TEST(FreshPoints, EndWhereNothingIsAllowed) {
    FreshPoints fresh({{{"x", 0, 1, 0}}, [](std::span<const double>) { return false; }}, 1);
    EXPECT_EQ(fresh.draw(), std::nullopt);
    FreshPoints listed({{{"x", 0, 1, 1}}, [](std::span<const double>) { return false; }}, 1);
    EXPECT_EQ(listed.draw(), std::nullopt);
}

TEST(FreshPoints, UnitsAreOfTheAxesThatMove) {
    FreshPoints fresh({{{"a", 3, 3, 1}, {"b", 0, 4, 1}, {"c", -1, 1, 0}}, {}}, 1);
    EXPECT_EQ(fresh.moving().size(), 2U);
    EXPECT_EQ(fresh.unitsOf(std::vector<double>{3, 2, 0.5}), (std::vector<double>{0.5, 0.75}));
    EXPECT_EQ(fresh.pointAt(std::vector<double>{0.5, 0.75}), (std::vector<double>{3, 2, 0.5}));
}

}  // namespace
}  // namespace qd::backtest
