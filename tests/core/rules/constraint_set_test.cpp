// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/constraint_set.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/rules/rule_cases.h"

namespace qd::rules {
namespace {

using test::everything;

TEST(ConstraintSet, WithoutARuleItIsNoLongerThere) {
    const ConstraintSet set = everything();
    ASSERT_TRUE(validate(set).ok());
    const Box all = boxOf(set);
    EXPECT_EQ(all.lower, (std::vector<double>{0.05, 0.01, 0.01, 0.01}));
    EXPECT_EQ(all.upper, (std::vector<double>{0.3, 0.5, 0.25, 0.0}));
    EXPECT_TRUE(std::isinf(boxOf(without(set, {RuleKind::MinWeight, 0})).lower[1]));
    EXPECT_TRUE(std::isinf(boxOf(without(set, {RuleKind::AssetFloor, 0})).lower[0]));
    EXPECT_EQ(boxOf(without(set, {RuleKind::Restricted, 0})).upper[2], 0.5);
    EXPECT_EQ(boxOf(without(set, {RuleKind::Restricted, 1})).upper[3], 0.5);
    EXPECT_FALSE(without(set, {RuleKind::GroupCap, 0}).groups[0].cap.has_value());
    EXPECT_TRUE(without(set, {RuleKind::GroupCap, 0}).groups[0].floor.has_value());
    EXPECT_FALSE(without(set, {RuleKind::Turnover, 0}).maxTurnover.has_value());
    EXPECT_EQ(*withLimit(set, {RuleKind::GroupCap, 0}, 0.7).groups[0].cap, 0.7);
    EXPECT_EQ(withLimit(set, {RuleKind::MaxWeight, 0}, 0.7).maxWeight, 0.7);
}

}  // namespace
}  // namespace qd::rules
