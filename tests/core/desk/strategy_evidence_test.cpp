// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/strategy_evidence.h"

#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/backtest/search.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::smallConfig;

class StrategyEvidenceTest : public test::DeskTest {
protected:
    vault::RunRecord run(const config::BacktestConfig& config) {
        const auto record = runBacktest(*session, {{}, config}, job());
        EXPECT_TRUE(record.ok()) << (record.ok() ? std::string() : record.error().describe());
        return record.value();
    }
    std::vector<StrategyRecord> strategies() { return strategiesOf(vault().runs().value()); }
};

/// A backtest as the vault would list it.
vault::RunRecord recorded(std::int64_t id, const std::string& name, const Json& summary,
                          const std::string& config = {}) {
    vault::RunRecord run;
    run.id = RunId{id};
    run.name = name;
    run.inputHash = "aa";
    run.config = config.empty() ? name : config;
    run.summary = summary.dump();
    return run;
}

Json summaryOf(double sharpe, std::int64_t sessions = 1009) {
    const Json strategy = Json::object({{"sharpe", sharpe},
                                        {"skew", -0.3},
                                        {"kurtosis", 2.0},
                                        {"max_drawdown", -0.2},
                                        {"volatility", 0.12},
                                        {"cvar_95", -0.02}});
    Json out = Json::object();
    out.set("from", "2020-01-02").set("to", "2023-12-29").set("sessions", sessions);
    out.set("rebalances", std::int64_t{10}).set("turnover", Json::object({{"total", 8.0}}));
    out.set("costs", Json::object({{"drag_annual", 0.004}}));
    out.set("notes", Json::array());
    out.set("metrics", Json::object({{"strategy", strategy}}));
    return out;
}

vault::RunRecord searched(std::int64_t id, const Json& best, std::int64_t trials) {
    Json summary = Json::object({{"trials", trials}, {"best", best}});
    summary.set("sharpes", Json::object({{"count", trials}, {"mean", 0.01}, {"variance", 0.0004}}));
    auto run = recorded(id, "Averages", summary);
    run.kind = std::string(kSearchKind);
    return run;
}

Json bestTrial(double sharpePerDay) {
    backtest::TrialStatistics trial;
    trial.returns = {1000, 0.01 * sharpePerDay, 0.01, 0.1, 1.5};
    trial.sharpe = sharpePerDay * std::sqrt(252.0);
    trial.maxDrawdown = -0.15;
    Json best = Json::object({{"trial", std::int64_t{3}}, {"point", Json::array({20.0, 100.0})}});
    const Json figures = backtest::toJson(trial);
    for (const auto& [key, value] : figures.members())
        best.set(key, value);
    return best;
}

TEST_F(StrategyEvidenceTest, SaysWhatTheFilesOfTheRunSay) {
    store(test::smallMarket(), "IDX", true);
    const auto record = run(smallConfig());
    const auto all = strategies();
    ASSERT_EQ(all.size(), 1U);
    const auto& evidence = all[0].evidence;
    EXPECT_EQ(all[0].run, record.id);
    EXPECT_EQ(all[0].name, "Small HRP");
    EXPECT_TRUE(all[0].synthetic);
    const auto result = backtest::readRunFiles(vault().loadRunFiles(record.id).value()).value();
    EXPECT_EQ(all[0].from, result.dates.front().iso());
    EXPECT_EQ(all[0].to, result.dates.back().iso());

    const auto returns = result.returns();
    const auto metrics = analytics::computeMetrics(returns, {}, {}).value();
    EXPECT_DOUBLE_EQ(*evidence.maxDrawdown, *analytics::metric(metrics, "max_drawdown"));
    EXPECT_DOUBLE_EQ(*evidence.volatility, *analytics::metric(metrics, "volatility"));
    EXPECT_DOUBLE_EQ(*evidence.cvar95, *analytics::metric(metrics, "cvar_95"));
    const double years = static_cast<double>(returns.size()) / 252.0;
    EXPECT_NEAR(*evidence.turnover,
                std::accumulate(result.turnover.begin(), result.turnover.end(), 0.0) / years, 1e-12);
    const double mean = std::accumulate(result.equity.begin(), result.equity.end(), 0.0) /
                        static_cast<double>(result.equity.size());
    EXPECT_NEAR(*evidence.costDrag,
                std::accumulate(result.costs.begin(), result.costs.end(), 0.0) / mean / years, 1e-12);
    EXPECT_EQ(*evidence.unfilled, 0.0);

    const auto interval = analytics::sharpeInterval(returns).value();
    EXPECT_NEAR(*evidence.sharpe, interval.sharpe, 1e-9);
    EXPECT_NEAR(*evidence.sharpeLow, interval.low, 1e-9);
    EXPECT_NEAR(*evidence.sharpeHigh, interval.high, 1e-9);
    EXPECT_NEAR(*evidence.deflatedSharpe,
                analytics::probabilisticSharpe(analytics::sharpeSample(returns).value()), 1e-9)
        << "nothing else was tried: nothing is deflated";
    EXPECT_EQ(evidence.trials, 1U);
}

