// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backtest_spec.h"

#include <string>
#include <vector>

#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

TEST(ToSpec, CarriesEveryField) {
    config::BacktestConfig config;
    config.name = "All of it";
    config.method = "inverse-volatility";
    config.covariance = "oas";
    config.linkage = "ward";
    config.distance = "euclidean";
    config.price = "adj_close";
    config.lookback = 77;
    config.schedule = "weekly";
    config.fill = "next_open";
    config.commissionBps = 1.5;
    config.halfSpreadBps = 2.5;
    config.initialCash = 123.0;
    config.cashRateAnnual = 0.03;
    config.benchmark = "IDX";
    config.from = Date::create(2022, 1, 3).value();
    config.to = Date::create(2022, 12, 30).value();
    config.seed = 42;
    const auto spec = toSpec(config).value();
    EXPECT_EQ(spec.name, "All of it");
    EXPECT_EQ(spec.allocation.method, portfolio::parseMethod("inverse-volatility"));
    EXPECT_EQ(spec.allocation.covariance, portfolio::parseCovariance("oas"));
    EXPECT_EQ(spec.allocation.linkage, portfolio::parseLinkage("ward"));
    EXPECT_EQ(spec.allocation.distance, portfolio::parseDistance("euclidean"));
    EXPECT_EQ(spec.allocation.price, market::PriceField::AdjClose);
    EXPECT_EQ(spec.allocation.lookback, 77U);
    EXPECT_EQ(spec.schedule, backtest::Schedule::Weekly);
    EXPECT_EQ(spec.fill, backtest::FillAt::NextOpen);
    EXPECT_EQ(spec.costs.commissionBps, 1.5);
    EXPECT_EQ(spec.costs.halfSpreadBps, 2.5);
    EXPECT_EQ(spec.initialCash, 123.0);
    EXPECT_EQ(spec.cashRateAnnual, 0.03);
    EXPECT_EQ(spec.benchmark, "IDX");
    EXPECT_EQ(spec.from, config.from);
    EXPECT_EQ(spec.to, config.to);
    EXPECT_EQ(spec.seed, 42U);
}

struct Choice {
    const char* key;
    std::string config::BacktestConfig::*field;
    std::vector<std::string> names;
};

std::vector<std::string> namesOf(const std::vector<std::string_view>& names) {
    return {names.begin(), names.end()};
}

/// The names that a configuration file may use (core/config reads no others).
const std::vector<Choice> kChoices{
    {"method", &config::BacktestConfig::method, namesOf(config::knownMethods())},
    {"covariance", &config::BacktestConfig::covariance, namesOf(config::knownCovariances())},
    {"linkage", &config::BacktestConfig::linkage, {"single", "average", "complete", "ward"}},
    {"distance", &config::BacktestConfig::distance, {"correlation", "euclidean"}},
    {"price", &config::BacktestConfig::price, {"close", "adj_close"}},
    {"schedule", &config::BacktestConfig::schedule, {"daily", "weekly", "monthly", "quarterly"}},
    {"fill", &config::BacktestConfig::fill, {"next_close", "next_open", "next_vwap"}},
};

TEST(ToSpec, TheEngineKnowsEveryNameThatAFileMayUse) {
    for (const auto& choice : kChoices) {
        for (const auto& name : choice.names) {
            config::BacktestConfig config;
            config.*choice.field = name;
            EXPECT_EQ(codeOf(toSpec(config)), "ok") << choice.key << ' ' << name;
        }
    }
}

TEST(ToSpec, AnUnknownNameIsRefusedWithItsKey) {
    for (const auto& choice : kChoices) {
        for (const auto* name : {"", "magic", "HRP", "close "}) {
            config::BacktestConfig config;
            config.*choice.field = name;
            const auto refused = toSpec(config);
            ASSERT_EQ(codeOf(refused), "bad_input") << choice.key << ' ' << name;
            EXPECT_EQ(refused.error().message,
                      "'" + std::string(name) + "' is not a known value of " + choice.key);
        }
    }
}

TEST(ToSpec, ConfigurationAndPortfolioNameTheSameMethods) {
    EXPECT_EQ(config::knownMethods(), portfolio::methodNames());
    EXPECT_EQ(config::knownCovariances(), portfolio::covarianceNames());
}

