// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <chrono>
#include <cstdlib>
#include <thread>

#include <gtest/gtest.h>

namespace qd {
namespace {

TEST(SystemClock, NowIsTheMachinesUtcTimeInMilliseconds) {
    const auto machine = std::chrono::duration_cast<std::chrono::milliseconds>(
                             std::chrono::system_clock::now().time_since_epoch())
                             .count();
    EXPECT_LT(std::abs(SystemClock().now().millis() - machine), 10'000);
}

TEST(SystemClock, MonotonicTimeNeverGoesBack) {
    const SystemClock clock;
    auto last = clock.monotonicNanos();
    for (int i = 0; i < 100'000; ++i) {
        const auto now = clock.monotonicNanos();
        ASSERT_GE(now, last);
        last = now;
    }
}

TEST(SystemClock, MonotonicTimeCountsNanoseconds) {
    const SystemClock clock;
    const auto start = clock.monotonicNanos();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto passed = clock.monotonicNanos() - start;
    EXPECT_GE(passed, 20'000'000);
    EXPECT_LT(passed, 20'000'000'000) << "a unit of a thousand times less would show here";
}

}  // namespace
}  // namespace qd
