// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/range_metrics.h"

#include <cmath>

#include <gtest/gtest.h>

using namespace qd;

namespace {

Date day(int offset) {
    return Date::create(2024, 1, 1).value().plusDays(offset);
}

/// A run with a benchmark: wealth that goes up and down without a pattern.
backtest::BacktestResult run(int sessions, bool benchmark = true) {
    backtest::BacktestResult result;
    double own = 100.0;
    double other = 100.0;
    for (int i = 0; i < sessions; ++i) {
        result.dates.push_back(day(i));
        result.equity.push_back(own);
        if (benchmark) result.benchmark.push_back(other);
        own *= 1.0 + 0.01 * std::sin(1.7 * i) + 0.0006;
        other *= 1.0 + 0.008 * std::cos(2.3 * i);
    }
    return result;
}

void expectSame(const std::vector<analytics::MetricValue>& a, const std::vector<analytics::MetricValue>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].id, b[i].id);
        EXPECT_EQ(a[i].value, b[i].value) << a[i].id;
    }
}

}  // namespace

TEST(RangeMetrics, AreThoseOfTheReturnsBetweenTheFirstAndTheLastSession) {
    const auto result = run(60);
    const auto range = desk::rangeMetrics(result, day(10), day(40));
    ASSERT_TRUE(range.ok());
    EXPECT_EQ(range->from, day(10));
    EXPECT_EQ(range->to, day(40));
    EXPECT_EQ(range->returns, 30U);
    const auto returns = result.returns();
    const auto benchmark = result.benchmarkReturns();
    const auto expected = analytics::computeMetrics(std::span(returns).subspan(10, 30),
                                                    std::span(benchmark).subspan(10, 30), {});
    ASSERT_TRUE(expected.ok());
    expectSame(range->metrics, *expected);
    EXPECT_NEAR(*analytics::metric(range->metrics, "total_return"),
                result.equity[40] / result.equity[10] - 1.0, 1e-12);
}

TEST(RangeMetrics, OverTheWholeRunAreTheRunsOwn) {
    const auto result = run(60);
    const auto range = desk::rangeMetrics(result, day(-500), day(5000));
    ASSERT_TRUE(range.ok());
    EXPECT_EQ(range->from, day(0));
    EXPECT_EQ(range->to, day(59));
    expectSame(range->metrics,
               analytics::computeMetrics(result.returns(), result.benchmarkReturns(), {}).value());
    expectSame(range->benchmarkMetrics, analytics::computeMetrics(result.benchmarkReturns(), {}, {}).value());
}

TEST(RangeMetrics, WithoutABenchmarkHaveNoneOfIts) {
    const auto range = desk::rangeMetrics(run(20, false), day(0), day(19));
    ASSERT_TRUE(range.ok());
    EXPECT_TRUE(range->benchmarkMetrics.empty());
    EXPECT_FALSE(analytics::metric(range->metrics, "beta").has_value());
}

TEST(RangeMetrics, RefuseARangeWithFewerThanTwoSessions) {
    const auto result = run(20);
    for (const auto& [from, to] : {std::pair{day(5), day(5)}, std::pair{day(9), day(4)},
                                   std::pair{day(100), day(200)}, std::pair{day(-9), day(-1)}}) {
        const auto range = desk::rangeMetrics(result, from, to);
        ASSERT_FALSE(range.ok());
        EXPECT_EQ(range.error().code, ErrorCode::BadInput);
    }
    EXPECT_FALSE(desk::rangeMetrics({}, day(0), day(9)).ok());
    EXPECT_TRUE(desk::rangeMetrics(result, day(5), day(6)).ok());
}

TEST(RollingStatistics, AreTheMetricsOfEachWindow) {
    const auto returns = run(50).returns();
    const auto rolling = desk::rollingStatistics(returns, 20);
    ASSERT_EQ(rolling.sharpe.size(), returns.size());
    EXPECT_FALSE(rolling.sharpe[18].has_value());
    for (const std::size_t at : {19UL, 30UL, 48UL}) {
        const auto window =
            analytics::computeMetrics(std::span(returns).subspan(at - 19, 20), {}, {}).value();
        EXPECT_NEAR(*rolling.sharpe[at], *analytics::metric(window, "sharpe"), 1e-9) << at;
        EXPECT_NEAR(*rolling.volatility[at], *analytics::metric(window, "volatility"), 1e-12) << at;
    }
}

TEST(RollingStatistics, SayNothingWhereTheyAreNotDefined) {
    const std::vector<double> still(10, 0.0);
    const auto rolling = desk::rollingStatistics(still, 4);
    for (const auto& value : rolling.sharpe)
        EXPECT_FALSE(value.has_value());
    EXPECT_TRUE(desk::rollingStatistics(std::vector<double>{0.1}, 2).sharpe.front() == std::nullopt);
    EXPECT_TRUE(desk::rollingStatistics({}, 63).sharpe.empty());
}
