// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/promotion_config.h"

#include <gtest/gtest.h>

#include "core/base/file_system.h"

namespace qd::config {
namespace {

PromotionConfig parsed(const std::string& text) {
    const auto config = parsePromotionConfig(text, "p.yaml");
    EXPECT_TRUE(config.ok()) << text << "\n" << (config.ok() ? std::string() : config.error().describe());
    return config.ok() ? *config : PromotionConfig{};
}

Error errorOf(const std::string& text) {
    const auto config = parsePromotionConfig(text, "p.yaml");
    EXPECT_FALSE(config.ok()) << text;
    return config.ok() ? Error{} : config.error();
}

TEST(PromotionConfig, TheShippedFileIsValidAndHoldsTheDefaults) {
    const auto text =
        PosixFileSystem().readAll(QD_SOURCE_DIR "/configs/governance/promotion.yaml", 1U << 20U);
    ASSERT_TRUE(text.ok());
    const auto config = parsePromotionConfig(*text, "promotion.yaml");
    ASSERT_TRUE(config.ok()) << config.error().describe();
    EXPECT_EQ(*config, PromotionConfig{});
}

TEST(PromotionConfig, TheDefaultsAreThoseOfTheHouse) {
    const PromotionConfig config;
    EXPECT_EQ(config.leastSharpe, 1.2);
    EXPECT_EQ(config.deepestDrawdown, -0.25);
    EXPECT_EQ(config.leastTrades, 30);
    EXPECT_EQ(config.leastWinRate, 0.48);
    EXPECT_TRUE(config.overrides.empty()) << "nothing is set aside unless the policy says so";
}

TEST(PromotionConfig, WhatIsLeftOutIsAtItsDefault) {
    EXPECT_EQ(parsed("version: 1\n"), PromotionConfig{});
    PromotionConfig expected;
    expected.leastTrades = 12;
    expected.worstDrift = "low";
    expected.reviewDaysLow = 400;
    EXPECT_EQ(parsed("version: 1\nperformance: {least_trades: 12}\nstate: {worst_drift: low}\n"
                     "review_days: {low: 400}\n"),
              expected);
}

TEST(PromotionConfig, WritesWhatItReads) {
    PromotionConfig config;
    EXPECT_EQ(parsed(writePromotionConfig(config)), config);
    config.leastSharpe = 1.0 / 3.0;
    config.deepestDrawdown = -1.0;
    config.leastTrades = 1;
    config.worstFinding = "low";
    config.overrides = {"trades", "win_rate"};
    config.overrideDays = 7;
    config.reviewDaysHigh = 1;
    EXPECT_EQ(parsed(writePromotionConfig(config)), config);
    EXPECT_NE(writePromotionConfig(config), writePromotionConfig({}));
}

TEST(PromotionConfig, CriteriaThatMayBeSetAsideAreNamedAsTheEvidenceNamesThem) {
    const auto config = parsed("version: 1\noverrides: {criteria: [win_rate, trades]}\n");
    EXPECT_EQ(config.overrides, (std::vector<std::string>{"trades", "win_rate"})) << "in one order";
    const auto error = errorOf("version: 1\noverrides:\n  criteria: [win_rates]\n");
    EXPECT_EQ(error.where.line, 3);
    EXPECT_NE(error.hint.find("win_rate"), std::string::npos) << error.hint;
}

TEST(PromotionConfig, WhatDoesNotFitIsRefusedAtItsPlace) {
    for (const char* line :
         {"performance: {least_sharpe: 11}", "performance: {least_sharpe: .nan}",
          "performance: {deepest_drawdown: 0.1}", "performance: {least_trades: -1}",
          "performance: {least_trades: 1.5}", "performance: {least_win_rate: 48}",
          "performance: {least_deflated_sharpe: 2}", "performance: {sharpe: 1}", "performance: 3",
          "state: {worst_drift: severe}", "state: {worst_finding: none}", "state: {scan_days: -1}",
          "overrides: {finding_days: 0}", "overrides: {criteria: sharpe}", "review_days: {high: 0}",
          "reviews: {high: 5}"}) {
        const auto error = errorOf("version: 1\n" + std::string(line) + "\n");
        EXPECT_EQ(error.code, ErrorCode::BadInput) << line;
        EXPECT_EQ(error.where.line, 2) << line;
        EXPECT_GT(error.where.column, 0) << line;
    }
    EXPECT_EQ(errorOf("version: 2\n").where.line, 1);
}

}  // namespace
}  // namespace qd::config
