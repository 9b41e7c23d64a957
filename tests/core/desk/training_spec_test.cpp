// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_spec.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/backtest/schedule.h"
#include "core/desk/backtest_spec.h"
#include "tests/core/base/outcome.h"
#include "tests/core/desk/small_market.h"

namespace qd::desk {
namespace {

using qd::test::codeOf;

config::TrainingConfig small() {
    auto config = config::defaultTrainingConfig("lstm");
    config.run.lookback = 60;
    config.folds = {120, 40, 60, 3, true};
    return config;
}

TEST(TrainingSpec, NetsCostsAndBudgetAreThoseOfTheConfiguration) {
    auto config = small();
    config.run.commissionBps = 4.0;
    config.run.halfSpreadBps = 3.0;
    config.run.limits.minWeight = 0.01;
    config.fit.gpuGib = 2.0;
    config.gat.graph = "nearest";
    const auto lstm = toModelSpec(config, "lstm").value();
    EXPECT_EQ(lstm.kind, model::Kind::Lstm);
    EXPECT_EQ(lstm.lstm.hidden, 128U);
    EXPECT_EQ(lstm.minWeight, 0.01);
    EXPECT_EQ(lstm.maxWeight, 0.05);
    EXPECT_EQ(toModelSpec(config, "gat")->gat.graph, model::GraphKind::Nearest);
    EXPECT_EQ(codeOf(toModelSpec(config, "nobody")), "bad_input");
    const auto train = toTrainSpec(config).value();
    EXPECT_EQ(train.costBps, 7.0);
    EXPECT_EQ(train.periodsPerYear, 52.0) << "it learns week by week";
    EXPECT_EQ(train.budget.gpuBytes, std::uint64_t{2} << 30U);
    EXPECT_EQ(train.seed, config.run.seed);
    config.fit.schedule.reset();
    EXPECT_EQ(toTrainSpec(config)->periodsPerYear, 12.0) << "as it is rebalanced";
}

TEST(TrainingSpec, TablesReadBackAsTheyWere) {
    backtest::RunInputs inputs;
    const Date day = Date::create(2020, 2, 3).value();
    inputs.dividends.dividends = {{"AAA", day, 0.25}};
    inputs.splits.splits = {{"BBB", day, 2.0}};
    inputs.membership.emplace();
    inputs.membership->spells = {{"AAA", day, {}}, {"BBB", day, day.plusDays(5)}};
    inputs.sectors.sectorOf = {{"AAA", "Energy"}};
    const auto again = inputsFromJson(Json::parse(inputsJson(inputs).dump()).value());
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->hashes(), inputs.hashes());
    EXPECT_EQ(again->hashes().size(), 4U);
    EXPECT_TRUE(inputsFromJson(inputsJson({}))->hashes().empty());
    EXPECT_FALSE(inputsFromJson(inputsJson({}))->membership.has_value());
}

TEST(TrainingSpec, TablesThatAreNoneAreRefused) {
    for (const char* text : {"[]", "1", R"({"dividends":{}})", R"({"dividends":[["A"]]})",
                             R"({"dividends":[["","2020-01-02",1]]})", R"({"splits":[["A","never",1]]})",
                             R"({"membership":[["A","2020-01-02","x"]]})", R"({"sectors":[1]})"})
        EXPECT_EQ(codeOf(inputsFromJson(Json::parse(text).value())), "bad_input") << text;
}

TEST(TrainingFolds, NoRowOfASectionLiesInAnotherAndTheEmbargoLiesBetween) {
    const auto panel = test::smallMarket(500);
    const auto& dates = panel.dates();
    for (const bool expanding : {true, false}) {
        auto config = small();
        config.folds.expanding = expanding;
        const auto folds = trainingFolds(dates, 63, config);
        ASSERT_TRUE(folds.ok()) << folds.error().describe();
        ASSERT_EQ(folds->size(), 5U);
        std::size_t end = 0;
        for (const auto& fold : *folds) {
            EXPECT_TRUE(std::is_sorted(fold.train.begin(), fold.train.end()));
            EXPECT_LE(fold.train.back() + 3, fold.validate.front()) << "embargo";
            EXPECT_LE(fold.validate.back() + 3, fold.test.front()) << "embargo";
            EXPECT_GT(fold.test.front(), end) << "tests follow each other";
            end = fold.test.back();
            EXPECT_GE(fold.train.front(), expanding ? 63U : fold.train.back() - 120);
            EXPECT_GT(fold.train.size(), 20U) << "weeks";
        }
        EXPECT_LT(folds->front().train.front(), 63U + 5U);
        EXPECT_EQ(folds->back().train.front() == folds->front().train.front(), expanding);
    }
}

TEST(TrainingFolds, TestRowsAreAllSignalsOfTheRunFromTheFirstTestOn) {
    const auto panel = test::smallMarket(500);
    const auto config = small();
    const auto folds = trainingFolds(panel.dates(), 63, config).value();
    std::vector<std::size_t> tested;
    for (const auto& fold : folds)
        tested.insert(tested.end(), fold.test.begin(), fold.test.end());
    auto spec = toSpec(config.run).value();
    std::vector<std::size_t> signals;
    for (const auto& fill : backtest::planFills(panel.dates(), spec, folds.front().test.front()))
        signals.push_back(fill.signalRow);
    EXPECT_EQ(tested, signals);
    EXPECT_GE(tested.front(), 63U + 120U + 3U + 40U + 3U);
}

TEST(TrainingFolds, ARestThatIsHardlyWorthANetJoinsTheLastTest) {
    // Tests begin at row 229; 229 + 3 · 60 = 409.
    EXPECT_EQ(trainingFolds(test::smallMarket(409 + 14).dates(), 63, small())->size(), 3U);
    EXPECT_EQ(trainingFolds(test::smallMarket(409 + 45).dates(), 63, small())->size(), 4U);
    const auto dates = test::smallMarket(409 + 14).dates();
    const auto folds = trainingFolds(dates, 63, small()).value();
    auto spec = toSpec(small().run).value();
    EXPECT_EQ(folds.back().test.back(), backtest::planFills(dates, spec, 0).back().signalRow);
}

TEST(TrainingFolds, ThePeriodOfTheRunLeavesTestsOut) {
    const auto panel = test::smallMarket(500);
    auto config = small();
    const auto all = trainingFolds(panel.dates(), 63, config).value();
    config.run.from = panel.dates()[all[2].test.front() + 1];
    const auto later = trainingFolds(panel.dates(), 63, config).value();
    EXPECT_EQ(later.front(), all[2]);
    EXPECT_EQ(later.size(), all.size() - 2);
}

TEST(TrainingFolds, SaysWhatIsMissingWhereThePricesAreTooShort) {
    const auto panel = test::smallMarket(200);
    const auto refused = trainingFolds(panel.dates(), 63, small());
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(
        refused.error().message,
        "the prices have 200 sessions, of which the first 63 are needed for features; one fold of 120 to "
        "train, 40 to validate and one to test does not fit behind them");
    auto config = small();
    config.run.lookback = 300;
    EXPECT_NE(trainingFolds(test::smallMarket(400).dates(), 63, config).error().message.find("looks back"),
              std::string::npos);
    config = small();
    config.fit.schedule = "quarterly";
    EXPECT_NE(
        trainingFolds(test::smallMarket(400).dates(), 63, config).error().message.find("walk_forward.train"),
        std::string::npos);
}

TEST(TrainingRows, LearningBeginsWhereHalfOfTheNamesAreKnownAndTheWindowIsWhole) {
    model::LearningPanel panel;
    panel.symbols = {"A", "B", "C", "D"};
    panel.dates.resize(50);
    panel.eligible.assign(200, 1);
    panel.known.assign(200, 0);
    auto config = small();
    config.lstm.window = 5;
    EXPECT_EQ(firstLearningRow(panel, config), 50U) << "never";
    for (std::size_t t = 8; t < 50; ++t)
        panel.known[t * 4] = 1;
    EXPECT_EQ(firstLearningRow(panel, config), 50U) << "one of four";
    for (std::size_t t = 12; t < 50; ++t)
        panel.known[t * 4 + 1] = 1;
    EXPECT_EQ(firstLearningRow(panel, config), 12U);
    config.lstm.window = 20;
    EXPECT_EQ(firstLearningRow(panel, config), 19U);
    config = config::withKind(config, "gat");
    config.gat.correlationSessions = 30;
    EXPECT_EQ(firstLearningRow(panel, config), 30U);
    panel.eligible.assign(200, 0);
    EXPECT_EQ(firstLearningRow(panel, config), 50U) << "nobody may be held";
}

}  // namespace
}  // namespace qd::desk
