// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/pooled_order.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

PooledOrder sorted(const std::vector<double>& reference, const std::vector<double>& current) {
    SortScratch scratch;
    PooledOrder out;
    sortPooled(reference, current, scratch, out);
    return out;
}

void expectSorted(const std::vector<double>& reference, const std::vector<double>& current) {
    const auto out = sorted(reference, current);
    std::vector<double> all = reference;
    all.insert(all.end(), current.begin(), current.end());
    ASSERT_EQ(out.order.size(), all.size());
    std::vector<bool> seen(all.size(), false);
    for (std::size_t k = 0; k < out.order.size(); ++k) {
        ASSERT_FALSE(seen[out.order[k]]);
        seen[out.order[k]] = true;
        EXPECT_EQ(out.value[k], all[out.order[k]]);
        ASSERT_LE(out.value[k > 0 ? k - 1 : 0], out.value[k]) << k;
    }
    EXPECT_EQ(out.referenceRows, reference.size());
    EXPECT_EQ(out.currentRows, current.size());
}

TEST(PooledOrder, SortsAsAnySortDoes) {
    Rng rng(5);
    for (const double scale : {1.0, 1e-200, 1e200, 1e-40})
        expectSorted(testing::normals(rng, 3000, 0.0, scale), testing::normals(rng, 500, 0.0, scale));
}

TEST(PooledOrder, TellsApartWhatSinglesCannot) {
    // A thousand values within one rounding of a single: prices of 1e9 that differ by cents.
    Rng rng(6);
    std::vector<double> close;
    for (int i = 0; i < 1000; ++i)
        close.push_back(1e9 + 0.01 * static_cast<double>(rng.below(1000)));
    expectSorted(close, {1e9, 1e9 + 5.0, 1e9 - 1e-6});
    expectSorted({1e300, -1e300, 1e299, std::numeric_limits<double>::max()}, {1e-320, -1e-320, 0.0, 5e-324});
}

TEST(PooledOrder, MarksTiesAndGaps) {
    const auto out = sorted({2.0, 1.0, 2.0}, {2.0, 3.5});
    EXPECT_EQ(out.value, (std::vector<double>{1.0, 2.0, 2.0, 2.0, 3.5}));
    EXPECT_EQ(out.last, (std::vector<double>{1.0, 0.0, 0.0, 1.0, 1.0}));
    EXPECT_EQ(out.gap, (std::vector<double>{1.0, 0.0, 0.0, 1.5, 0.0}));
    EXPECT_TRUE(out.ties);
    EXPECT_FALSE(sorted({1.0}, {2.0}).ties);
}

TEST(PooledOrder, BothZerosAreOneValue) {
    const auto out = sorted({0.0, -0.0, 0.0}, {-0.0});
    EXPECT_EQ(out.last, (std::vector<double>{0.0, 0.0, 0.0, 1.0}));
    for (const double v : out.value)
        EXPECT_FALSE(std::signbit(v));
}

TEST(PooledOrder, LeavesOutWhatIsMissing) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto out = sorted({kNone, 2.0, kNone}, {1.0, kNone});
    EXPECT_EQ(out.order, (std::vector<std::uint32_t>{3, 1}));
    EXPECT_EQ(out.referenceRows, 1U);
    EXPECT_EQ(out.currentRows, 1U);
    EXPECT_TRUE(sorted({kNone}, {}).order.empty());
}

TEST(PooledOrder, ScratchSpaceCarriesNothingOver) {
    SortScratch scratch;
    PooledOrder out;
    sortPooled(std::vector<double>{5.0, 4.0, 4.0}, std::vector<double>{1.0}, scratch, out);
    sortPooled(std::vector<double>{2.0}, std::vector<double>{1.0}, scratch, out);
    EXPECT_EQ(out.order, (std::vector<std::uint32_t>{1, 0}));
    EXPECT_FALSE(out.ties);
    EXPECT_EQ(out.gap, (std::vector<double>{1.0, 0.0}));
}

}  // namespace
}  // namespace qd::drift
