// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/active_set.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include <gtest/gtest.h>

#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;
using Vec = std::vector<double>;

/// Returns with their form.
struct Market {
    explicit Market(Returns x, CovarianceKind kind = CovarianceKind::Sample)
        : returns(std::move(x)),
          deviations(portfolio::deviations(returns.view(), kind, 63.0).value()),
          shrinkage(shrinkageOf(returns.view(), kind, deviations)),
          form(returns.view(), deviations, shrinkage.intensity, shrinkage.target) {}

    Returns returns;
    Deviations deviations;
    Shrinkage shrinkage;
    ReturnsForm form;
};

BoxSolution solved(const CovarianceForm& risk, double low, double high, const Vec& c = {},
                   BoxGoal goal = BoxGoal::Fixed, double tradeOff = 0.0, double reward = 0.0) {
    const Vec lower(risk.size(), low);
    const Vec upper(risk.size(), high);
    auto made = solveBox({risk, lower, upper, c, goal, tradeOff, reward});
    EXPECT_TRUE(made.ok()) << made.error().describe();
    return made.ok() ? *made : BoxSolution{};
}

void expectProved(const BoxSolution& s, double low, double high) {
    ASSERT_FALSE(s.weights.empty());
    double total = 0.0;
    for (const double w : s.weights) {
        EXPECT_GE(w, low);
        EXPECT_LE(w, high);
        total += w;
    }
    EXPECT_NEAR(total, 1.0, 1e-13);
    EXPECT_LE(s.primalResidual, 1e-13);
    EXPECT_LE(s.dualResidual, 1e-9);
    EXPECT_LE(s.gap, 1e-10);
    EXPECT_GE(s.gap, 0.0);
}

double ratioOf(const CovarianceForm& risk, const Vec& c, const Vec& w) {
    return std::inner_product(c.begin(), c.end(), w.begin(), 0.0) / std::sqrt(risk.variance(w));
}

TEST(ActiveSet, TwoAssetsHaveTheSchoolFormula) {
    SquareMatrix m(2);
    m.set(0, 0, 0.04);
    m.set(1, 1, 0.09);
    m.set(0, 1, 0.006);
    const MatrixForm risk(m);
    const BoxSolution s = solved(risk, 0.0, 1.0);
    EXPECT_NEAR(s.weights[0], (0.09 - 0.006) / (0.04 + 0.09 - 0.012), 1e-15);
    const Vec c{0.05, 0.06};  // w ∝ Σ⁻¹c
    const double a = 0.09 * 0.05 - 0.006 * 0.06;
    const double b = 0.04 * 0.06 - 0.006 * 0.05;
    EXPECT_NEAR(solved(risk, 0.0, 1.0, c, BoxGoal::Ratio).weights[0], a / (a + b), 1e-14);
    EXPECT_NEAR(solved(risk, 0.0, 1.0, c, BoxGoal::Reward, 0.0, 0.058).weights[1], 0.8, 1e-13);
    EXPECT_NEAR(solved(risk, -1.0, 2.0, {0.0, 1.0}, BoxGoal::Fixed, 0.01).weights[0],
                (0.09 - 0.006 - 0.01) / (0.04 + 0.09 - 0.012), 1e-14);
}

TEST(ActiveSet, IsProvedOptimalAtEverySizeCapAndGoal) {
    for (const std::size_t n : {3U, 20U, 97U, 300U}) {
        const Market m(test::randomReturns(120, n, 5 + n));
        for (const double cap : {1.0, 0.35, 1.05 / static_cast<double>(n)}) {
            const BoxSolution least = solved(m.form, 0.0, cap);
            expectProved(least, 0.0, cap);
            Vec c = m.deviations.mean;
            for (double& v : c)
                v += 0.001;  // few days can make every mean negative
            const BoxSolution ratio = solved(m.form, 0.0, cap, c, BoxGoal::Ratio);
            expectProved(ratio, 0.0, cap);
            EXPECT_LE(m.form.variance(least.weights), m.form.variance(ratio.weights) * (1.0 + 1e-12));
            EXPECT_GE(ratioOf(m.form, c, ratio.weights), ratioOf(m.form, c, least.weights) * (1.0 - 1e-12));
        }
    }
}

