// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_spec.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::model {
namespace {

TEST(ModelSpec, NamesReadBackAsWhatTheyName) {
    for (const auto kind : {Kind::Lstm, Kind::Gat, Kind::Hrp, Kind::Ensemble})
        EXPECT_EQ(parseKind(name(kind)), kind);
    for (const auto head : {Head::Softmax, Head::Sparsemax})
        EXPECT_EQ(parseHead(name(head)), head);
    for (const auto objective : {Objective::Sharpe, Objective::Forecast})
        EXPECT_EQ(parseObjective(name(objective)), objective);
    for (const auto graph : {GraphKind::Mst, GraphKind::Tmfg, GraphKind::Nearest, GraphKind::Threshold})
        EXPECT_EQ(parseGraphKind(name(graph)), graph);
    for (const auto precision : {Precision::Float32, Precision::Float16, Precision::BFloat16})
        EXPECT_EQ(parsePrecision(name(precision)), precision);
    EXPECT_FALSE(parseKind("transformer"));
}

TEST(ModelSpec, WhatIsShippedIsValid) {
    EXPECT_TRUE(validate(ModelSpec{}).ok());
    EXPECT_TRUE(validate(TrainSpec{}).ok());
    ModelSpec gat;
    gat.kind = Kind::Gat;
    EXPECT_TRUE(validate(gat).ok());
}

TEST(ModelSpec, RefusesWhatIsOutOfRangeByName) {
    ModelSpec spec;
    spec.lstm.hidden = 0;
    ASSERT_FALSE(validate(spec).ok());
    EXPECT_NE(validate(spec).error().message.find("hidden"), std::string::npos);
    spec.kind = Kind::Gat;
    EXPECT_TRUE(validate(spec).ok()) << "the shape of the other kind does not count";
    spec.gat.heads = 65;
    EXPECT_FALSE(validate(spec).ok());
    spec = {};
    spec.temperature = std::nan("");
    EXPECT_FALSE(validate(spec).ok());
    spec = {};
    spec.minWeight = 0.2;
    spec.maxWeight = 0.1;
    EXPECT_FALSE(validate(spec).ok());
}

TEST(TrainSpec, RefusesWhatIsOutOfRangeByName) {
    TrainSpec spec;
    spec.learningRate = 0.0;
    ASSERT_FALSE(validate(spec).ok());
    EXPECT_NE(validate(spec).error().message.find("learning_rate"), std::string::npos);
    spec = {};
    spec.batchRows = 1;
    EXPECT_FALSE(validate(spec).ok()) << "one return has no Sharpe ratio";
    spec = {};
    spec.threads = 0;
    EXPECT_FALSE(validate(spec).ok());
}

}  // namespace
}  // namespace qd::model
