// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "core/portfolio/convex_problem.h"
#include "tests/core/portfolio/convex_cases.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

/// The portfolio of refs.json under `key`: cvxopt with 1e-13.
void expectReference(const std::string& key, CovarianceKind kind, Objective objective, double cap) {
    const test::Returns returns = test::cleanReturns();
    const Covariance c = estimateCovariance(returns.view(), kind, 63.0).value();
    const Deviations dev = deviations(returns.view(), kind, 63.0).value();
    std::vector<double> mean;
    for (const double m : dev.mean)
        mean.push_back(252.0 * m);
    ConvexProblem p{.objective = objective, .risk = {.matrix = &c.matrix, .scale = 252.0}, .mean = mean};
    p.constraints = rules::ConstraintSet::longOnly(20, cap);
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << key << ": " << solved.error().describe();
    EXPECT_EQ(solved->report.status, "optimal");
    EXPECT_LE(solved->report.dualityGap, 1e-10) << key;
    const Json& ref = *test::references().find(key);
    const auto symbols = test::cleanPrices().symbols();
    for (std::size_t i = 0; i < 20; ++i)
        EXPECT_NEAR(solved->weights[i], ref.find("w")->find(symbols[i])->numberOr(-1.0), 2e-7)
            << key << " " << symbols[i];
    if (objective == Objective::MinVariance) {
        EXPECT_NEAR(std::sqrt(2.0 * solved->objective), ref.find("vol")->numberOr(0.0), 1e-12) << key;
    } else {
        EXPECT_NEAR(solved->objective, ref.find("sharpe")->numberOr(0.0), 1e-11) << key;
    }
}

TEST(ConvexReference, MinVarianceAndMaxSharpeAreThoseOfCvxopt) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    for (const double cap : {1.0, 0.1}) {
        const std::string suffix = cap == 1.0 ? "_cap1.0" : "_cap0.1";
        expectReference("minvol_sample" + suffix, CovarianceKind::Sample, Objective::MinVariance, cap);
        expectReference("minvol_lw" + suffix, CovarianceKind::LedoitWolf, Objective::MinVariance, cap);
        expectReference("maxsharpe_sample" + suffix, CovarianceKind::Sample, Objective::MaxSharpe, cap);
        expectReference("maxsharpe_lw" + suffix, CovarianceKind::LedoitWolf, Objective::MaxSharpe, cap);
    }
}

// Closed forms: of two assets, and without bounds that hold.
TEST(ConvexReference, TwoAssetsHaveTheirClosedForm) {
    SquareMatrix m(2);
    m.set(0, 0, 0.04);
    m.set(1, 1, 0.09);
    m.set(0, 1, 0.01);
    ConvexProblem p{.risk = {.matrix = &m}};
    p.constraints = rules::ConstraintSet::longOnly(2);
    const auto least = solveConvex(p).value();
    EXPECT_NEAR(least.weights[0], 0.08 / 0.11, 1e-14);
    const std::vector<double> mean{0.05, 0.08};
    p.mean = mean;
    p.riskFree = 0.01;
    p.objective = Objective::MaxSharpe;
    // Σ⁻¹(μ − r) scaled: (0.09·0.04 − 0.01·0.07, 0.04·0.07 − 0.01·0.04).
    const double a = 0.0029;
    const double b = 0.0024;
    EXPECT_NEAR(solveConvex(p).value().weights[0], a / (a + b), 1e-12);
    p.objective = Objective::MaxDiversification;  // Σ⁻¹σ
    const double x = 0.09 * 0.2 - 0.01 * 0.3;
    const double y = 0.04 * 0.3 - 0.01 * 0.2;
    EXPECT_NEAR(solveConvex(p).value().weights[0], x / (x + y), 1e-12);
    p.objective = Objective::Utility;
    p.riskAversion = 4.0;  // derivative: γ(wᵀΣ(e1 − e2)) = μ1 − μ2
    const double w = (0.09 - 0.01 + (0.05 - 0.08) / 4.0) / 0.11;
    EXPECT_NEAR(solveConvex(p).value().weights[0], w, 1e-13);
    p.objective = Objective::TargetReturn;
    p.targetReturn = 0.07;
    EXPECT_NEAR(solveConvex(p).value().weights[0], 1.0 / 3.0, 1e-13);
}

}  // namespace
}  // namespace qd::portfolio
