// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/benchmark_statistics.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace qd::analytics {
namespace {

using Series = std::vector<double>;

const Series kBenchmark{0.01, -0.02, 0.03, 0.005, -0.01, 0.002};

TEST(AgainstBenchmark, ItselfHasBetaOneAndNoActiveRisk) {
    const BenchmarkStatistics s = againstBenchmark(kBenchmark, kBenchmark, 0.0001, 252.0);
    EXPECT_NEAR(*s.beta, 1.0, 1e-15);
    EXPECT_NEAR(*s.alpha, 0.0, 1e-13);
    EXPECT_EQ(s.trackingError, 0.0);
    EXPECT_FALSE(s.informationRatio);
    EXPECT_FALSE(s.excessSharpe);
    EXPECT_EQ(s.upCapture, 1.0);
    EXPECT_EQ(s.downCapture, 1.0);
    EXPECT_EQ(s.battingAverage, 0.0);
}

TEST(AgainstBenchmark, AConstantLeadHasNoInformationRatio) {
    Series ahead = kBenchmark;
    for (double& r : ahead)
        r += 0.001;  // the deviation of r − b is rounding only
    const BenchmarkStatistics s = againstBenchmark(ahead, kBenchmark, 0.0, 252.0);
    EXPECT_FALSE(s.informationRatio);
    EXPECT_EQ(s.battingAverage, 1.0);
    EXPECT_NEAR(*s.alpha, std::pow(1.001, 252.0) - 1.0, 1e-12);
}

TEST(AgainstBenchmark, LeverageScalesBeta) {
    Series twice = kBenchmark;
    for (double& r : twice)
        r *= 2.0;
    EXPECT_NEAR(*againstBenchmark(twice, kBenchmark, 0.0, 252.0).beta, 2.0, 1e-14);
}

TEST(AgainstBenchmark, WhatIsNotDefinedIsNothing) {
    const Series r{0.01, 0.02, -0.01};
    const BenchmarkStatistics flat = againstBenchmark(r, Series(3, 0.001), 0.0, 252.0);
    EXPECT_FALSE(flat.beta);
    EXPECT_FALSE(flat.alpha);
    EXPECT_FALSE(flat.downCapture);
    EXPECT_TRUE(flat.upCapture);
    const BenchmarkStatistics one = againstBenchmark(Series{0.01}, Series{0.02}, 0.0, 252.0);
    EXPECT_FALSE(one.trackingError);
    EXPECT_FALSE(one.beta);
}

}  // namespace
}  // namespace qd::analytics
