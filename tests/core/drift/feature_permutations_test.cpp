// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/feature_permutations.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/drift/marginal.h"
#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

PooledOrder pooledOf(const std::vector<double>& a, const std::vector<double>& b) {
    PooledOrder out;
    SortScratch scratch;
    sortPooled(a, b, scratch, out);
    return out;
}

TEST(FeaturePermutations, EachIsTheStatisticOfItsOwnSplit) {
    Rng rng(1);
    const auto a = testing::normals(rng, 150);
    const auto b = testing::normals(rng, 40);
    std::vector<double> all = a;
    all.insert(all.end(), b.begin(), b.end());
    const BlockPermutation blocks(std::vector<std::size_t>(190, 1), 40, 3, 11);
    const auto permuted = permuteFeatures({pooledOf(a, b)}, blocks, {75, true, 1}, testing::Job()).value();
    std::vector<RowRange> rows;
    for (std::size_t p = 0; p < 75; ++p) {
        if (p == 0)
            rows.assign(1, blocks.actual());
        else
            blocks.draw(p, rows);
        std::vector<bool> current(all.size(), false);
        for (const auto& [from, to] : rows)
            std::fill(current.begin() + static_cast<std::ptrdiff_t>(from),
                      current.begin() + static_cast<std::ptrdiff_t>(to), true);
        std::vector<double> left;
        std::vector<double> right;
        for (std::size_t i = 0; i < all.size(); ++i)
            (current[i] ? right : left).push_back(all[i]);
        const Marginal wanted = marginalOf(left, right);
        EXPECT_FLOAT_EQ(permuted[0].psi[p], static_cast<float>(wanted.psi)) << p;
        EXPECT_FLOAT_EQ(permuted[0].ks[p], static_cast<float>(wanted.ks)) << p;
        EXPECT_FLOAT_EQ(permuted[0].wasserstein[p], static_cast<float>(wanted.wasserstein)) << p;
        EXPECT_NEAR(permuted[0].jensenShannon[p], wanted.jensenShannon, 1e-6) << p;
    }
}

TEST(FeaturePermutations, DoNotDependOnTheNumberOfThreads) {
    Rng rng(2);
    std::vector<PooledOrder> pooled;
    for (int f = 0; f < 3; ++f)
        pooled.push_back(pooledOf(testing::normals(rng, 300), testing::normals(rng, 60)));
    const BlockPermutation blocks(std::vector<std::size_t>(360, 1), 60, 1, 1);
    const auto one = permuteFeatures(pooled, blocks, {300, true, 1}, testing::Job()).value();
    const auto three = permuteFeatures(pooled, blocks, {300, true, 3}, testing::Job()).value();
    for (std::size_t f = 0; f < 3; ++f) {
        EXPECT_EQ(one[f].psi, three[f].psi);
        EXPECT_EQ(one[f].ks, three[f].ks);
        EXPECT_EQ(one[f].wasserstein, three[f].wasserstein);
        EXPECT_EQ(one[f].jensenShannon, three[f].jensenShannon);
    }
}

TEST(FeaturePermutations, MissingValuesLeaveTheirRowsOut) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    Rng rng(3);
    auto a = testing::normals(rng, 200);
    auto b = testing::normals(rng, 50);
    for (std::size_t i = 0; i < 60; ++i)
        a[3 * i] = kNone;
    b[7] = kNone;
    const BlockPermutation blocks(std::vector<std::size_t>(250, 1), 50, 5, 1);
    const auto permuted = permuteFeatures({pooledOf(a, b)}, blocks, {9, true, 1}, testing::Job()).value();
    std::erase_if(a, [](double v) { return std::isnan(v); });
    std::erase_if(b, [](double v) { return std::isnan(v); });
    const Marginal wanted = marginalOf(a, b);
    EXPECT_FLOAT_EQ(permuted[0].psi[0], static_cast<float>(wanted.psi));
    EXPECT_FLOAT_EQ(permuted[0].wasserstein[0], static_cast<float>(wanted.wasserstein));
}

