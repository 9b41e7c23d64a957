// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/train_task.h"

#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "tests/core/model/sample_task.h"

namespace qd::model {
namespace {

/// Through the stream, as a worker gets it.
Frame through(const Frame& frame) {
    FrameReader reader;
    EXPECT_TRUE(reader.feed(encodeFrame(frame)).ok());
    auto back = reader.take();
    EXPECT_TRUE(back.has_value());
    return std::move(*back);
}

TEST(TrainTaskTest, ATaskComesBackBitByBit) {
    const TrainTask task = sampleTask();
    const auto back = trainTaskFrom(through(toFrame(task)));
    ASSERT_TRUE(back.ok()) << back.error().describe();
    EXPECT_EQ(back->model, task.model);
    EXPECT_EQ(back->train, task.train);
    EXPECT_TRUE(same(back->panel, task.panel));
    EXPECT_EQ(back->folds, task.folds);
    EXPECT_EQ(back->checkpoint, task.checkpoint);
    EXPECT_EQ(back->codeVersion, task.codeVersion);
}

TEST(TrainTaskTest, ATaskWithoutACheckpointComesBackToo) {
    TrainTask task = sampleTask();
    task.checkpoint.clear();
    const auto back = trainTaskFrom(through(toFrame(task)));
    ASSERT_TRUE(back.ok());
    EXPECT_TRUE(back->checkpoint.empty());
}

void refused(const std::function<void(TrainTask&)>& change, std::string_view part) {
    TrainTask task = sampleTask();
    change(task);
    const auto back = trainTaskFrom(toFrame(task));
    ASSERT_FALSE(back.ok()) << part;
    EXPECT_EQ(back.error().code, ErrorCode::BadInput);
    EXPECT_NE(back.error().message.find(part), std::string::npos) << back.error().message;
}

TEST(TrainTaskTest, FoldsThatDoNotFitThePanelAreRefused) {
    refused([](TrainTask& t) { t.folds[0].test = {6}; }, "from 0 to 5");
    refused([](TrainTask& t) { t.folds[0].train = {1, 0}; }, "rows of fold 1 do not ascend");
    refused([](TrainTask& t) { t.folds[1].train = {1, 1}; }, "rows of fold 2 do not ascend");
    refused([](TrainTask& t) { t.folds[0].validate = {1, 2}; }, "row 1 is in two sections");
    refused([](TrainTask& t) { t.folds[0].train.clear(); }, "no rows to train on");
    refused([](TrainTask& t) { t.folds.clear(); }, "no folds");
}

TEST(TrainTaskTest, SpecificationsOutOfRangeAreRefused) {
    refused([](TrainTask& t) { t.model.gat.heads = 0; }, "heads");
    refused([](TrainTask& t) { t.train.epochs = 0; }, "epochs");
    refused([](TrainTask& t) { t.panel.values[3] = INFINITY; }, "not finite");
    refused([](TrainTask& t) { t.panel.known.pop_back(); }, "");
}

TEST(TrainTaskTest, AnotherVersionAndAnUnknownMemberAreRefused) {
    Frame frame = toFrame(sampleTask());
    frame.json.set("version", 2);
    EXPECT_FALSE(trainTaskFrom(frame).ok());
    frame = toFrame(sampleTask());
    frame.json.set("more", 1);
    EXPECT_FALSE(trainTaskFrom(frame).ok());
    frame = toFrame(sampleTask());
    frame.json.set("checkpoint_bytes", 6);
    EXPECT_FALSE(trainTaskFrom(frame).ok());
    EXPECT_FALSE(trainTaskFrom(Frame{FrameKind::Train, Json::object(), {}}).ok());
}

}  // namespace
}  // namespace qd::model
