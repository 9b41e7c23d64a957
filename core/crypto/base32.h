// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

enum class Base32Padding : std::uint8_t { None, Full };

/// Upper-case base32 (RFC 4648, section 6); with `Full`, filled up with '=' to eight symbols.
[[nodiscard]] Secret encodeBase32(std::span<const std::uint8_t> bytes,
                                  Base32Padding padding = Base32Padding::None);
/// The bytes of base32 text of either case, with full padding or none. Error BadInput for any other symbol, a
/// length that no encoding has, or bits set beyond the last byte; it never repeats the text.
Result<Secret> decodeBase32(std::span<const std::uint8_t> text);

}  // namespace qd::crypto
