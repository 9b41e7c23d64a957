// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/summary.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/analytics/sharpe_inference.h"
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

std::string withoutInterval(const Json& part) {
    Json::Object kept;
    for (const auto& member : part.members()) {
        if (member.first != "sharpe_low" && member.first != "sharpe_high") kept.push_back(member);
    }
    return Json::object(std::move(kept)).dump();
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
    EXPECT_EQ(withoutInterval(*json.find("strategy")), metricsToJson(strategy).dump());
    EXPECT_EQ(withoutInterval(*json.find("benchmark")), metricsToJson(benchmark).dump());
    EXPECT_NEAR(json.find("strategy")->find("total_return")->numberOr(0.0), 0.02, 1e-12);
    EXPECT_FALSE(json.find("strategy")->find("beta")->isNull());
}

TEST(Summary, ASharpeRatioIsFollowedByItsInterval) {
    const auto result = pathOf({100, 101, 99, 102, 104, 103}, {50, 51, 52, 50, 51, 53});
    const auto json = metricsJson(result).value();
    for (const auto& [part, returns] :
         {std::pair{"strategy", result.returns()}, std::pair{"benchmark", result.benchmarkReturns()}}) {
        const auto interval = analytics::sharpeInterval(returns).value();
        const auto& members = json.find(part)->members();
        const auto at =
            std::find_if(members.begin(), members.end(), [](const auto& m) { return m.first == "sharpe"; });
        ASSERT_LT(at + 2, members.end());
        EXPECT_EQ((at + 1)->first, "sharpe_low");
        EXPECT_EQ((at + 2)->first, "sharpe_high");
        EXPECT_NEAR((at + 1)->second.numberOr(0.0), interval.low, 1e-12);
        EXPECT_NEAR((at + 2)->second.numberOr(0.0), interval.high, 1e-12);
    }
    const auto flat = metricsJson(pathOf({100, 100, 100, 100}, {})).value();
    EXPECT_TRUE(flat.find("strategy")->find("sharpe")->isNull());
    EXPECT_TRUE(flat.find("strategy")->find("sharpe_low")->isNull()) << "no ratio, no interval";
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
