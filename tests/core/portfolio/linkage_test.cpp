// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/linkage.h"

#include <cmath>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "core/portfolio/covariance.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

/// The square form of a condensed distance (upper triangle, row by row).
SquareMatrix square(std::size_t n, const std::vector<double>& condensed) {
    SquareMatrix out(n);
    std::size_t k = 0;
    for (std::size_t i = 0; i < n; ++i) {
        out.row(i)[i] = 0.0;
        for (std::size_t j = i + 1; j < n; ++j)
            out.set(i, j, condensed[k++]);
    }
    return out;
}

/// Twelve points with integer distances 1 … 5, so nearly every choice is a tie.
SquareMatrix tied() {
    return square(12, {4, 4, 5, 3, 4, 5, 2, 1, 2, 2, 5, 3, 5, 1, 4, 1, 3, 5, 2, 2, 2, 3,
                       3, 3, 3, 3, 3, 5, 5, 4, 3, 2, 5, 1, 5, 4, 1, 1, 3, 5, 5, 5, 4, 3,
                       3, 1, 1, 5, 4, 5, 2, 1, 3, 2, 5, 5, 3, 1, 2, 3, 1, 4, 2, 2, 3, 2});
}

void expectLinkage(const std::vector<Merge>& got, const std::vector<Merge>& expected,
                   const std::vector<std::size_t>& leaves) {
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t k = 0; k < got.size(); ++k) {
        EXPECT_EQ(got[k].left, expected[k].left) << k;
        EXPECT_EQ(got[k].right, expected[k].right) << k;
        EXPECT_NEAR(got[k].height, expected[k].height, 4e-16 * expected[k].height) << k;
        EXPECT_EQ(got[k].size, expected[k].size) << k;
    }
    EXPECT_EQ(leafOrder(got), leaves);
}

// Expected values of the next four: scipy.cluster.hierarchy.linkage and leaves_list, SciPy 1.10.1.
TEST(Linkage, SingleMatchesSciPyWithTies) {
    expectLinkage(agglomerate(tied(), Linkage::Single),
                  {{0, 8, 1, 2},
                   {9, 12, 1, 3},
                   {7, 13, 1, 4},
                   {3, 14, 1, 5},
                   {5, 15, 1, 6},
                   {6, 16, 1, 7},
                   {1, 17, 1, 8},
                   {4, 18, 1, 9},
                   {10, 19, 1, 10},
                   {11, 20, 1, 11},
                   {2, 21, 3, 12}},
                  {2, 11, 10, 4, 1, 6, 5, 3, 7, 9, 0, 8});
}

TEST(Linkage, AverageMatchesSciPyWithTies) {
    expectLinkage(agglomerate(tied(), Linkage::Average),
                  {{0, 8, 1, 2},
                   {1, 4, 1, 2},
                   {3, 7, 1, 2},
                   {5, 6, 1, 2},
                   {10, 14, 1.5, 3},
                   {9, 12, 1.5, 3},
                   {11, 16, 2, 4},
                   {2, 13, 3, 3},
                   {15, 19, 3.1666666666666665, 5},
                   {17, 18, 3.1666666666666665, 7},
                   {20, 21, 3.5714285714285716, 12}},
                  {5, 6, 2, 1, 4, 9, 0, 8, 11, 10, 3, 7});
}

TEST(Linkage, CompleteMatchesSciPyWithTies) {
    expectLinkage(agglomerate(tied(), Linkage::Complete),
                  {{0, 8, 1, 2},
                   {1, 4, 1, 2},
                   {3, 7, 1, 2},
                   {5, 6, 1, 2},
                   {10, 11, 2, 2},
                   {9, 12, 2, 3},
                   {2, 13, 3, 3},
                   {14, 16, 3, 4},
                   {15, 18, 5, 5},
                   {17, 20, 5, 8},
                   {19, 21, 5, 12}},
                  {3, 7, 10, 11, 9, 0, 8, 5, 6, 2, 1, 4});
}

TEST(Linkage, WardMatchesSciPyWithTies) {
    expectLinkage(agglomerate(tied(), Linkage::Ward),
                  {{0, 8, 1, 2},
                   {1, 4, 1, 2},
                   {3, 7, 1, 2},
                   {5, 6, 1, 2},
                   {10, 14, 1.7320508075688772, 3},
                   {9, 12, 1.7320508075688772, 3},
                   {11, 16, 2.4494897427831783, 4},
                   {2, 13, 3.415650255319866, 3},
                   {15, 19, 4.6833036772489285, 5},
                   {17, 18, 5.8309518948453, 7},
                   {20, 21, 6.562519841239847, 12}},
                  {5, 6, 2, 1, 4, 9, 0, 8, 11, 10, 3, 7});
}

TEST(Linkage, SingleOfCorrelationIsSingleOfItsDistance) {
    for (const std::size_t n : {2U, 3U, 17U, 150U}) {
        const Covariance c = sampleCovariance(test::randomReturns(60, n, n).view()).value();
        EXPECT_EQ(singleLinkageOfCorrelation(c.matrix),
                  agglomerate(correlationDistance(c.matrix), Linkage::Single));
    }
}

