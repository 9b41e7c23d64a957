// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

/// Fills `bytes` from the operating system's generator, through OpenSSL's DRBG. Error Internal when there is
/// no entropy to be had.
Status fillRandom(std::span<std::uint8_t> bytes);
/// A key of `size` random bytes.
Result<Secret> randomKey(std::size_t size);

}  // namespace qd::crypto
