// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::vault {

/// Bytes beside a workspace that only its owner can read: "QDUI", a version byte, a nonce that is fresh each
/// time, AES-256-GCM under `key`. Header and workspace id are bound to it: nothing can be moved between
/// workspaces.
Result<std::string> sealSettings(const crypto::Secret& key, std::string_view workspaceId,
                                 std::string_view plain);
/// What sealSettings() took. Error Integrity for anything else, another workspace's included.
Result<std::string> openSettings(const crypto::Secret& key, std::string_view workspaceId,
                                 std::string_view sealed);

}  // namespace qd::vault
