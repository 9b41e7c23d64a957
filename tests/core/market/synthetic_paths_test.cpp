// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_paths.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::market {
namespace {

std::vector<SyntheticPath> make(std::uint64_t seed, std::size_t names, std::size_t sessions) {
    return makeSyntheticPaths(seed, makeSyntheticNames(names), makeSyntheticFactors(seed, sessions));
}

TEST(SyntheticPaths, LivesLieInsideTheMarket) {
    std::size_t late = 0;
    std::size_t taken = 0;
    std::size_t collapsed = 0;
    for (const SyntheticPath& p : make(3, 600, 2000)) {
        ASSERT_LT(p.first, p.last);
        ASSERT_LT(p.last, 2000U);
        for (std::size_t t = 0; t < 2000; ++t) {
            if (t <= p.first || t > p.last) {
                ASSERT_EQ(p.totalReturn[t], 0.0);
            } else {
                ASSERT_GT(p.vol[t], 0.0);
            }
        }
        late += p.first > 0 ? 1U : 0U;
        taken += p.fate == SyntheticFate::TakenOver ? 1U : 0U;
        collapsed += p.fate == SyntheticFate::Collapses ? 1U : 0U;
    }
    EXPECT_GT(late, 25U);
    EXPECT_GT(taken, 8U);
    EXPECT_GT(collapsed, 3U);
}

TEST(SyntheticPaths, TargetsJumpAndCollapsesFall) {
    for (const SyntheticPath& p : make(3, 600, 2000)) {
        if (p.fate == SyntheticFate::TakenOver) {
            EXPECT_GT(p.totalReturn[p.last - 60], 0.03);
        }
        if (p.fate != SyntheticFate::Collapses) continue;
        double end = 0.0;
        for (std::size_t t = p.last - 140; t <= p.last; ++t)
            end += p.totalReturn[t];
        EXPECT_LT(end, 0.0);
    }
}

TEST(SyntheticPaths, AddingANameChangesNoOtherInTheFirstYear) {
    const auto few = make(9, 20, 200);  // no momentum exposures yet: those compare names with one another
    const auto many = make(9, 21, 200);
    for (std::size_t i = 0; i < 20; ++i)
        EXPECT_EQ(few[i].totalReturn, many[i].totalReturn);
}

}  // namespace
}  // namespace qd::market
