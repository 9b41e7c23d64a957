// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/histogram.h"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

Histogram histogram(const std::vector<double>& a, const std::vector<double>& b, std::size_t bins) {
    PooledOrder pooled;
    SortScratch scratch;
    sortPooled(a, b, scratch, pooled);
    return histogramOf(pooled, a.size(), bins);
}

double sum(const std::vector<double>& x) {
    return std::accumulate(x.begin(), x.end(), 0.0);
}

TEST(HistogramOf, SharesOfBothAddUpToOneOnCommonEdges) {
    Rng rng(1);
    const auto out = histogram(testing::normals(rng, 1000), testing::normals(rng, 200, 1.0), 30);
    ASSERT_EQ(out.edges.size(), 31U);
    EXPECT_NEAR(sum(out.reference), 1.0, 1e-12);
    EXPECT_NEAR(sum(out.current), 1.0, 1e-12);
    for (std::size_t k = 1; k < out.edges.size(); ++k)
        EXPECT_LT(out.edges[k - 1], out.edges[k]);
}

TEST(HistogramOf, AWildValueDoesNotStretchThePicture) {
    Rng rng(2);
    auto a = testing::normals(rng, 1000);
    a[5] = 1e9;
    const auto out = histogram(a, testing::normals(rng, 200), 20);
    EXPECT_LT(out.edges.back(), 5.0);
    EXPECT_GE(out.reference.back(), 0.001);
    EXPECT_NEAR(sum(out.reference), 1.0, 1e-12);
}

TEST(HistogramOf, CountsAsWritten) {
    const auto out = histogram({0.0, 1.0, 2.0, 3.0}, {4.0, 0.5}, 4);
    EXPECT_EQ(out.edges, (std::vector<double>{0.0, 1.0, 2.0, 3.0, 4.0}));
    EXPECT_EQ(out.reference, (std::vector<double>{0.25, 0.25, 0.25, 0.25}));
    EXPECT_EQ(out.current, (std::vector<double>{0.5, 0.0, 0.0, 0.5}));
}

TEST(HistogramOf, AValueThatNearlyAllHaveStillShowsTheOthers) {
    std::vector<double> a(1000, 1.0);
    a[3] = 2.0;
    const auto out = histogram(a, {1.0, 1.0}, 10);
    EXPECT_NEAR(out.reference.front(), 0.999, 1e-12);
    EXPECT_NEAR(out.reference.back(), 0.001, 1e-12);
}

TEST(HistogramOf, IsEmptyWhereThereIsNothingToDraw) {
    EXPECT_TRUE(histogram({1.0, 1.0}, {1.0}, 10).edges.empty());
    EXPECT_TRUE(histogram({1.0, 2.0}, {}, 10).edges.empty());
    EXPECT_TRUE(histogram({1.0, 2.0}, {3.0}, 0).edges.empty());
}

}  // namespace
}  // namespace qd::drift
