// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/kdf_cost.h"

#include <limits>
#include <vector>

#include "core/crypto/calibrate.h"
#include "core/crypto/secret.h"

namespace qd::desk {

namespace {

constexpr double kNanosASecond = 1e9;
constexpr double kMostSeconds = 1.0;  ///< of measuring; from then on the last measurement is scaled
constexpr std::size_t kSaltBytes = 16;

/// Memory times passes: what the time goes with.
double workOf(const crypto::KdfParams& cost) {
    return static_cast<double>(cost.memoryKiB) * cost.iterations;
}

}  // namespace

crypto::KdfParams calibratedKdf(const Clock& clock) {
    const auto probe = crypto::Secret::fromText("how long does this take");
    const std::vector<std::uint8_t> salt(kSaltBytes, 0);
    double spent = 0.0;
    double secondsOfWork = 0.0;
    return crypto::calibrateKdf(crypto::kKdfTargetSeconds, [&](const crypto::KdfParams& cost) {
        if (spent > kMostSeconds && secondsOfWork > 0.0) return secondsOfWork * workOf(cost);
        const auto started = clock.monotonicNanos();
        if (!crypto::deriveKey(probe, salt, cost).ok()) return std::numeric_limits<double>::infinity();
        const double seconds = static_cast<double>(clock.monotonicNanos() - started) / kNanosASecond;
        spent += seconds;
        secondsOfWork = seconds / workOf(cost);
        return seconds;
    });
}

}  // namespace qd::desk
