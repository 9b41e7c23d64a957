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

/// Argon2id version 1.3 with all of its inputs, without the floor: what deriveKey() is made of, and what the
/// published vectors are stated for.
struct Argon2Input {
    std::span<const std::uint8_t> salt;        ///< 8 bytes or more
    std::span<const std::uint8_t> secret;      ///< "K" of the RFC, may be empty
    std::span<const std::uint8_t> associated;  ///< "X" of the RFC, may be empty
    KdfParams cost;
};
/// 256-bit tag. Error Internal when memory cannot be had or an input is out of the algorithm's range.
Result<Secret> argon2id(const Secret& passphrase, const Argon2Input& input);

}  // namespace qd::crypto
