// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace qd::crypto {

/// Ed25519 (RFC 8032) where it verifies, X25519 (RFC 7748) where it is sealed to; in the bytes of those RFCs.
using PublicKey = std::array<std::uint8_t, 32>;

}  // namespace qd::crypto
