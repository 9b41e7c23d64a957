// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/analytics/metric_terms.h"

namespace qd::analytics {
namespace {

TEST(MetricTermsRelative, BetaIsCovarianceOverVariance) {
    const std::vector<double> b{0.01, -0.02, 0.03, 0.00};
    std::vector<double> r;
    for (const double x : b)
        r.push_back(0.001 + 1.5 * x);
    const auto beta = metricTerms("beta", r, b, {}).value();
    EXPECT_NEAR(beta.terms[0].value / beta.terms[1].value, 1.5, 1e-12);
    EXPECT_NEAR(beta.value.value(), 1.5, 1e-12);
    EXPECT_NEAR(metricTerms("alpha", r, b, {})->value.value(), std::pow(1.001, 252.0) - 1.0, 1e-9);
}

TEST(MetricTermsRelative, CaptureSaysHowManyPeriodsCount) {
    const std::vector<double> r{0.02, -0.01, 0.01, -0.02};
    const std::vector<double> b{0.01, -0.02, 0.0, -0.01};
    EXPECT_EQ(metricTerms("up_capture", r, b, {})->terms[2].value, 1.0);
    EXPECT_EQ(metricTerms("down_capture", r, b, {})->terms[2].value, 2.0);
    const std::vector<double> falling{-0.01, -0.02, -0.01, -0.01};
    EXPECT_FALSE(metricTerms("up_capture", r, falling, {}).has_value()) << "it never rose";
}

TEST(MetricTermsRelative, ABenchmarkThatDoesNotMoveHasNoBeta) {
    const std::vector<double> r{0.02, -0.01};
    const std::vector<double> b{0.01, 0.01};
    EXPECT_FALSE(metricTerms("beta", r, b, {})->value.has_value());
    EXPECT_FALSE(metricTerms("alpha", r, b, {}).has_value());
}

}  // namespace
}  // namespace qd::analytics
