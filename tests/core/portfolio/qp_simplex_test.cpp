// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_simplex.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::portfolio {
namespace {

// Without rows beside the sum, the greatest return fills the best assets up to their caps.
TEST(Simplex, FillsTheBestAssetsFirst) {
    Rng rng(2);
    for (const std::size_t n : {1U, 5U, 300U}) {
        std::vector<double> cost(n);
        for (double& c : cost)
            c = rng.normal();
        const double cap = n == 1 ? 1.0 : 0.3;
        const Qp qp = buildQp(rules::ConstraintSet::longOnly(n, cap), {}, 0.0);
        const LpResult lp = solveLp(qp, cost, nullptr).value();
        ASSERT_EQ(lp.status, LpStatus::Optimal);
        std::sort(cost.begin(), cost.end());
        double best = 0.0;
        double left = 1.0;
        for (std::size_t i = 0; i < n && left > 0.0; ++i) {
            best += std::min(cap, left) * cost[i];
            left -= cap;
        }
        EXPECT_NEAR(lp.value, best, 1e-13);
    }
}

TEST(Simplex, SeesInfeasibleAndUnbounded) {
    EXPECT_EQ(solveLp(buildQp(rules::ConstraintSet::longOnly(4, 0.2), {}, 0.0), {}, nullptr).value().status,
              LpStatus::Infeasible);
    rules::ConstraintSet crossed = rules::ConstraintSet::longOnly(4, 0.5);
    crossed.bounds = {{0, 0.4, 0.3}};
    EXPECT_EQ(solveLp(buildQp(crossed, {}, 0.0), {}, nullptr).value().status, LpStatus::Infeasible);
    rules::ConstraintSet open = rules::ConstraintSet::longOnly(2, std::numeric_limits<double>::infinity());
    open.minWeight = -std::numeric_limits<double>::infinity();
    const Qp qp = buildQp(open, {}, 0.0);
    EXPECT_EQ(solveLp(qp, {}, nullptr).value().status, LpStatus::Optimal);
    const std::vector<double> cost{1.0, -1.0, 2.0, -2.0};
    EXPECT_EQ(solveLp(qp, cost, nullptr).value().status, LpStatus::Unbounded);
}

TEST(Simplex, AFloorAboveItsCapIsInfeasible) {
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(3);
    set.groups = {{"two", {0, 1}, 0.5, 0.4}};
    EXPECT_EQ(solveLp(buildQp(set, {}, 0.0), {}, nullptr).value().status, LpStatus::Infeasible);
}

// A vertex of the simplex may buy and sell the same asset; the point that it hands on does not.
TEST(Simplex, NeverBuysAndSellsTheSameAsset) {
    Rng rng(5);
    for (int k = 0; k < 50; ++k) {
        rules::ConstraintSet set = rules::ConstraintSet::longOnly(8, 0.4);
        set.previous.assign(8, 0.125);
        set.maxTurnover = 0.5;
        set.groups = {{"half", {0, 1, 2, 3}, 0.5 + 0.3 * rng.uniform(), std::nullopt}};
        const Qp qp = buildQp(set, {}, 0.0);
        std::vector<double> cost(qp.variables());
        for (double& c : cost)
            c = rng.normal();
        const LpResult lp = solveLp(qp, cost, nullptr).value();
        ASSERT_EQ(lp.status, LpStatus::Optimal);
        for (std::size_t j = 0; j < qp.variables(); ++j)
            EXPECT_TRUE(qp.twin[j] == Qp::kNoRow || lp.point.v[j] == 0.0 || lp.point.v[qp.twin[j]] == 0.0);
    }
}

}  // namespace
}  // namespace qd::portfolio
