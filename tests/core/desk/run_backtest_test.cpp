// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_backtest.h"

#include <cmath>
#include <limits>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::CancelAt;
using test::codeOf;
using test::smallConfig;

class RunBacktestTest : public test::DeskTest {
protected:
    Result<vault::RunRecord> run(const config::BacktestConfig& config) {
        return runBacktest(*session, {{}, config}, job());
    }
};

TEST_F(RunBacktestTest, TheRunIsRecordedWithItsSixFiles) {
    const auto dataset = store(test::smallMarket(), "IDX", true);
    const auto record = run(smallConfig());
    ASSERT_TRUE(record.ok()) << record.error().describe();
    EXPECT_EQ(record->name, "Small HRP");
    EXPECT_EQ(record->kind, "backtest");
    EXPECT_EQ(record->createdBy, "ann");
    EXPECT_EQ(record->dataset, dataset.id);
    EXPECT_EQ(record->inputHash, dataset.contentHash);
    EXPECT_TRUE(record->synthetic) << "made-up prices make a made-up run";
    EXPECT_GT(record->seconds, 0.0);
    const auto written = vault().loadRunFiles(record->id).value();
    std::vector<std::string> names;
    for (const auto& [name, bytes] : written) {
        names.push_back(name);
        EXPECT_FALSE(bytes.empty()) << name;
        EXPECT_FALSE(std::regex_search(bytes, std::regex(R"(\b(nan|inf)\b)", std::regex::icase))) << name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"costs.csv", "equity.csv", "run.json", "summary.json",
                                               "trades.csv", "weights.csv"}));
    EXPECT_EQ(written.at("summary.json"), record->summary);
    const auto listed = listRuns(*session).value();
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed[0].summary, record->summary);
    EXPECT_EQ(listed[0].config, record->config);
}

TEST_F(RunBacktestTest, TheSameRunGivesTheSameBytes) {
    store(test::smallMarket(), "IDX");
    const auto first = run(smallConfig()).value();
    const auto second = run(smallConfig()).value();
    EXPECT_NE(first.id, second.id);
    EXPECT_EQ(vault().loadRunFiles(first.id).value(), vault().loadRunFiles(second.id).value());
    auto other = smallConfig();
    other.commissionBps += 1.0;
    EXPECT_NE(vault().loadRunFiles(first.id).value(), vault().loadRunFiles(run(other)->id).value());
}

TEST_F(RunBacktestTest, OneAuditEntryTellsOfIt) {
    const auto dataset = store(test::smallMarket());
    const auto before = counts();
    const auto record = run(smallConfig()).value();
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.actor, "ann");
    EXPECT_EQ(entry.what.action, "backtest.run");
    EXPECT_EQ(entry.what.subject, "run " + std::to_string(record.id.value));
    const auto detail = test::detailOf(entry);
    EXPECT_EQ(test::textOf(detail, "name"), "Small HRP");
    EXPECT_EQ(test::textOf(detail, "dataset"), std::to_string(dataset.id.value));
    EXPECT_EQ(test::textOf(detail, "input_hash"), dataset.contentHash);
    const auto summary = Json::parse(record.summary).value();
    for (const auto* key : {"from", "to", "final_equity", "total_return"}) {
        ASSERT_NE(detail.find(key), nullptr) << key;
        EXPECT_EQ(detail.find(key)->dump(), summary.find(key)->dump());
    }
}

TEST_F(RunBacktestTest, TheRecordedConfigurationReadsBackAsTheOneThatRan) {
    store(test::smallMarket(), "IDX");
    auto config = smallConfig();
    config.name = "Null: \"hard\" – names, 1.5 # not a comment ";
    config.from = Date::create(2022, 2, 1).value();
    config.initialCash = 1.0 / 3.0 * 1e7;
    config.seed = 9'007'199'254'740'993;
    const auto record = run(config);
    ASSERT_TRUE(record.ok()) << record.error().describe();
    config.benchmark = "IDX";  // the data set's
    const auto again = config::parseBacktestConfig(record->config, "recorded");
    ASSERT_TRUE(again.ok()) << again.error().describe();
    EXPECT_EQ(again.value(), config);
    EXPECT_EQ(config::writeBacktestConfig(again.value()), record->config);
}

