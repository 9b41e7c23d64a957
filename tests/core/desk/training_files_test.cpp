// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_files.h"

#include "core/crypto/hash.h"
#include "core/desk/sharpe_evidence.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

class TrainingFiles : public test::TrainingTest {
protected:
    [[nodiscard]] Json evaluationOf(const vault::RunFiles& all) {
        return Json::parse(all.at("evaluation.json")).value();
    }
    static const Json& at(const Json& json, std::initializer_list<const char*> keys) {
        const Json* found = &json;
        for (const char* key : keys) {
            found = found->find(key);
            EXPECT_NE(found, nullptr) << key;
        }
        return *found;
    }
};

TEST_F(TrainingFiles, TheEvaluationHoldsFiguresWithIntervalsAndWhatTheyRestOn) {
    const auto run = train().value();
    const auto all = filesOf(run.id);
    const auto json = evaluationOf(all);
    for (const char* key : {"sharpe", "sharpe_low", "sharpe_high", "max_drawdown", "win_rate", "turnover",
                            "cost_drag", "cagr", "volatility", "probabilistic_sharpe"}) {
        for (const auto& place : {std::vector<const char*>{"out_of_sample"},
                                  {"baselines", "hrp"},
                                  {"baselines", "equal_weight"}}) {
            const Json* method = &json;
            for (const char* step : place)
                method = method->find(step);
            ASSERT_NE(method, nullptr);
            EXPECT_FALSE(method->find(key)->isNull()) << key;
        }
    }
    EXPECT_LT(at(json, {"differences", "hrp", "low"}).numberOr(9),
              at(json, {"differences", "hrp", "high"}).numberOr(-9));
    EXPECT_EQ(at(json, {"data", "content_hash"}).stringOr(""), dataset.contentHash);
    EXPECT_EQ(at(json, {"model", "sha256"}).stringOr(""), crypto::sha256Hex(all.at("model.qdmodel")));
    EXPECT_GT(at(json, {"model", "parameters"}).intOr(0), 0);
    EXPECT_EQ(at(json, {"features", "names"}).items().size(), 10U);
    EXPECT_EQ(at(json, {"training", "symbols"}).items().size(), 8U);
    EXPECT_EQ(at(json, {"folds"}).items().size(), 4U);
    EXPECT_EQ(at(json, {"folds"}).items()[0].find("best_epoch")->intOr(0), 3);
    EXPECT_EQ(at(json, {"status"}).stringOr(""), "complete");
}

TEST_F(TrainingFiles, NothingInThemKnowsTheTimeOfDay) {
    for (const auto& [name, bytes] : filesOf(train()->id)) {
        EXPECT_EQ(bytes.find("seconds"), std::string::npos) << name;
        EXPECT_EQ(bytes.find("startedAt"), std::string::npos) << name;
    }
}

TEST_F(TrainingFiles, MetricsHaveALineAnEpoch) {
    const auto text = filesOf(train()->id).at("metrics.jsonl");
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 12);
    EXPECT_TRUE(
        text.starts_with(R"({"kind":"lstm","fold":0,"epoch":1,"train_loss":1.0,"validation_loss":1.5)"))
        << text.substr(0, 100);
}

TEST_F(TrainingFiles, TheSummaryTellsListsAndLedgerOfTheSharpeRatio) {
    const auto run = train().value();
    const auto sample = recordedSharpe(run);
    ASSERT_TRUE(sample.has_value());
    const auto view = loadTraining(*session, run.id).value();
    const auto own = analytics::sharpeSample(view->evaluation->methods[0].returns).value();
    EXPECT_NEAR(sample->sharpe, own.sharpe, 1e-12);
    EXPECT_EQ(sample->periods, own.periods);
    EXPECT_NEAR(sample->skew, own.skew, 1e-9);
    const auto summary = Json::parse(run.summary).value();
    EXPECT_EQ(at(summary, {"model"}).stringOr(""), "lstm");
    EXPECT_EQ(at(summary, {"epochs"}).intOr(0), 12);
    EXPECT_EQ(at(summary, {"out_of_sample", "sharpe"}).numberOr(0), view->row.evidence->sharpe);
}

TEST_F(TrainingFiles, EachNetOfAnEnsembleHasAFileOfItsOwn) {
    EXPECT_EQ(modelFileName(test::smallTraining("lstm"), "lstm"), "model.qdmodel");
    EXPECT_EQ(modelFileName(test::smallTraining("ensemble"), "gat"), "model-gat.qdmodel");
    const auto json = evaluationOf(filesOf(train("ensemble")->id));
    EXPECT_EQ(at(json, {"model", "parts"}).items().size(), 2U);
    EXPECT_EQ(json.find("model")->find("sha256"), nullptr);
}

TEST_F(TrainingFiles, TablesBesideThePricesAreKeptWithTheRun) {
    auto request = trainRequest();
    request.inputs.dividends.dividends = {{"AAA", dataset.to, 0.5}};
    const auto run = trainModel(*session, request, watch(), job());
    ASSERT_TRUE(run.ok()) << run.error().describe();
    const auto all = filesOf(run->id);
    EXPECT_NE(all.at("inputs.json").find("AAA"), std::string::npos);
    const auto document = Json::parse(all.at("run.json")).value();
    EXPECT_EQ(at(document, {"input_hashes", "dividends"}).stringOr(""),
              market::contentHash(request.inputs.dividends));
}

}  // namespace
}  // namespace qd::desk
