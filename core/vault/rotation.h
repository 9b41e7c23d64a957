// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/file_system.h"
#include "core/jobs/job.h"
#include "core/vault/key_file.h"
#include "core/vault/key_unlock.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

/// Gives an open workspace a new data key. Two files change, so it goes in steps, each of which can be the
/// last one:
///  1. a copy of the database under the new key, `<workspace>.rotate`, checked page by page and synced;
///  2. the key file with the new key pending: sealed to every slot, beside the old one;
///  3. the copy gets the name of the workspace;
///  4. the key file with the new key alone.
/// Before 3 the old key opens the workspace, from 3 on the new one: settleRotation() tries which.
/// Precondition: inside the gate, no copy is being made. On an error before step 3 everything is as it was.
Status rotateDataKey(VaultState& state, const jobs::JobContext& job);

/// Brings what an interrupted rotation left to its end, or takes it back. Precondition: `keyFile` was opened
/// as `unlocked`, the lock of `path` is held. Error Integrity when neither key opens the workspace.
Status settleRotation(FileSystem& files, const std::string& path, KeyFile& keyFile, Unlocked& unlocked);

/// `<workspace>.rotate`.
[[nodiscard]] std::string rotationPath(const std::string& path);

}  // namespace qd::vault
