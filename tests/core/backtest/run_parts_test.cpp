// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/run_parts.h"

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

struct Run {
    BacktestSpec spec;
    BacktestResult result;
    std::map<std::string, std::string> files;
};

Run makeRun(Exposure exposure = Exposure::LongCash) {
    auto closes = test::walks(100, 4, 17);
    for (std::size_t row = 70; row < 100; ++row)
        closes[row][0] = test::kNone;
    const auto panel = test::barsOf(closes, test::Grid(100, std::vector<double>(4, 4.0)));
    Run run;
    run.spec = test::plainSpec();
    run.spec.exposure = exposure;
    run.spec.costs = {3.0, 7.0, 0.01, 0.0, 0.0, 50.0, 1.0, 10};
    run.spec.partialFills = PartialFills{0.2, Remainder::Carry};
    run.spec.lots = LotRule::Fifo;
    run.spec.delistingRecovery = 0.0;
    run.spec.cashRateAnnual = 0.02;
    RunInputs inputs;
    inputs.dividends = {{{"S1", panel.dates()[60], 0.5}}};
    inputs.splits = {{{"S2", panel.dates()[50], 1.01}}};
    Rng rng(3);
    const auto targets = test::randomTargets(100, 4, exposure, rng);
    run.result = runSchedule(panel, run.spec, inputs, targets, test::job()).value();
    run.files = writeRunFiles(run.result, run.spec, {{"program", "0.2.0"}});
    return run;
}

TEST(RunParts, FormatTwoReadsBackBitByBit) {
    for (const auto exposure : {Exposure::FullyInvested, Exposure::LongCash, Exposure::LongShort}) {
        const auto run = makeRun(exposure);
        for (const char* name : {"flows.csv", "lots.csv", "orders.csv"})
            EXPECT_TRUE(run.files.contains(name)) << name;
        const auto back = readRunFiles(run.files);
        ASSERT_TRUE(back.ok()) << back.error().describe();
        EXPECT_EQ(back->pnl, run.result.pnl);
        EXPECT_EQ(back->dividends, run.result.dividends);
        EXPECT_EQ(back->interest, run.result.interest);
        EXPECT_EQ(back->fees, run.result.fees);
        EXPECT_EQ(back->inputHashes, run.result.inputHashes);
        EXPECT_EQ(back->unrealisedGain, run.result.unrealisedGain);
        ASSERT_EQ(back->lotSales.size(), run.result.lotSales.size());
        ASSERT_GT(back->lotSales.size(), 3U);
        EXPECT_EQ(back->lotSales.back().gain(), run.result.lotSales.back().gain());
        ASSERT_EQ(back->partialOrders.size(), run.result.partialOrders.size());
        ASSERT_GT(back->partialOrders.size(), 3U);
        EXPECT_EQ(back->partialOrders.back().state, run.result.partialOrders.back().state);
        EXPECT_EQ(back->trades.back().impact, run.result.trades.back().impact);
        EXPECT_EQ(writeRunFiles(*back, run.spec, {{"program", "0.2.0"}}), run.files);
    }
}

TEST(RunParts, TheEngineAndTheHashesOfTheInputsStandInTheRun) {
    const auto run = makeRun();
    const auto json = Json::parse(run.files.at("run.json")).value();
    EXPECT_EQ(json.find("format")->intOr(0), 2);
    EXPECT_EQ(json.find("engine")->stringOr(""), "event");
    EXPECT_EQ(json.find("inputs")->find("splits")->stringOr("").size(), 64U);
    const auto summary = Json::parse(run.files.at("summary.json")).value();
    EXPECT_GT(summary.find("costs")->find("impact")->numberOr(0.0), 0.0);
    const Json& flows = *summary.find("flows");
    const double change = flows.find("pnl")->numberOr(0.0) + flows.find("dividends")->numberOr(0.0) +
                          flows.find("interest")->numberOr(0.0) - flows.find("fees")->numberOr(0.0) -
                          summary.find("costs")->find("total")->numberOr(0.0);
    EXPECT_NEAR(run.result.equity.back() - run.spec.initialCash, change, 1e-8);
}

TEST(RunParts, PlainRunsKeepTheirFormat) {
    const auto panel = test::panelOf(test::walks(40, 2, 3));
    const auto spec = test::plainSpec();
    const std::vector<TargetWeights> targets{{0, 1, {0, 1}, {0.5, 0.5}, {}}};
    const auto files = writeRunFiles(runSchedule(panel, spec, targets, test::job()).value(), spec, {});
    EXPECT_EQ(files.size(), 6U);
    EXPECT_EQ(files.at("run.json").find("engine"), std::string::npos);
    EXPECT_EQ(files.at("trades.csv").find("impact"), std::string::npos);
    // Inputs alone make it a run of the second format.
    RunInputs inputs;
    inputs.dividends = {{{"S1", panel.dates()[20], 0.5}}};
    const auto paid = writeRunFiles(runSchedule(panel, spec, inputs, targets, test::job()).value(), spec, {});
    EXPECT_EQ(paid.size(), 7U);
    EXPECT_NE(paid.at("run.json").find(market::contentHash(inputs.dividends)), std::string::npos);
}

void expectDamaged(std::map<std::string, std::string> files, const std::string& file, const std::string& from,
                   const std::string& to) {
    auto& text = files.at(file);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << file << " has no " << from;
    text.replace(at, from.size(), to);
    const auto back = readRunFiles(files);
    ASSERT_FALSE(back.ok()) << file << ": " << from << " → " << to;
    EXPECT_EQ(back.error().code, ErrorCode::BadInput);
    EXPECT_EQ(back.error().where.file, file);
}

TEST(RunParts, DamageIsBadInput) {
    const auto run = makeRun();
    auto files = run.files;
    files.erase("flows.csv");
    EXPECT_EQ(readRunFiles(files).error().where.file, "flows.csv");
    const auto day = run.result.dates[40].iso();
    expectDamaged(run.files, "flows.csv", day + ",", day + ",9");
    expectDamaged(run.files, "flows.csv", day, "2001-01-01");
    expectDamaged(run.files, "orders.csv", ",replaced", ",lost");
    expectDamaged(run.files, "orders.csv", ",S0,", ",ZZ,");
    expectDamaged(run.files, "lots.csv", ",S0,", ",ZZ,");
    const auto& sale = run.result.lotSales.front();
    expectDamaged(run.files, "lots.csv", sale.date.iso() + ",", "1999-01-01,");
    expectDamaged(run.files, "run.json", "\"inputs\"", "\"in\"");
    expectDamaged(run.files, "run.json", "\"format\": 2", "\"format\": 3");
    expectDamaged(run.files, "trades.csv", ",delisted,", ",rebalance,");  // a price of 0 is a loss of all
}

}  // namespace
}  // namespace qd::backtest
