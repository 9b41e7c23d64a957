// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/block_length.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

Series autoregression(std::size_t count, double root, std::uint64_t seed) {
    Rng rng(seed);
    Series out(count);
    double x = 0.0;
    for (double& v : out)
        v = x = root * x + rng.normal();
    return out;
}

TEST(BlockLengthOf, IsShortWithoutMemoryAndGrowsWithIt) {
    const auto none = automaticBlockLength(autoregression(2000, 0.0, 1));
    const auto some = automaticBlockLength(autoregression(2000, 0.5, 1));
    const auto much = automaticBlockLength(autoregression(2000, 0.95, 1));
    EXPECT_LT(none.stationary, 5.0);
    EXPECT_GT(some.stationary, none.stationary);
    EXPECT_GT(much.stationary, 2.0 * some.stationary);
    EXPECT_NEAR(some.circular / some.stationary, std::cbrt(1.5), 1e-12);
}

// Politis & White (2004), table: the theoretical optimum of AR(1) is (2g²/d)^(1/3)·n^(1/3) with g = Σ|k|γ(k)
// and long-run variance Σγ(k). For root 0.7 and 4000 values it is about 39 (circular: about 45).
TEST(BlockLengthOf, IsNearTheTheoreticalOptimumOfAnAutoregression) {
    constexpr double kRoot = 0.7;
    const double variance = 1.0 / (1.0 - kRoot * kRoot);
    const double g = 2.0 * variance * kRoot / ((1.0 - kRoot) * (1.0 - kRoot));
    const double longRun = 1.0 / ((1.0 - kRoot) * (1.0 - kRoot));
    const double best = std::cbrt(2.0 * g * g / (2.0 * longRun * longRun) * 4000.0);
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        sum += automaticBlockLength(autoregression(4000, kRoot, seed)).stationary;
    EXPECT_NEAR(sum / 20.0 / best, 1.0, 0.2);
}

TEST(BlockLengthOf, DoesNotDependOnScaleOrPlace) {
    const Series x = autoregression(500, 0.4, 9);
    Series moved;
    for (const double v : x)
        moved.push_back(100.0 + 1e-6 * v);
    EXPECT_NEAR(automaticBlockLength(moved).stationary, automaticBlockLength(x).stationary, 1e-5);
}

TEST(BlockLengthOf, IsOneWhereThereIsNothingToLearn) {
    for (const Series& x : {Series{}, Series{1.0}, Series{1.0, 2.0, 1.0, 3.0}, Series(100, 0.25)}) {
        EXPECT_EQ(automaticBlockLength(x).stationary, 1.0);
        EXPECT_EQ(automaticBlockLength(x).circular, 1.0);
    }
}

TEST(BlockLengthOf, StaysWithinItsBoundForATrend) {
    Series trend;
    for (int i = 0; i < 400; ++i)
        trend.push_back(i);
    const auto length = automaticBlockLength(trend);
    EXPECT_LE(length.stationary, std::ceil(3.0 * std::sqrt(400.0)));
    EXPECT_GE(length.stationary, 10.0);
}

}  // namespace
}  // namespace qd::analytics
