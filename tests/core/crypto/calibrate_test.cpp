// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/calibrate.h"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace qd::crypto {
namespace {

constexpr std::uint32_t kMiB = 1024;

/// A machine on which the usual cost (256 MiB, 3 iterations) takes `usual` seconds.
struct Machine {
    double usual;
    std::vector<KdfParams> asked = {};

    double secondsFor(const KdfParams& cost) const {
        return usual * (cost.memoryKiB / (256.0 * kMiB)) * (cost.iterations / 3.0);
    }
    KdfParams calibrated(double target = kKdfTargetSeconds) {
        return calibrateKdf(target, [this](const KdfParams& cost) {
            asked.push_back(cost);
            return secondsFor(cost);
        });
    }
};

void expectWithinLimits(const KdfParams& cost) {
    EXPECT_GE(cost.memoryKiB, 64 * kMiB);
    EXPECT_LE(cost.memoryKiB, kKdfCeiling.memoryKiB);
    EXPECT_GE(cost.iterations, kKdfFloor.iterations);
    EXPECT_LE(cost.iterations, kKdfCeiling.iterations);
    EXPECT_GE(cost.parallelism, kKdfFloor.parallelism);
    EXPECT_LE(cost.parallelism, kKdfCeiling.parallelism);
}

TEST(Calibrate, TheUsualCostStaysWhereItFits) {
    for (const double usual : {0.5, 0.7, 1.0}) {
        Machine machine{usual};
        EXPECT_EQ(machine.calibrated(), KdfParams{});
        EXPECT_EQ(machine.asked.size(), 1U);
    }
}

TEST(Calibrate, EveryMachineOfOrdinarySpeedEndsBetweenHalfASecondAndOne) {
    for (double usual = 0.04; usual < 5.5; usual *= 1.05) {
        Machine machine{usual};
        const auto cost = machine.calibrated();
        expectWithinLimits(cost);
        EXPECT_GE(machine.secondsFor(cost), 0.5) << usual;
        EXPECT_LE(machine.secondsFor(cost), 1.0) << usual;
        EXPECT_LE(machine.asked.size(), 3U) << usual;
        for (const auto& asked : machine.asked)
            expectWithinLimits(asked);
    }
}

TEST(Calibrate, AFastMachineGetsIterationsBeforeMemory) {
    Machine fast{0.3};
    const auto more = fast.calibrated();
    EXPECT_EQ(more.memoryKiB, 256 * kMiB);
    EXPECT_GT(more.iterations, 3U);
    Machine faster{0.1};
    const auto most = faster.calibrated();
    EXPECT_GT(most.memoryKiB, 256 * kMiB);
    EXPECT_EQ(most.iterations, kKdfCeiling.iterations);
}

TEST(Calibrate, ASlowMachineGetsLessMemoryBeforeFewerIterations) {
    Machine slow{2.0};
    const auto less = slow.calibrated();
    EXPECT_LT(less.memoryKiB, 256 * kMiB);
    EXPECT_EQ(less.iterations, 3U);
    Machine slower{5.2};
    EXPECT_EQ(slower.calibrated(), (KdfParams{64 * kMiB, 2, 4}));
}

TEST(Calibrate, NoMachineIsTooSlowForTheFloorOrTooFastForTheCeiling) {
    Machine slowest{60};
    EXPECT_EQ(slowest.calibrated(), (KdfParams{64 * kMiB, 2, 4}));
    Machine fastest{1e-6};
    EXPECT_EQ(fastest.calibrated(), (KdfParams{kKdfCeiling.memoryKiB, kKdfCeiling.iterations, 4}));
}

TEST(Calibrate, MemoryThatIsNotThereIsNotChosen) {
    for (const std::uint32_t there : {100U, 300U, 700U}) {
        const Machine machine{0.08};
        const auto cost = calibrateKdf(kKdfTargetSeconds, [&](const KdfParams& asked) {
            return asked.memoryKiB > there * kMiB ? std::numeric_limits<double>::infinity()
                                                  : machine.secondsFor(asked);
        });
        EXPECT_LE(cost.memoryKiB, there * kMiB);
        expectWithinLimits(cost);
    }
}

// A clock that stands still, runs backwards, tells nothing, or a machine whose speed jumps.
TEST(Calibrate, AStrangeMeasureEndsToo) {
    const std::vector<KdfMeasure> strange = {
        [](const KdfParams&) { return 0.0; },
        [](const KdfParams&) { return -1.0; },
        [](const KdfParams&) { return std::nan(""); },
        [](const KdfParams&) { return std::numeric_limits<double>::infinity(); },
        [](const KdfParams&) { return std::numeric_limits<double>::denorm_min(); },
        [](const KdfParams&) { return std::numeric_limits<double>::max(); },
        [n = 0](const KdfParams&) mutable { return ++n % 2 == 0 ? 0.01 : 9.0; },
        [n = 0](const KdfParams&) mutable { return ++n % 2 == 0 ? 1.01 : 0.49; }};
    for (const auto& measure : strange) {
        int asked = 0;
        expectWithinLimits(calibrateKdf(kKdfTargetSeconds, [&](const KdfParams& cost) {
            expectWithinLimits(cost);
            ++asked;
            return measure(cost);
        }));
        EXPECT_LE(asked, 12);
    }
}

TEST(Calibrate, AnotherTargetMovesTheCost) {
    Machine machine{0.75};
    const auto cost = machine.calibrated(1.5);
    EXPECT_GE(machine.secondsFor(cost), 1.0);
    EXPECT_LE(machine.secondsFor(cost), 2.0);
}

}  // namespace
}  // namespace qd::crypto
