// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that break solvers: each gives weights that keep every rule, or says why not.
#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/portfolio/convex_problem.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

constexpr Objective kObjectives[] = {
    Objective::MinVariance,      Objective::Utility,   Objective::TargetReturn,
    Objective::MaxSharpe,        Objective::MaxReturn, Objective::MaxDiversification,
    Objective::MinTrackingError, Objective::MinCvar,   Objective::Nearest};

/// All objectives over these returns; every answer is checked by the rules, every refusal has a code for it.
void solveAll(const test::Returns& x, const std::string& what) {
    const auto covariance = sampleCovariance(x.view());
    if (!covariance.ok()) {
        EXPECT_EQ(covariance.error().code, ErrorCode::BadInput) << what;
        return;
    }
    const Deviations dev = deviations(x.view(), CovarianceKind::Sample, 63.0).value();
    const std::vector<double> target(x.cols, 2.0 / static_cast<double>(x.cols));
    ConvexProblem p{.risk = {.matrix = &covariance->matrix},
                    .mean = dev.mean,
                    .targetReturn = -1.0,
                    .scenarios = x.view(),
                    .target = target};
    const double share = 1.0 / static_cast<double>(x.cols);
    p.constraints = test::sectorRules(x.cols, std::min(1.0, 3.0 * share), std::min<std::size_t>(3, x.cols),
                                      0.9 + share, 0.5);
    p.constraints.benchmark.assign(x.cols, share);
    for (const Objective objective : kObjectives) {
        p.objective = objective;
        const auto solved = solveConvex(p);
        if (solved.ok()) {
            EXPECT_TRUE(rules::check(p.constraints, solved->weights).ok())
                << what << " " << static_cast<int>(objective);
            EXPECT_TRUE(std::isfinite(solved->objective)) << what;
            continue;
        }
        const ErrorCode code = solved.error().code;
        EXPECT_TRUE(code == ErrorCode::BadInput || code == ErrorCode::Infeasible)
            << what << " " << static_cast<int>(objective) << ": " << solved.error().describe();
    }
}

TEST(ConvexAdversarial, EveryAnswerKeepsTheRules) {
    for (const std::size_t n : {1, 2, 10, 60}) {
        solveAll(test::randomReturns(40, n, 1), "more days than assets, or fewer");
        test::Returns x = test::randomReturns(40, n, 2);
        for (std::size_t t = 0; t < x.rows; ++t)
            x.at(t, n - 1) = 0.0;
        solveAll(x, "an asset that does not move");
        for (std::size_t t = 0; t < x.rows; ++t)
            for (std::size_t i = 0; i < n; ++i)
                x.at(t, i) = x.at(t, 0);
        solveAll(x, "all assets the same");
        for (double& r : x.values)
            r = 0.0;
        solveAll(x, "nothing moves");
        x = test::randomReturns(40, n, 3);
        for (std::size_t t = 0; t < x.rows; ++t)
            x.at(t, 0) *= 1e6;
        solveAll(x, "one asset a million times wilder");
        for (double& r : x.values)
            r *= 1e-9;
        solveAll(x, "tiny returns");
        x = test::randomReturns(2, n, 4);
        solveAll(x, "two days");
        x = test::randomReturns(40, n, 5);
        x.at(7, n / 2) = std::numeric_limits<double>::quiet_NaN();
        solveAll(x, "a return that is not a number");
        x.at(7, n / 2) = 1e200;
        solveAll(x, "a return that overflows");
        x.at(7, n / 2) = -1.0;
        solveAll(x, "a total loss");
    }
}

TEST(ConvexAdversarial, TwoThousandAssetsInFactorForm) {
    const test::Returns x = test::randomReturns(60, 2000, 8);
    const Deviations dev = deviations(x.view(), CovarianceKind::LedoitWolf, 63.0).value();
    const FactorForm factors = factorForm(x.view(), dev, 0.8, 1e-5);
    ConvexProblem p{.risk = {.factors = &factors, .scale = 252.0}, .mean = dev.mean};
    p.constraints = test::sectorRules(2000, 0.02, 11, 0.15, 0.3);
    for (const Objective objective : {Objective::MinVariance, Objective::MaxSharpe}) {
        p.objective = objective;
        const auto solved = solveConvex(p);
        ASSERT_TRUE(solved.ok()) << solved.error().describe();
        EXPECT_LE(solved->report.dualityGap, 1e-10);
    }
}

TEST(ConvexAdversarial, LimitsOfNoWidthLeaveOnePortfolio) {
    const test::ConvexCase c(60, 3, 2);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(3);
    p.constraints.bounds = {{0, 0.2, 0.2}, {1, 0.3, 0.3}, {2, 0.5, 0.5}};
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    EXPECT_NEAR(solved->weights[2], 0.5, 1e-15);
    p.constraints.bounds[2] = {2, 0.4, 0.4};
    EXPECT_EQ(solveConvex(p).error().code, ErrorCode::Infeasible);
    p.constraints.bounds = {};
    p.constraints.previous = {0.2, 0.3, 0.5};
    p.constraints.maxTurnover = 0.0;
    const auto stays = solveConvex(p);
    ASSERT_TRUE(stays.ok()) << stays.error().describe();
    EXPECT_NEAR(stays->weights[0], 0.2, 1e-12);
}

}  // namespace
}  // namespace qd::portfolio
