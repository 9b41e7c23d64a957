// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/calibrate.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/contracts.h"

namespace qd::crypto {

namespace {

constexpr int kMiB = 1024;       // in KiB
constexpr int kPredictions = 4;  // guided measures, before the search halves what is left

/// Every cost that may be chosen, cheapest first.
std::vector<KdfParams> ladder() {
    const KdfParams usual;
    std::vector<KdfParams> rungs;
    const auto add = [&](std::uint32_t memoryKiB, std::uint32_t iterations) {
        rungs.push_back({memoryKiB, iterations, usual.parallelism});
    };
    add(kCalibratedMemoryFloorKiB, kKdfFloor.iterations);
    for (std::uint32_t memory = kCalibratedMemoryFloorKiB; memory <= usual.memoryKiB; memory += 16 * kMiB)
        add(memory, usual.iterations);
    for (std::uint32_t i = usual.iterations + 1; i <= kKdfCeiling.iterations; ++i)
        add(usual.memoryKiB, i);
    for (std::uint32_t memory = usual.memoryKiB + 64 * kMiB; memory <= kKdfCeiling.memoryKiB;
         memory += 64 * kMiB)
        add(memory, kKdfCeiling.iterations);
    return rungs;
}

/// The time of Argon2id grows with the memory that it fills, over all passes.
double workOf(const KdfParams& cost) {
    return static_cast<double>(cost.memoryKiB) * cost.iterations;
}

/// The dearest rung whose work, at the speed that was seen, takes no longer than the target.
int predicted(const std::vector<KdfParams>& rungs, const KdfParams& seen, double seconds, double target) {
    const double affordable = workOf(seen) * target / seconds;
    const auto dearer = std::find_if(rungs.begin(), rungs.end(),
                                     [&](const KdfParams& cost) { return workOf(cost) > affordable; });
    return static_cast<int>(dearer - rungs.begin()) - 1;
}

}  // namespace

KdfParams calibrateKdf(double targetSeconds, const KdfMeasure& measure) {
    QD_REQUIRE(targetSeconds > 0 && std::isfinite(targetSeconds));
    const auto rungs = ladder();
    const auto rung = [&](int i) { return rungs[static_cast<std::size_t>(i)]; };
    int quick = -1;                             // the dearest that is known to be too quick
    int slow = static_cast<int>(rungs.size());  // the cheapest that is known to be too slow
    int at = static_cast<int>(std::find(rungs.begin(), rungs.end(), KdfParams{}) - rungs.begin());
    for (int measured = 1; slow - quick > 1; ++measured) {
        const double seconds = measure(rung(at));
        if (seconds >= targetSeconds * 2 / 3 && seconds <= targetSeconds * 4 / 3) return rung(at);
        const bool tooQuick = seconds < targetSeconds;  // a time that is not a number counts as too slow
        (tooQuick ? quick : slow) = at;
        const bool guided = measured <= kPredictions && seconds > 0 && std::isfinite(seconds);
        const int next = guided ? predicted(rungs, rung(at), seconds, targetSeconds) : (quick + slow) / 2;
        if (slow - quick > 1) at = std::clamp(next, quick + 1, slow - 1);
    }
    return rung(std::max(quick, 0));
}

}  // namespace qd::crypto
