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

TEST(RangeMetrics, HoldTheIntervalOfTheSharpeRatioOfTheRange) {
    const auto result = run(260);
    const auto range = desk::rangeMetrics(result, day(20), day(200)).value();
    const auto returns = result.returns();
    const auto interval = analytics::sharpeInterval(std::span(returns).subspan(20, 180)).value();
    ASSERT_TRUE(range.sharpe.has_value());
    EXPECT_DOUBLE_EQ(range.sharpe->sharpe, *analytics::metric(range.metrics, "sharpe"));
    EXPECT_NEAR(range.sharpe->low, interval.low, 1e-12);
    EXPECT_NEAR(range.sharpe->high, interval.high, 1e-12);
    EXPECT_FALSE(range.sharpe->dsr.has_value());
    ASSERT_TRUE(range.benchmarkSharpe.has_value());
    EXPECT_FALSE(desk::rangeMetrics(result, day(0), day(2)).value().sharpe.has_value());  // two returns
}

TEST(RangeMetrics, AreDeflatedOverTheTrialsAndNeverLessForAPart) {
    const auto result = run(260);
    desk::TrackedTrials tracked;
    tracked.backtests = 12;
    tracked.spread = {12, 1e-6};  // whole runs that lie close together
    const auto whole = desk::rangeMetrics(result, day(0), day(259), tracked).value();
    ASSERT_TRUE(whole.sharpe->dsr.has_value());
    EXPECT_EQ(whole.sharpe->trials, 12U);
    EXPECT_EQ(whole.sharpe->dsr, desk::sharpeEvidence(result.returns(), tracked)->dsr);
    EXPECT_FALSE(whole.benchmarkSharpe->dsr.has_value());  // nobody chose it
    const auto part = desk::rangeMetrics(result, day(0), day(130), tracked).value();
    desk::TrackedTrials skilless = tracked;
    skilless.spread.variance = 1.0 / 129.0;
    const auto returns = result.returns();
    EXPECT_EQ(part.sharpe->dsr, desk::sharpeEvidence(std::span(returns).first(130), skilless)->dsr);
    EXPECT_LT(*part.sharpe->dsr, *desk::sharpeEvidence(std::span(returns).first(130), tracked)->dsr);
}

TEST(SharpeDifference, IsThatOfTheSessionsThatBothRunsHave) {
    const auto a = run(200);
    auto b = run(200);
    for (std::size_t i = 0; i < b.equity.size(); ++i)
        b.equity[i] =
            100.0 * std::exp(0.0003 * static_cast<double>(i) + 0.01 * std::sin(2.9 * static_cast<double>(i)));
    const auto test = desk::sharpeDifference(b, a, day(10), day(150));
    ASSERT_TRUE(test.has_value());
    const auto own = b.returns();
    const auto other = a.returns();
    const auto expected =
        analytics::ledoitWolfHac(std::span(own).subspan(10, 140), std::span(other).subspan(10, 140)).value();
    EXPECT_EQ(test->p, expected.test.p);
    EXPECT_EQ(test->difference, expected.test.difference);
    EXPECT_NEAR(desk::sharpeDifference(a, b, day(10), day(150))->difference, -test->difference, 1e-15);
    EXPECT_FALSE(desk::sharpeDifference(a, a, day(0), day(199)).has_value());  // no spread
    EXPECT_FALSE(desk::sharpeDifference(a, b, day(0), day(5)).has_value());
    b.dates.erase(b.dates.begin() + 40);
    b.equity.erase(b.equity.begin() + 40);
    EXPECT_FALSE(desk::sharpeDifference(a, b, day(10), day(150)).has_value());  // other sessions
}

TEST(Exposure, IsTheMarketValueAsAShareOfTheEquity) {
    auto result = run(3);
    EXPECT_TRUE(desk::exposureOf(result).empty());
    result.gross = {0.0, 0.5 * result.equity[1], -0.25 * result.equity[2]};
    EXPECT_EQ(desk::exposureOf(result), (std::vector<double>{0.0, 0.5, -0.25}));
}

TEST(RollingStatistics, HoldTheIntervalOfEachWindow) {
    const auto returns = run(50).returns();
    const auto rolling = desk::rollingStatistics(returns, 20);
    EXPECT_FALSE(rolling.sharpeLow[18].has_value());
    const auto interval = analytics::sharpeInterval(std::span(returns).subspan(11, 20)).value();
    EXPECT_NEAR(*rolling.sharpeLow[30], interval.low, 1e-12);
    EXPECT_NEAR(*rolling.sharpeHigh[30], interval.high, 1e-12);
    EXPECT_LT(*rolling.sharpeLow[30], *rolling.sharpe[30]);
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
