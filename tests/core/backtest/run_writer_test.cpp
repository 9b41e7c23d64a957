// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/backtest/accounting.h"
#include "core/backtest/backtest.h"
#include "core/base/random.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using test::kNone;

BacktestSpec smallSpec() {
    auto spec = test::plainSpec();
    spec.costs = {4.0, 6.0};
    spec.seed = 42;
    return spec;
}

BacktestResult smallRun(const BacktestSpec& spec) {
    const auto panel = test::panelOf({{10, 50}, {10, 50}, {12, 45}, {kNone, 45}, {kNone, 50}});
    auto result = runSchedule(
        panel, spec, std::vector<TargetWeights>{{0, 1, {0, 1}, {0.5, 0.5}, {}}, {3, 4, {1}, {1.0}, {0}}},
        test::job());
    return std::move(result).value();
}

TEST(RunWriter, CsvFilesByHand) {
    const auto spec = smallSpec();
    const auto files = writeRunFiles(smallRun(spec), spec, {});
    ASSERT_EQ(files.size(), 6U);
    const auto startsWith = [&files](const char* name, const std::string& head) {
        EXPECT_EQ(files.at(name).substr(0, head.size()), head);
    };
    startsWith("equity.csv",
               "date,equity,cash,gross,return,drawdown,benchmark\n"
               "2024-01-01,1000,1000,0,,0,\n"
               "2024-01-02,999,-1,1000,-0.0010000000000000009,-0.0010000000000000009,\n"
               "2024-01-03,1049,-1,1050,");
    startsWith("weights.csv",
               "date,symbol,target_weight,weight_before\n"
               "2024-01-02,S0,0.5,0\n"
               "2024-01-02,S1,0.5,0\n"
               "2024-01-05,S1,1,0.4");
    startsWith("trades.csv",
               "date,symbol,side,quantity,price,notional,commission,spread_cost,reason\n"
               "2024-01-02,S0,buy,50,10,500,0.2,0.30000000000000004,rebalance\n"
               "2024-01-02,S1,buy,10,50,500,0.2,0.30000000000000004,rebalance\n"
               "2024-01-04,S0,sell,50,12,600,0.24000000000000002,0.36000000000000004,delisted\n"
               "2024-01-05,S1,buy,");
    startsWith("costs.csv",
               "date,commission,spread,total,turnover\n"
               "2024-01-01,0,0,0,0\n"
               "2024-01-02,0.4,0.6000000000000001,1,0.5\n"
               "2024-01-03,0,0,0,0\n"
               "2024-01-04,0.24");
}

TEST(RunWriter, SummaryAndRunHoldWhatTheContractAsks) {
    const auto spec = smallSpec();
    const auto run = smallRun(spec);
    Json metrics = Json::object();
    metrics.set("strategy", Json::object({{"sharpe", 1.5}}));
    const auto files = writeRunFiles(run, spec, {{"program", "0.1.0"}, {"kernels", "x86-64-v3"}}, metrics);
    const auto summary = Json::parse(files.at("summary.json")).value();
    EXPECT_EQ(summary.find("from")->stringOr(""), "2024-01-01");
    EXPECT_EQ(summary.find("to")->stringOr(""), "2024-01-05");
    EXPECT_EQ(summary.find("sessions")->intOr(0), 5);
    EXPECT_EQ(summary.find("rebalances")->intOr(0), 2);
    EXPECT_EQ(summary.find("trades")->intOr(0), static_cast<std::int64_t>(run.trades.size()));
    EXPECT_EQ(summary.find("final_equity")->numberOr(0), run.equity.back());
    EXPECT_EQ(summary.find("liquidated_symbols")->items().at(0).stringOr(""), "S0");
    EXPECT_EQ(summary.find("excluded_symbols")->items().at(0).stringOr(""), "S0");
    EXPECT_GT(summary.find("costs")->find("total")->numberOr(0), 1.0);
    EXPECT_GT(summary.find("turnover")->find("traded_notional")->numberOr(0), 1600.0);
    EXPECT_EQ(summary.find("notes")->items().size(), run.notes.size());
    EXPECT_EQ(summary.find("metrics")->find("strategy")->find("sharpe")->numberOr(0), 1.5);
    EXPECT_EQ(Json::parse(writeRunFiles(run, spec, {}).at("summary.json"))->find("metrics"), nullptr);

    const auto json = Json::parse(files.at("run.json")).value();
    EXPECT_EQ(json.find("seed")->intOr(0), 42);
    EXPECT_EQ(json.find("versions")->find("kernels")->stringOr(""), "x86-64-v3");
    const Json& config = *json.find("config");
    EXPECT_EQ(config.find("strategy")->find("method")->stringOr(""), "equal");
    EXPECT_EQ(config.find("schedule")->stringOr(""), "monthly");
    EXPECT_EQ(config.find("costs")->find("half_spread_bps")->numberOr(0), 6.0);
    EXPECT_TRUE(config.find("benchmark")->isNull());
}