TEST(FeaturePermutations, ADrawWithoutAnyValueCountsAsTheWorst) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> a(100, kNone);
    a[0] = 1.0;
    a[1] = 2.0;
    const std::vector<double> b{0.5, 1.5, 2.5};
    const BlockPermutation blocks(std::vector<std::size_t>(103, 1), 3, 1, 1);
    const auto permuted = permuteFeatures({pooledOf(a, b)}, blocks, {99, true, 1}, testing::Job()).value();
    EXPECT_TRUE(std::isfinite(permuted[0].ks[0]));
    EXPECT_GT(
        std::count(permuted[0].ks.begin(), permuted[0].ks.end(), std::numeric_limits<float>::infinity()), 50);
    EXPECT_GT(worstOfThreeP(permuted[0]), 0.5);
    EXPECT_TRUE(std::isfinite(chanceOf(permuted[0], 1, 0.05).thresholds.ks));
}

TEST(FeaturePermutations, StopWhenAsked) {
    Rng rng(4);
    const BlockPermutation blocks(std::vector<std::size_t>(150, 1), 50, 1, 1);
    const auto out = permuteFeatures({pooledOf(testing::normals(rng, 100), testing::normals(rng, 50))},
                                     blocks, {99, true, 1}, testing::StoppedJob());
    ASSERT_FALSE(out.ok());
    EXPECT_EQ(out.error().code, ErrorCode::Cancelled);
}

PermutedFeature ranks(std::vector<float> psi, std::vector<float> ks, std::vector<float> wasserstein) {
    PermutedFeature out;
    out.jensenShannon = psi;
    out.psi = std::move(psi);
    out.ks = std::move(ks);
    out.wasserstein = std::move(wasserstein);
    return out;
}

TEST(WorstOfThree, IsSmallestWhenAllThreeStandOut) {
    EXPECT_DOUBLE_EQ(worstOfThreeP(ranks({9, 1, 2, 3}, {9, 3, 2, 1}, {9, 2, 3, 1})), 0.25);
}

TEST(WorstOfThree, OneThatStandsOutPaysForTheOthersThatCouldHave) {
    // Each of the first three is largest in one statistic; the first is last in both others.
    EXPECT_DOUBLE_EQ(worstOfThreeP(ranks({9, 1, 2, 3}, {0, 9, 2, 1}, {0, 2, 9, 1})), 0.75);
    // Second in both others: none that shares the rank has a smaller product.
    EXPECT_DOUBLE_EQ(worstOfThreeP(ranks({9, 1, 2, 3}, {8, 9, 2, 1}, {8, 2, 9, 1})), 0.25);
}

TEST(WorstOfThree, NothingStandsOutWhereAllAreEqual) {
    EXPECT_DOUBLE_EQ(worstOfThreeP(ranks({1, 1, 1}, {2, 2, 2}, {3, 3, 3})), 1.0);
}

TEST(WorstOfThree, IsUniformWhereNothingDrifts) {
    Rng rng(7);
    int small = 0;
    constexpr int kRounds = 400;
    for (int round = 0; round < kRounds; ++round) {
        PermutedFeature permuted;
        for (int p = 0; p < 100; ++p) {
            const double common = rng.normal();
            permuted.psi.push_back(static_cast<float>(common + rng.normal()));
            permuted.ks.push_back(static_cast<float>(common + rng.normal()));
            permuted.wasserstein.push_back(static_cast<float>(common + 0.3 * rng.normal()));
        }
        small += worstOfThreeP(permuted) <= 0.1 ? 1 : 0;
    }
    // 10 % with a standard error of 1.5 %.
    EXPECT_NEAR(small / static_cast<double>(kRounds), 0.1, 0.05);
}

TEST(Chance, IsMedianAndUpperQuantile) {
    PermutedFeature permuted;
    for (int p = 0; p <= 100; ++p)
        permuted.psi.push_back(static_cast<float>(p));
    permuted.ks = permuted.wasserstein = permuted.jensenShannon = permuted.psi;
    const Chance chance = chanceOf(permuted, 1, 0.05);
    EXPECT_EQ(chance.usual.psi, 50.0);
    EXPECT_EQ(chance.thresholds.psi, 95.0);
    EXPECT_EQ(chanceOf(permuted, 0, 0.05).thresholds.ks, 95.0);
}

}  // namespace
}  // namespace qd::drift
