// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_keys.h"

#include "core/crypto/hash.h"
#include "core/crypto/subkey.h"

namespace qd::vault {

namespace {
constexpr std::size_t kKeyBytes = 32;
}

Result<crypto::Secret> backupKey(const DataKeys& keys, std::span<const std::uint8_t> salt) {
    constexpr std::string_view kInfo = "quarterdeck backup 1";
    const std::vector<std::uint8_t> info(kInfo.begin(), kInfo.end());
    QD_TRY(const auto root, crypto::deriveSubkey(keys.data, "backup"));
    return crypto::hkdfSha256(root, salt, info, kKeyBytes);
}

std::vector<std::uint8_t> boundToChunks(std::string_view preamble) {
    const auto digest = crypto::sha256(preamble);
    return {digest.begin(), digest.end()};
}

}  // namespace qd::vault
