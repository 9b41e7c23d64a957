// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/walk_forward_splits.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace qd::backtest {
namespace {

bool holds(const std::vector<RowRange>& ranges, std::size_t row) {
    for (const auto& range : ranges) {
        if (row >= range.from && row < range.to) return true;
    }
    return false;
}

/// The label of a row, [row, row + purge], must not meet a test range, and no training row may stand in one
/// or less than `embargo` rows after one.
void expectApart(const std::vector<Split>& splits, std::size_t rows, const Separation& separation) {
    for (const auto& split : splits) {
        for (std::size_t row = 0; row < rows; ++row) {
            if (!holds(split.train, row)) continue;
            for (std::size_t ahead = 0; ahead <= separation.purge; ++ahead)
                ASSERT_FALSE(holds(split.test, row + ahead)) << row << " + " << ahead;
            for (std::size_t back = 1; back <= std::min(row, separation.embargo); ++back)
                ASSERT_FALSE(holds(split.test, row - back)) << row << " - " << back;
        }
    }
}

TEST(WalkForwardSplits, RollAlongOrStayAnchored) {
    WalkForwardPlan plan{100, 30, false, {2, 0}};
    const auto rolling = walkForwardSplits(175, plan).value();
    EXPECT_EQ(rolling,
              (std::vector<Split>{
                  {{{0, 98}}, {{100, 130}}}, {{{30, 128}}, {{130, 160}}}, {{{60, 158}}, {{160, 175}}}}));
    plan.anchored = true;
    const auto anchored = walkForwardSplits(175, plan).value();
    EXPECT_EQ(anchored,
              (std::vector<Split>{
                  {{{0, 98}}, {{100, 130}}}, {{{0, 128}}, {{130, 160}}}, {{{0, 158}}, {{160, 175}}}}));
    expectApart(rolling, 175, plan.separation);
    expectApart(anchored, 175, plan.separation);
}

TEST(WalkForwardSplits, TestEveryRowAfterTheFirstTrainingOnce) {
    for (const std::size_t purge : {0U, 1U, 5U, 20U}) {
        const auto splits = walkForwardSplits(333, {50, 7, false, {purge, 0}}).value();
        std::size_t next = 50;
        for (const auto& split : splits) {
            EXPECT_EQ(split.test.front().from, next);
            next = split.test.front().to;
        }
        EXPECT_EQ(next, 333U);
        expectApart(splits, 333, {purge, 0});
    }
}

TEST(WalkForwardSplits, RefuseAPlanThatLeavesNothing) {
    EXPECT_FALSE(walkForwardSplits(100, {100, 10, false, {}}).ok());
    EXPECT_FALSE(walkForwardSplits(100, {0, 10, false, {}}).ok());
    EXPECT_FALSE(walkForwardSplits(100, {50, 0, false, {}}).ok());
    EXPECT_FALSE(walkForwardSplits(100, {5, 10, false, {5, 0}}).ok());
    EXPECT_TRUE(walkForwardSplits(101, {100, 10, false, {}}).ok());
}

TEST(PurgedFolds, TestEachRowOnceAndTrainOnWhatIsApart) {
    const Separation separation{3, 5};
    const auto splits = purgedFolds(100, 4, separation).value();
    ASSERT_EQ(splits.size(), 4U);
    EXPECT_EQ(splits[1], (Split{{{0, 22}, {55, 100}}, {{25, 50}}}));
    EXPECT_EQ(splits[0].train, (std::vector<RowRange>{{30, 100}}));
    EXPECT_EQ(splits[3].train, (std::vector<RowRange>{{0, 72}}));
    expectApart(splits, 100, separation);
}

TEST(CombinatorialSplits, TakeEveryChoiceOfGroups) {
    const Separation separation{2, 1};
    const auto splits = combinatorialSplits(60, 6, 2, separation).value();
    EXPECT_EQ(splits.size(), 15U);
    EXPECT_EQ(splits[0].test, (std::vector<RowRange>{{0, 20}}));  // neighbours become one
    EXPECT_EQ(splits[1].test, (std::vector<RowRange>{{0, 10}, {20, 30}}));
    EXPECT_EQ(splits[1].train, (std::vector<RowRange>{{11, 18}, {31, 60}}));
    expectApart(splits, 60, separation);
    std::vector<int> tested(60, 0);
    for (const auto& split : splits) {
        for (std::size_t row = 0; row < 60; ++row)
            tested[row] += holds(split.test, row) ? 1 : 0;
    }
    EXPECT_EQ(tested, std::vector<int>(60, 5));
}

TEST(CombinatorialPaths, TestEveryGroupOnceEach) {
    const auto paths = combinatorialPaths(6, 2);
    ASSERT_EQ(paths.size(), 5U);  // 15 · 2 / 6
    const auto splits = combinatorialSplits(60, 6, 2, {}).value();
    std::vector<std::vector<int>> used(15, std::vector<int>(6, 0));
    for (const auto& path : paths) {
        ASSERT_EQ(path.size(), 6U);
        for (std::size_t g = 0; g < 6; ++g) {
            EXPECT_TRUE(holds(splits[path[g]].test, g * 10));
            EXPECT_EQ(used[path[g]][g]++, 0);
        }
    }
}

TEST(CombinatorialSplits, RefuseWhatIsNoChoice) {
    EXPECT_FALSE(combinatorialSplits(60, 1, 1, {}).ok());
    EXPECT_FALSE(combinatorialSplits(60, 6, 0, {}).ok());
    EXPECT_FALSE(combinatorialSplits(60, 6, 6, {}).ok());
    EXPECT_FALSE(combinatorialSplits(5, 6, 2, {}).ok());
    EXPECT_FALSE(combinatorialSplits(6000, 60, 30, {}).ok());
    EXPECT_FALSE(combinatorialSplits(60, 6, 3, {30, 30}).ok());
}

}  // namespace
}  // namespace qd::backtest