TEST(ActiveSet, TheRatioIsTheBestOfTheWholeFrontier) {
    const Market m(test::randomReturns(200, 30, 11));
    Vec c = m.deviations.mean;
    for (double& v : c)
        v += 0.001;
    const BoxSolution best = solved(m.form, 0.0, 0.15, c, BoxGoal::Ratio);
    const double ratio = ratioOf(m.form, c, best.weights);
    EXPECT_NEAR(
        best.tradeOff,
        m.form.variance(best.weights) / std::inner_product(c.begin(), c.end(), best.weights.begin(), 0.0),
        1e-12 * best.tradeOff);
    for (const double share : {0.0, 0.2, 0.9, 0.999, 1.001, 1.1, 3.0, 100.0}) {
        const BoxSolution other = solved(m.form, 0.0, 0.15, c, BoxGoal::Fixed, share * best.tradeOff);
        expectProved(other, 0.0, 0.15);
        EXPECT_LE(ratioOf(m.form, c, other.weights), ratio * (1.0 + 1e-12));
    }
}

TEST(ActiveSet, TheRatioIsFoundWhereTheLeastVarianceEarnsNothing) {
    Market m(test::randomReturns(200, 40, 3));
    Vec c(40, -0.001);  // safe assets lose, one risky asset earns
    c[6] = 0.002;
    const BoxSolution s = solved(m.form, 0.0, 1.0, c, BoxGoal::Ratio);
    expectProved(s, 0.0, 1.0);
    EXPECT_GT(s.weights[6], 0.5);
    std::fill(c.begin(), c.end(), -0.001);
    const Vec lower(40, 0.0);
    const Vec upper(40, 1.0);
    const auto none = solveBox({m.form, lower, upper, c, BoxGoal::Ratio});
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, ErrorCode::BadInput);
}

TEST(ActiveSet, ReachesATargetAtTheLeastVarianceAndSaysWhenItCannot) {
    const Market m(test::randomReturns(150, 60, 8));
    const Vec& c = m.deviations.mean;
    const BoxSolution least = solved(m.form, 0.0, 0.2);
    const double own = std::inner_product(c.begin(), c.end(), least.weights.begin(), 0.0);
    Vec sorted = c;
    std::sort(sorted.rbegin(), sorted.rend());
    const double most = 0.2 * (sorted[0] + sorted[1] + sorted[2] + sorted[3] + sorted[4]);
    double before = 0.0;
    for (const double share : {-0.5, 0.0, 0.3, 0.9, 1.0 - 1e-9, 1.0}) {
        const double target = own + share * (most - own);
        const BoxSolution s = solved(m.form, 0.0, 0.2, c, BoxGoal::Reward, 0.0, target);
        ASSERT_FALSE(s.weights.empty()) << share;
        const double reward = std::inner_product(c.begin(), c.end(), s.weights.begin(), 0.0);
        EXPECT_GE(reward, target - 1e-12 * std::abs(most));
        const double variance = m.form.variance(s.weights);
        EXPECT_GE(variance, before * (1.0 - 1e-12)) << "more return is never less risk";
        before = variance;
        EXPECT_LE(s.gap, 1e-10);
    }
    const Vec lower(60, 0.0);
    const Vec upper(60, 0.2);
    const auto beyond = solveBox({m.form, lower, upper, c, BoxGoal::Reward, 0.0, 1.01 * most});
    ASSERT_FALSE(beyond.ok());
    EXPECT_EQ(beyond.error().code, ErrorCode::Infeasible);
}

TEST(ActiveSet, DoesNotDependOnTheOrderOfAssetsNorOnTheirScale) {
    const Returns x = test::randomReturns(160, 130, 21);
    const auto order = test::shuffled(130, 4);
    Returns scaled = x;
    for (double& v : scaled.values)
        v *= 1e-4;
    const Market plain(x);
    const Market mixed(test::permuted(x, order));
    const Market small(scaled);
    for (const BoxGoal goal : {BoxGoal::Fixed, BoxGoal::Ratio}) {
        const Vec a = solved(plain.form, 0.0, 0.05, plain.deviations.mean, goal).weights;
        const Vec b = solved(mixed.form, 0.0, 0.05, mixed.deviations.mean, goal).weights;
        const Vec c = solved(small.form, 0.0, 0.05, small.deviations.mean, goal).weights;
        for (std::size_t i = 0; i < 130; ++i) {
            EXPECT_NEAR(b[i], a[order[i]], 1e-10);
            EXPECT_NEAR(c[i], a[i], 1e-10);
        }
    }
}

