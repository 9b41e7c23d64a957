// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/performance_series.h"

#include <gtest/gtest.h>

#include "core/analytics/metrics.h"
#include "core/config/backtest_config.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::overview;

namespace {

desk::RunView runOf(std::vector<double> equity, std::vector<double> benchmark = {}) {
    desk::RunView run;
    run.record.name = "HRP monthly";
    for (std::size_t i = 0; i < equity.size(); ++i)
        run.result.dates.push_back(Date::fromDays(20'000 + static_cast<std::int32_t>(i)));
    run.drawdown = analytics::drawdowns(equity);
    run.result.equity = std::move(equity);
    run.result.benchmark = std::move(benchmark);
    return run;
}

}  // namespace

TEST(PerformanceSeries, GrowsFromAHundredWithTheBenchmarkBeside) {
    const auto series = performanceOf(runOf({2e6, 2.2e6, 1.9e6}, {2e6, 1e6, 4e6}));
    ASSERT_EQ(series->lines.size(), 2U);
    EXPECT_EQ(series->lines[0].role, charts::LineRole::Portfolio);
    EXPECT_DOUBLE_EQ(series->lines[0].values[1], 110.0);
    EXPECT_EQ(series->lines[1].role, charts::LineRole::Benchmark);
    EXPECT_DOUBLE_EQ(series->lines[1].values[2], 200.0);
    EXPECT_EQ(series->dates[0], QDate(1970, 1, 1).addDays(20'000));
}

TEST(PerformanceSeries, WithoutABenchmarkStandsAlone) {
    EXPECT_EQ(performanceOf(runOf({1.0, 2.0}))->lines.size(), 1U);
    EXPECT_TRUE(benchmarkName(runOf({1.0, 2.0})).isEmpty());
    EXPECT_EQ(performanceOf(runOf({})), nullptr);
}

TEST(PerformanceSeries, TheBenchmarkHasTheNameOfItsSymbol) {
    auto run = runOf({1.0, 2.0}, {1.0, 2.0});
    EXPECT_EQ(benchmarkName(run), QStringLiteral("Benchmark"));
    config::BacktestConfig config;
    config.name = "x";
    config.benchmark = "SYNX";
    run.record.config = config::writeBacktestConfig(config);
    EXPECT_EQ(benchmarkName(run), QStringLiteral("SYNX"));
}

TEST(PerformanceSeries, TheDeepestFallHasItsHighItsLowAndItsEnd) {
    const auto fall = deepestFall(runOf({100, 120, 90, 60, 110, 130, 129}));
    ASSERT_TRUE(fall.has_value());
    EXPECT_DOUBLE_EQ(fall->depth, -0.5);
    EXPECT_EQ(fall->high, Date::fromDays(20'001));
    EXPECT_EQ(fall->low, Date::fromDays(20'003));
    ASSERT_TRUE(fall->recovered.has_value());
    EXPECT_EQ(*fall->recovered, Date::fromDays(20'005));
}

TEST(PerformanceSeries, AFallThatHasNotEndedSaysSo) {
    EXPECT_FALSE(deepestFall(runOf({100, 120, 90}))->recovered.has_value());
    EXPECT_FALSE(deepestFall(runOf({100, 101, 102})).has_value());
    EXPECT_FALSE(deepestFall(runOf({})).has_value());
}
