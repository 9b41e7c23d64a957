// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/drawdown_table.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/analytics/return_statistics.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

/// Returns that walk from one level to the next, from 100.
Series pathOf(const std::vector<double>& levels) {
    Series out;
    double before = 100.0;
    for (const double level : levels) {
        out.push_back(level / before - 1.0);
        before = level;
    }
    return out;
}

TEST(DrawdownTable, ToldWithTheirSessions) {
    // Sessions 0 … 9: 100 110 99 105 112 56 84 112 120 114
    const auto table = drawdownTable(pathOf({110, 99, 105, 112, 56, 84, 112, 120, 114})).value();
    ASSERT_EQ(table.size(), 3U);
    EXPECT_NEAR(table[0].depth, -0.5, 1e-12);
    EXPECT_EQ(table[0].peak, 4U);
    EXPECT_EQ(table[0].trough, 5U);
    EXPECT_EQ(table[0].recovery, 7U);
    EXPECT_EQ(table[0].toTrough, 1U);
    EXPECT_EQ(table[0].toRecovery, 2U);
    EXPECT_EQ(table[0].length, 3U);
    EXPECT_NEAR(table[1].depth, -0.1, 1e-12);
    EXPECT_EQ(table[1].peak, 1U);
    EXPECT_EQ(table[1].recovery, 4U);
    EXPECT_NEAR(table[2].depth, -0.05, 1e-12);
    EXPECT_FALSE(table[2].recovery.has_value());
    EXPECT_EQ(table[2].length, 1U);
    EXPECT_EQ(table[2].toRecovery, 0U);
}

TEST(DrawdownTable, TheFirstIsTheMaximumDrawdownAndTheLongestTheMetricsDays) {
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        const Series returns = test::normalReturns(500, 0.0002, 0.01, seed);
        const auto table = drawdownTable(returns, 1000).value();
        const Fall expected = fall(returns);
        EXPECT_NEAR(table.front().depth, expected.deepest, 1e-14);
        std::size_t longest = 0;
        for (const Drawdown& d : table) {
            longest = std::max(longest, d.length);
            EXPECT_LT(d.peak, d.trough);
            EXPECT_EQ(d.length, d.toTrough + d.toRecovery);
        }
        EXPECT_EQ(longest, expected.longestDays);
        EXPECT_EQ(drawdownTable(returns, 3).value().size(), std::min<std::size_t>(3, table.size()));
    }
}

TEST(DrawdownTable, ATotalLossNeverRecovers) {
    const auto table = drawdownTable(Series{0.1, -1.0, 0.5, 1e12}).value();
    ASSERT_EQ(table.size(), 1U);
    EXPECT_EQ(table[0].depth, -1.0);
    EXPECT_FALSE(table[0].recovery.has_value());
    EXPECT_EQ(table[0].length, 3U);
}

TEST(DrawdownTable, WealthBeyondDoublesKeepsItsFalls) {
    Series returns(60, 1e12);
    returns.push_back(-0.25);
    const auto table = drawdownTable(returns).value();
    ASSERT_EQ(table.size(), 1U);
    EXPECT_NEAR(table[0].depth, -0.25, 1e-12);
}

TEST(DrawdownTable, EmptyWithoutAFallAndRefusedWithoutNumbers) {
    EXPECT_TRUE(drawdownTable(Series{0.1, 0.0, 0.2}).value().empty());
    EXPECT_TRUE(drawdownTable({}).value().empty());
    EXPECT_EQ(drawdownTable(Series{0.1, test::kNan}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(drawdownTable(Series{-2.0}).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::analytics