TEST(ActiveSet, MoreAssetsThanDaysAndAssetsThatAreCopies) {
    Returns x = test::randomReturns(40, 400, 2);
    for (std::size_t t = 0; t < 40; ++t)
        x.at(t, 7) = x.at(t, 3);
    const Market m(x);
    for (const double cap : {0.05, 0.5}) {
        const BoxSolution s = solved(m.form, 0.0, cap);
        expectProved(s, 0.0, cap);
        const BoxSolution ratio = solved(m.form, 0.0, cap, m.deviations.mean, BoxGoal::Ratio);
        expectProved(ratio, 0.0, cap);
    }
    const Market shrunk(x, CovarianceKind::LedoitWolf);
    const BoxSolution s = solved(shrunk.form, 0.0, 1.0);
    expectProved(s, 0.0, 1.0);
    EXPECT_NEAR(s.weights[3], s.weights[7], 1e-12) << "what cannot be told apart is held alike";
}

TEST(ActiveSet, APerfectHedgeHasNoRiskAndNoRatio) {
    SquareMatrix m(3);
    for (std::size_t i = 0; i < 3; ++i)
        m.set(i, i, 0.04);
    m.set(0, 1, -0.04);
    m.set(0, 2, 0.01);
    m.set(1, 2, -0.01);
    const MatrixForm risk(m);
    const BoxSolution s = solved(risk, 0.0, 1.0);
    EXPECT_NEAR(s.weights[0], 0.5, 1e-6);
    EXPECT_LT(risk.variance(s.weights), 1e-14);
    const Vec lower(3, 0.0);
    const Vec upper(3, 1.0);
    const Vec c(3, 0.1);
    const auto ratio = solveBox({risk, lower, upper, c, BoxGoal::Ratio});
    ASSERT_FALSE(ratio.ok());
    EXPECT_EQ(ratio.error().code, ErrorCode::BadInput);
}

TEST(ActiveSet, ShortPositionsAndFloors) {
    const Market m(test::randomReturns(300, 50, 17));
    const BoxSolution free = solved(m.form, -5.0, 5.0);
    expectProved(free, -5.0, 5.0);
    const Vec gradient = m.form.times(free.weights);  // all equal where nothing binds
    for (const double g : gradient)
        EXPECT_NEAR(g, gradient[0], 1e-9 * gradient[0]);
    const BoxSolution floor = solved(m.form, 0.012, 0.2);
    expectProved(floor, 0.012, 0.2);
    const BoxSolution mixed = solved(m.form, -0.05, 0.1, m.deviations.mean, BoxGoal::Ratio);
    expectProved(mixed, -0.05, 0.1);
}

TEST(ActiveSet, BoundsThatLeaveOnePortfolioOrNone) {
    const Market m(test::randomReturns(60, 20, 4));
    EXPECT_EQ(solved(m.form, 0.0, 0.05).weights, Vec(20, 0.05));
    EXPECT_EQ(solved(m.form, 0.05, 1.0).weights, Vec(20, 0.05));
    for (const auto& [low, high] : {std::pair(0.0, 0.04), std::pair(0.06, 1.0)}) {
        const Vec lower(20, low);
        const Vec upper(20, high);
        const auto none = solveBox({m.form, lower, upper});
        ASSERT_FALSE(none.ok());
        EXPECT_EQ(none.error().code, ErrorCode::Infeasible);
    }
    const Market one(test::randomReturns(60, 1, 4));
    EXPECT_EQ(solved(one.form, 0.0, 1.0).weights, Vec{1.0});
    EXPECT_EQ(solved(one.form, 0.0, 1.0, {0.1}, BoxGoal::Ratio).weights, Vec{1.0});
}

TEST(ActiveSet, AssetsOfVeryDifferentScale) {
    Returns x = test::randomReturns(100, 40, 6);
    for (std::size_t t = 0; t < x.rows; ++t) {
        for (std::size_t c = 0; c < x.cols; c += 3)
            x.at(t, c) *= 1e-5;
    }
    const Market m(x);
    for (const double cap : {0.05, 0.5, 1.0}) {
        const BoxSolution s = solved(m.form, 0.0, cap);
        EXPECT_LE(s.gap, 1e-9);
        EXPECT_LE(s.primalResidual, 1e-13);
    }
}

TEST(ActiveSet, TwoThousandAssetsUnderACap) {
    const Market m(test::randomReturns(504, 2000, 1));
    expectProved(solved(m.form, 0.0, 0.05), 0.0, 0.05);
    expectProved(solved(m.form, 0.0, 0.05, m.deviations.mean, BoxGoal::Ratio), 0.0, 0.05);
}

}  // namespace
}  // namespace qd::portfolio
