// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/crypto/hash.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

/// HKDF with SHA-256 (RFC 5869): extract with `salt`, expand with `info` to `size` bytes (1 … 8160).
/// Error Internal.
Result<Secret> hkdfSha256(const Secret& input, std::span<const std::uint8_t> salt,
                          std::span<const std::uint8_t> info, std::size_t size);
/// A 256-bit key for one use, named by `label`: keys of different labels tell nothing of each other.
Result<Secret> deriveSubkey(const Secret& key, std::string_view label);
/// HMAC-SHA-256 (RFC 2104). Error Internal.
Result<Digest> hmacSha256(const Secret& key, std::string_view bytes);

}  // namespace qd::crypto