TEST_F(RunBacktestTest, ItsOwnBenchmarkComesBeforeTheDataSets) {
    store(test::smallMarket(), "IDX");
    auto config = smallConfig();
    config.benchmark = "AAA";
    EXPECT_EQ(config::parseBacktestConfig(run(config)->config, "f")->benchmark, "AAA");
    config.benchmark = "SPY";
    EXPECT_EQ(codeOf(run(config)), "bad_input");
}

TEST_F(RunBacktestTest, WhatCouldNotBeReadBackIsRefusedNotRecorded) {
    store(test::smallMarket());
    const auto before = counts();
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    using Change = void (*)(config::BacktestConfig&);
    for (const Change change : {
             +[](config::BacktestConfig& c) { c.name.clear(); },
             +[](config::BacktestConfig& c) { c.name = "two\nlines"; },
             +[](config::BacktestConfig& c) { c.name = std::string("a\0b", 3); },
             +[](config::BacktestConfig& c) { c.name = std::string(300, 'x'); },
             +[](config::BacktestConfig& c) { c.initialCash = kNan; },
             +[](config::BacktestConfig& c) { c.initialCash = 0.0; },
             +[](config::BacktestConfig& c) { c.commissionBps = kNan; },
             +[](config::BacktestConfig& c) { c.cashRateAnnual = HUGE_VAL; },
             +[](config::BacktestConfig& c) { c.lookback = -5; },
             +[](config::BacktestConfig& c) { c.lookback = 1; },
             +[](config::BacktestConfig& c) { c.seed = std::numeric_limits<std::uint64_t>::max(); },
             +[](config::BacktestConfig& c) { c.version = 2; },
             +[](config::BacktestConfig& c) { c.benchmark = ""; },
             +[](config::BacktestConfig& c) { c.fill = "next_open"; },
             +[](config::BacktestConfig& c) { c.price = "adj_close"; },
             +[](config::BacktestConfig& c) { c.from = Date::create(2030, 1, 1).value(); },
             +[](config::BacktestConfig& c) { c.lookback = 5000; },
         }) {
        auto config = smallConfig();
        change(config);
        const auto refused = run(config);
        EXPECT_EQ(codeOf(refused), "bad_input") << config.name;
    }
    EXPECT_EQ(counts(), before);
}

TEST_F(RunBacktestTest, TheNewestDataSetIsTakenUnlessOneIsNamed) {
    const auto older = store(test::smallMarket(150));
    const auto newer = store(test::smallMarket(180));
    EXPECT_EQ(run(smallConfig())->dataset, newer.id);
    EXPECT_EQ(runBacktest(*session, {older.id, smallConfig()}, job())->inputHash, older.contentHash);
    const auto refused = runBacktest(*session, {DatasetId{77}, smallConfig()}, job());
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().message, "there is no data set 77");
}

TEST_F(RunBacktestTest, WithoutPricesThereIsNothingToRun) {
    const auto refused = run(smallConfig());
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().message, "the workspace holds no prices yet");
}

TEST_F(RunBacktestTest, CancelledAtWhicheverMomentNothingIsRecorded) {
    store(test::smallMarket(120));
    const auto before = counts();
    std::set<std::string> stages;
    for (int reports = 1;; ++reports) {
        CancelAt cancel(reports);
        const auto outcome = runBacktest(*session, {{}, smallConfig()}, cancel.context(clock));
        if (outcome.ok()) break;
        ASSERT_EQ(codeOf(outcome), "cancelled") << reports;
        ASSERT_EQ(counts(), before) << reports;
        stages.insert(outcome.error().message);
    }
    EXPECT_TRUE(stages.contains("cancelled during: Loading prices"));
    EXPECT_TRUE(stages.contains("cancelled during: Recording the run"));
    EXPECT_GE(stages.size(), 3U);
    EXPECT_EQ(counts().runs, 1U);
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
}

}  // namespace
}  // namespace qd::desk
