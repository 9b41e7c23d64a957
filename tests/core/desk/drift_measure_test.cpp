// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_measure.h"

#include "tests/core/desk/drift_fixture.h"

namespace qd::desk {
namespace {

using drift::Severity;
using test::codeOf;

class DriftMeasureTest : public test::DriftTest {
protected:
    static DriftMaterial material(const Date& shiftFrom) {
        DriftMaterial out;
        out.files.model = {{"config.yaml", ""}, {"model.qdmodel", "bytes"}};
        out.evaluation.trainedFrom = Date::parse("2019-01-01").value();
        out.evaluation.trainedTo = Date::parse("2019-12-31").value();
        out.reference = out.current = test::driftPanel(500, shiftFrom);
        out.held = {{"AAA", 1000.0}, {"DDD", 3000.0}};
        return out;
    }
    Result<ScannedDrift> measure(const DriftMaterial& what, bool asks = true) {
        return measureDrift(what, request(ModelId{1}), sources(test::kNever, asks), job());
    }
};

TEST_F(DriftMeasureTest, WhatStaysAsItWasIsNoDriftAndCostsNoMoney) {
    const auto found = measure(material(test::kNever));
    ASSERT_TRUE(found.ok()) << found.error().describe();
    EXPECT_EQ(found->found, Severity::None);
    EXPECT_FALSE(found->money.has_value());
    EXPECT_EQ(found->reference.to, Date::parse("2019-12-31").value());
    EXPECT_EQ(found->reference.rows, 365U * 4);
    EXPECT_EQ(found->current.rows, 63U * 4);
    EXPECT_EQ(found->current.to, test::driftPanel(500, test::kNever).dates.back());
    EXPECT_TRUE(found->prediction.has_value());
}

TEST_F(DriftMeasureTest, AFeatureThatMovedIsFoundAndToldInMoney) {
    const auto found = measure(material(test::kShift));
    ASSERT_TRUE(found.ok()) << found.error().describe();
    EXPECT_EQ(found->found, Severity::High);
    EXPECT_EQ(driftedFeatures(found->report), std::vector<std::string>{"moving"});
    EXPECT_EQ(found->prediction->severity, Severity::High) << "its score moved with it";
    ASSERT_TRUE(found->money.has_value());
    const auto& money = *found->money;
    EXPECT_TRUE(money.words.empty());
    EXPECT_NEAR(money.weightOnDrifted, 0.75, 1e-6) << "0.75 of 1.00 of every name's sensitivity";
    EXPECT_NEAR(money.valueOnDrifted, 0.75 * 4000.0, 1e-2);
    EXPECT_GT(money.trackingError, 0.0);
    EXPECT_GT(money.turnover, 0.05);
    for (const auto& position : money.positions) {
        EXPECT_EQ(position.leading, "moving");
        EXPECT_NEAR(position.trade, (position.neutralised - position.weight) * 4000.0, 1e-9);
        if (position.symbol == "DDD") {
            EXPECT_LT(position.trade, 0.0) << "it leans on the feature most";
        }
    }
}

TEST_F(DriftMeasureTest, WithoutAWorkerMoneyIsNotMeasuredAndSaysSo) {
    auto found = measure(material(test::kShift), false).value();
    EXPECT_FALSE(found.prediction.has_value());
    ASSERT_TRUE(found.money.has_value());
    EXPECT_FALSE(found.money->words.empty());
    EXPECT_TRUE(found.money->positions.empty());
    auto ensemble = material(test::kShift);
    ensemble.files.model["model-gat.qdmodel"] = "more";
    found = measure(ensemble).value();
    EXPECT_FALSE(found.money->words.empty()) << "which of the two nets would be asked?";
    EXPECT_EQ(found.found, Severity::High) << "the features drifted all the same";
}

TEST_F(DriftMeasureTest, ANetThatHasNothingToSayIsNoFailureOfTheScan) {
    auto mute = sources(test::kNever);
    mute.infer = [](const model::InferTask&, const jobs::JobContext&) {
        return Result<model::InferResult>(Error{ErrorCode::Infeasible, "no name has the features"});
    };
    const auto found = measureDrift(material(test::kShift), request(ModelId{1}), mute, job());
    ASSERT_TRUE(found.ok()) << found.error().describe();
    EXPECT_FALSE(found->prediction.has_value());
    EXPECT_EQ(found->money->words.text, "no name has the features");
    mute.infer = [](const model::InferTask&, const jobs::JobContext&) {
        return Result<model::InferResult>(Error{ErrorCode::Internal, "the worker died"});
    };
    EXPECT_EQ(codeOf(measureDrift(material(test::kShift), request(ModelId{1}), mute, job())), "internal");
}

TEST_F(DriftMeasureTest, NothingThatTheModelWasTrainedOnCountsAsCurrent) {
    auto late = material(test::kNever);
    late.evaluation.trainedTo = late.current.dates[late.current.rows() - 1 - kLeastCurrentSessions];
    const auto found = measure(late);
    ASSERT_TRUE(found.ok()) << found.error().describe();
    EXPECT_EQ(found->current.rows, kLeastCurrentSessions * 4) << "the sessions since, not 63";
    late.evaluation.trainedTo = late.current.dates[late.current.rows() - kLeastCurrentSessions];
    const auto refused = measure(late);
    EXPECT_EQ(codeOf(refused), "bad_input");
    EXPECT_NE(refused.error().message.find("19 sessions"), std::string::npos);
}

TEST_F(DriftMeasureTest, OtherFeaturesOrAnEvaluationWithoutItsTrainingAreRefused) {
    auto other = material(test::kNever);
    other.current.features = {"calm", "other"};
    EXPECT_EQ(codeOf(measure(other)), "bad_input");
    other = material(test::kNever);
    other.evaluation.trainedTo.reset();
    EXPECT_EQ(codeOf(measure(other)), "integrity");
    other = material(test::kNever);
    other.evaluation.trainedFrom = other.evaluation.trainedTo = Date::parse("2018-01-01").value();
    EXPECT_EQ(codeOf(measure(other)), "integrity") << "the prices do not reach back to it";
}

}  // namespace
}  // namespace qd::desk
