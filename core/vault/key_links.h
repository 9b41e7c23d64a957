// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/sign.h"
#include "core/vault/key_file.h"

namespace qd::vault {

/// The text that a link signs: "quarterdeck workspace key 1", then lines "workspace <id>", "epoch <n>",
/// "from <hex>", "to <hex>", each ended by LF.
[[nodiscard]] std::string keyLinkText(const std::string& workspaceId, const KeyLink& link);
/// `from` tells that `to` follows it.
Result<KeyLink> makeKeyLink(const std::string& workspaceId, std::int64_t epoch,
                            const crypto::SigningKey& from, const crypto::PublicKey& to);
/// The workspace's signing keys: the present one, then those before it, newest first.
[[nodiscard]] std::vector<crypto::PublicKey> workspaceKeysOf(const KeyFile& keys,
                                                             const crypto::PublicKey& present);
/// Whether the links lead from `trusted` to `present`: signed one by one, in the order of their epochs. Error
/// Integrity when not: the data key was put there by somebody who did not have the one before.
Status checkKeyLinks(const KeyFile& keys, const crypto::PublicKey& trusted, const crypto::PublicKey& present);

}  // namespace qd::vault
