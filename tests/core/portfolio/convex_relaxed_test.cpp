// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/convex_relaxed.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

TEST(TailLoss, CountsTheLastScenarioInPart) {
    const std::vector<double> r{-0.05, -0.03, 0.0, 0.02, 0.01, 0.0, 0.01, 0.02, 0.03, 0.04};
    const ReturnsView view{r.data(), 10, 1, 1};
    const std::vector<double> all{1.0};
    EXPECT_NEAR(tailLoss(view, all, 0.9), 0.05, 1e-16);
    EXPECT_NEAR(tailLoss(view, all, 0.8), 0.04, 1e-16);
    EXPECT_NEAR(tailLoss(view, all, 0.85), (0.05 + 0.5 * 0.03) / 1.5, 1e-16);
}

TEST(SolveRelaxed, TheRatioIsTheGreatestOnTheFrontier) {
    const test::ConvexCase c(120, 15, 3);
    ConvexProblem p{.objective = Objective::MaxSharpe, .risk = c.dense(), .mean = c.mean, .riskFree = -0.1};
    const auto set = test::sectorRules(15, 0.2, 3, 0.5, 0.0);
    const auto best = solveRelaxed(p, set).value();
    ASSERT_TRUE(best.has_value());
    p.objective = Objective::Utility;
    for (double aversion = 0.01; aversion < 1e4; aversion *= 1.3) {
        p.riskAversion = aversion;
        const auto w = solveRelaxed(p, set).value()->weights;
        double excess = 0.0;
        for (std::size_t i = 0; i < 15; ++i)
            excess += (c.mean[i] + 0.1) * w[i];
        EXPECT_LE(excess / std::sqrt(c.dense().variance(w)), best->objective + 1e-12);
    }
}

TEST(SolveRelaxed, RefusesARatioThatHasNoMaximum) {
    SquareMatrix m(2);
    m.set(0, 0, 0.0);
    m.set(0, 1, 0.0);
    m.set(1, 1, 0.04);
    const std::vector<double> mean{0.05, 0.06};
    const ConvexProblem p{.objective = Objective::MaxSharpe, .risk = {.matrix = &m}, .mean = mean};
    const auto solved = solveRelaxed(p, rules::ConstraintSet::longOnly(2));
    ASSERT_FALSE(solved.ok());
    EXPECT_EQ(solved.error().code, ErrorCode::BadInput);
}

TEST(SolveRelaxed, RulesThatAreNotConvexAreNotRead) {
    const test::ConvexCase c(60, 6, 1);
    const ConvexProblem p{.risk = c.dense()};
    auto set = rules::ConstraintSet::longOnly(6);
    const auto free = solveRelaxed(p, set).value();
    set.maxNames = 1;
    EXPECT_EQ(solveRelaxed(p, set).value()->weights, free->weights);
}

}  // namespace
}  // namespace qd::portfolio
