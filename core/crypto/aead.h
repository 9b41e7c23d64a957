// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

inline constexpr std::size_t kAeadKeyBytes = 32;
inline constexpr std::size_t kAeadTagBytes = 16;
using Nonce = std::array<std::uint8_t, 12>;

/// AES-256-GCM (NIST SP 800-38D): ciphertext followed by the 16-byte tag. A nonce is used once under a key.
/// `bound` is authenticated, not encrypted. Precondition: `key` has 32 bytes. Error Internal.
Result<std::vector<std::uint8_t>> seal(const Secret& key, const Nonce& nonce,
                                       std::span<const std::uint8_t> bound,
                                       std::span<const std::uint8_t> plaintext);
/// The plaintext of seal(). Error Integrity when key, nonce, `bound` or any byte differs.
Result<Secret> open(const Secret& key, const Nonce& nonce, std::span<const std::uint8_t> bound,
                    std::span<const std::uint8_t> sealed);
/// As open(), into memory of the caller's own, for many small texts: a Secret costs several system calls. The
/// caller wipes what must not stay. `plaintext` is all zero after an error. Precondition: `plaintext` is
/// kAeadTagBytes shorter than `sealed`.
Status openInto(const Secret& key, const Nonce& nonce, std::span<const std::uint8_t> bound,
                std::span<const std::uint8_t> sealed, std::span<std::uint8_t> plaintext);

}  // namespace qd::crypto
