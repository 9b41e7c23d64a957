// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/spec_json.h"

#include <string>

#include <gtest/gtest.h>

namespace qd::model {
namespace {

/// Every member another than its default, so that one that is forgotten shows.
ModelSpec oddModel() {
    ModelSpec spec;
    spec.kind = Kind::Gat;
    spec.lstm = {61, 129, 3, 65, 0.15};
    spec.gat = {4, 9, 17, 0.16, 0.25, GraphKind::Threshold, 11, 0.55, 253};
    spec.head = Head::Sparsemax;
    spec.temperature = 1.0 / 3.0;
    spec.minWeight = 0.001;
    spec.maxWeight = 0.1;
    return spec;
}

TrainSpec oddTraining() {
    TrainSpec spec;
    spec.objective = Objective::Forecast;
    spec.epochs = 51;
    spec.patience = 9;
    spec.batchRows = 17;
    spec.accumulation = 2;
    spec.learningRate = 0.1 + 0.2;
    spec.weightDecay = 2e-4;
    spec.clipNorm = 1.5;
    spec.costBps = 11.0;
    spec.periodsPerYear = 52.0;
    spec.huberDelta = 0.75;
    spec.precision = Precision::BFloat16;
    spec.piece = 12;
    spec.activationCheckpointing = true;
    spec.deterministic = false;
    spec.seed = UINT64_MAX;
    spec.threads = 2;
    spec.device = "cuda:1";
    spec.budget = {std::uint64_t{1} << 63U, 5, 0.8};
    return spec;
}

TEST(SpecJsonTest, EveryMemberComesBack) {
    const auto model = modelSpecFromJson(Json::parse(toJson(oddModel()).dump()).value());
    ASSERT_TRUE(model.ok()) << model.error().describe();
    EXPECT_EQ(*model, oddModel());
    const auto training = trainSpecFromJson(Json::parse(toJson(oddTraining()).dump()).value());
    ASSERT_TRUE(training.ok()) << training.error().describe();
    EXPECT_EQ(*training, oddTraining());
    EXPECT_EQ(*modelSpecFromJson(toJson(ModelSpec{})), ModelSpec{});
    EXPECT_EQ(*trainSpecFromJson(toJson(TrainSpec{})), TrainSpec{});
}

/// `json` without each of its members in turn, and with one too many.
template <class Read>
void everyMemberIsNeeded(const Json& json, const Read& read) {
    for (std::size_t left = 0; left < json.members().size(); ++left) {
        Json::Object members = json.members();
        members.erase(members.begin() + static_cast<std::ptrdiff_t>(left));
        const auto result = read(Json::object(members));
        ASSERT_FALSE(result.ok()) << json.members()[left].first;
        EXPECT_NE(result.error().message.find(json.members()[left].first), std::string::npos);
    }
    Json more = json;
    more.set("more", 1);
    EXPECT_FALSE(read(more).ok());
}

TEST(SpecJsonTest, EveryMemberIsNeededAndNoOther) {
    everyMemberIsNeeded(toJson(oddModel()), modelSpecFromJson);
    everyMemberIsNeeded(toJson(oddTraining()), trainSpecFromJson);
    for (const char* part : {"lstm", "gat"}) {
        const Json whole = toJson(oddModel());
        everyMemberIsNeeded(*whole.find(part), [&](const Json& json) {
            Json spec = whole;
            return modelSpecFromJson(spec.set(part, json));
        });
    }
    const Json whole = toJson(oddTraining());
    everyMemberIsNeeded(*whole.find("budget"), [&](const Json& json) {
        Json spec = whole;
        return trainSpecFromJson(spec.set("budget", json));
    });
}

TEST(SpecJsonTest, WhatIsOutOfRangeIsRefused) {
    Json model = toJson(ModelSpec{});
    EXPECT_FALSE(modelSpecFromJson(model.set("temperature", 0.0)).ok());
    model = toJson(ModelSpec{});
    EXPECT_FALSE(modelSpecFromJson(model.set("kind", "transformer")).ok());
    Json training = toJson(TrainSpec{});
    EXPECT_FALSE(trainSpecFromJson(training.set("threads", 0)).ok());
    training = toJson(TrainSpec{});
    EXPECT_FALSE(trainSpecFromJson(training.set("seed", 1)).ok());
}

}  // namespace
}  // namespace qd::model
