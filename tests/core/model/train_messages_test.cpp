// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/train_messages.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::model {
namespace {

Frame through(const Frame& frame) {
    FrameReader reader;
    EXPECT_TRUE(reader.feed(encodeFrame(frame)).ok());
    return std::move(reader.take().value());
}

EpochMetrics sampleEpoch() {
    EpochMetrics metrics;
    metrics.fold = 1;
    metrics.folds = 3;
    metrics.epoch = 4;
    metrics.epochs = 50;
    metrics.trainLoss = -0.1;
    metrics.validLoss = 1.0 / 3.0;
    metrics.trainSharpe = 1.25;
    metrics.validSharpe = -0.5;
    metrics.validRankCorrelation = 0.03;
    metrics.gradientNorm = 0.75;
    metrics.seconds = 12.5;
    metrics.best = true;
    return metrics;
}

StepRate sampleRate() {
    StepRate rate;
    rate.fold = 1;
    rate.epoch = 2;
    rate.step = 3;
    rate.steps = 4;
    rate.sequencesPerSecond = 1234.5;
    rate.bytesNow = std::uint64_t{5} << 40U;
    rate.bytesPeak = std::uint64_t{6} << 40U;
    rate.bytesPredicted = 7;
    rate.bytesBudget = 8;
    rate.fraction = 0.25;
    return rate;
}

FoldResult sampleFold() {
    FoldResult fold;
    fold.fold = 2;
    fold.epochs = 9;
    fold.bestEpoch = 7;
    fold.validSharpe = 0.7;
    fold.rows = {10, 31};
    fold.weights = {0.5F, 0.25F, 0.25F, 1.0F, 0.0F, 0.0F};
    return fold;
}

TEST(TrainMessagesTest, WhatIsToldComesBack) {
    EXPECT_EQ(*epochFrom(through(toFrame(sampleEpoch()))), sampleEpoch());
    EXPECT_EQ(*rateFrom(through(toFrame(sampleRate()))), sampleRate());
    EXPECT_EQ(*foldFrom(through(toFrame(sampleFold())), 3), sampleFold());
    const Notice notice{"memory.warning", say("%1 of memory is in use", "91 %")};
    EXPECT_EQ(*noticeFrom(through(toFrame(notice))), notice);
    const WorkerHello hello{kFrameProtocol, "1.13.1"};
    EXPECT_EQ(*helloFrom(through(toFrame(hello))), hello);
    const WorkerHeartbeat beat{true, 1.5, "training", 0.5};
    EXPECT_EQ(*heartbeatFrom(through(toFrame(beat))), beat);
    const Checkpoint checkpoint{std::string("\0a", 2)};
    EXPECT_EQ(*checkpointFrom(through(toFrame(checkpoint))), checkpoint);
    const TrainDone done{"cuda:0", 1, std::uint64_t{2} << 40U, "file"};
    EXPECT_EQ(*doneFrom(through(toFrame(done))), done);
    const Error error{ErrorCode::Infeasible, say("row %1", 5), say("less")};
    EXPECT_EQ(workerErrorFrom(through(toFrame(error)))->error, error);
}

/// Each frame without each of its members, and with a blob that it should not have.
template <class Read>
void nothingMayBeMissing(const Frame& frame, const Read& read) {
    ASSERT_TRUE(read(frame).ok());
    for (std::size_t left = 0; left < frame.json.members().size(); ++left) {
        Json::Object members = frame.json.members();
        members.erase(members.begin() + static_cast<std::ptrdiff_t>(left));
        EXPECT_FALSE(read(Frame{frame.kind, Json::object(members), frame.blob}).ok())
            << frameName(frame.kind) << frame.json.members()[left].first;
    }
    Frame more = frame;
    more.json.set("more", 1);
    EXPECT_FALSE(read(more).ok()) << frameName(frame.kind);
    if (frame.kind == FrameKind::Result || frame.kind == FrameKind::Checkpoint) return;
    more = frame;
    more.blob += 'x';
    EXPECT_FALSE(read(more).ok()) << frameName(frame.kind);
}

TEST(TrainMessagesTest, NothingMayBeMissingOrTooMuch) {
    nothingMayBeMissing(toFrame(WorkerHello{kFrameProtocol, "2.1"}), helloFrom);
    nothingMayBeMissing(toFrame(WorkerHeartbeat{}), heartbeatFrom);
    nothingMayBeMissing(toFrame(sampleEpoch()), epochFrom);
    nothingMayBeMissing(toFrame(sampleRate()), rateFrom);
    nothingMayBeMissing(toFrame(Notice{"device", say("none")}), noticeFrom);
    nothingMayBeMissing(toFrame(sampleFold()), [](const Frame& frame) { return foldFrom(frame, 3); });
    nothingMayBeMissing(toFrame(Checkpoint{"x"}), checkpointFrom);
    nothingMayBeMissing(toFrame(TrainDone{}), doneFrom);
    nothingMayBeMissing(toFrame(Error{ErrorCode::Io, say("full")}), workerErrorFrom);
}

TEST(TrainMessagesTest, ANumberThatIsNotFiniteIsRefused) {
    EpochMetrics metrics = sampleEpoch();
    metrics.validLoss = std::nan("");
    EXPECT_FALSE(epochFrom(toFrame(metrics)).ok());
    StepRate rate = sampleRate();
    rate.sequencesPerSecond = INFINITY;
    EXPECT_FALSE(rateFrom(toFrame(rate)).ok());
}

TEST(TrainMessagesTest, CountsFitEachOther) {
    EpochMetrics metrics = sampleEpoch();
    metrics.fold = 3;
    EXPECT_FALSE(epochFrom(toFrame(metrics)).ok());
    metrics = sampleEpoch();
    metrics.epoch = 51;
    EXPECT_FALSE(epochFrom(toFrame(metrics)).ok());
    metrics.epoch = 0;
    EXPECT_FALSE(epochFrom(toFrame(metrics)).ok());
    StepRate rate = sampleRate();
    rate.fraction = 1.5;
    EXPECT_FALSE(rateFrom(toFrame(rate)).ok());
}

TEST(TrainMessagesTest, WeightsThatAreNoneAreRefused) {
    EXPECT_FALSE(foldFrom(toFrame(sampleFold()), 2).ok());
    for (const float bad : {-0.25F, INFINITY, NAN}) {
        FoldResult fold = sampleFold();
        fold.weights[4] = bad;
        EXPECT_FALSE(foldFrom(toFrame(fold), 3).ok());
    }
    FoldResult fold = sampleFold();
    fold.weights[0] = 1.0F;
    fold.weights[1] = -0.25F;  // the sum is 1 all the same
    EXPECT_FALSE(foldFrom(toFrame(fold), 3).ok());
    fold = sampleFold();
    fold.weights[3] = 0.9F;
    const auto back = foldFrom(toFrame(fold), 3);
    ASSERT_FALSE(back.ok());
    EXPECT_NE(back.error().message.find("row 2"), std::string::npos);
}

TEST(TrainMessagesTest, AnotherProtocolAndAnEmptyCheckpointAreRefused) {
    EXPECT_FALSE(helloFrom(toFrame(WorkerHello{kFrameProtocol + 1, "1.13.1"})).ok());
    EXPECT_FALSE(checkpointFrom(Frame{FrameKind::Checkpoint, Json::object(), {}}).ok());
}

}  // namespace
}  // namespace qd::model
