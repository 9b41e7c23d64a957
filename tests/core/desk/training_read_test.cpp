// SPDX-License-Identifier: GPL-3.0-or-later
// What training_files.h reads back.
#include "core/desk/training_files.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class TrainingRead : public test::TrainingTest {};

TEST_F(TrainingRead, GivesBackFiguresReturnsAndFolds) {
    const auto run = train().value();
    const auto all = filesOf(run.id);
    const auto read = readEvaluation(all);
    ASSERT_TRUE(read.ok()) << read.error().describe();
    ASSERT_EQ(read->methods.size(), 3U);
    EXPECT_EQ(read->methods[0].name, "LSTM");
    EXPECT_EQ(read->methods[1].id, "hrp");
    EXPECT_EQ(read->folds.size(), 4U);
    EXPECT_EQ(read->folds[0].bestEpoch, 3U);
    EXPECT_EQ(read->gaps.size(), 2U);
    for (const auto& method : read->methods) {
        ASSERT_EQ(method.returns.size(), read->dates.size());
        const auto evidence = sharpeEvidence(method.returns);
        ASSERT_TRUE(method.evidence && evidence);
        EXPECT_DOUBLE_EQ(method.evidence->sharpe, evidence->sharpe);
        EXPECT_DOUBLE_EQ(method.evidence->high, evidence->high);
        const auto metrics = analytics::computeMetrics(method.returns, {}, {}).value();
        EXPECT_EQ(analytics::metric(method.metrics, "max_drawdown"),
                  analytics::metric(metrics, "max_drawdown"));
    }
    EXPECT_GT(read->methods[0].trades, 0U);
}

TEST_F(TrainingRead, MetricsComeBackByKindInTheirOrder) {
    const auto read = readMetrics(filesOf(train("ensemble")->id).at("metrics.jsonl"));
    ASSERT_TRUE(read.ok()) << read.error().describe();
    ASSERT_EQ(read->size(), 2U);
    EXPECT_EQ((*read)[1].first, "lstm");
    EXPECT_EQ((*read)[1].second.size(), 12U);
    EXPECT_EQ((*read)[1].second[4].fold, 1U);
    EXPECT_EQ((*read)[1].second[4].epoch, 2U);
    EXPECT_EQ((*read)[1].second[4].folds, 4U);
    EXPECT_TRUE(readMetrics("")->empty());
}

TEST_F(TrainingRead, RefusesWhatIsDamaged) {
    const auto run = train().value();
    const auto all = filesOf(run.id);
    for (const char* name : {"evaluation.json", "returns.csv"}) {
        auto damaged = all;
        damaged.erase(name);
        EXPECT_EQ(codeOf(readEvaluation(damaged)), "bad_input") << name;
        damaged = all;
        damaged[name] = damaged[name].substr(0, damaged[name].size() / 2);
        EXPECT_EQ(codeOf(readEvaluation(damaged)), "bad_input") << name;
    }
    auto damaged = all;
    damaged["evaluation.json"] = "{}";
    EXPECT_EQ(codeOf(readEvaluation(damaged)), "bad_input");
    EXPECT_EQ(codeOf(readMetrics("{\"kind\":\"lstm\"}\n")), "bad_input");
    EXPECT_EQ(codeOf(readMetrics("nothing\n")), "bad_input");
    EXPECT_FALSE(evidenceFromJson(Json::object({{"sharpe", 1.0}})).has_value())
        << "no ratio without its interval";
}

}  // namespace
}  // namespace qd::desk
