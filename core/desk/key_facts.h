// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/crypto/kdf.h"
#include "core/desk/session.h"

namespace qd::desk {

/// What may be told of a workspace's key file: nothing of it is secret.
struct KeyFacts {
    std::string path;            ///< of the key file
    std::int64_t memoryKiB = 0;  ///< of one guess at the passphrase
    std::int64_t passes = 0;
    std::int64_t lanes = 0;
    std::int64_t epoch = 0;  ///< how often the passphrase was set
};
/// Error Integrity where the key file is missing or is none.
Result<KeyFacts> keyFacts(Session& session);
/// The cost of the caller's own key, which was fitted to this machine when the key was made: what another
/// passphrase should cost, too. None where it is under crypto::kCalibratedMemoryFloorKiB or cannot be told.
std::optional<crypto::KdfParams> fittedKdf(const Result<KeyFacts>& facts);

}  // namespace qd::desk
