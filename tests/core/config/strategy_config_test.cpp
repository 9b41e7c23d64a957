// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/strategy_config.h"

#include <gtest/gtest.h>

#include "core/config/backtest_config.h"

namespace qd::config {
namespace {

Result<BacktestConfig> parsed(const std::string& method, const std::string& keys = "") {
    return parseBacktestConfig("version: 1\nname: n\nstrategy:\n  method: " + method + "\n" + keys, "b.yaml");
}

TEST(StrategyConfig, EveryKeyIsReadAndWrittenAgain) {
    const auto config = parsed(
        "min-tracking-error",
        "  risk_free: 0.02\n  target_return: 0.1\n  cvar_confidence: 0.99\n  clusters: 4\n  factors: 3\n"
        "  risk_budgets: {A: 2, \"1COV\": 0.5}\n  ensemble: {hrp: 1, min-variance: 2}\n"
        "  benchmark_weights: {A: 0.6, B: 0.4}\n"
        "  views:\n    - {weights: {A: 1, B: -1}, return: 0.02}\n    - {return: -0.01, weights: {C: 1}}\n"
        "  min_weight: 0.01\n  max_weight: 0.1\n  sector_cap: 0.4\n  sector_caps: {Real Estate: 0.1}\n"
        "  min_cash: 0.01\n  max_cash: 0.05\n  max_turnover: 0.2\n  max_tracking_error: 0.03\n"
        "  min_holding: 0.02\n  max_names: 30\n  forbidden: [X, Y]\n  five_ten_forty: true\n  diversified: "
        "true\n");
    ASSERT_TRUE(config.ok()) << config.error().describe();
    const auto& limits = config->limits;
    EXPECT_EQ(limits.riskFree, 0.02);
    EXPECT_EQ(limits.targetReturn, 0.1);
    EXPECT_EQ(limits.cvarConfidence, 0.99);
    EXPECT_EQ(limits.clusters, 4);
    EXPECT_EQ(limits.factors, 3);
    EXPECT_EQ(limits.riskBudgets, (std::map<std::string, double>{{"1COV", 0.5}, {"A", 2.0}}));
    EXPECT_EQ(limits.ensemble.at("min-variance"), 2.0);
    EXPECT_EQ(limits.benchmarkWeights.at("B"), 0.4);
    ASSERT_EQ(limits.views.size(), 2U);
    EXPECT_EQ(limits.views[0].weights.at("B"), -1.0);
    EXPECT_EQ(limits.views[1].annualReturn, -0.01);
    EXPECT_EQ(limits.minWeight, 0.01);
    EXPECT_EQ(limits.maxWeight, 0.1);
    EXPECT_EQ(limits.sectorCap, 0.4);
    EXPECT_EQ(limits.sectorCaps.at("Real Estate"), 0.1);
    EXPECT_TRUE(limits.bySector());
    EXPECT_EQ(limits.minCash, 0.01);
    EXPECT_EQ(limits.maxCash, 0.05);
    EXPECT_EQ(limits.maxTurnover, 0.2);
    EXPECT_EQ(limits.maxTrackingError, 0.03);
    EXPECT_EQ(limits.minHolding, 0.02);
    EXPECT_EQ(limits.maxNames, 30);
    EXPECT_EQ(limits.forbidden, (std::vector<std::string>{"X", "Y"}));
    EXPECT_TRUE(limits.fiveTenForty && limits.diversified);
    const auto text = writeBacktestConfig(*config);
    const auto again = parseBacktestConfig(text, "b.yaml");
    ASSERT_TRUE(again.ok()) << again.error().describe() << text;
    EXPECT_EQ(*again, *config);
    EXPECT_EQ(writeStrategy(StrategyConfig{}), "");
    EXPECT_FALSE(StrategyConfig{}.bySector());
}

TEST(StrategyConfig, AMethodHasWhatItNeeds) {
    for (const auto method : knownMethods()) {
        const auto bare = parsed(std::string(method));
        const bool needs =
            method == "target-return" || method == "ensemble" || method == "min-tracking-error";
        EXPECT_EQ(bare.ok(), !needs) << method;
        if (needs) {
            EXPECT_EQ(bare.error().where, (SourceLocation{"b.yaml", 4, 11}));
        }
    }
    EXPECT_TRUE(parsed("target-return", "  target_return: 0.08\n").ok());
    EXPECT_EQ(parsed("hrp", "  covariance: denoised\n")->covariance, "denoised");
}

TEST(StrategyConfig, ErrorsSayWhereAndWhat) {
    const auto at = [](const std::string& keys) {
        const auto config = parsed("hrp", keys);
        EXPECT_FALSE(config.ok()) << keys;
        return config.ok() ? Error{} : config.error();
    };
    EXPECT_EQ(at("  max_wieght: 0.1\n").hint, "did you mean 'max_weight'?");
    EXPECT_EQ(at("  max_weight: 2\n").where, (SourceLocation{"b.yaml", 5, 15}));
    EXPECT_EQ(at("  sector_caps: {Energy: 1.2}\n").where, (SourceLocation{"b.yaml", 5, 25}));
    EXPECT_EQ(at("  risk_budgets: {A: 0}\n").where, (SourceLocation{"b.yaml", 5, 21}));
    EXPECT_EQ(at("  views: [{weights: {A: 1}}]\n").where, (SourceLocation{"b.yaml", 5, 11}));
    EXPECT_EQ(at("  forbidden: [A, A]\n").where, (SourceLocation{"b.yaml", 5, 18}));
    for (const char* keys :
         {"  max_weight: 0\n", "  min_weight: 0.2\n  max_weight: 0.1\n", "  min_cash: 0.2\n  max_cash: 0.1\n",
          "  ensemble: {magic: 1}\n", "  ensemble: {ensemble: 1}\n", "  max_tracking_error: 0.1\n",
          "  views: {A: 1}\n", "  views: [{weights: {}, return: 0.1}]\n", "  risk_budgets: [1]\n",
          "  forbidden: A\n", "  five_ten_forty: maybe\n", "  max_names: 0\n", "  cvar_confidence: 1\n"})
        EXPECT_EQ(at(keys).code, ErrorCode::BadInput) << keys;
}

}  // namespace
}  // namespace qd::config
