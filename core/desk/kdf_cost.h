// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/kdf.h"

namespace qd::desk {

/// What a passphrase costs to try on this machine: about three quarters of a second (crypto::calibrateKdf),
/// measured now, which
/// takes about a second.
[[nodiscard]] crypto::KdfParams calibratedKdf(const Clock& clock);

}  // namespace qd::desk
