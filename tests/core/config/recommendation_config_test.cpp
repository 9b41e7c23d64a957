// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/recommendation_config.h"

#include <gtest/gtest.h>

#include "core/base/file_system.h"

namespace qd::config {
namespace {

RecommendationConfig parsed(const std::string& text) {
    const auto config = parseRecommendationConfig(text, "r.yaml");
    EXPECT_TRUE(config.ok()) << text << "\n" << (config.ok() ? std::string() : config.error().describe());
    return config.ok() ? *config : RecommendationConfig{};
}

Error errorOf(const std::string& text) {
    const auto config = parseRecommendationConfig(text, "r.yaml");
    EXPECT_FALSE(config.ok()) << text;
    return config.ok() ? Error{} : config.error();
}

TEST(RecommendationConfig, TheShippedFileIsValidAndHoldsTheDefaults) {
    const auto text =
        PosixFileSystem().readAll(QD_SOURCE_DIR "/configs/recommendation/default.yaml", 1U << 20U);
    ASSERT_TRUE(text.ok());
    const auto config = parseRecommendationConfig(*text, "default.yaml");
    ASSERT_TRUE(config.ok()) << config.error().describe();
    EXPECT_EQ(*config, RecommendationConfig{});
}

TEST(RecommendationConfig, WhatIsLeftOutIsAtItsDefault) {
    EXPECT_EQ(parsed("version: 1\n"), RecommendationConfig{});
    const auto config = parsed(
        "version: 1\nweights: {cost: 0}\nramps:\n  sharpe: {worst: 0.5, best: 2}\nthresholds: {deploy_score: "
        "0.8}\n");
    RecommendationConfig expected;
    expected.costWeight = 0.0;
    expected.sharpe = {0.5, 2.0};
    expected.deployFrom = 0.8;
    EXPECT_EQ(config, expected);
}

TEST(RecommendationConfig, WritesWhatItReads) {
    RecommendationConfig config;
    EXPECT_EQ(parsed(writeRecommendationConfig(config)), config);
    config.performanceWeight = 1.0 / 3.0;
    config.turnover = {30.0, 0.5};
    config.maxDrawdown = {-1.0, 0.0};
    config.rejectBelow = config.deployFrom = 1.0;
    config.deepestDrawdown = -1.0;
    config.leastSharpeLow = -9.5;
    EXPECT_EQ(parsed(writeRecommendationConfig(config)), config);
    EXPECT_EQ(writeRecommendationConfig(config), writeRecommendationConfig(config));
    EXPECT_NE(writeRecommendationConfig(config), writeRecommendationConfig({}));
}

TEST(RecommendationConfig, AnUnknownKeyIsNamedWithItsPlaceAndTheNearestOne) {
    const auto error = errorOf("version: 1\nweights:\n  performence: 1\n");
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    EXPECT_EQ(error.where, (SourceLocation{"r.yaml", 3, 3}));
    EXPECT_NE(error.hint.find("performance"), std::string::npos) << error.hint;
    EXPECT_EQ(errorOf("version: 1\nramp: {}\n").where, (SourceLocation{"r.yaml", 2, 1}));
    EXPECT_EQ(errorOf("version: 1\nramps:\n  sharp: {worst: 0, best: 1}\n").where,
              (SourceLocation{"r.yaml", 3, 3}));
    EXPECT_EQ(errorOf("version: 1\nramps:\n  sharpe: {worst: 0, best: 1, mid: 2}\n").where.line, 3);
    EXPECT_EQ(errorOf("version: 1\nthresholds: {deploy: 1}\n").where.line, 2);
}

TEST(RecommendationConfig, NumbersOutOfRangeAreRefusedAtTheirPlace) {
    for (const char* line :
         {"weights: {risk: -0.1}", "weights: {risk: 1001}", "weights: {risk: much}", "weights: {risk: \"1\"}",
          "weights: {risk: .nan}", "weights: {risk: .inf}", "weights: 5",
          "weights: {performance: 0, feasibility: 0, risk: 0, cost: 0}", "thresholds: {deploy_score: 1.01}",
          "thresholds: {reject_score: -0.01}", "thresholds: {deepest_drawdown: 0.1}",
          "thresholds: {least_deflated_sharpe: 2}", "thresholds: {least_sharpe_low: 11}",
          "ramps: {volatility: {worst: -1, best: 0}}", "ramps: {sharpe: 1}", "ramps: []"}) {
        const auto error = errorOf("version: 1\n" + std::string(line) + "\n");
        EXPECT_EQ(error.code, ErrorCode::BadInput) << line;
        EXPECT_EQ(error.where.line, 2) << line;
        EXPECT_GT(error.where.column, 0) << line;
    }
}

TEST(RecommendationConfig, ARampLeadsFromWorseToBetter) {
    EXPECT_EQ(errorOf("version: 1\nramps: {sharpe: {worst: 1, best: 1}}\n").where.line, 2);
    const auto turned = errorOf("version: 1\nramps: {sharpe: {worst: 2, best: 1}}\n");
    EXPECT_NE(turned.message.find("expected a best above the worst"), std::string::npos) << turned.message;
    const auto costs = errorOf("version: 1\nramps:\n  turnover: {worst: 1, best: 6}\n");
    EXPECT_NE(costs.message.find("expected a best below the worst"), std::string::npos) << costs.message;
    EXPECT_EQ(costs.where.line, 3);
    EXPECT_EQ(errorOf("version: 1\nramps: {sharpe: {worst: 1}}\n").code, ErrorCode::BadInput)
        << "half a ramp says nothing";
}

TEST(RecommendationConfig, ThresholdsStandInOrder) {
    const auto error = errorOf("version: 1\nthresholds:\n  deploy_score: 0.3\n");
    EXPECT_NE(error.message.find("at most the deploy score 0.3"), std::string::npos) << error.message;
    EXPECT_EQ(parsed("version: 1\nthresholds: {deploy_score: 0.3, reject_score: 0.3}\n").rejectBelow, 0.3);
}

TEST(RecommendationConfig, VersionsAreKnownOrRefused) {
    EXPECT_EQ(errorOf("").where, (SourceLocation{"r.yaml", 1, 1}));
    EXPECT_EQ(errorOf("weights: {}\n").message, "the key 'version' is missing");
    EXPECT_EQ(errorOf("version: 2\n").where.line, 1);
}

}  // namespace
}  // namespace qd::config
