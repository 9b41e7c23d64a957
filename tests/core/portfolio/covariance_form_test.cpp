// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/covariance_form.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

constexpr CovarianceKind kKinds[] = {CovarianceKind::Sample, CovarianceKind::LedoitWolf, CovarianceKind::Oas,
                                     CovarianceKind::Ewma};

TEST(CovarianceForm, ReturnsSayWhatTheMatrixSays) {
    for (const std::size_t n : {1U, 9U, 80U}) {  // fewer and more than days
        const test::Returns x = test::randomReturns(50, n, 3);
        for (const CovarianceKind kind : kKinds) {
            const Deviations dev = deviations(x.view(), kind, 20.0).value();
            const Covariance c = estimateCovariance(x.view(), kind, dev);
            const Shrinkage s = shrinkageOf(x.view(), kind, dev);
            EXPECT_NEAR(s.intensity, c.shrinkage, 1e-10);
            const ReturnsForm form(x.view(), dev, s.intensity, s.target);
            const MatrixForm whole(c.matrix);
            std::vector<double> w(n);
            std::vector<std::uint32_t> some;
            for (std::uint32_t i = 0; i < n; ++i) {
                w[i] = 1.0 / (1.0 + i);
                if (i % 3 == 0) some.push_back(i);
            }
            const double scale = c.matrix(0, 0);
            const std::vector<double> a = form.times(w);
            const std::vector<double> b = whole.times(w);
            const SquareMatrix block = form.block(some);
            const SquareMatrix same = whole.block(some);
            for (std::size_t i = 0; i < n; ++i) {
                EXPECT_NEAR(a[i], b[i], 1e-11 * scale);
                EXPECT_NEAR(form.diagonal()[i], c.matrix(i, i), 1e-11 * scale);
            }
            for (std::size_t i = 0; i < some.size(); ++i) {
                for (std::size_t j = 0; j < some.size(); ++j) {
                    EXPECT_NEAR(block(i, j), c.matrix(some[i], some[j]), 1e-11 * scale);
                    EXPECT_EQ(same(i, j), c.matrix(some[i], some[j]));
                }
            }
            EXPECT_NEAR(form.variance(w), whole.variance(w), 1e-11 * whole.variance(w));
        }
    }
}

TEST(CovarianceForm, PartOfTheAssetsGivesTheirColumns) {
    const test::Returns x = test::randomReturns(60, 25, 8);
    const Deviations dev = deviations(x.view(), CovarianceKind::Sample, 0.0).value();
    const Covariance c = estimateCovariance(x.view(), CovarianceKind::Sample, dev);
    const ReturnsForm form(x.view(), dev);
    const MatrixForm whole(c.matrix);
    const std::vector<std::uint32_t> at{2, 3, 17};
    const std::vector<double> weight{0.5, -0.25, 2.0};
    std::vector<double> a(25);
    std::vector<double> b(25);
    form.apply(at, weight, a);
    whole.apply(at, weight, b);
    for (std::size_t i = 0; i < 25; ++i)
        EXPECT_NEAR(a[i], b[i], 1e-13 * c.matrix(6, 6) * 10.0);
    EXPECT_EQ(form.rank(), 25U);
    EXPECT_EQ(whole.matrix(), &c.matrix);
    EXPECT_EQ(form.matrix(), nullptr);
}

TEST(CovarianceForm, RowsByAssetHaveTheMatrixAsTheirProducts) {
    const test::Returns x = test::randomReturns(30, 11, 8);
    const Deviations dev = deviations(x.view(), CovarianceKind::Ewma, 10.0).value();
    const Covariance c = estimateCovariance(x.view(), CovarianceKind::Ewma, dev);
    const ReturnsForm form(x.view(), dev, 0.25, 0.001);
    const CovarianceForm::Rows rows = form.rowsByAsset();
    ASSERT_EQ(rows.days, 30U);
    EXPECT_EQ(rows.ridge, 0.25 * 0.001);
    for (std::size_t i = 0; i < 11; ++i) {
        for (std::size_t j = 0; j < 11; ++j) {
            double sum = 0.0;
            for (std::size_t t = 0; t < 30; ++t)
                sum += rows.values.data()[i * 30 + t] * rows.values.data()[j * 30 + t];
            EXPECT_NEAR(sum, 0.75 * c.matrix(i, j), 1e-12 * c.matrix(6, 6));
        }
    }
    EXPECT_EQ(MatrixForm(c.matrix).rowsByAsset().days, 0U);
    const test::Returns wide = test::randomReturns(30, 60, 8);
    const Deviations few = deviations(wide.view(), CovarianceKind::Sample, 0.0).value();
    EXPECT_EQ(ReturnsForm(wide.view(), few).rank(), 29U);
    EXPECT_EQ(ReturnsForm(wide.view(), few, 0.1, 0.1).rank(), 60U);
}

}  // namespace
}  // namespace qd::portfolio
