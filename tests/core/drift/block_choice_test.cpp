// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/block_choice.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

TEST(BlockChoice, IndependentRowsNeedHardlyAnyBlock) {
    Rng rng(1);
    EXPECT_LE(blockLength(testing::normals(rng, 5000)), 3.0);
}

TEST(BlockChoice, AnAutoregressionGetsWhatItsTheorySays) {
    // Politis & White 2004: (2 G² / D)^(1/3) n^(1/3) with G = 2φ/((1−φ)²) · σ², D = 4/3 · g(0)², of AR(1)
    // with φ = 0.7 and n = 20,000: G/g = 2φ / ((1 − φ)(1 + φ)) … = 2.745, so (1.5 · 7.535)^(1/3) · 27.14
    // = 60.9.
    Rng rng(2);
    const double found = blockLength(testing::autoregression(rng, 20'000, 0.7));
    EXPECT_NEAR(found, 60.9, 12.0);
}

TEST(BlockChoice, LongerDependenceGetsLongerBlocks) {
    Rng rng(3);
    const double brief = blockLength(testing::autoregression(rng, 5000, 0.3));
    const double lasting = blockLength(testing::autoregression(rng, 5000, 0.9));
    EXPECT_LT(brief, lasting);
    EXPECT_GT(lasting, 40.0);
}

TEST(BlockChoice, SeesThatSpreadDependsOnItselfWhereLevelsDoNot) {
    // Independent signs, a volatility that lasts.
    Rng rng(4);
    auto series = testing::autoregression(rng, 5000, 0.97);
    for (double& v : series)
        v = std::exp(v) * rng.normal();
    EXPECT_GT(blockLength(series), 20.0);
}

TEST(BlockChoice, NothingToSeeIsOne) {
    EXPECT_EQ(blockLength(std::vector<double>(100, 3.0)), 1.0);
    EXPECT_EQ(blockLength(std::vector<double>{1.0, 5.0, 2.0}), 1.0);
    EXPECT_EQ(blockLength({}), 1.0);
}

TEST(BlockChoice, StaysBelowItsBound) {
    std::vector<double> ramp(300);
    for (std::size_t t = 0; t < ramp.size(); ++t)
        ramp[t] = static_cast<double>(t);
    EXPECT_LE(blockLength(ramp), 3.0 * std::sqrt(300.0));
}

TEST(BlockChoice, TheFeatureThatLastsLongestDecides) {
    Rng rng(5);
    const auto quick = testing::normals(rng, 3000);
    const auto slow = testing::autoregression(rng, 3000, 0.9);
    const auto both = testing::sample({quick, slow});
    EXPECT_EQ(chooseBlock(both, 1), static_cast<std::size_t>(std::ceil(blockLength(slow))));
    EXPECT_EQ(chooseBlock(both, 2), chooseBlock(both, 1));
}

TEST(BlockChoice, DependenceIsCountedInPeriods) {
    // Each value ten times in a row, as ten names of a day: a day of itself is independent of the next.
    Rng rng(6);
    std::vector<double> column;
    for (int day = 0; day < 600; ++day)
        column.insert(column.end(), 10, rng.normal());
    EXPECT_LE(chooseBlock(testing::sample({column}, std::vector<std::size_t>(600, 10)), 1), 3U);
    EXPECT_GE(chooseBlock(testing::sample({column}), 1), 10U);
}

}  // namespace
}  // namespace qd::drift
