// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/rules/rule_cases.h"

namespace qd::rules {
namespace {

using test::everything;

TEST(Validate, RefusesWhatIsNoRule) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto refused = [](auto change) {
        ConstraintSet set = everything();
        change(set);
        const Status s = validate(set);
        return !s.ok() && s.error().code == ErrorCode::BadInput;
    };
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.assets = 0; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.names.pop_back(); }));
    EXPECT_TRUE(refused([&](ConstraintSet& s) { s.minWeight = nan; }));
    EXPECT_TRUE(refused([&](ConstraintSet& s) { s.maxCash = HUGE_VAL; }));
    EXPECT_TRUE(refused([&](ConstraintSet& s) { s.bounds[0].cap = nan; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.bounds[0].asset = 4; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.groups[0].members = {0, 4}; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.groups[0].members = {1, 1}; }));
    EXPECT_TRUE(refused([&](ConstraintSet& s) { s.groups[0].cap = nan; }));
    EXPECT_TRUE(refused([&](ConstraintSet& s) { s.previous[0] = nan; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.previous.clear(); }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.maxTurnover = -0.1; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.tradeCost = {-1.0}; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.benchmark.clear(); }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.maxTrackingError = -0.1; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.restricted[0].asset = 9; }));
    EXPECT_TRUE(refused([](ConstraintSet& s) { s.issuer = {1}; }));
    EXPECT_TRUE(
        refused([](ConstraintSet& s) { s.bounds[0].floor = -0.1; }));  // names and issuers need long only
    EXPECT_FALSE(
        refused([](ConstraintSet& s) { s.bounds[0].cap = 0.0; }));  // a contradiction is infeasible, not bad
}

}  // namespace
}  // namespace qd::rules
