// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

/// Argon2id cost (RFC 9106).
struct KdfParams {
    std::uint32_t memoryKiB = 256U * 1024U;
    std::uint32_t iterations = 3;
    std::uint32_t parallelism = 4;

    bool operator==(const KdfParams&) const = default;
};
inline constexpr KdfParams kKdfFloor{19U * 1024U, 2, 1};       ///< below: refused
inline constexpr KdfParams kKdfCeiling{1024U * 1024U, 10, 8};  ///< above: refused, before any memory is taken

/// 256-bit key from a passphrase. `salt` of 16 bytes or more. Error Integrity when the cost is outside floor
/// and ceiling, Internal when memory cannot be had.
Result<Secret> deriveKey(const Secret& passphrase, std::span<const std::uint8_t> salt,
                         const KdfParams& params);

}  // namespace qd::crypto
