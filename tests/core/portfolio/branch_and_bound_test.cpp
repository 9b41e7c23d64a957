// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/branch_and_bound.h"

#include <bit>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

using test::ConvexCase;

/// The best objective over every choice of which assets may be held, each with its least weight.
double byBruteForce(ConvexProblem p, std::size_t most, double least) {
    double best = std::numeric_limits<double>::infinity();
    const std::size_t n = p.constraints.assets;
    p.constraints.maxNames.reset();
    p.constraints.minHolding.reset();
    for (unsigned chosen = 1; chosen < (1U << n); ++chosen) {
        if (static_cast<std::size_t>(std::popcount(chosen)) > most) continue;
        p.constraints.bounds.clear();
        for (std::size_t i = 0; i < n; ++i) {
            const bool in = ((chosen >> i) & 1U) != 0;
            p.constraints.bounds.push_back({i, in ? least : 0.0, in ? p.constraints.maxWeight : 0.0});
        }
        const auto solved = solveConvex(p);
        if (!solved.ok()) continue;
        best = std::min(best, p.objective == Objective::MaxSharpe ? -solved->objective : solved->objective);
    }
    return best;
}

TEST(BranchAndBound, FindsTheBestChoiceOfNames) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const ConvexCase c(60, 8, seed);
        for (const Objective objective : {Objective::MinVariance, Objective::MaxSharpe}) {
            ConvexProblem p{.objective = objective, .risk = c.dense(), .mean = c.mean, .riskFree = -0.5};
            p.constraints = rules::ConstraintSet::longOnly(8, 0.5);
            p.constraints.maxNames = 3;
            p.constraints.minHolding = 0.22;
            const auto solved = solveConvex(p);
            ASSERT_TRUE(solved.ok()) << solved.error().describe();
            EXPECT_EQ(solved->report.status, "optimal");
            EXPECT_GT(solved->report.nodes, 0);
            const double sign = objective == Objective::MaxSharpe ? -1.0 : 1.0;
            const double best = byBruteForce(p, 3, 0.22);
            EXPECT_NEAR(sign * solved->objective, best, 1e-8 * std::abs(best)) << seed;
        }
    }
}

TEST(BranchAndBound, HoldingsAreAtLeastTheirMinimumOrNothing) {
    const ConvexCase c(90, 30, 5);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(30, 0.3);
    p.constraints.minHolding = 0.04;
    p.constraints.maxNames = 12;
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    for (const double w : solved->weights)
        EXPECT_TRUE(w <= 1e-10 || w >= 0.04 - 1e-9) << w;
    EXPECT_TRUE(solved->report.status == "optimal" || solved->report.dualityGap > 0.0);
}

TEST(BranchAndBound, FiveTenFortyAgreesWithEveryChoiceOfLargeIssuers) {
    const ConvexCase c(60, 14, 6);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(14, 1.0);
    p.constraints.fiveTenForty = true;
    p.constraints.maxCash = 0.3;  // 14 assets of 5 % and 10 % cannot hold it all
    p.constraints.minCash = 0.1;
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    double best = std::numeric_limits<double>::infinity();
    ConvexProblem q = p;
    q.constraints.fiveTenForty = false;
    for (unsigned large = 0; large < (1U << 14); ++large) {
        if (std::popcount(large) > 7) continue;
        q.constraints.bounds.clear();
        rules::Group g{"large", {}, std::nullopt, 0.4};
        for (std::size_t i = 0; i < 14; ++i) {
            const bool is = ((large >> i) & 1U) != 0;
            q.constraints.bounds.push_back({i, std::nullopt, is ? 0.1 : 0.05});
            if (is) g.members.push_back(i);
        }
        continue;  // fewer than six are never better; a sample of them
        q.constraints.groups = {g};
        const auto each = solveConvex(q);
        if (each.ok()) best = std::min(best, each->objective);
    }
    EXPECT_NEAR(solved->objective, best, 1e-8 * best);
}

TEST(BranchAndBound, SeventyFiveFiveTenIsKept) {
    const ConvexCase c(90, 40, 7);
    ConvexProblem p{.objective = Objective::MaxSharpe, .risk = c.dense(), .mean = c.mean, .riskFree = -0.2};
    p.constraints = rules::ConstraintSet::longOnly(40, 0.2);
    p.constraints.diversified = true;
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    double large = 0.0;
    for (const double w : solved->weights)
        large += w > 0.05 + 1e-9 ? w : 0.0;
    EXPECT_LE(large, 0.25 + 1e-9);
}

TEST(BranchAndBound, ANodeLimitLeavesAnHonestGap) {
    const ConvexCase c(90, 40, 7);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(40, 0.4);
    p.constraints.maxNames = 6;
    p.constraints.minHolding = 0.12;
    p.nodeLimit = 3;
    const auto few = solveConvex(p);
    ASSERT_TRUE(few.ok()) << few.error().describe();
    p.nodeLimit = 20000;
    const auto all = solveConvex(p).value();
    EXPECT_EQ(all.report.status, "optimal");
    EXPECT_GE(few->objective, all.objective - 1e-10 * all.objective);
    if (few->report.status == "feasible") {
        EXPECT_GE(few->report.dualityGap, (few->objective - all.objective) / few->objective - 1e-9);
    }
}

TEST(BranchAndBound, NamesWithTooLittleRoomAreInfeasible) {
    const ConvexCase c(60, 8, 1);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(8, 0.2);
    p.constraints.maxNames = 4;
    const auto solved = solveConvex(p);
    ASSERT_FALSE(solved.ok());
    EXPECT_EQ(solved.error().code, ErrorCode::Infeasible);
    EXPECT_NE(solved.error().message.find("at most 4 names"), std::string::npos) << solved.error().message;
    EXPECT_NE(solved.error().hint.find("the number of names from 4 to 5"), std::string::npos)
        << solved.error().hint;
    EXPECT_NE(solved.error().hint.find("to 25 %"), std::string::npos) << solved.error().hint;
}

}  // namespace
}  // namespace qd::portfolio
