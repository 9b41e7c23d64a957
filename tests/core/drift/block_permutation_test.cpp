// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/block_permutation.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace qd::drift {
namespace {

std::vector<bool> drawn(const BlockPermutation& blocks, std::size_t index) {
    std::vector<RowRange> rows;
    blocks.draw(index, rows);
    std::vector<bool> out(blocks.rows(), false);
    for (const auto& [from, to] : rows) {
        for (std::size_t i = from; i < to; ++i) {
            EXPECT_FALSE(out[i]);
            out[i] = true;
        }
    }
    return out;
}

TEST(BlockPermutation, EveryDrawHasAsManyPeriodsAsTheCurrentSample) {
    for (const std::size_t block : {1U, 3U, 7U, 50U}) {
        const BlockPermutation blocks(std::vector<std::size_t>(103, 1), 20, block, 5);
        for (std::size_t p = 0; p < 200; ++p) {
            const auto rows = drawn(blocks, p);
            EXPECT_EQ(std::count(rows.begin(), rows.end(), true), 20) << block;
        }
    }
}

TEST(BlockPermutation, RowsOfAPeriodStayTogether) {
    const std::vector<std::size_t> periods{3, 1, 0, 4, 2, 5, 1, 3, 3, 2};
    const BlockPermutation blocks(periods, 4, 2, 1);
    for (std::size_t p = 0; p < 200; ++p) {
        const auto rows = drawn(blocks, p);
        std::size_t row = 0;
        for (const std::size_t count : periods) {
            for (std::size_t i = 1; i < count; ++i)
                EXPECT_EQ(rows[row + i], rows[row]);
            row += count;
        }
    }
}

TEST(BlockPermutation, PeriodsOfABlockStayTogether) {
    // 20 of 200 in blocks of 10: two blocks, or three when one is cut; never more runs than that on the
    // circle.
    const BlockPermutation blocks(std::vector<std::size_t>(200, 1), 20, 10, 3);
    for (std::size_t p = 0; p < 300; ++p) {
        const auto rows = drawn(blocks, p);
        int runs = 0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            runs += rows[i] && !rows[(i + rows.size() - 1) % rows.size()] ? 1 : 0;
        EXPECT_LE(runs, 2);
    }
}

TEST(BlockPermutation, EachRowIsAsLikelyAsAnyOther) {
    for (const std::size_t block : {1U, 7U, 30U}) {
        const BlockPermutation blocks(std::vector<std::size_t>(100, 1), 30, block, 9);
        std::vector<double> often(100, 0.0);
        constexpr int kDraws = 4000;
        for (std::size_t p = 0; p < kDraws; ++p) {
            const auto rows = drawn(blocks, p);
            for (std::size_t i = 0; i < rows.size(); ++i)
                often[i] += rows[i] ? 1.0 / kDraws : 0.0;
        }
        // 4.5 standard errors of a share of 0.3.
        for (const double share : often)
            EXPECT_NEAR(share, 0.3, 4.5 * std::sqrt(0.21 / kDraws)) << block;
    }
}

TEST(BlockPermutation, ADrawDependsOnSeedAndNumberOnly) {
    const BlockPermutation one(std::vector<std::size_t>(50, 2), 10, 3, 7);
    const BlockPermutation other(std::vector<std::size_t>(50, 2), 10, 3, 8);
    const auto late = drawn(one, 17);
    (void)drawn(one, 3);
    EXPECT_EQ(drawn(one, 17), late);
    EXPECT_NE(drawn(other, 17), late);
    EXPECT_NE(drawn(one, 18), late);
}

TEST(BlockPermutation, TheActualSampleIsTheLastPeriods) {
    const BlockPermutation blocks({4, 1, 2, 3}, 2, 1, 1);
    EXPECT_EQ(blocks.actual(), (RowRange{5, 10}));
    EXPECT_EQ(blocks.rows(), 10U);
    EXPECT_EQ(blocks.periods(), 4U);
}

TEST(BlockPermutationDeathTest, NeedsSomethingOfBothSamples) {
    EXPECT_DEATH(BlockPermutation({1, 1}, 2, 1, 1), "precondition");
    EXPECT_DEATH(BlockPermutation({1, 1}, 0, 1, 1), "precondition");
    EXPECT_DEATH(BlockPermutation({1, 1}, 1, 0, 1), "precondition");
}

}  // namespace
}  // namespace qd::drift
