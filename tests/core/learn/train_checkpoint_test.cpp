// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/train_checkpoint.h"

#include <gtest/gtest.h>

#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

Json identity(const model::TrainSpec& train = quickTraining(), std::size_t first = 5) {
    const auto panel = plantedPanel(160, 4, 2, 0.0, 1);
    const std::vector<model::Fold> folds{foldOf(first, 5, 8, 3, 2), foldOf(20, 5, 8, 3, 2)};
    return runIdentity(panel, smallLstm(), train, folds);
}

TrainCheckpoint sample() {
    TrainCheckpoint checkpoint;
    checkpoint.run = identity();
    checkpoint.fold = 1;
    checkpoint.epoch = 7;
    checkpoint.bestEpoch = 5;
    checkpoint.bestScore = 0.1 + 0.2;
    checkpoint.bestSharpe = -1.0 / 3.0;
    checkpoint.plan = {96, false, true, false};
    checkpoint.bytesPeak = (1ULL << 40U) + 3;
    checkpoint.done = {{0, 9, 4, 0.5, {60, 65}, {0.25F, 0.75F, 0.5F, 0.5F}}};
    checkpoint.tensors = {{"feature.mean", {2}, {1.0F, 2.0F}},
                          {"net.score", {1, 2}, {0.1F, -0.2F}},
                          {"optimiser.steps", {}, {42.0F}}};
    return checkpoint;
}

TEST(TrainCheckpoint, ComesBackAsItWas) {
    const auto bytes = encodeCheckpoint(sample());
    ASSERT_TRUE(bytes.ok()) << bytes.error().describe();
    const auto back = decodeCheckpoint(*bytes, identity());
    ASSERT_TRUE(back.ok()) << back.error().describe();
    const TrainCheckpoint expected = sample();
    EXPECT_EQ(back->fold, expected.fold);
    EXPECT_EQ(back->epoch, expected.epoch);
    EXPECT_EQ(back->bestEpoch, expected.bestEpoch);
    EXPECT_EQ(back->bestScore, expected.bestScore);
    EXPECT_EQ(back->bestSharpe, expected.bestSharpe);
    EXPECT_EQ(back->plan, expected.plan);
    EXPECT_EQ(back->bytesPeak, expected.bytesPeak);
    EXPECT_EQ(back->tensors, expected.tensors);
    ASSERT_EQ(back->done.size(), 1U);
    EXPECT_EQ(back->done[0].weights, expected.done[0].weights);
    EXPECT_EQ(back->done[0].rows, expected.done[0].rows);
    EXPECT_EQ(*encodeCheckpoint(*back), *bytes);
}

TEST(TrainCheckpoint, OfAnotherRunIsRefused) {
    const auto bytes = *encodeCheckpoint(sample());
    auto other = quickTraining();
    other.seed = 2;
    EXPECT_EQ(decodeCheckpoint(bytes, identity(other)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(decodeCheckpoint(bytes, identity(quickTraining(), 6)).error().code, ErrorCode::BadInput);
}

TEST(TrainCheckpoint, MayGoOnLongerAndOnAnotherMachine) {
    auto longer = quickTraining();
    longer.epochs = 500;
    longer.patience = 3;
    longer.threads = 8;
    longer.device = "cuda";
    longer.budget.gpuBytes = 1;
    longer.piece = 4;
    EXPECT_TRUE(decodeCheckpoint(*encodeCheckpoint(sample()), identity(longer)).ok());
}

TEST(TrainCheckpoint, ADamagedByteIsFound) {
    const auto bytes = *encodeCheckpoint(sample());
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        std::string broken = bytes;
        broken[at] = static_cast<char>(broken[at] ^ 0x10);
        EXPECT_FALSE(decodeCheckpoint(broken, identity()).ok()) << at;
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{10}, bytes.size() / 2, bytes.size() - 1})
        EXPECT_FALSE(decodeCheckpoint(std::string_view(bytes).substr(0, length), identity()).ok());
}

TEST(TrainCheckpoint, CountsOnlyFoldsWhoseResultsItHolds) {
    auto poor = sample();
    poor.fold = 2;
    EXPECT_EQ(decodeCheckpoint(*encodeCheckpoint(poor), identity()).error().code, ErrorCode::BadInput);
}

TEST(TrainCheckpoint, NumbersThatAreNotFiniteAreNotKept) {
    auto broken = sample();
    broken.tensors[1].values[0] = std::nanf("");
    EXPECT_FALSE(encodeCheckpoint(broken).ok());
}

}  // namespace
}  // namespace qd::learn
