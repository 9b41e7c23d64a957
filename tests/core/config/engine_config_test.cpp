// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/engine_config.h"

#include <gtest/gtest.h>

#include "core/config/backtest_config.h"

namespace qd::config {
namespace {

constexpr const char* kMinimal = "version: 1\nname: n\nstrategy: {method: equal}\n";

Result<BacktestConfig> parsed(const std::string& rest) {
    return parseBacktestConfig(kMinimal + rest, "b.yaml");
}

TEST(EngineConfig, EveryKeyIsReadAndWrittenAgain) {
    const auto config = parsed(
        "fill: next_vwap\nexposure: long_short\nmax_gross: 1.5\nuniverse: members\n"
        "orders: {units: whole, participation: 0.1, remainder: carry}\nlots: hifo\ndividends: reinvest\n"
        "delisting_recovery: 0.3\n"
        "costs: {commission_per_unit: 0.005, commission_per_order: 1, commission_min: 2, commission_max: "
        "30,\n"
        "  impact: 1, impact_sessions: 60}\n"
        "cash: {margin_rate_annual: 0.06, borrow_fee_annual: 0.01}\n");
    ASSERT_TRUE(config.ok()) << config.error().describe();
    EXPECT_EQ(config->fill, "next_vwap");
    const auto& engine = config->engine;
    EXPECT_EQ(engine.exposure, "long_short");
    EXPECT_EQ(engine.maxGross, 1.5);
    EXPECT_EQ(engine.universe, "members");
    EXPECT_EQ(engine.units, "whole");
    EXPECT_EQ(engine.participation, 0.1);
    EXPECT_EQ(engine.remainder, "carry");
    EXPECT_EQ(engine.lots, "hifo");
    EXPECT_EQ(engine.dividends, "reinvest");
    EXPECT_EQ(engine.delistingRecovery, 0.3);
    EXPECT_EQ(engine.commissionPerUnit, 0.005);
    EXPECT_EQ(engine.commissionPerOrder, 1.0);
    EXPECT_EQ(engine.commissionMin, 2.0);
    EXPECT_EQ(engine.commissionMax, 30.0);
    EXPECT_EQ(engine.impact, 1.0);
    EXPECT_EQ(engine.impactSessions, 60);
    EXPECT_EQ(engine.marginRateAnnual, 0.06);
    EXPECT_EQ(engine.borrowFeeAnnual, 0.01);
    const auto text = writeBacktestConfig(*config);
    const auto again = parseBacktestConfig(text, "b.yaml");
    ASSERT_TRUE(again.ok()) << again.error().describe() << text;
    EXPECT_EQ(*again, *config);
    EXPECT_EQ(writeBacktestConfig(*again), text);
}

TEST(EngineConfig, DefaultsLeaveNoTrace) {
    const EngineConfig plain;
    EXPECT_EQ(writeEngine(plain) + writeCosts(plain) + writeCash(plain), "");
    EXPECT_EQ(writeBacktestConfig(parsed("").value()),
              "version: 1\nname: n\nstrategy:\n  method: equal\n  covariance: sample\n  linkage: single\n"
              "  distance: correlation\nprice: close\nschedule: monthly\nfill: next_close\ncosts:\n"
              "  commission_bps: 0\n  half_spread_bps: 0\ncash:\n  initial: 1e+06\n  rate_annual: 0\n"
              "seed: 0\n");
}

TEST(EngineConfig, ErrorsSayWhereAndWhat) {
    const auto at = [](const std::string& rest) {
        const auto config = parsed(rest);
        EXPECT_FALSE(config.ok()) << rest;
        return config.ok() ? Error{} : config.error();
    };
    EXPECT_EQ(at("lots: fiffo\n").where, (SourceLocation{"b.yaml", 4, 7}));
    EXPECT_EQ(at("lots: fiffo\n").hint, "did you mean 'fifo'?");
    EXPECT_EQ(at("orders: {unit: whole}\n").where, (SourceLocation{"b.yaml", 4, 10}));
    EXPECT_EQ(at("orders: {remainder: carry}\n").where, (SourceLocation{"b.yaml", 4, 21}));
    EXPECT_EQ(at("max_gross: 1.5\n").where, (SourceLocation{"b.yaml", 4, 12}));
    EXPECT_EQ(at("costs:\n  commission_min: 3\n  commission_max: 2\n").where,
              (SourceLocation{"b.yaml", 6, 19}));
    for (const char* line :
         {"orders: {participation: 0}", "orders: {participation: 1.1}", "orders: {units: half}",
          "dividends: keep", "delisting_recovery: 1.5", "delisting_recovery: -0.1", "universe: some",
          "exposure: short", "exposure: long_short\nmax_gross: 11", "costs: {impact: -1}",
          "costs: {impact_sessions: 1}", "costs: {commission_per_unit: -1}",
          "cash: {margin_rate_annual: -0.1}", "cash: {borrow_fee_annual: 2}",
          "price: adj_close\norders: {units: whole}", "price: adj_close\norders: {participation: 0.1}",
          "price: adj_close\ndividends: reinvest", "price: adj_close\ncosts: {impact: 1}",
          "price: adj_close\nfill: next_vwap"})
        EXPECT_EQ(at(std::string(line) + "\n").code, ErrorCode::BadInput) << line;
}

}  // namespace
}  // namespace qd::config
