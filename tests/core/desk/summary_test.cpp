// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/summary.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/base/outcome.h"

namespace qd::desk {
namespace {

using qd::test::codeOf;

backtest::BacktestResult pathOf(const std::vector<double>& equity, const std::vector<double>& benchmark) {
    backtest::BacktestResult result;
    for (std::size_t i = 0; i < equity.size(); ++i)
        result.dates.push_back(Date::fromDays(19'000 + static_cast<std::int32_t>(i)));
    result.equity = equity;
    result.benchmark = benchmark;
    return result;
}

TEST(Summary, MetricsKeepTheirOrderAndWhatIsNotDefinedIsNull) {
    const auto json = metricsToJson({{"sharpe", 0.5}, {"alpha", std::nullopt}, {"beta", -0.0}});
    EXPECT_EQ(json.dump(), R"({"sharpe":0.5,"alpha":null,"beta":0.0})");
    EXPECT_EQ(metricsToJson({}).dump(), "{}");
}

TEST(Summary, HoldsTheMetricsOfStrategyAndBenchmark) {
    const auto result = pathOf({100, 101, 99, 102}, {50, 51, 52, 50});
    const auto json = metricsJson(result).value();
    ASSERT_EQ(json.members().size(), 2U);
    const auto strategy = analytics::computeMetrics(result.returns(), result.benchmarkReturns(), {}).value();
    const auto benchmark = analytics::computeMetrics(result.benchmarkReturns(), {}, {}).value();
    EXPECT_EQ(json.find("strategy")->dump(), metricsToJson(strategy).dump());
    EXPECT_EQ(json.find("benchmark")->dump(), metricsToJson(benchmark).dump());
    EXPECT_NEAR(json.find("strategy")->find("total_return")->numberOr(0.0), 0.02, 1e-12);
    EXPECT_FALSE(json.find("strategy")->find("beta")->isNull());
}

TEST(Summary, WithoutABenchmarkThereIsNoSecondPart) {
    const auto json = metricsJson(pathOf({100, 101, 99}, {})).value();
    EXPECT_NE(json.find("strategy"), nullptr);
    EXPECT_EQ(json.find("benchmark"), nullptr);
}

TEST(Summary, APathWithoutAReturnHasNoMetrics) {
    EXPECT_EQ(codeOf(metricsJson(pathOf({100}, {}))), "bad_input");
}

}  // namespace
}  // namespace qd::desk
