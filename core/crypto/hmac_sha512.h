// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

/// HMAC-SHA-512 (RFC 2104, FIPS 180-4): what SQLCipher authenticates pages with. Error Internal.
Result<std::array<std::uint8_t, 64>> hmacSha512(const Secret& key, std::span<const std::uint8_t> bytes);

/// PBKDF2 with it (RFC 8018, section 5.2), one block: the first 32 bytes after `rounds`, from 1. For keys
/// that are random already; passphrases go through kdf.h. Error Internal.
Result<Secret> pbkdf2Sha512(const Secret& key, std::span<const std::uint8_t> salt, int rounds);

}  // namespace qd::crypto
