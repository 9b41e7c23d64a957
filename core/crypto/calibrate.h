// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/crypto/kdf.h"

namespace qd::crypto {

inline constexpr double kKdfTargetSeconds = 0.75;
inline constexpr std::uint32_t kCalibratedMemoryFloorKiB = 64U * 1024U;

/// Seconds that one derivation of this cost takes on this machine, by the caller's clock; infinity when it
/// cannot be done at all.
using KdfMeasure = std::function<double(const KdfParams&)>;

/// The cost that takes about `targetSeconds` here, within a third of it either way (0.5 … 1 s for the
/// default). From 256 MiB and 3 iterations: a fast machine gets more iterations, then more memory, up to
/// kKdfCeiling; a slow one less memory, down to 64 MiB, then 2 iterations, and no less however long that
/// takes. Measures at most 12 times. Precondition: targetSeconds > 0.
[[nodiscard]] KdfParams calibrateKdf(double targetSeconds, const KdfMeasure& measure);

}  // namespace qd::crypto
