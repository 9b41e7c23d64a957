// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/risk_parity.h"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;
using Vec = std::vector<double>;

RiskParity parityOf(const CovarianceForm& risk, const Vec& budgets) {
    auto made = riskParity(risk, budgets);
    EXPECT_TRUE(made.ok()) << made.error().describe();
    return made.ok() ? *made : RiskParity{};
}

void expectParity(const CovarianceForm& risk, const Vec& budgets, const RiskParity& found) {
    ASSERT_EQ(found.weights.size(), budgets.size());
    EXPECT_NEAR(std::accumulate(found.weights.begin(), found.weights.end(), 0.0), 1.0, 1e-12);
    EXPECT_LE(found.residual, 1e-10);
    const Vec product = risk.times(found.weights);
    const double variance = risk.variance(found.weights);
    const double total = std::accumulate(budgets.begin(), budgets.end(), 0.0);
    for (std::size_t i = 0; i < budgets.size(); ++i) {
        EXPECT_GT(found.weights[i], 0.0);
        EXPECT_NEAR(found.weights[i] * product[i] / variance, budgets[i] / total, 2e-10 * budgets[i] / total);
    }
}

// NumPy, refs.json erc_sample: contributions equal to 4e-16.
TEST(RiskParity, MatchesTheReference) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const Returns x = test::cleanReturns();
    const Deviations dev = deviations(x.view(), CovarianceKind::Sample, 0.0).value();
    const Covariance c = sampleCovariance(x.view()).value();
    const Json& expected = *test::references().find("erc_sample")->find("w");
    const Vec equal(20, 1.0);
    for (const bool matrix : {false, true}) {
        const ReturnsForm returns(x.view(), dev);
        const MatrixForm whole(c.matrix);
        const auto found = parityOf(matrix ? static_cast<const CovarianceForm&>(whole) : returns, equal);
        for (std::size_t i = 0; i < 20; ++i)
            EXPECT_NEAR(found.weights[i], expected.members()[i].second.numberOr(0.0), 1e-11);
    }
}

TEST(RiskParity, UncorrelatedAssetsAreInInverseVolatility) {
    SquareMatrix m(3);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            m.row(i)[j] = 0.0;
    }
    m.set(0, 0, 0.01);
    m.set(1, 1, 0.04);
    m.set(2, 2, 0.16);
    const auto found = parityOf(MatrixForm(m), {1.0, 1.0, 1.0});
    EXPECT_NEAR(found.weights[0], 4.0 / 7.0, 1e-12);
    const auto budgeted = parityOf(MatrixForm(m), {4.0, 1.0, 1.0});  // w ∝ √b / σ
    EXPECT_NEAR(budgeted.weights[0] / budgeted.weights[1], 4.0, 1e-11);
}

TEST(RiskParity, KeepsBudgetsInAnySizeFormAndOrder) {
    for (const auto& [rows, cols] : {std::pair<std::size_t, std::size_t>{100, 10}, {60, 200}}) {
        const Returns x = test::randomReturns(rows, cols, 2);
        for (const CovarianceKind kind : {CovarianceKind::Sample, CovarianceKind::LedoitWolf}) {
            const Deviations dev = deviations(x.view(), kind, 0.0).value();
            const Shrinkage s = shrinkageOf(x.view(), kind, dev);
            const ReturnsForm risk(x.view(), dev, s.intensity, s.target);
            Vec budgets(cols);
            for (std::size_t i = 0; i < cols; ++i)
                budgets[i] = 1.0 + static_cast<double>(i % 4);
            const auto found = parityOf(risk, budgets);
            expectParity(risk, budgets, found);
            const auto order = test::shuffled(cols, 9);
            const Returns mixed = test::permuted(x, order);
            const Deviations other = deviations(mixed.view(), kind, 0.0).value();
            Vec same(cols);
            for (std::size_t i = 0; i < cols; ++i)
                same[i] = 7.0 * budgets[order[i]];  // the scale of budgets means nothing
            const auto again = parityOf(ReturnsForm(mixed.view(), other, s.intensity, s.target), same);
            for (std::size_t i = 0; i < cols; ++i)
                EXPECT_NEAR(again.weights[i], found.weights[order[i]], 1e-9 * found.weights[order[i]]);
        }
    }
}

TEST(RiskParity, VeryUnequalBudgetsAndStrongCorrelation) {
    const std::size_t n = 30;
    SquareMatrix m(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const double scale = (1.0 + static_cast<double>(i)) * (1.0 + static_cast<double>(j)) * 1e-6;
            m.row(i)[j] = scale * (i == j ? 1.0 : 0.995);
        }
    }
    Vec budgets(n, 1e-6);
    budgets[3] = 1.0;
    const MatrixForm risk(m);
    expectParity(risk, budgets, parityOf(risk, budgets));
    // Negative correlation makes the descent slow; Newton's steps go on.
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            m.row(i)[j] = 1e-4 * (i == j ? 1.0 : -0.999 / static_cast<double>(n - 1));
    }
    const MatrixForm hedged(m);
    for (std::size_t i = 0; i < n; ++i)
        budgets[i] = 1.0 + static_cast<double>(i % 3);
    expectParity(hedged, budgets, parityOf(hedged, budgets));
}

TEST(RiskParity, RefusesWhatHasNoAnswer) {
    SquareMatrix m(2);
    m.set(0, 0, 0.04);
    m.set(1, 1, 0.04);
    m.set(0, 1, 0.01);
    const MatrixForm risk(m);
    for (const double bad :
         {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        EXPECT_EQ(riskParity(risk, Vec{1.0, bad}).error().code, ErrorCode::BadInput);
    }
    m.set(0, 1, -0.04);  // together without risk: nothing to share
    EXPECT_EQ(riskParity(MatrixForm(m), Vec{1.0, 1.0}).error().code, ErrorCode::BadInput);
    m.set(1, 1, 0.0);
    EXPECT_EQ(riskParity(MatrixForm(m), Vec{1.0, 1.0}).error().code, ErrorCode::BadInput);
}

TEST(RiskParity, TwoThousandAssets) {
    const Returns x = test::randomReturns(504, 2000, 2);
    const Deviations dev = deviations(x.view(), CovarianceKind::Sample, 0.0).value();
    const ReturnsForm risk(x.view(), dev);
    const Vec equal(2000, 1.0);
    expectParity(risk, equal, parityOf(risk, equal));
}

}  // namespace
}  // namespace qd::portfolio
