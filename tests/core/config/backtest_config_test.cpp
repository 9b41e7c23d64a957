// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/backtest_config.h"

#include <array>

#include <gtest/gtest.h>

#include "core/base/file_system.h"
#include "core/base/random.h"

namespace qd::config {
namespace {

constexpr const char* kMinimal = "version: 1\nname: n\nstrategy: {method: equal}\n";

std::string shipped(const std::string& name) {
    return PosixFileSystem().readAll(QD_SOURCE_DIR "/configs/backtest/" + name + ".yaml", 1U << 20U).value();
}

Error errorOf(const std::string& text) {
    const auto config = parseBacktestConfig(text, "b.yaml");
    EXPECT_FALSE(config.ok()) << text;
    return config.ok() ? Error{} : config.error();
}

TEST(BacktestConfig, ShippedFilesAreValidAndCanonicalAgain) {
    for (const char* name :
         {"equal-monthly", "inverse-volatility-monthly", "hrp-monthly", "hrp-ward-quarterly"}) {
        const auto config = parseBacktestConfig(shipped(name), name);
        ASSERT_TRUE(config.ok()) << config.error().describe();
        EXPECT_EQ(parseBacktestConfig(writeBacktestConfig(*config), name).value(), *config);
        EXPECT_EQ(config->commissionBps + config->halfSpreadBps, 10.0);
        EXPECT_EQ(config->lookback, 252);
    }
    const auto hrp = parseBacktestConfig(shipped("hrp-monthly"), "hrp").value();
    EXPECT_EQ(hrp.method, "hrp");
    EXPECT_EQ(hrp.linkage, "single");
    EXPECT_EQ(hrp.schedule, "monthly");
    EXPECT_EQ(hrp.initialCash, 1e6);
    EXPECT_FALSE(hrp.benchmark.has_value());
    EXPECT_EQ(parseBacktestConfig(shipped("hrp-ward-quarterly"), "w").value().covariance, "ledoit-wolf");
}

TEST(BacktestConfig, TheStrategyAsTradedIsValidAndCanonicalAgain) {
    const auto config = parseBacktestConfig(shipped("hrp-as-traded"), "t");
    ASSERT_TRUE(config.ok()) << config.error().describe();
    EXPECT_EQ(config->engine.units, "whole");
    EXPECT_EQ(config->engine.impact, 1.0);
    EXPECT_EQ(parseBacktestConfig(writeBacktestConfig(*config), "t").value(), *config);
}

TEST(BacktestConfig, DefaultsAreTheStructs) {
    BacktestConfig expected;
    expected.name = "n";
    expected.method = "equal";
    EXPECT_EQ(parseBacktestConfig(kMinimal, "b.yaml").value(), expected);
}

TEST(BacktestConfig, EveryFieldIsRead) {
    const auto config = parseBacktestConfig(
        "version: 1\nname: \"A: \\\"quoted\\\" näme\"\n"
        "strategy: {method: inverse-volatility, covariance: oas, linkage: ward, distance: euclidean, "
        "lookback: 60}\n"
        "price: adj_close\nschedule: weekly\nfill: next_close\n"
        "costs: {commission_bps: 1.5, half_spread_bps: 2}\ncash: {initial: 5e5, rate_annual: 0.03}\n"
        "benchmark: SPY\nperiod: {from: 2014-01-01, to: 2017-12-05}\nseed: 9223372036854775807\n",
        "b.yaml");
    ASSERT_TRUE(config.ok()) << config.error().describe();
    EXPECT_EQ(config->name, "A: \"quoted\" näme");
    EXPECT_EQ(config->covariance, "oas");
    EXPECT_EQ(config->distance, "euclidean");
    EXPECT_EQ(config->price, "adj_close");
    EXPECT_EQ(config->commissionBps, 1.5);
    EXPECT_EQ(config->cashRateAnnual, 0.03);
    EXPECT_EQ(config->benchmark, "SPY");
    EXPECT_EQ(config->to->iso(), "2017-12-05");
    EXPECT_EQ(config->seed, 9223372036854775807ULL);
    const auto written = writeBacktestConfig(*config);
    EXPECT_EQ(parseBacktestConfig(written, "b.yaml").value(), *config);
    EXPECT_EQ(writeBacktestConfig(*config), written);
}

TEST(BacktestConfig, ErrorsSayWhereAndWhat) {
    const auto unknown = errorOf(std::string(kMinimal) + "benchmrk: SPY\n");
    EXPECT_EQ(unknown.where, (SourceLocation{"b.yaml", 4, 1}));
    EXPECT_EQ(unknown.hint, "did you mean 'benchmark'?");
    const auto nested = errorOf("version: 1\nname: n\nstrategy:\n  method: hrp\n  loockback: 3\n");
    EXPECT_EQ(nested.where, (SourceLocation{"b.yaml", 5, 3}));
    EXPECT_EQ(nested.hint, "did you mean 'lookback'?");
    const auto method = errorOf("version: 1\nname: n\nstrategy: {method: hpr}\n");
    EXPECT_EQ(method.where, (SourceLocation{"b.yaml", 3, 20}));
    EXPECT_EQ(method.hint, "did you mean 'hrp'?");
    const auto version = errorOf("version: 2\nfuture: thing\n");
    EXPECT_NE(version.message.find("knows version 1 only"), std::string::npos);
    EXPECT_NE(errorOf("name: n\n").message.find("'version' is missing"), std::string::npos);
    EXPECT_NE(errorOf("version: 1\nname: n\n").message.find("'strategy' is missing"), std::string::npos);
    EXPECT_NE(errorOf("version: 1\nname: n\nstrategy: {}\n").message.find("'strategy.method' is missing"),
              std::string::npos);
}

TEST(BacktestConfig, OutOfRangeIsRefused) {
    constexpr std::array kBad{"costs: {commission_bps: -1}",
                              "costs: {half_spread_bps: 1001}",
                              "cash: {initial: 0}",
                              "cash: {rate_annual: 2}",
                              "cash: {initial: .inf}",
                              "period: {from: 2017-01-02, to: 2017-01-01}",
                              "seed: -1",
                              "seed: 9223372036854775808",
                              "price: open",
                              "schedule: yearly",
                              "fill: same_close",
                              "benchmark: ''",
                              "costs: 5",
                              "name: twice",
                              "costs: {fee: 1}",
                              "cash: {currency: EUR}",
                              "period: {since: 2017-01-01}",
                              "price: adj_close\nfill: next_open"};
    for (const char* line : kBad)
        EXPECT_EQ(errorOf(std::string(kMinimal) + line + "\n").code, ErrorCode::BadInput) << line;
    EXPECT_EQ(errorOf("version: 1\nname: n\nstrategy: {method: hrp, lookback: 1}\n").code,
              ErrorCode::BadInput);
}

TEST(BacktestConfig, WriteThenParseIsTheIdentity) {
    Rng rng(7);
    constexpr std::array<const char*, 9> kNames{"plain",  "null", "~",     "true",         "1.5",
                                                "- dash", "a: b", " lead", "trail \\ \"'#"};
    for (int i = 0; i < 500; ++i) {
        BacktestConfig config;
        config.name = kNames[rng.below(kNames.size())];
        config.method = rng.below(2) == 0 ? "hrp" : "equal";
        if (rng.below(2) == 0) config.lookback = 2 + static_cast<std::int64_t>(rng.below(1000));
        config.commissionBps = rng.uniform() * 1000.0;
        config.halfSpreadBps = rng.uniform();
        config.initialCash = 1.0 + rng.uniform() * 1e14;
        config.cashRateAnnual = rng.uniform() * 0.1 - 0.05;
        if (rng.below(2) == 0) config.benchmark = kNames[rng.below(kNames.size())];
        if (rng.below(2) == 0) config.from = Date::fromDays(static_cast<std::int32_t>(rng.below(10'000)));
        if (rng.below(2) == 0) config.to = Date::fromDays(10'000 + static_cast<std::int32_t>(rng.below(99)));
        config.seed = rng.bits() >> 1U;
        const auto text = writeBacktestConfig(config);
        const auto again = parseBacktestConfig(text, "b.yaml");
        ASSERT_TRUE(again.ok()) << again.error().describe() << "\n" << text;
        ASSERT_EQ(*again, config) << text;
    }
}

}  // namespace
}  // namespace qd::config
