// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/normal_distribution.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::analytics {
namespace {

// SciPy 1.10.1, norm.cdf and norm.ppf.
TEST(NormalDistribution, MatchesSciPy) {
    EXPECT_DOUBLE_EQ(normalCdf(0.0), 0.5);
    EXPECT_NEAR(normalCdf(1.959963984540054), 0.975, 1e-15);
    EXPECT_NEAR(normalCdf(-8.0) / 6.220960574271785e-16, 1.0, 1e-12);
    EXPECT_NEAR(normalQuantile(0.975), 1.959963984540054, 1e-14);
    EXPECT_NEAR(normalQuantile(0.95), 1.6448536269514722, 1e-14);
    EXPECT_NEAR(normalQuantile(1e-10), -6.361340902404056, 1e-12);
    EXPECT_NEAR(twoSidedP(1.959963984540054), 0.05, 1e-15);
}

TEST(NormalDistribution, QuantileInvertsTheProbabilityOnBothSides) {
    for (const double p : {1e-300, 1e-12, 0.001, 0.02425, 0.3, 0.5, 0.7, 0.97575, 0.999}) {
        EXPECT_NEAR(normalCdf(normalQuantile(p)) / p, 1.0, 2e-13) << p;
        if (p > 1e-3) {
            EXPECT_NEAR(normalQuantile(p) + normalQuantile(1.0 - p), 0.0, 1e-12) << p;
        }
    }
}

TEST(NormalDistribution, EndsAreFiniteProbabilities) {
    EXPECT_EQ(normalCdf(INFINITY), 1.0);
    EXPECT_EQ(normalCdf(-INFINITY), 0.0);
    EXPECT_EQ(twoSidedP(INFINITY), 0.0);
}

TEST(NormalDistributionDeath, AProbabilityOfNoneOrAllHasNoQuantile) {
    EXPECT_DEATH((void)normalQuantile(0.0), "precondition");
    EXPECT_DEATH((void)normalQuantile(1.0), "precondition");
    EXPECT_DEATH((void)normalQuantile(NAN), "precondition");
}

}  // namespace
}  // namespace qd::analytics