TEST_F(StrategyEvidenceTest, OneConfigurationIsOneStrategyUnderAnyName) {
    store(test::smallMarket(), "IDX");
    run(smallConfig());
    auto renamed = smallConfig();
    renamed.name = "The same again";
    const auto newest = run(renamed);
    auto other = smallConfig();
    other.method = "equal";
    other.name = "Equal";
    run(other);
    const auto all = strategies();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, "Equal");
    EXPECT_EQ(all[0].repeats, 0U);
    EXPECT_EQ(all[1].run, newest.id) << "the newest stands for all";
    EXPECT_EQ(all[1].repeats, 1U);
    EXPECT_EQ(all[1].evidence.trials, 2U);
    ASSERT_TRUE(all[1].sharpe->dsr.has_value());
    EXPECT_EQ(*all[1].evidence.deflatedSharpe, *all[1].sharpe->dsr);
    EXPECT_LT(*all[1].sharpe->dsr, all[1].sharpe->psr) << "two were tried";
}

TEST(StrategyEvidence, DeflatesByEveryTrialOnTheSamePrices) {
    std::vector<vault::RunRecord> runs{recorded(3, "A", summaryOf(1.2)), recorded(2, "B", summaryOf(0.4)),
                                       searched(1, bestTrial(0.06), 500)};
    auto all = strategiesOf(runs);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].evidence.trials, 502U);
    const auto tracked = trackedTrials(runs, "aa");
    const analytics::SharpeSample sample{1.2 / std::sqrt(252.0), -0.3, 5.0, 1008};
    EXPECT_NEAR(*all[0].evidence.deflatedSharpe, analytics::deflatedSharpe(sample, tracked.spread), 1e-12);
    EXPECT_NEAR(*all[0].evidence.turnover, 2.0, 1e-12) << "8 in 4 years";
    runs[1].inputHash = runs[2].inputHash = "bb";
    all = strategiesOf(runs);
    EXPECT_EQ(all[0].evidence.trials, 1U) << "trials on other prices are another choice";
    EXPECT_EQ(all[1].evidence.trials, 501U);
}

TEST(StrategyEvidence, FurtherTrialsNeverHelp) {
    const std::vector<vault::RunRecord> runs{recorded(2, "A", summaryOf(1.2)),
                                             recorded(1, "B", summaryOf(1.19))};
    double before = *strategiesOf(runs)[0].evidence.deflatedSharpe;
    for (const std::size_t further :
         {std::size_t{1}, std::size_t{10}, std::size_t{1000}, std::size_t{1000000}}) {
        const auto all = strategiesOf(runs, {}, further);
        EXPECT_EQ(all[0].evidence.trials, 2 + further);
        EXPECT_LT(*all[0].evidence.deflatedSharpe, before) << further;
        before = *all[0].evidence.deflatedSharpe;
    }
}

