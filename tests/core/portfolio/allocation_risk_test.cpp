// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/allocation_risk.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

TEST(RiskModel, SaysTheSameByMatrixFormAndFactors) {
    for (const std::size_t n : {10U, 90U}) {  // fewer and more than days
        const auto panel = test::pricesOf(test::randomReturns(60, n, 12));
        const ReturnWindow window =
            returnWindow(panel, 60, std::nullopt, market::PriceField::Close, {}).value();
        std::vector<double> w(n);
        for (std::size_t i = 0; i < n; ++i)
            w[i] = 1.0 / (2.0 + static_cast<double>(i));
        for (const std::string_view kind : covarianceNames()) {
            AllocationSpec spec{.covariance = *parseCovariance(kind)};
            const auto dev = [&] { return deviations(window.view(), spec.covariance, 63.0).value(); };
            RiskModel byForm(window, spec, dev());
            RiskModel byMatrix(window, spec, dev());
            const MatrixForm matrix(byMatrix.matrix());
            const double expected = matrix.variance(w);
            EXPECT_NEAR(byForm.form().variance(w), expected, 1e-10 * expected) << kind;
            EXPECT_NEAR(byForm.variance(w), expected, 1e-10 * expected) << kind;
            EXPECT_NEAR(byMatrix.variance(w), expected, 1e-10 * expected) << kind;
            EXPECT_NEAR(byForm.annual().variance(w), 252.0 * expected, 252e-10 * expected) << kind;
            for (std::size_t i = 0; i < n; i += 7) {
                EXPECT_NEAR(byForm.diagonal()[i], byMatrix.matrix()(i, i), 1e-10 * byMatrix.matrix()(i, i))
                    << kind;
            }
            double total = 0.0;
            const std::vector<double> means = byForm.annualMeans();
            for (std::size_t i = 0; i < n; ++i)
                total += w[i] * means[i];
            EXPECT_NEAR(byForm.annualReturn(w), total, 1e-12) << kind;
        }
    }
}

}  // namespace
}  // namespace qd::portfolio
