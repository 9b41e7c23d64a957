// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/step_benchmark.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace qd::learn {
namespace {

constexpr LstmStep kSmall{6, 20, 3, 16, 2};

class StepBenchmarks : public ::testing::Test {
protected:
    Result<StepBenchmark> run(const LstmStep& shape, const StepBenchmarkSpec& spec) {
        return benchmarkLstmStep(shape, spec, m_clock, jobs::JobContext({}, {}, m_clock));
    }
    SystemClock m_clock;
};

TEST_F(StepBenchmarks, BothSidesAreMeasuredAndAgree) {
    const auto found = run(kSmall, {1, 3, true, false});
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->seconds.size(), 3U);
    EXPECT_EQ(found->peerSeconds.size(), 3U);
    EXPECT_GT(found->seconds.front(), 0.0);
    EXPECT_GT(found->apart, 0.0);
    EXPECT_LT(found->apart, 1e-5);
    const std::int64_t activations = 6 * 20 * 16 * 4;
    EXPECT_GT(found->peakBytes, 10 * activations);  // states and gates of two layers
    EXPECT_GT(found->peerPeakBytes, 10 * activations);
}

TEST_F(StepBenchmarks, ThePeerCanBeLeftOut) {
    const auto found = run(kSmall, {1, 2, false, false});
    ASSERT_TRUE(found.ok());
    EXPECT_TRUE(found->peerSeconds.empty());
    EXPECT_EQ(found->peerPeakBytes, 0);
}

TEST_F(StepBenchmarks, CheckpointingTakesLessMemory) {
    const LstmStep shape{24, 60, 3, 32, 2};
    const auto plain = run(shape, {1, 1, false, false});
    const auto again = run(shape, {1, 1, false, true});
    ASSERT_TRUE(plain.ok() && again.ok());
    EXPECT_LT(again->peakBytes, plain->peakBytes - 24 * 60 * 32 * 4 * 4);
}

TEST_F(StepBenchmarks, FiguresOutOfRangeAreRefused) {
    EXPECT_EQ(run({0, 20, 3, 16, 2}, {}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(run({6, 20, 3, 16, 2'000'000}, {}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(run(kSmall, {0, 3, true, false}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(run(kSmall, {1, 0, true, false}).error().code, ErrorCode::BadInput);
}

TEST_F(StepBenchmarks, ACancelledJobStopsIt) {
    std::stop_source stop;
    stop.request_stop();
    const auto found =
        benchmarkLstmStep(kSmall, {}, m_clock, jobs::JobContext(stop.get_token(), {}, m_clock));
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::learn
