// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/worker_frames.h"

#include <string>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::model {
namespace {

Frame sample(FrameKind kind, int number, std::size_t blob) {
    Json json = Json::object();
    json.set("number", number);
    return {kind, json, std::string(blob, static_cast<char>(number))};
}

std::string threeFrames() {
    return encodeFrame(sample(FrameKind::Hello, 1, 0)) + encodeFrame(sample(FrameKind::Epoch, 2, 5)) +
           encodeFrame(sample(FrameKind::Checkpoint, 3, 300));
}

void expectThree(FrameReader& reader) {
    for (const auto& [kind, number, blob] :
         {std::tuple{FrameKind::Hello, 1, 0U}, {FrameKind::Epoch, 2, 5U}, {FrameKind::Checkpoint, 3, 300U}}) {
        const auto frame = reader.take();
        ASSERT_TRUE(frame.has_value());
        EXPECT_EQ(frame->kind, kind);
        EXPECT_EQ(frame->json.find("number")->intOr(0), number);
        EXPECT_EQ(frame->blob, std::string(blob, static_cast<char>(number)));
    }
    EXPECT_FALSE(reader.take().has_value());
}

TEST(WorkerFramesTest, FramesComeBackInPiecesOfEachSize) {
    const std::string stream = threeFrames();
    for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
        FrameReader reader;
        for (std::size_t at = 0; at < stream.size(); at += piece)
            ASSERT_TRUE(reader.feed(std::string_view(stream).substr(at, piece)).ok());
        EXPECT_TRUE(reader.atBoundary());
        expectThree(reader);
    }
}

TEST(WorkerFramesTest, OfAStreamThatEndsAnywhereWholeFramesAreLeft) {
    const std::string stream = threeFrames();
    const std::size_t first = encodeFrame(sample(FrameKind::Hello, 1, 0)).size();
    const std::size_t second = first + encodeFrame(sample(FrameKind::Epoch, 2, 5)).size();
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        FrameReader reader;
        ASSERT_TRUE(reader.feed(std::string_view(stream).substr(0, cut)).ok());
        int whole = 0;
        while (reader.take())
            ++whole;
        EXPECT_EQ(whole, (cut >= first ? 1 : 0) + (cut >= second ? 1 : 0) + (cut == stream.size() ? 1 : 0));
        EXPECT_EQ(reader.atBoundary(), cut == 0 || cut == first || cut == second || cut == stream.size())
            << cut;
    }
}

/// A frame with the byte at `at` another.
void refusedAt(std::size_t at, char byte, std::string_view part, FrameLimits limits = {}) {
    std::string stream = encodeFrame(sample(FrameKind::Hello, 1, 0));
    const std::size_t begin = stream.size();
    stream += encodeFrame(sample(FrameKind::Epoch, 2, 5));
    stream[begin + at] = byte;
    FrameReader reader(limits);
    const auto fed = reader.feed(stream);
    ASSERT_FALSE(fed.ok()) << at;
    EXPECT_EQ(fed.error().code, ErrorCode::BadInput);
    EXPECT_NE(fed.error().message.find(part), std::string::npos) << fed.error().message;
    EXPECT_TRUE(reader.take().has_value());  // the one before stays
    EXPECT_FALSE(reader.take().has_value());
    EXPECT_FALSE(reader.atBoundary());
    const auto again = reader.feed(encodeFrame(sample(FrameKind::Stop, 4, 0)));
    EXPECT_FALSE(again.ok());
    EXPECT_FALSE(reader.take().has_value());
}

TEST(WorkerFramesTest, WhatIsNoFrameIsRefusedWithItsByte) {
    const std::size_t begin = encodeFrame(sample(FrameKind::Hello, 1, 0)).size();
    const auto at = [begin](std::size_t byte) { return "at byte " + std::to_string(begin + byte); };
    refusedAt(0, 'q', at(0));
    refusedAt(3, '2', at(0));
    refusedAt(4, 99, at(4) + " of the stream: there is no frame of the kind 99");
    refusedAt(7, 1, at(4));
    refusedAt(8, 0, at(8));
    refusedAt(11, 1, at(8));
    refusedAt(12, 1, at(12));
    refusedAt(23, 1, at(16));
    refusedAt(24, '[', at(24));
}

TEST(WorkerFramesTest, GarbageIsSeenAtItsFirstByte) {
    FrameReader reader;
    EXPECT_FALSE(reader.feed("G").ok());
    FrameReader other;
    ASSERT_TRUE(other.feed("QD").ok());
    EXPECT_FALSE(other.feed("X").ok());
}

TEST(WorkerFramesTest, JsonThatIsNoObjectIsRefused) {
    std::string frame = encodeFrame({FrameKind::Stop, Json::object(), {}});
    frame.replace(24, 2, "[]");
    FrameReader reader;
    const auto fed = reader.feed(frame);
    ASSERT_FALSE(fed.ok());
    EXPECT_NE(fed.error().message.find("no object"), std::string::npos);
}

TEST(WorkerFramesTest, LimitsHold) {
    const std::string frame = encodeFrame(sample(FrameKind::Epoch, 2, 5));
    const std::uint64_t json = frame.size() - kFrameHeadBytes - 5;
    EXPECT_TRUE(FrameReader(FrameLimits{json, 5}).feed(frame).ok());
    EXPECT_FALSE(FrameReader(FrameLimits{json - 1, 5}).feed(frame).ok());
    EXPECT_FALSE(FrameReader(FrameLimits{json, 4}).feed(frame).ok());
}

TEST(WorkerFramesTest, ALargeAnnouncementTakesNoMemory) {
    // 8 GiB are announced; what is kept is what came.
    std::string head = encodeFrameHead(FrameKind::Checkpoint, Json::object(), std::uint64_t{8} << 30U);
    FrameReader reader;
    ASSERT_TRUE(reader.feed(head + std::string(1000, 'x')).ok());
    EXPECT_FALSE(reader.take().has_value());
    EXPECT_FALSE(reader.atBoundary());
}

TEST(WorkerFramesTest, RandomBytesNeverMakeAFrameNorEndTheProgram) {
    Rng rng(7);
    const std::string good = encodeFrame(sample(FrameKind::Epoch, 2, 40));
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string stream = good + good;
        const std::uint64_t changes = 1 + rng.below(4);
        for (std::uint64_t i = 0; i < changes; ++i)
            stream[rng.below(stream.size())] = static_cast<char>(rng.bits());
        FrameReader reader(FrameLimits{4096, 4096});
        if (!reader.feed(stream).ok()) ++refused;
        while (const auto frame = reader.take()) {
            EXPECT_FALSE(frameName(frame->kind).empty());
            EXPECT_TRUE(frame->json.isObject());
        }
    }
    EXPECT_GT(refused, 1000);
}

TEST(WorkerFramesTest, EachKindHasAName) {
    EXPECT_EQ(frameName(FrameKind::Train), "train");
    EXPECT_EQ(frameName(FrameKind::Error), "error");
    EXPECT_EQ(frameName(static_cast<FrameKind>(0)), "");
    EXPECT_EQ(frameName(static_cast<FrameKind>(44)), "");
}

}  // namespace
}  // namespace qd::model
