// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/training_config.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

namespace qd::config {
namespace {

const std::string kHead =
    "version: 1\n"
    "name: A training\n"
    "strategy: {method: hrp, lookback: 60, max_weight: 0.2}\n"
    "costs: {commission_bps: 7}\n";

Result<TrainingConfig> parsed(const std::string& yaml) {
    return parseTrainingConfig(yaml, "t.yaml");
}

/// What is said of a document, with its place.
std::string refused(const std::string& yaml) {
    const auto got = parsed(yaml);
    if (got.ok()) return "accepted";
    const auto& error = got.error();
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    return std::to_string(error.where.line) + ":" + std::to_string(error.where.column) + " " + error.message;
}

TEST(TrainingConfig, WhatIsLeftOutHasTheDefaultsOfTheIssue) {
    const auto got = parsed(kHead + "model: {kind: lstm}\n");
    ASSERT_TRUE(got.ok()) << got.error().describe();
    EXPECT_EQ(got->lstm.window, 60);
    EXPECT_EQ(got->lstm.hidden, 128);
    EXPECT_EQ(got->lstm.layers, 2);
    EXPECT_EQ(got->gat.layers, 3);
    EXPECT_EQ(got->gat.heads, 8);
    EXPECT_EQ(got->fit.gpuGib, 11.0);
    EXPECT_EQ(got->fit.hostGib, 32.0);
    EXPECT_EQ(got->fit.warnShare, 0.9);
    EXPECT_EQ(got->view, "core_technical");
    EXPECT_TRUE(got->fit.deterministic);
    EXPECT_EQ(got->run.commissionBps, 7.0);
    EXPECT_EQ(got->run.limits.maxWeight, 0.2);
    EXPECT_EQ(got->run.lookback, 60);
}

TEST(TrainingConfig, ReadsEveryKeyAndWritesItBackAsItWas) {
    const auto got = parsed(
        kHead +
        "schedule: weekly\nseed: 9\nuniverse: members\n"
        "model:\n  kind: ensemble\n  head: sparsemax\n  temperature: 0.5\n"
        "  lstm: {window: 20, hidden: 8, layers: 1, attention: 4, dropout: 0}\n"
        "  gat: {layers: 1, heads: 2, width: 4, dropout: 0.2, leak: 0.1, graph: nearest, neighbours: 3, "
        "threshold: 0.4, correlation_sessions: 30}\n"
        "  ensemble: {gat: 2, hrp: 1}\n"
        "features: {view: mine}\n"
        "train: {objective: forecast, schedule: daily, epochs: 3, patience: 0, batch_rows: 4, accumulation: "
        "2, "
        "learning_rate: 0.01, weight_decay: 0, clip_norm: 0, precision: bfloat16, "
        "activation_checkpointing: true, deterministic: false, threads: 2, device: 'cuda:1', memory: "
        "{gpu_gib: 4, host_gib: 8, warn_share: 0.5}}\n"
        "walk_forward: {train: 100, validate: 20, test: 30, embargo: 2, expanding: false}\n"
        "significance: {resamples: 500, level: 0.1}\n");
    ASSERT_TRUE(got.ok()) << got.error().describe();
    EXPECT_EQ(got->kind, "ensemble");
    EXPECT_EQ(got->head, "sparsemax");
    EXPECT_EQ(got->temperature, 0.5);
    EXPECT_EQ(got->lstm, (LstmConfig{20, 8, 1, 4, 0.0}));
    EXPECT_EQ(got->gat, (GatConfig{1, 2, 4, 0.2, 0.1, "nearest", 3, 0.4, 30}));
    EXPECT_EQ(got->ensemble, (std::map<std::string, double>{{"gat", 2.0}, {"hrp", 1.0}}));
    EXPECT_EQ(got->view, "mine");
    EXPECT_EQ(got->fit, (FitConfig{"forecast", "daily", 3, 0, 4, 2, 0.01, 0.0, 0.0, "bfloat16", true, false,
                                   2, "cuda:1", 4.0, 8.0, 0.5}));
    EXPECT_EQ(got->folds, (TrainingFolds{100, 20, 30, 2, false}));
    EXPECT_EQ(got->resamples, 500);
    EXPECT_EQ(got->level, 0.1);
    EXPECT_EQ(trainedKinds(*got), (std::vector<std::string>{"gat"}));
    const auto text = writeTrainingConfig(*got);
    const auto again = parsed(text);
    ASSERT_TRUE(again.ok()) << again.error().describe() << "\n" << text;
    EXPECT_EQ(*again, *got);
    EXPECT_EQ(writeTrainingConfig(*again), text);
}

TEST(TrainingConfig, WhatDoesNotFitIsRefusedAtItsPlace) {
    EXPECT_EQ(refused(kHead + "model: {kind: lstm, lst: {}}\n").substr(0, 4), "5:21");
    EXPECT_EQ(refused(kHead + "modle: {kind: lstm}\n").substr(0, 3), "5:1");
    EXPECT_EQ(refused(kHead), "1:1 the key 'model' is missing");
    EXPECT_EQ(refused(kHead + "model: {head: softmax}\n").substr(0, 3), "5:8");
    EXPECT_EQ(refused(kHead + "model: {kind: lstmm}\n").substr(0, 4), "5:15");
    EXPECT_EQ(refused(kHead + "model: {kind: lstm, lstm: {hidden: 0}}\n").substr(0, 4), "5:36");
    EXPECT_EQ(refused(kHead + "model: {kind: lstm, lstm: {hidden: 1.5}}\n").substr(0, 4), "5:36");
    EXPECT_EQ(refused(kHead + "model: {kind: lstm}\ntrain: {learning_rate: .nan}\n").substr(0, 4), "6:24");
    EXPECT_EQ(refused(kHead + "model: {kind: lstm}\ntrain: {epochs: -1}\n").substr(0, 4), "6:17");
    EXPECT_EQ(refused(kHead + "model: {kind: lstm}\nmodel: {kind: gat}\n").substr(0, 3), "6:1");
    EXPECT_EQ(
        refused("version: 2\n" + kHead.substr(kHead.find('\n') + 1) + "model: {kind: lstm}\n").substr(0, 4),
        "1:10");
}

TEST(TrainingConfig, SharesBelongToAnEnsembleOfKnownKinds) {
    EXPECT_NE(refused(kHead + "model: {kind: lstm, ensemble: {hrp: 1, gat: 1}}\n").find("kind: lstm"),
              std::string::npos);
    EXPECT_NE(refused(kHead + "model: {kind: ensemble, ensemble: {hrp: 1}}\n").find("two or three"),
              std::string::npos);
    EXPECT_NE(refused(kHead + "model: {kind: ensemble, ensemble: {hrp: 1, equal: 1}}\n").find("'equal'"),
              std::string::npos);
    EXPECT_NE(refused(kHead + "model: {kind: ensemble, ensemble: {hrp: 0, gat: 1}}\n"), "accepted");
}

TEST(TrainingConfig, TheBaselineIsHrpWithAWindowAndLimitsThatAModelCanKeep) {
    const std::string model = "model: {kind: lstm}\n";
    const auto with = [&](const std::string& strategy) {
        return refused("version: 1\nname: A\nstrategy: {" + strategy + "}\n" + model);
    };
    EXPECT_EQ(with("method: hrp, lookback: 60"), "accepted");
    EXPECT_NE(with("method: equal, lookback: 60").find("expected hrp"), std::string::npos);
    EXPECT_NE(with("method: hrp").find("'lookback'"), std::string::npos);
    EXPECT_NE(with("method: hrp, lookback: 60, min_weight: -0.1").find("long"), std::string::npos);
    EXPECT_NE(with("method: hrp, lookback: 60, max_tracking_error: 0.1, benchmark_weights: {A: 1}")
                  .find("covariance"),
              std::string::npos);
}

TEST(TrainingConfig, EveryKindHasADefaultThatReadsBackAndIsWhatIsShipped) {
    for (const auto kind : knownModelKinds()) {
        const auto config = defaultTrainingConfig(kind);
        EXPECT_EQ(config.kind, kind);
        const auto again = parsed(writeTrainingConfig(config));
        ASSERT_TRUE(again.ok()) << again.error().describe();
        EXPECT_EQ(*again, config);
        if (kind == "ensemble") continue;  // the shipped one has narrower nets
        std::ifstream in(std::string(QD_SOURCE_DIR) + "/configs/training/" + std::string(kind) + ".yaml");
        const std::string yaml((std::istreambuf_iterator<char>(in)), {});
        auto shipped = parsed(yaml).value();
        if (kind == "hrp") shipped.fit.schedule = config.fit.schedule;  // it learns nothing
        EXPECT_EQ(shipped, config) << writeTrainingConfig(shipped) << writeTrainingConfig(config);
    }
}

TEST(TrainingConfig, AnotherKindTakesTheRestAlong) {
    auto config = defaultTrainingConfig("ensemble");
    EXPECT_EQ(trainedKinds(config), (std::vector<std::string>{"gat", "lstm"}));
    config.ensemble = {{"lstm", 2.0}, {"hrp", 1.0}};
    EXPECT_EQ(withKind(config, "ensemble").ensemble, config.ensemble);
    const auto net = withKind(config, "gat");
    EXPECT_TRUE(net.ensemble.empty());
    EXPECT_EQ(net.run, config.run);
    EXPECT_TRUE(trainedKinds(withKind(config, "hrp")).empty());
}

TEST(TrainingConfig, EveryConfigurationThatIsShippedIsRead) {
    std::size_t found = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(QD_SOURCE_DIR) + "/configs/training")) {
        std::ifstream in(entry.path());
        const std::string yaml((std::istreambuf_iterator<char>(in)), {});
        const auto got = parseTrainingConfig(yaml, entry.path().filename().string());
        ASSERT_TRUE(got.ok()) << got.error().describe();
        EXPECT_EQ(parsed(writeTrainingConfig(*got)).value(), *got);
        ++found;
    }
    EXPECT_EQ(found, 10U);
}

}  // namespace
}  // namespace qd::config