TEST(RunWriter, TheSameRunGivesTheSameBytes) {
    const auto spec = smallSpec();
    EXPECT_EQ(writeRunFiles(smallRun(spec), spec, {{"a", "1"}}),
              writeRunFiles(smallRun(spec), spec, {{"a", "1"}}));
    const auto panel = test::panelOf(test::walks(300, 12, 4));
    auto big = test::plainSpec();
    big.allocation.method = portfolio::Method::Hrp;
    big.allocation.lookback = 60;
    const auto once = writeRunFiles(runBacktest(panel, big, test::job()).value(), big, {});
    const auto twice =
        writeRunFiles(runBacktest(test::panelOf(test::walks(300, 12, 4)), big, test::job()).value(), big, {});
    EXPECT_EQ(once, twice);
}

TEST(RunWriter, BenchmarkColumnIsFilled) {
    auto spec = test::plainSpec();
    spec.benchmark = "S1";
    const auto panel = test::panelOf({{10, 50}, {10, 25}});
    const auto run =
        runSchedule(panel, spec, std::vector<TargetWeights>{{0, 1, {0}, {1.0}, {}}}, test::job()).value();
    const auto files = writeRunFiles(run, spec, {});
    EXPECT_NE(files.at("equity.csv").find("2024-01-02,1000,0,1000,0,0,500\n"), std::string::npos);
    EXPECT_EQ(Json::parse(files.at("summary.json"))->find("benchmark_total_return")->numberOr(0), -0.5);
}

/// FNV-1a of all files of many runs that ask for nothing beyond the first version: gaps, delistings, every
/// schedule, both fills, costs, interest, benchmark, adjusted closes.
std::uint64_t hashOfPlainRuns() {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    const auto take = [&hash](const std::string& text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    };
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        Rng rng(seed);
        const std::size_t width = 1 + rng.below(9);
        test::Grid close(160, std::vector<double>(width, kNone));
        test::Grid open = close;
        test::Grid adjusted = close;
        std::vector<double> price(width, 100.0);
        for (std::size_t row = 0; row < close.size(); ++row) {
            for (std::size_t i = 0; i < width; ++i) {
                price[i] *= 0.97 + 0.0605 * rng.uniform();
                if (seed % 3 != 0 || rng.uniform() > 0.05) open[row][i] = price[i] * 1.01;
                if (seed % 2 == 0 && (rng.uniform() < 0.04 || (i % 4 == 3 && row > 110))) continue;
                close[row][i] = price[i];
                adjusted[row][i] = price[i] * 0.9;
            }
        }
        std::map<market::PriceField, market::PanelColumn> columns;
        columns[market::PriceField::Close] = test::columnOf(close);
        columns[market::PriceField::Open] = test::columnOf(open);
        columns[market::PriceField::AdjClose] = test::columnOf(adjusted);
        const auto panel = market::PricePanel::create(test::weekdays(Date::parse("2024-01-01").value(), 160),
                                                      test::letters(width), std::move(columns))
                               .value();
        for (unsigned k = 0; k < 6; ++k) {
            auto spec = test::plainSpec();
            spec.allocation.lookback = 10;
            spec.schedule = static_cast<Schedule>(k % 4);
            spec.fill = static_cast<FillAt>(k % 2);
            spec.costs = {k * 3.0, k * 1.7};
            spec.cashRateAnnual = k % 2 == 0 ? 0.0 : 0.03;
            if (k == 4) spec.allocation.price = market::PriceField::AdjClose;
            if (k == 3 && width > 2) spec.benchmark = "S1";
            if (k == 5) spec.to = panel.dates()[140];
            const auto result = runBacktest(panel, spec, test::job());
            if (!result.ok()) {
                take(result.error().describe());
                continue;
            }
            for (const auto& [name, text] : writeRunFiles(*result, spec, {{"v", "1"}}))
                take(name + text);
        }
    }
    return hash;
}

/// The hash was taken of the first version's engine.
TEST(RunWriter, PlainRunsKeepTheBytesOfTheFirstVersion) {
    EXPECT_EQ(hashOfPlainRuns(), 13412848725232205327ULL);
}

}  // namespace
}  // namespace qd::backtest
