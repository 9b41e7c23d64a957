// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/vault/data_keys.h"

namespace qd::vault {

/// What a backup is encrypted under: HKDF(subkey "backup" of the data key, salt, "quarterdeck backup 1"): a
/// key of its own for each backup.
Result<crypto::Secret> backupKey(const DataKeys& keys, std::span<const std::uint8_t> salt);
/// What is bound to each of its chunks: SHA-256 over the preamble's bytes.
[[nodiscard]] std::vector<std::uint8_t> boundToChunks(std::string_view preamble);

}  // namespace qd::vault
