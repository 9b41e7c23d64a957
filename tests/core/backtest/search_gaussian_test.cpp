// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_gaussian.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::backtest {
namespace {

using Points = std::vector<std::vector<double>>;

TEST(GaussianProcess, PassesThroughWhatItKnowsAndDoubtsTheRest) {
    const Points points{{0.0}, {0.25}, {0.5}, {0.75}, {1.0}};
    std::vector<double> values;
    for (const auto& p : points)
        values.push_back(std::sin(6.0 * p[0]));
    const GaussianProcess process(points, values, {0.4, 1e-6});
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_NEAR(process.at(points[i]).mean, values[i], 1e-4);
        EXPECT_LT(process.at(points[i]).deviation, 2e-3);
    }
    const auto between = process.at(std::vector<double>{0.375});
    EXPECT_NEAR(between.mean, std::sin(6.0 * 0.375), 0.1);
    EXPECT_GT(between.deviation, 5e-3);
}

TEST(GaussianProcess, KnowsNothingFarAway) {
    const Points points{{0.0, 0.0}, {0.1, 0.0}};
    const GaussianProcess process(points, std::vector<double>{1.0, 3.0}, {0.05, 1e-6});
    const auto far = process.at(std::vector<double>{1.0, 1.0});
    EXPECT_NEAR(far.mean, 2.0, 1e-6);       // the mean of the values
    EXPECT_NEAR(far.deviation, 1.0, 1e-6);  // and their deviation
}

TEST(GaussianProcess, IsTheFormulaForTwoPoints) {
    const double d = 0.3;
    const double scale = 0.4;
    const double a = std::sqrt(5.0) * d / scale;
    const double k = (1.0 + a + a * a / 3.0) * std::exp(-a);
    const GaussianProcess process({{0.0}, {d}}, std::vector<double>{-1.0, 1.0}, {scale, 0.1});
    // Standardised values are -1 and 1; K = [[1.1, k], [k, 1.1]] (and 1e-9), so K⁻¹y = (-1, 1) / (1.1 - k).
    EXPECT_NEAR(process.at(std::vector<double>{0.0}).mean, (-1.0 + k) / (1.1 + 1e-9 - k), 1e-12);
    const double determinant = 1.1 * 1.1 - k * k;
    const double variance = 1.0 - (1.1 - 2.0 * k * k + 1.1 * k * k) / determinant;
    EXPECT_NEAR(process.at(std::vector<double>{0.0}).deviation, std::sqrt(variance), 1e-6);
    const double likelihood =
        -0.5 * 2.0 / (1.1 - k) - 0.5 * std::log(determinant) - std::log(2.0 * std::acos(-1.0));
    EXPECT_NEAR(process.logLikelihood(), likelihood, 1e-6);
}

TEST(GaussianProcess, ChoosesTheLikeliestPrior) {
    Rng rng(3);
    Points points;
    std::vector<double> smooth;
    std::vector<double> noisy;
    for (int i = 0; i < 40; ++i) {
        points.push_back({rng.uniform()});
        smooth.push_back(std::sin(3.0 * points.back()[0]));
        noisy.push_back(rng.normal());
    }
    const GaussianProcess fitted(points, smooth);
    EXPECT_GE(fitted.prior().lengthScale, 0.4);
    EXPECT_LE(fitted.prior().noise, 1e-3);
    EXPECT_EQ(GaussianProcess(points, noisy).prior().noise, 0.1);
    EXPECT_GE(fitted.logLikelihood(), GaussianProcess(points, smooth, {0.1, 1e-3}).logLikelihood());
}

TEST(GaussianProcess, TakesEqualValuesAndOnePoint) {
    const GaussianProcess one({{0.5}}, std::vector<double>{2.0});
    EXPECT_NEAR(one.at(std::vector<double>{0.1}).mean, 2.0, 1e-12);
    const GaussianProcess flat({{0.1}, {0.1}, {0.9}}, std::vector<double>{2.0, 2.0, 2.0});
    EXPECT_NEAR(flat.at(std::vector<double>{0.4}).mean, 2.0, 1e-9);
    EXPECT_TRUE(std::isfinite(flat.at(std::vector<double>{0.4}).deviation));
}

TEST(ExpectedImprovement, IsTheIntegral) {
    const GaussianProcess::Belief belief{0.3, 0.8};
    const double best = 0.5;
    double sum = 0.0;
    const double step = 1e-4;
    for (double z = -8.0; z < 8.0; z += step) {
        const double f = belief.mean + belief.deviation * z;
        sum += std::max(f - best, 0.0) * std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::acos(-1.0)) * step;
    }
    EXPECT_NEAR(expectedImprovement(belief, best), sum, 1e-6);
    EXPECT_EQ(expectedImprovement({0.7, 0.0}, 0.5), 0.7 - 0.5);
    EXPECT_EQ(expectedImprovement({0.3, 0.0}, 0.5), 0.0);
    EXPECT_GE(expectedImprovement({-40.0, 1.0}, 0.0), 0.0);
}

}  // namespace
}  // namespace qd::backtest
