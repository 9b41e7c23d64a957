// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/pause_gate.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "core/jobs/job.h"

namespace qd::jobs {
namespace {

using namespace std::chrono_literals;

/// A clock whose durations are set by hand, from any thread.
class HandClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(1'760'000'000'000); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return nanos; }
    std::atomic<std::int64_t> nanos = 5'000'000'000;
};

bool becomes(const std::function<bool()>& what) {
    for (int i = 0; i < 5000; ++i) {
        if (what()) return true;
        std::this_thread::sleep_for(1ms);
    }
    return false;
}

class Gate : public ::testing::Test {
protected:
    HandClock clock;
    std::atomic<int> held = 0;
    PauseGate gate{clock, [this](bool in) { held += in ? 1 : -1; }};
    std::stop_source stop;
};

TEST_F(Gate, AnOpenGateLetsPass) {
    gate.wait(stop.get_token());
    EXPECT_FALSE(gate.paused());
    EXPECT_EQ(gate.heldNanos(), 0);
}

TEST_F(Gate, AShutGateHoldsUntilItIsOpenedAgain) {
    gate.pause();
    std::atomic<bool> through = false;
    std::jthread job([&] {
        gate.wait(stop.get_token());
        through = true;
    });
    ASSERT_TRUE(becomes([&] { return held == 1; }));
    std::this_thread::sleep_for(20ms);
    EXPECT_FALSE(through);
    gate.resume();
    EXPECT_TRUE(becomes([&] { return through.load(); }));
    EXPECT_EQ(held, 0);
}

TEST_F(Gate, AStopEndsTheWaitingWithoutAResume) {
    gate.pause();
    std::atomic<bool> through = false;
    std::jthread job([&] {
        gate.wait(stop.get_token());
        through = true;
    });
    ASSERT_TRUE(becomes([&] { return held == 1; }));
    const SystemClock real;
    const auto asked = real.monotonicNanos();
    stop.request_stop();
    ASSERT_TRUE(becomes([&] { return through.load(); }));
    EXPECT_LT(real.monotonicNanos() - asked, 100'000'000) << "within 100 ms";
    EXPECT_TRUE(gate.paused());
}

TEST_F(Gate, AStopBeforeTheGatePassesIt) {
    gate.pause();
    stop.request_stop();
    gate.wait(stop.get_token());
    EXPECT_EQ(held, 0);
}

TEST_F(Gate, ThreadsOfOneJobAreToldAsOneAndTheirTimeCountsOnce) {
    gate.pause();
    std::vector<std::jthread> job;
    std::atomic<int> through = 0;
    for (int i = 0; i < 4; ++i)
        job.emplace_back([&] {
            gate.wait(stop.get_token());
            ++through;
        });
    ASSERT_TRUE(becomes([&] { return held == 1; }));
    std::this_thread::sleep_for(20ms);
    clock.nanos += 7'000'000'000;
    EXPECT_EQ(gate.heldNanos(), 7'000'000'000) << "while they stand";
    gate.resume();
    ASSERT_TRUE(becomes([&] { return through == 4; }));
    clock.nanos += 9'000'000'000;
    EXPECT_EQ(gate.heldNanos(), 7'000'000'000) << "and no longer";
    EXPECT_EQ(held, 0);
}

TEST_F(Gate, PausedTimeIsNoWorkForTheTimeLeft) {
    std::vector<Progress> seen;
    const auto shared = std::make_shared<PauseGate>(clock);
    const JobContext context(stop.get_token(), [&](const Progress& p) { seen.push_back(p); }, clock,
                             {{}, shared});
    clock.nanos += 10'000'000'000;
    shared->pause();
    std::jthread job([&] { static_cast<void>(context.checkpoint("x", 0.25)); });
    ASSERT_TRUE(becomes([&] {
        clock.nanos += 1;
        return shared->heldNanos() > 0;
    }));
    clock.nanos += 3'600'000'000'000;
    shared->resume();
    job.join();
    context.report("x", 0.25);
    EXPECT_NEAR(seen.back().etaSeconds.value(), 30.0, 0.1) << "an hour of pause adds nothing";
}

TEST_F(Gate, ManyTurnsOfPauseAndResumeLoseNobody) {
    std::atomic<bool> done = false;
    std::atomic<int> rounds = 0;
    std::vector<std::jthread> job;
    for (int i = 0; i < 3; ++i)
        job.emplace_back([&] {
            while (!done) {
                gate.wait(stop.get_token());
                ++rounds;
            }
        });
    for (int i = 0; i < 20'000; ++i) {
        gate.pause();
        if (i % 7 == 0) std::this_thread::yield();
        gate.resume();
    }
    done = true;
    job.clear();
    EXPECT_GT(rounds, 0);
    EXPECT_EQ(held, 0);
    EXPECT_FALSE(gate.paused());
}

TEST_F(Gate, CancellingWhileOthersPauseAndResumeAlwaysEnds) {
    for (int turn = 0; turn < 200; ++turn) {
        std::stop_source source;
        std::jthread job([&] {
            while (!source.stop_requested())
                gate.wait(source.get_token());
        });
        std::jthread other([&] {
            for (int i = 0; i < 20; ++i)
                i % 2 == 0 ? gate.pause() : gate.resume();
            gate.pause();
        });
        source.request_stop();
        job.join();
        other.join();
        gate.resume();
    }
    EXPECT_EQ(held, 0);
}

}  // namespace
}  // namespace qd::jobs
