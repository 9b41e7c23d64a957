// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/backtest/accounting.h"
#include "core/backtest/backtest.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using Files = std::map<std::string, std::string>;

struct Run {
    BacktestSpec spec;
    BacktestResult result;
    Files files;
};

Run makeRun() {
    auto closes = test::walks(140, 6, 21);
    for (std::size_t row = 90; row < 140; ++row)
        closes[row][2] = test::kNone;
    closes[60][4] = test::kNone;
    Run run;
    run.spec = test::plainSpec();
    run.spec.benchmark = "S5";
    run.spec.costs = {3.0, 7.0};
    run.spec.cashRateAnnual = 0.02;
    run.spec.allocation.method = portfolio::Method::InverseVolatility;
    run.spec.allocation.lookback = 15;
    run.result = runBacktest(test::panelOf(closes), run.spec, test::job()).value();
    run.files = writeRunFiles(run.result, run.spec, {{"program", "0.1.0"}});
    return run;
}

TEST(RunReader, ReadsBackBitByBit) {
    const auto run = makeRun();
    const auto back = readRunFiles(run.files);
    ASSERT_TRUE(back.ok()) << back.error().describe();
    EXPECT_EQ(back->symbols, run.result.symbols);
    EXPECT_EQ(back->dates, run.result.dates);
    EXPECT_EQ(back->equity, run.result.equity);
    EXPECT_EQ(back->cash, run.result.cash);
    EXPECT_EQ(back->gross, run.result.gross);
    EXPECT_EQ(back->costs, run.result.costs);
    EXPECT_EQ(back->turnover, run.result.turnover);
    EXPECT_EQ(back->benchmark, run.result.benchmark);
    EXPECT_EQ(back->notes, run.result.notes);
    EXPECT_EQ(back->inputHash, run.result.inputHash);
    ASSERT_EQ(back->trades.size(), run.result.trades.size());
    for (std::size_t i = 0; i < back->trades.size(); ++i) {
        EXPECT_EQ(back->trades[i].quantity, run.result.trades[i].quantity);
        EXPECT_EQ(back->trades[i].symbol, run.result.trades[i].symbol);
        EXPECT_EQ(back->trades[i].reason, run.result.trades[i].reason);
    }
    ASSERT_EQ(back->rebalances.size(), run.result.rebalances.size());
    for (std::size_t i = 0; i < back->rebalances.size(); ++i) {
        EXPECT_EQ(back->rebalances[i].weights, run.result.rebalances[i].weights);
        EXPECT_EQ(back->rebalances[i].before, run.result.rebalances[i].before);
        EXPECT_EQ(back->rebalances[i].excluded, run.result.rebalances[i].excluded);
        EXPECT_EQ(back->rebalances[i].turnover, run.result.rebalances[i].turnover);
        EXPECT_EQ(back->rebalances[i].signal, run.result.rebalances[i].signal);
    }
    EXPECT_EQ(writeRunFiles(*back, run.spec, {{"program", "0.1.0"}}), run.files);
}

void expectDamaged(Files files, const std::string& file, const std::string& from, const std::string& to) {
    auto& text = files.at(file);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << file << " has no " << from;
    text.replace(at, from.size(), to);
    const auto back = readRunFiles(files);
    ASSERT_FALSE(back.ok()) << file << ": " << from << " → " << to;
    EXPECT_EQ(back.error().code, ErrorCode::BadInput);
    EXPECT_FALSE(back.error().where.file.empty()) << back.error().describe();
}

TEST(RunReader, DamageIsBadInput) {
    const auto run = makeRun();
    for (const auto& [name, text] : run.files) {
        auto files = run.files;
        files.erase(name);
        const auto missing = readRunFiles(files);
        ASSERT_FALSE(missing.ok()) << name;
        EXPECT_EQ(missing.error().where.file, name);
        files = run.files;
        files[name] = text.substr(0, text.size() / 2);
        EXPECT_FALSE(readRunFiles(files).ok()) << name;
        files[name] = std::string("\0\xff garbage", 11);
        EXPECT_FALSE(readRunFiles(files).ok()) << name;
    }
    const auto firstDay = run.result.dates.front().iso();
    expectDamaged(run.files, "equity.csv", firstDay + ",1000,1000,0,", firstDay + ",1000,900,0,");
    expectDamaged(run.files, "equity.csv", firstDay + ",1000,1000,0,", firstDay + ",2000,2000,0,");
    expectDamaged(run.files, "equity.csv", firstDay, "2099-01-01");
    expectDamaged(run.files, "equity.csv", firstDay + ",1000", firstDay + ",nan");
    expectDamaged(run.files, "costs.csv", firstDay, "2001-01-01");
    expectDamaged(run.files, "costs.csv", firstDay + ",0,0,0,0", firstDay + ",0,0,5,0");
    expectDamaged(run.files, "trades.csv", ",buy,", ",hold,");
    expectDamaged(run.files, "trades.csv", ",buy,", ",buy,9");
    expectDamaged(run.files, "trades.csv", ",delisted", ",whim");
    expectDamaged(run.files, "trades.csv", ",S0,", ",ZZ,");
    expectDamaged(run.files, "weights.csv", ",S0,0", ",S0,7");
    expectDamaged(run.files, "weights.csv", run.result.rebalances[0].fill.iso(), "2001-01-01");
    expectDamaged(run.files, "run.json", "\"format\": 1", "\"format\": 2");
    expectDamaged(run.files, "run.json", "\"S1\"", "\"S0\"");
    expectDamaged(run.files, "run.json", "\"turnover\"", "\"turn\"");
    expectDamaged(run.files, "run.json", "\"universe\"", "\"u\"");
    expectDamaged(run.files, "summary.json", "\"notes\"", "\"n\"");
}

TEST(RunReader, ATradeThatVanishedShows) {
    const auto run = makeRun();
    auto files = run.files;
    auto& text = files.at("trades.csv");
    text.erase(text.rfind('\n', text.size() - 2) + 1);
    const auto back = readRunFiles(files);
    ASSERT_FALSE(back.ok());
    EXPECT_NE(back.error().message.find("do not add up"), std::string::npos);
}

TEST(RunReader, SymbolsMayHoldCommasAndQuotes) {
    std::map<market::PriceField, market::PanelColumn> columns;
    columns[market::PriceField::Close] = test::columnOf({{1, 2}, {1, 2}});
    const auto panel = market::PricePanel::create({Date::fromDays(0), Date::fromDays(1)}, {"A,\"B\"", "C D"},
                                                  std::move(columns))
                           .value();
    const auto spec = test::plainSpec();
    const auto run =
        runSchedule(panel, spec, std::vector<TargetWeights>{{0, 1, {0, 1}, {0.5, 0.5}, {}}}, test::job());
    ASSERT_TRUE(run.ok()) << run.error().describe();
    const auto back = readRunFiles(writeRunFiles(*run, spec, {}));
    ASSERT_TRUE(back.ok()) << back.error().describe();
    EXPECT_EQ(back->symbols, run->symbols);
}

}  // namespace
}  // namespace qd::backtest
