// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/gat_benchmark.h"

#include <stop_token>

#include <gtest/gtest.h>

namespace qd::learn {
namespace {

class GatBenchmarkTest : public ::testing::Test {
protected:
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    static GatStep small() {
        GatStep shape;
        shape.graphs = 2;
        shape.names = 80;
        return shape;
    }
    static StepBenchmarkSpec brief() {
        StepBenchmarkSpec spec;
        spec.repeats = 2;
        return spec;
    }
    SystemClock clock;
};

TEST_F(GatBenchmarkTest, BothSidesComputeTheSameGradients) {
    for (const std::int64_t links : {0, 10}) {
        GatStep shape = small();
        shape.links = links;
        const auto found = benchmarkGatStep(shape, brief(), clock, job());
        ASSERT_TRUE(found.ok()) << found.error().describe();
        EXPECT_EQ(found->seconds.size(), 2U);
        EXPECT_EQ(found->peerSeconds.size(), 2U);
        EXPECT_LT(found->apart, 1e-3);
        EXPECT_GT(found->apart, 0.0);  // two ways to the same numbers, not one way twice
    }
}

TEST_F(GatBenchmarkTest, AStepTakesMuchLessMemoryThanItsPairsTimesDimensions) {
    GatStep shape = small();
    shape.names = 200;
    const auto found = benchmarkGatStep(shape, brief(), clock, job()).value();
    const std::int64_t pairs = 2 * 200 * 200 * 64 * 4;  // one tensor [G, N, N, H, D] of floats
    EXPECT_GT(found.peakBytes, 0);
    EXPECT_LT(found.peakBytes, pairs / 4);
    EXPECT_GT(found.peerPeakBytes, pairs);
}

TEST_F(GatBenchmarkTest, InferenceKeepsNothing) {
    GatStep shape = small();
    const auto training = benchmarkGatStep(shape, brief(), clock, job()).value();
    shape.inference = true;
    const auto inference = benchmarkGatStep(shape, brief(), clock, job()).value();
    EXPECT_LT(inference.peakBytes, training.peakBytes);
    EXPECT_LT(inference.apart, 1e-5);
}

TEST_F(GatBenchmarkTest, SizesOutOfRangeAreRefusedAndACancelledRunEnds) {
    const auto code = [&](const GatStep& shape, const StepBenchmarkSpec& spec) {
        return benchmarkGatStep(shape, spec, clock, job()).error().code;
    };
    GatStep broken = small();
    broken.heads = 0;
    EXPECT_EQ(code(broken, brief()), ErrorCode::BadInput);
    broken = small();
    broken.links = 80;
    EXPECT_EQ(code(broken, brief()), ErrorCode::BadInput);
    broken.links = -1;
    EXPECT_EQ(code(broken, brief()), ErrorCode::BadInput);
    StepBenchmarkSpec spec = brief();
    spec.threads = 0;
    EXPECT_EQ(code(small(), spec), ErrorCode::BadInput);
    std::stop_source stop;
    stop.request_stop();
    const jobs::JobContext cancelled(stop.get_token(), {}, clock);
    EXPECT_EQ(benchmarkGatStep(small(), brief(), clock, cancelled).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::learn
