// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/regime_performance.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;
using Labels = std::vector<std::optional<std::size_t>>;

TEST(PerformanceByRegime, SharesOutEveryLabelledPeriod) {
    const Series returns{0.01, 0.02, -0.01, 0.03, -0.02, 0.01, 0.005};
    const Labels labels{0, 0, 1, 1, 0, {}, 1};
    const auto got = performanceByRegime(returns, labels, 3, RegimeTiming::SamePeriod).value();
    EXPECT_EQ(got[0].periods, 3U);
    EXPECT_EQ(got[1].periods, 3U);
    EXPECT_EQ(got[2].periods, 0U);
    EXPECT_EQ(got[0].stays, 2U);
    EXPECT_EQ(got[1].stays, 2U);
    EXPECT_DOUBLE_EQ(got[0].averageStay, 1.5);
    EXPECT_DOUBLE_EQ(got[0].share, 0.5);
    EXPECT_NEAR(got[0].meanReturn, 252.0 * (0.01 + 0.02 - 0.02) / 3.0, 1e-12);
    EXPECT_EQ(got[1].worst, -0.01);
    EXPECT_FALSE(got[2].sharpe || got[2].volatility || got[2].worst);
    double growth = 0.0;
    for (std::size_t t = 0; t < returns.size(); ++t)
        growth += labels[t] ? std::log1p(returns[t]) : 0.0;
    EXPECT_NEAR(*got[0].contribution + *got[1].contribution, growth, 1e-14);
}

// A label is read from the close of its period: whoever trades on it earns the next one.
TEST(PerformanceByRegime, TheNextPeriodIsWhatATraderGets) {
    const Series returns{0.05, -0.01, 0.05, -0.01, 0.05, -0.01};
    const Labels labels{0, 1, 0, 1, 0, 1};
    const auto same = performanceByRegime(returns, labels, 2, RegimeTiming::SamePeriod).value();
    const auto next = performanceByRegime(returns, labels, 2, RegimeTiming::NextPeriod).value();
    EXPECT_EQ(same[0].worst, 0.05);
    EXPECT_EQ(next[0].worst, -0.01);
    EXPECT_EQ(next[0].periods, 3U);
    EXPECT_EQ(next[1].periods, 2U);
}

TEST(PerformanceByRegime, ASharpeRatioComesWithItsInterval) {
    const Series returns = test::normalReturns(200, 0.001, 0.01, 4);
    const auto got = performanceByRegime(returns, Labels(200, 0U), 1, RegimeTiming::SamePeriod).value();
    ASSERT_TRUE(got[0].sharpe.has_value());
    const auto expected = sharpeInterval(returns).value();
    EXPECT_EQ(got[0].sharpe->sharpe, expected.sharpe);
    EXPECT_EQ(got[0].sharpe->low, expected.low);
}

TEST(PerformanceByRegime, ATotalLossHasNoLogGrowth) {
    const auto got =
        performanceByRegime(Series{-1.0, 0.1}, Labels(2, 0U), 1, RegimeTiming::SamePeriod).value();
    EXPECT_FALSE(got[0].contribution.has_value());
    EXPECT_EQ(got[0].worst, -1.0);
}

TEST(PerformanceByRegime, RefusesLabelsThatAreNone) {
    const Series returns{0.01, 0.02};
    const auto refused = [](const Series& r, const Labels& labels, std::size_t regimes) {
        const auto got = performanceByRegime(r, labels, regimes, RegimeTiming::NextPeriod);
        return !got.ok() && got.error().code == ErrorCode::BadInput;
    };
    EXPECT_TRUE(refused(returns, Labels(3, 0U), 1));
    EXPECT_TRUE(refused(returns, {0, 1}, 1));
    EXPECT_TRUE(refused(returns, Labels(2, 0U), 0));
    EXPECT_TRUE(refused({0.01, test::kNan}, Labels(2, 0U), 1));
    EXPECT_TRUE(performanceByRegime({}, {}, 2, RegimeTiming::NextPeriod).ok());
}

}  // namespace
}  // namespace qd::analytics