TEST(ToSpec, CarriesWhatTheEngineIsAskedFor) {
    config::BacktestConfig config;
    config.name = "n";
    auto& engine = config.engine;
    engine.exposure = "long_short";
    engine.maxGross = 1.6;
    engine.universe = "members";
    engine.units = "whole";
    engine.participation = 0.05;
    engine.remainder = "carry";
    engine.lots = "lifo";
    engine.dividends = "reinvest";
    engine.delistingRecovery = 0.2;
    engine.commissionPerUnit = 0.01;
    engine.commissionPerOrder = 1.0;
    engine.commissionMin = 2.0;
    engine.commissionMax = 9.0;
    engine.impact = 0.8;
    engine.impactSessions = 42;
    engine.marginRateAnnual = 0.06;
    engine.borrowFeeAnnual = 0.02;
    const auto spec = toSpec(config).value();
    EXPECT_EQ(spec.exposure, backtest::Exposure::LongShort);
    EXPECT_EQ(spec.maxGross, 1.6);
    EXPECT_TRUE(spec.members && spec.wholeUnits);
    EXPECT_EQ(spec.partialFills, (backtest::PartialFills{0.05, backtest::Remainder::Carry}));
    EXPECT_EQ(spec.lots, backtest::LotRule::Lifo);
    EXPECT_EQ(spec.dividends, backtest::DividendUse::Reinvest);
    EXPECT_EQ(spec.delistingRecovery, 0.2);
    EXPECT_EQ(spec.costs, (backtest::CostModel{0.0, 0.0, 0.01, 1.0, 2.0, 9.0, 0.8, 42}));
    EXPECT_EQ(spec.marginRateAnnual, 0.06);
    EXPECT_EQ(spec.borrowFeeAnnual, 0.02);
    for (auto* name : {&engine.exposure, &engine.dividends, &engine.remainder}) {
        const auto before = *name;
        *name = "magic";
        EXPECT_EQ(codeOf(toSpec(config)), "bad_input");
        *name = before;
    }
}

TEST(ToSpec, CarriesLimitsAndParameters) {
    config::BacktestConfig config;
    config.name = "n";
    auto& limits = config.limits;
    limits.maxWeight = 0.05;
    limits.sectorCaps = {{"Energy", 0.2}};
    limits.maxTurnover = 0.1;
    limits.maxNames = 20;
    limits.benchmarkWeights = {{"A", 1.0}};
    limits.ensemble = {{"hrp", 2.0}};
    limits.views = {{{{"A", 1.0}}, 0.03}};
    limits.clusters = 3;
    limits.targetReturn = 0.07;
    const auto allocation = toSpec(config).value().allocation;
    EXPECT_EQ(allocation.rules.maxWeight, 0.05);
    EXPECT_EQ(allocation.rules.sectorLimits.at("Energy").cap, 0.2);
    EXPECT_EQ(allocation.rules.maxTurnover, 0.1);
    EXPECT_EQ(allocation.rules.maxNames, 20U);
    EXPECT_EQ(allocation.rules.benchmark.at("A"), 1.0);
    ASSERT_EQ(allocation.ensemble.size(), 1U);
    EXPECT_EQ(allocation.ensemble[0].first, portfolio::Method::Hrp);
    EXPECT_EQ(allocation.views.at(0).annualReturn, 0.03);
    EXPECT_EQ(allocation.clusters, 3U);
    EXPECT_EQ(allocation.targetReturn, 0.07);
    limits.ensemble = {{"magic", 2.0}};
    EXPECT_EQ(codeOf(toSpec(config)), "bad_input");
}

TEST(ToSpec, TheExposureFollowsTheLimits) {
    config::BacktestConfig config;
    config.name = "n";
    EXPECT_EQ(toSpec(config)->exposure, backtest::Exposure::FullyInvested);
    config.limits.maxCash = 0.1;
    EXPECT_EQ(toSpec(config)->exposure, backtest::Exposure::LongCash);
    config.limits.minWeight = -0.1;
    EXPECT_EQ(toSpec(config)->exposure, backtest::Exposure::LongShort);
    config.engine.exposure = "long_cash";
    EXPECT_EQ(toSpec(config)->exposure, backtest::Exposure::LongCash);
}

}  // namespace
}  // namespace qd::desk
