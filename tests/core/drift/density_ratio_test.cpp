// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/density_ratio.h"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

TEST(DensityRatio, OfTwoNormalsIsTheirRatio) {
    // N(0, 1) and N(0.7, 1): w(x) = exp(0.7 x − 0.245), which the classifier can express.
    Rng rng(1);
    const auto a = testing::sample({testing::normals(rng, 6000)});
    const auto b = testing::sample({testing::normals(rng, 3000, 0.7)});
    const auto pair = SamplePair::create(a, b).value();
    const auto ratio = densityRatio(pair, 1e-4).value();
    double worst = 0.0;
    for (std::size_t i = 0; i < a.rows(); ++i) {
        const double x = a.column(0)[i];
        if (std::abs(x) < 1.5)
            worst = std::max(worst, std::abs(std::log(ratio.weight[i]) - (0.7 * x - 0.245)));
    }
    EXPECT_LT(worst, 0.2);
    // AUC of a shift of 0.7: Φ(0.7 / √2) = 0.690.
    EXPECT_NEAR(ratio.separation, 0.690, 0.015);
}

TEST(DensityRatio, WhereNothingDriftsWeightsAreNearOneAndNothingIsSeparated) {
    Rng rng(2);
    const auto a = testing::sample(testing::table(rng, 2000, 10));
    const auto b = testing::sample(testing::table(rng, 500, 10));
    const auto pair = SamplePair::create(a, b).value();
    const auto ratio = densityRatio(pair, 1e-2).value();
    EXPECT_NEAR(ratio.separation, 0.5, 0.05);
    const double mean = std::accumulate(ratio.weight.begin(), ratio.weight.end(), 0.0) / 2000.0;
    EXPECT_NEAR(mean, 1.0, 0.1);
}

TEST(DensityRatio, SamplesApartAreSeparatedWithoutOverflow) {
    Rng rng(3);
    const auto a = testing::sample({testing::normals(rng, 300)});
    const auto b = testing::sample({testing::normals(rng, 100, 1e6)});
    const auto pair = SamplePair::create(a, b).value();
    const auto ratio = densityRatio(pair, 1e-6).value();
    EXPECT_EQ(ratio.separation, 1.0);
    for (const double w : ratio.weight)
        EXPECT_TRUE(std::isfinite(w));
}

TEST(DensityRatio, RowsThatMissAValueHaveNoWeight) {
    Rng rng(4);
    auto columns = testing::table(rng, 300, 2);
    columns[1][7] = std::numeric_limits<double>::quiet_NaN();
    const auto a = testing::sample(columns);
    const auto b = testing::sample(testing::table(rng, 60, 2));
    const auto pair = SamplePair::create(a, b).value();
    const auto ratio = densityRatio(pair, 1e-2).value();
    EXPECT_EQ(ratio.weight[7], 0.0);
    EXPECT_GT(ratio.weight[8], 0.0);
    EXPECT_EQ(ratio.completeReference, 299U);
}

TEST(DensityRatio, NeedsCompleteRows) {
    Rng rng(5);
    auto columns = testing::table(rng, 300, 2);
    std::fill_n(columns[1].begin(), 250, std::numeric_limits<double>::quiet_NaN());
    const auto a = testing::sample(columns);
    const auto b = testing::sample(testing::table(rng, 60, 2));
    const auto pair = SamplePair::create(a, b).value();
    EXPECT_EQ(densityRatio(pair, 1e-2).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::drift
