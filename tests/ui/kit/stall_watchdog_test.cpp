// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stall_watchdog.h"

#include <gtest/gtest.h>

using qd::ui::StallWatchdog;

namespace {

class SetClock final : public qd::Clock {
public:
    [[nodiscard]] qd::Timestamp now() const override { return {}; }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return nanos; }
    std::int64_t nanos = 0;
};

}  // namespace

TEST(StallWatchdog, ReportsTheLongestAndTheNinetyNinth) {
    SetClock clock;
    StallWatchdog dog(clock);
    dog.tick();
    for (int i = 0; i < 199; ++i) {
        clock.nanos += 5'000'000;
        dog.tick();
    }
    clock.nanos += 45'000'000;
    dog.tick();
    const auto report = dog.report();
    EXPECT_EQ(report.ticks, 200);
    EXPECT_DOUBLE_EQ(report.maxMs, 40.0);
    EXPECT_LE(report.p99Ms, 1.0);
    EXPECT_EQ(report.over16, 1);
}

TEST(StallWatchdog, ResetForgets) {
    SetClock clock;
    StallWatchdog dog(clock);
    dog.tick();
    clock.nanos += 300'000'000;
    double told = 0.0;
    QObject::connect(&dog, &StallWatchdog::stalled, &dog, [&](double ms) { told = ms; });
    dog.tick();
    EXPECT_DOUBLE_EQ(told, 295.0);
    dog.reset();
    clock.nanos += 900'000'000;
    dog.tick();
    EXPECT_EQ(dog.report().ticks, 0);
    EXPECT_DOUBLE_EQ(dog.report().maxMs, 0.0);
    EXPECT_DOUBLE_EQ(dog.report().p99Ms, 0.0);
}
