// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/json.h"
#include "core/vault/key_file.h"

namespace qd::vault {

/// Key files of version 1: no user, no MAC, and the data key itself is wrapped in the slot, AES-256-GCM under
/// HKDF(Argon2id(passphrase), "quarterdeck key wrap 1"), with everything else of the slot and the workspace's
/// id bound to it. They are read, and written as version 2 when the workspace is first opened.
Result<KeyFile> parseFirstKeyFile(const Json& json);
[[nodiscard]] std::string firstKeyFileText(const KeyFile& keys);
/// The data key. Error Integrity when the passphrase is wrong or anything in the slot was altered.
Result<crypto::Secret> unwrapFirst(const KeyFile& keys, const crypto::Secret& passphrase);

}  // namespace qd::vault
