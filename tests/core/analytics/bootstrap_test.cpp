// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/bootstrap.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/analytics/metrics.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using enum BootstrapStatistic;
using test::Series;

const std::vector<BootstrapStatistic> kAll{Sharpe, Sortino, Volatility, Cagr, MaxDrawdown, Calmar};

BootstrapIntervals intervals(const Series& returns, const std::vector<BootstrapStatistic>& statistics,
                             const BootstrapOptions& options = {}) {
    return bootstrapIntervals(returns, statistics, options, test::quietJob()).value();
}

// NumPy and numba, 10,000 resamples of single days (metrics_synth.json): two runs of them differ by 0.01.
TEST(Bootstrap, MatchesTheReferenceIntervalOfTheSharpeRatio) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    BootstrapOptions options;
    options.block = 1.0;
    const auto got = intervals(test::strategyAndBenchmark().a, {Sharpe}, options).intervals.front();
    const Json* expected = test::synthetic().find("boot_nb_2520");
    EXPECT_NEAR(got.low, expected->items()[0].numberOr(0), 0.025);
    EXPECT_NEAR(got.high, expected->items()[1].numberOr(0), 0.025);
}

TEST(Bootstrap, EveryIntervalHoldsTheMetricOfTheCatalogue) {
    const Series returns = test::normalReturns(1000, 0.0006, 0.01, 12);
    BootstrapOptions options;
    options.resamples = 2000;
    options.riskFreeAnnual = 0.01;
    const auto made = intervals(returns, kAll, options);
    const auto metrics = computeMetrics(returns, {}, {252.0, 0.01}).value();
    const std::vector<std::string_view> ids{"sharpe", "sortino",      "volatility",
                                            "cagr",   "max_drawdown", "calmar"};
    ASSERT_EQ(made.intervals.size(), ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto& interval = made.intervals[i];
        const double value = metric(metrics, ids[i]).value();
        EXPECT_LT(interval.low, value) << ids[i];
        EXPECT_GT(interval.high, value) << ids[i];
        EXPECT_GT(interval.deviation, 0.0) << ids[i];
        EXPECT_EQ(interval.undefined, 0U) << ids[i];
    }
}

TEST(Bootstrap, TheSameWhateverTheThreadsAndWhateverElseIsAsked) {
    const Series returns = test::normalReturns(300, 0.0003, 0.01, 2);
    BootstrapOptions options;
    options.resamples = 1111;
    const auto one = intervals(returns, kAll, options);
    options.threads = 3;
    const auto three = intervals(returns, kAll, options);
    const auto alone = intervals(returns, {MaxDrawdown}, options);
    for (std::size_t i = 0; i < kAll.size(); ++i) {
        EXPECT_EQ(one.intervals[i].low, three.intervals[i].low);
        EXPECT_EQ(one.intervals[i].high, three.intervals[i].high);
    }
    EXPECT_EQ(alone.intervals[0].low, one.intervals[4].low);
    options.seed = 2;
    EXPECT_NE(intervals(returns, {Sharpe}, options).intervals[0].low, one.intervals[0].low);
}

TEST(Bootstrap, ATrendingSeriesNeedsBlocks) {
    // A first-order autoregression: days by themselves hide most of what a mean can miss by.
    Series returns = test::normalReturns(2000, 0.0, 0.01, 6);
    for (std::size_t t = 1; t < returns.size(); ++t)
        returns[t] += 0.6 * returns[t - 1];
    BootstrapOptions options;
    options.resamples = 2000;
    const auto blocks = intervals(returns, {Sharpe}, options);
    options.block = 1.0;
    const auto days = intervals(returns, {Sharpe}, options);
    EXPECT_GT(blocks.block, 5.0);
    // The long-run deviation is (1 − 0.6)^-1 · (1 − 0.36)^0.5 = 2 times that of a day.
    EXPECT_NEAR(blocks.intervals[0].deviation / days.intervals[0].deviation, 2.0, 0.4);
}

TEST(Bootstrap, ATotalLossIsALossAndNoFaultOfNumbers) {
    Series returns = test::normalReturns(200, 0.0, 0.01, 3);
    returns[100] = -1.0;
    const auto made = intervals(returns, {Cagr, MaxDrawdown, Calmar, Volatility});
    EXPECT_EQ(made.intervals[0].low, -1.0);
    EXPECT_EQ(made.intervals[1].low, -1.0);
    for (const auto& interval : made.intervals) {
        EXPECT_TRUE(std::isfinite(interval.low) && std::isfinite(interval.high));
    }
}

TEST(Bootstrap, RefusesAnIntervalThatReachesIntoResamplesWithoutValue) {
    // One loss in fifty days: a third of the resamples do not draw it, and have no Sortino or Calmar ratio.
    Series returns(50, 0.001);
    returns[20] = -0.002;
    const auto got =
        bootstrapIntervals(returns, {Sortino}, {.resamples = 500, .block = 1.0}, test::quietJob());
    ASSERT_FALSE(got.ok());
    EXPECT_EQ(got.error().code, ErrorCode::BadInput);
    EXPECT_NE(got.error().message.find("resamples leave the statistic undefined"), std::string::npos);
    EXPECT_TRUE(bootstrapIntervals(returns, {Cagr}, {.resamples = 500, .block = 1.0}, test::quietJob()).ok());
}

TEST(Bootstrap, RefusesWhatItCannotResample) {
    const Series good = test::normalReturns(50, 0.0, 0.01, 1);
    Series hole = good;
    hole[3] = test::kNan;
    for (const Series& bad : {Series{}, Series(9, 0.01), Series(100, 0.01), hole})
        EXPECT_EQ(bootstrapIntervals(bad, {Sharpe}, {}, test::quietJob()).error().code, ErrorCode::BadInput);
    for (const auto& change : std::vector<void (*)(BootstrapOptions&)>{
             [](BootstrapOptions& o) { o.resamples = 99; },
             [](BootstrapOptions& o) { o.resamples = 2'000'000; }, [](BootstrapOptions& o) { o.block = 0.5; },
             [](BootstrapOptions& o) { o.block = 51.0; }, [](BootstrapOptions& o) { o.block = test::kNan; },
             [](BootstrapOptions& o) { o.confidence = 1.0; },
             [](BootstrapOptions& o) { o.periodsPerYear = -1.0; },
             [](BootstrapOptions& o) { o.riskFreeAnnual = test::kNan; }}) {
        BootstrapOptions options;
        change(options);
        EXPECT_EQ(bootstrapIntervals(good, {Sharpe}, options, test::quietJob()).error().code,
                  ErrorCode::BadInput);
    }
    EXPECT_EQ(bootstrapIntervals(good, {Sharpe}, {}, test::cancelledJob()).error().code,
              ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::analytics
