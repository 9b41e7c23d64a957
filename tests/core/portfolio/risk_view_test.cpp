// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/risk_view.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

TEST(FactorForm, IsTheEstimatorWithoutItsMatrix) {
    const test::Returns x = test::randomReturns(40, 13, 2);
    for (const CovarianceKind kind :
         {CovarianceKind::Sample, CovarianceKind::LedoitWolf, CovarianceKind::Ewma}) {
        const Deviations dev = deviations(x.view(), kind, 20.0).value();
        const Covariance c = estimateCovariance(x.view(), kind, dev);
        const FactorForm f = factorForm(x.view(), dev, 1.0 - c.shrinkage, c.shrinkage * c.target);
        const RiskView dense{.matrix = &c.matrix, .scale = 252.0};
        const RiskView factored{.factors = &f, .scale = 252.0};
        std::vector<double> w(13);
        for (std::size_t i = 0; i < 13; ++i)
            w[i] = 0.1 * static_cast<double>(i) - 0.3;
        EXPECT_NEAR(dense.variance(w), factored.variance(w), 1e-13);
        std::vector<double> a(13);
        std::vector<double> b(13);
        dense.multiply(w, a);
        factored.multiply(w, b);
        const std::vector<double> da = dense.diagonal();
        const std::vector<double> db = factored.diagonal();
        for (std::size_t i = 0; i < 13; ++i) {
            EXPECT_NEAR(a[i], b[i], 1e-13);
            EXPECT_NEAR(da[i], db[i], 1e-13);
        }
    }
}

TEST(RiskView, AVarianceIsNeverBelowZero) {
    SquareMatrix m(2);
    m.set(0, 0, 1.0);
    m.set(1, 1, 1.0);
    m.set(0, 1, -1.0 - 1e-15);
    const RiskView view{.matrix = &m};
    EXPECT_EQ(view.variance(std::vector<double>{1.0, 1.0}), 0.0);
    EXPECT_EQ(RiskView{}.size(), 0U);
}

}  // namespace
}  // namespace qd::portfolio
