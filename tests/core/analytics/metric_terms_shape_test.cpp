// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/analytics/metric_terms.h"

namespace qd::analytics {
namespace {

TEST(MetricTermsShape, NamesTheSessionsOfTheBestAndTheWorstDay) {
    const std::vector<double> r{0.1, -0.2, 0.1, 0.25};
    EXPECT_EQ(metricTerms("best_day", r, {}, {})->terms[0].session, 4U);
    EXPECT_EQ(metricTerms("worst_day", r, {}, {})->terms[0].session, 2U);
}

TEST(MetricTermsShape, APercentileNamesTheRanksThatItLiesBetween) {
    // 0.05 · (4 − 1) = 0.15 of the way from the lowest to the next
    const std::vector<double> r{0.3, -0.2, 0.1, -0.1};
    const auto low = metricTerms("var_95", r, {}, {}).value();
    EXPECT_EQ(low.terms[0].value, -0.2);
    EXPECT_EQ(low.terms[1].value, -0.1);
    EXPECT_NEAR(low.terms[2].value, 0.15, 1e-12);
    EXPECT_NEAR(low.value.value(), -0.185, 1e-12);
}

TEST(MetricTermsShape, CountsGainsAndLossesWithoutTheStandstill) {
    const std::vector<double> r{0.1, 0.0, -0.05, 0.2, 0.0};
    const auto rate = metricTerms("win_rate", r, {}, {}).value();
    EXPECT_EQ(rate.terms[0].value, 2.0);
    EXPECT_EQ(rate.terms[1].value, 1.0);
    EXPECT_FALSE(metricTerms("average_loss", std::vector<double>{0.1}, {}, {})->value.has_value());
}

TEST(MetricTermsShape, WithoutMovementThereIsNoShape) {
    const std::vector<double> r{0.01, 0.01, 0.01};
    EXPECT_FALSE(metricTerms("skew", r, {}, {}).has_value());
    EXPECT_FALSE(metricTerms("kurtosis", r, {}, {}).has_value());
}

}  // namespace
}  // namespace qd::analytics