TEST(Linkage, HeightsRiseAndTheLastMergeHoldsAll) {
    const Covariance c = sampleCovariance(test::randomReturns(80, 90, 12).view()).value();
    for (const auto linkage : {Linkage::Single, Linkage::Average, Linkage::Complete, Linkage::Ward}) {
        const std::vector<Merge> z = agglomerate(correlationDistance(c.matrix), linkage);
        ASSERT_EQ(z.size(), 89U);
        EXPECT_EQ(z.back().size, 90U);
        for (std::size_t k = 0; k < z.size(); ++k) {
            EXPECT_LT(z[k].left, z[k].right);
            EXPECT_GE(z[k].height, k > 0 ? z[k - 1].height : 0.0);
        }
        std::vector<std::size_t> leaves = leafOrder(z);
        std::vector<bool> seen(90, false);
        for (const std::size_t leaf : leaves)
            seen[leaf] = true;
        EXPECT_EQ(leaves.size(), 90U);
        EXPECT_EQ(std::count(seen.begin(), seen.end(), true), 90);
    }
}

TEST(Linkage, AllPointsInOnePlace) {
    for (const auto linkage : {Linkage::Single, Linkage::Average, Linkage::Complete, Linkage::Ward}) {
        const std::vector<Merge> z = agglomerate(square(4, {0, 0, 0, 0, 0, 0}), linkage);
        ASSERT_EQ(z.size(), 3U);
        EXPECT_EQ(z[2].height, 0.0);
        EXPECT_EQ(leafOrder(z).size(), 4U);
    }
}

TEST(Linkage, OneLeafHasNoMerges) {
    for (const auto linkage : {Linkage::Single, Linkage::Ward}) {
        const std::vector<Merge> z = agglomerate(square(1, {}), linkage);
        EXPECT_TRUE(z.empty());
        EXPECT_EQ(leafOrder(z), std::vector<std::size_t>{0});
    }
}

TEST(CorrelationDistance, IsZeroOnTheDiagonalAndOneForAPerfectHedge) {
    SquareMatrix c(2);
    c.set(0, 0, 4e-4);
    c.set(1, 1, 1e-4);
    c.set(0, 1, -2e-4);
    const SquareMatrix d = correlationDistance(c);
    EXPECT_EQ(d(0, 0), 0.0);
    EXPECT_NEAR(d(0, 1), 1.0, 1e-15);
}

TEST(ColumnDistance, EqualsTheDirectSumWhereColumnsNearlyAgreeToo) {
    const std::size_t n = 60;
    SquareMatrix d = correlationDistance(sampleCovariance(test::randomReturns(90, n, 3).view())->matrix);
    for (std::size_t k = 0; k < n;
         ++k) {  // the second column all but repeats the first, the third repeats it
        d.row(k)[1] = d(k, 0) + 1e-9 * static_cast<double>(k);
        d.row(k)[2] = d(k, 0);
    }
    std::vector<std::vector<double>> direct(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            double sum = 0.0;
            for (std::size_t k = 0; k < n; ++k)
                sum += (d(k, i) - d(k, j)) * (d(k, i) - d(k, j));
            direct[i][j] = std::sqrt(sum);
        }
    }
    const SquareMatrix e = columnDistance(std::move(d));
    EXPECT_EQ(e(0, 2), 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            EXPECT_NEAR(e(i, j), direct[i][j], 1e-6 * direct[i][j]) << i << ' ' << j;
        }
    }
}

TEST(LinkageContract, AConstantAssetIsNotClustered) {
    SquareMatrix c(2);
    c.set(0, 0, 1e-4);
    c.set(1, 1, 0.0);
    c.set(0, 1, 0.0);
    EXPECT_DEATH(static_cast<void>(correlationDistance(c)), "precondition");
}

TEST(Linkage, DistancesThatAreEqualButForRoundingGiveATree) {
    // Blocks of one correlation inside and none between, whose deviations differ: every distance comes many
    // times, each time with other last bits.
    for (const std::size_t blocks : {2U, 3U, 5U, 8U, 13U}) {
        const std::size_t n = 6 * blocks;
        SquareMatrix m(n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                const double rho = i == j ? 1.0 : i % blocks == j % blocks ? 0.85 : 0.0;
                m.row(i)[j] = rho * ((0.1 + 0.01 * static_cast<double>(i)) *
                                     (0.1 + 0.01 * static_cast<double>(j)));  // the same both ways
            }
        }
        for (const Linkage linkage : {Linkage::Average, Linkage::Complete, Linkage::Ward}) {
            const auto merges = agglomerate(correlationDistance(m), linkage);
            ASSERT_EQ(merges.size(), n - 1);
            EXPECT_EQ(merges.back().size, n);
            std::vector<int> joined(2 * n - 1, 0);
            for (std::size_t k = 0; k < merges.size(); ++k) {
                ASSERT_LT(merges[k].right, n + k);
                ++joined[merges[k].left];
                ++joined[merges[k].right];
            }
            for (std::size_t c = 0; c + 1 < joined.size(); ++c)
                EXPECT_EQ(joined[c], 1) << "every cluster but the last is joined once";
        }
    }
}

}  // namespace
}  // namespace qd::portfolio
