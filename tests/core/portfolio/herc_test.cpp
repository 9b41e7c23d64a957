// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/herc.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/portfolio/covariance.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using Vec = std::vector<double>;
using Indices = std::vector<std::size_t>;

/// Blocks of correlated assets, independent of each other; deviations differ.
SquareMatrix blocks(const Vec& deviation, const Indices& block, double correlation) {
    SquareMatrix m(deviation.size());
    for (std::size_t i = 0; i < deviation.size(); ++i) {
        for (std::size_t j = 0; j < deviation.size(); ++j) {
            const double rho = i == j ? 1.0 : block[i] == block[j] ? correlation : 0.0;
            m.row(i)[j] = rho * (deviation[i] * deviation[j]);
        }
    }
    return m;
}

Vec weightsOf(const SquareMatrix& m, std::optional<std::size_t> k, Linkage linkage = Linkage::Average) {
    return hercWeights(m, linkage, HrpDistance::Correlation, k).value();
}

double inverseVarianceRisk(const SquareMatrix& m, const Indices& of) {
    double total = 0.0;
    double sum = 0.0;
    for (const auto i : of) {
        total += 1.0 / m(i, i);
        for (const auto j : of)
            sum += m(i, j) / m(i, i) / m(j, j);
    }
    return sum / total / total;
}

TEST(Herc, TwoBlocksByHand) {
    const SquareMatrix m = blocks({0.1, 0.2, 0.3, 0.15}, {0, 0, 1, 1}, 0.8);
    const Vec w = weightsOf(m, 2);
    const double a = inverseVarianceRisk(m, {0, 1});
    const double b = inverseVarianceRisk(m, {2, 3});
    const double left = b / (a + b);  // in the inverse proportion of the risks
    EXPECT_NEAR(w[0], left * 100.0 / 125.0, 1e-15);
    EXPECT_NEAR(w[1], left * 25.0 / 125.0, 1e-15);
    EXPECT_NEAR(w[2] + w[3], 1.0 - left, 1e-15);
    EXPECT_NEAR(w[3] / w[2], 4.0, 1e-13);
}

TEST(Herc, ThreeBlocksFollowTheTreeNotTheHalves) {
    // Blocks 0 and 1 are joined before block 2: their risks are added on that branch.
    SquareMatrix m = blocks({0.1, 0.1, 0.2, 0.2, 0.3, 0.3}, {0, 0, 1, 1, 2, 2}, 0.9);
    for (std::size_t i = 0; i < 2; ++i) {
        for (std::size_t j = 2; j < 4; ++j)
            m.set(i, j, 0.5 * 0.1 * 0.2);
    }
    const Vec w = weightsOf(m, 3);
    const double a = inverseVarianceRisk(m, {0, 1});
    const double b = inverseVarianceRisk(m, {2, 3});
    const double c = inverseVarianceRisk(m, {4, 5});
    const double branch = c / (a + b + c);
    EXPECT_NEAR(w[0] + w[1], branch * b / (a + b), 1e-15);
    EXPECT_NEAR(w[2] + w[3], branch * a / (a + b), 1e-15);
    EXPECT_NEAR(w[4] + w[5], (a + b) / (a + b + c), 1e-15);
}

TEST(Herc, OneClusterIsInverseVariance) {
    const SquareMatrix m = sampleCovariance(test::randomReturns(80, 9, 3).view()).value().matrix;
    const Vec w = weightsOf(m, 1);
    double total = 0.0;
    for (std::size_t i = 0; i < 9; ++i)
        total += 1.0 / m(i, i);
    for (std::size_t i = 0; i < 9; ++i)
        EXPECT_NEAR(w[i], 1.0 / m(i, i) / total, 1e-14);
}

TEST(Herc, FindsTheNumberOfBlocks) {
    for (const std::size_t k : {2U, 3U, 5U}) {
        Vec deviation;
        Indices block;
        for (std::size_t i = 0; i < 6 * k; ++i) {
            deviation.push_back(0.1 + 0.01 * static_cast<double>(i));
            block.push_back(i % k);
        }
        const SquareMatrix m = blocks(deviation, block, 0.85);
        for (const Linkage linkage : {Linkage::Average, Linkage::Complete, Linkage::Ward, Linkage::Single}) {
            const auto merges = agglomerate(correlationDistance(m), linkage);
            EXPECT_EQ(clusterCount(merges, correlationDistance(m)), k);
            const Indices cut = cutTree(merges, k);
            for (std::size_t i = 0; i < cut.size(); ++i)
                EXPECT_EQ(cut[i] == cut[0], block[i] == block[0]);
            EXPECT_EQ(weightsOf(m, std::nullopt, linkage), weightsOf(m, k, linkage));
        }
    }
}

TEST(Herc, CutsTheTreeFromTheTop) {
    // ((0 1) (2 (3 4))) with heights 1, 2, 3, 9.
    const std::vector<Merge> merges{{0, 1, 1.0, 2}, {3, 4, 2.0, 2}, {2, 6, 3.0, 3}, {5, 7, 9.0, 5}};
    EXPECT_EQ(cutTree(merges, 1), (Indices{0, 0, 0, 0, 0}));
    EXPECT_EQ(cutTree(merges, 2), (Indices{0, 0, 1, 1, 1}));
    EXPECT_EQ(cutTree(merges, 3), (Indices{0, 0, 1, 2, 2}));
    EXPECT_EQ(cutTree(merges, 5), (Indices{0, 1, 2, 3, 4}));
    EXPECT_EQ(cutTree({}, 1), Indices{0});
}

TEST(Herc, IsAPortfolioThatKeepsOrderAndScale) {
    const test::Returns x = test::randomReturns(120, 40, 5);
    SquareMatrix m = sampleCovariance(x.view()).value().matrix;
    for (const Linkage linkage : {Linkage::Single, Linkage::Average, Linkage::Complete, Linkage::Ward}) {
        for (const HrpDistance distance : {HrpDistance::Correlation, HrpDistance::Euclidean}) {
            const Vec w = hercWeights(m, linkage, distance, std::nullopt).value();
            EXPECT_NEAR(std::accumulate(w.begin(), w.end(), 0.0), 1.0, 1e-13);
            for (const double v : w)
                EXPECT_GT(v, 0.0);
            const auto order = test::shuffled(40, 2);
            const SquareMatrix mixed = sampleCovariance(test::permuted(x, order).view()).value().matrix;
            const Vec again = hercWeights(mixed, linkage, distance, std::nullopt).value();
            for (std::size_t i = 0; i < 40; ++i)
                EXPECT_NEAR(again[i], w[order[i]], 1e-12);
        }
    }
}

TEST(Herc, OneTwoAndNoAssetsAndBadClusters) {
    EXPECT_EQ(weightsOf(blocks({0.2}, {0}, 0.0), std::nullopt), Vec{1.0});
    const SquareMatrix two = blocks({0.1, 0.2}, {0, 1}, 0.0);
    EXPECT_NEAR(weightsOf(two, std::nullopt)[0], 0.8, 1e-15);
    for (const std::size_t k : {0U, 3U}) {
        EXPECT_EQ(hercWeights(two, Linkage::Single, HrpDistance::Correlation, k).error().code,
                  ErrorCode::BadInput);
    }
    EXPECT_FALSE(hercWeights(SquareMatrix(), Linkage::Single, HrpDistance::Correlation, {}).ok());
    const SquareMatrix still = blocks({0.1, 0.0}, {0, 1}, 0.0);
    EXPECT_FALSE(hercWeights(still, Linkage::Single, HrpDistance::Correlation, {}).ok());
}

}  // namespace
}  // namespace qd::portfolio
