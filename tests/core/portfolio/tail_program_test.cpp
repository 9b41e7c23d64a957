// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/tail_program.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/portfolio/convex_problem.h"
#include "core/portfolio/convex_relaxed.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

// Of two assets the least CVaR lies where a fine grid finds it.
TEST(MinCvar, AgreesWithAGridOfTwoAssets) {
    const test::Returns x = test::randomReturns(200, 2, 12);
    ConvexProblem p{.objective = Objective::MinCvar, .scenarios = x.view(), .cvarLevel = 0.95};
    p.constraints = rules::ConstraintSet::longOnly(2);
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    double best = 1.0;
    for (int k = 0; k <= 100000; ++k) {
        const double w = k / 100000.0;
        best = std::min(best, tailLoss(x.view(), std::vector<double>{w, 1.0 - w}, 0.95));
    }
    EXPECT_LE(solved->objective, best + 1e-12);
    EXPECT_GE(solved->objective, best - 1e-6 * best);
    EXPECT_LE(solved->report.dualityGap, 1e-9);
}

TEST(MinCvar, NoNeighbourIsBetter) {
    Rng rng(3);
    for (const std::size_t n : {1, 5, 40, 120}) {
        const test::Returns x = test::randomReturns(90, n, n);
        ConvexProblem p{.objective = Objective::MinCvar, .scenarios = x.view(), .cvarLevel = 0.9};
        p.constraints =
            test::sectorRules(n, std::max(0.2, 1.0 / static_cast<double>(n)), std::min<std::size_t>(n, 4),
                              std::max(0.4, 1.0 / static_cast<double>(n)), 0.6);
        const auto solved = solveConvex(p);
        ASSERT_TRUE(solved.ok()) << n << ": " << solved.error().describe();
        EXPECT_LE(solved->report.dualityGap, 1e-8) << n;
        // Convex: a better point anywhere would show as a better one along the way from here to a random
        // portfolio.
        for (int k = 0; k < 200; ++k) {
            std::vector<double> other(n);
            for (double& w : other)
                w = -std::log(1.0 - rng.uniform());
            const double total = std::accumulate(other.begin(), other.end(), 0.0);
            for (double& w : other)
                w /= total;
            if (!rules::check(p.constraints, other).ok()) continue;
            EXPECT_GE(tailLoss(x.view(), other, 0.9), solved->objective - 1e-9);
        }
    }
}

TEST(MinCvar, KeepsATrackingErrorCap) {
    const test::ConvexCase c(90, 12, 2);
    ConvexProblem p{
        .objective = Objective::MinCvar, .risk = c.dense(), .scenarios = c.returns.view(), .cvarLevel = 0.9};
    p.constraints = rules::ConstraintSet::longOnly(12);
    const double free = solveConvex(p).value().objective;
    p.constraints.benchmark.assign(12, 1.0 / 12.0);
    p.constraints.maxTrackingError = 0.02;
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    EXPECT_GT(solved->objective, free);
}

TEST(MinCvar, RefusesScenariosThatAreNone) {
    const test::Returns x = test::randomReturns(20, 3, 1);
    ConvexProblem p{.objective = Objective::MinCvar, .scenarios = x.view()};
    p.constraints = rules::ConstraintSet::longOnly(3);
    p.cvarLevel = 1.0;
    EXPECT_EQ(solveConvex(p).error().code, ErrorCode::BadInput);
    p.cvarLevel = 0.9;
    p.scenarios.rows = 0;
    EXPECT_EQ(solveConvex(p).error().code, ErrorCode::BadInput);
    test::Returns broken = x;
    broken.at(3, 1) = std::nan("");
    p.scenarios = broken.view();
    EXPECT_EQ(solveConvex(p).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::portfolio