TEST(StrategyEvidence, ASearchStandsByItsBestTrial) {
    std::vector<vault::RunRecord> runs{searched(7, bestTrial(0.06), 900), searched(4, bestTrial(0.05), 400)};
    auto summary = Json::parse(runs[0].summary).value();
    Json axes = Json::array();
    for (const char* name : {"fast", "slow"}) {
        backtest::Axis axis;
        axis.name = name;
        axis.low = 5.0;
        axis.high = 200.0;
        axis.step = 5.0;
        axes.push(backtest::toJson(axis));
    }
    summary.set("continues", std::int64_t{4}).set("axes", axes);
    runs[0].summary = summary.dump();
    const auto all = strategiesOf(runs);
    ASSERT_EQ(all.size(), 1U) << "what was gone on from is in it";
    EXPECT_EQ(all[0].run, RunId{7});
    EXPECT_EQ(all[0].kind, kSearchKind);
    EXPECT_EQ(all[0].name, "Averages: fast 20, slow 100");
    EXPECT_EQ(all[0].evidence.trials, 900U);
    EXPECT_NEAR(*all[0].evidence.sharpe, 0.06 * std::sqrt(252.0), 1e-12);
    EXPECT_NEAR(*all[0].evidence.volatility, 0.01 * std::sqrt(252.0), 1e-12);
    EXPECT_EQ(*all[0].evidence.maxDrawdown, -0.15);
    EXPECT_FALSE(all[0].evidence.turnover || all[0].evidence.costDrag || all[0].evidence.cvar95 ||
                 all[0].evidence.unfilled)
        << "a sweep does not keep them";
}

TEST(StrategyEvidence, CountsRebalancesThatWereNotDoneAsAsked) {
    auto summary = summaryOf(1.0);
    summary.set(
        "notes",
        Json::array({"rebalance of 2021-03-01: no price for AAA, BBB, not traded; the other targets share "
                     "the rest",
                     "rebalance of 2021-04-01: no target could trade, the positions were kept",
                     "rebalance of 2021-04-01: no target could trade, the positions were kept",
                     "price return: dividends are not counted", 5}));
    const auto run = recorded(1, "A", summary);
    EXPECT_NEAR(*strategiesOf(std::vector{run})[0].evidence.unfilled, 0.2, 1e-15);
    backtest::BacktestResult result;
    EXPECT_FALSE(unfilledShare(result).has_value());
    result.rebalances.resize(4);
    EXPECT_EQ(unfilledShare(result), 0.0);
    const Date day = Date::parse("2021-05-03").value();
    result.partialOrders = {{day, day, 0, 10.0, 4.0, "cancelled"}, {day, day, 1, 10.0, 4.0, "open"}};
    EXPECT_EQ(unfilledShare(result), 0.25) << "one rebalance, however many orders";
    result.partialOrders = {{day, day, 0, 10.0, 10.0, "filled"}};
    EXPECT_EQ(unfilledShare(result), 0.0);
}

TEST(StrategyEvidence, UnderAParticipationTheFilesAreAsked) {
    const auto run = recorded(1, "A", summaryOf(1.0), "orders: {participation: 0.1}");
    EXPECT_FALSE(strategiesOf(std::vector{run})[0].evidence.unfilled.has_value());
    int asked = 0;
    const auto all = strategiesOf(std::vector{run}, [&asked](const vault::RunRecord&) {
        ++asked;
        return std::optional<vault::RunFiles>();
    });
    EXPECT_EQ(asked, 1);
    EXPECT_FALSE(all[0].evidence.unfilled.has_value()) << "files that cannot be read measure nothing";
}

TEST(StrategyEvidence, WhatASummaryDoesNotSayIsNotMeasured) {
    for (const std::string& text :
         {std::string(), std::string("{"), std::string("[]"),
          std::string("{\"metrics\": 5, \"turnover\": []}"),
          std::string("{\"sessions\": -4, \"metrics\": {\"strategy\": {\"sharpe\": null}}}"),
          std::string("{\"notes\": 7, \"rebalances\": \"many\", \"best\": {\"statistics\": {}}}")}) {
        auto run = recorded(1, "A", Json::object());
        run.summary = text;
        const auto all = strategiesOf(std::vector{run});
        ASSERT_EQ(all.size(), 1U) << text;
        EXPECT_FALSE(all[0].evidence.sharpe || all[0].evidence.turnover || all[0].evidence.unfilled) << text;
        run.kind = std::string(kSearchKind);
        EXPECT_TRUE(strategiesOf(std::vector{run}).empty()) << text;
    }
    EXPECT_TRUE(strategiesOf({}).empty());
}

}  // namespace
}  // namespace qd::desk
