// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/vault/backup_file.h"
#include "core/vault/key_file.h"
#include "core/vault/key_unlock.h"

namespace qd::vault {

Result<DataKeys> unlockBackup(const BackupPreamble& preamble, const Unlock& unlock) {
    QD_TRY(const auto keyFile, parseKeyFile(preamble.keyFile));
    if (keyFile.workspaceId != preamble.workspace) {
        return Error{
            ErrorCode::Integrity,
            say("the backup is damaged or was altered: %1", say("its key file belongs to another workspace")),
            say("use another backup")};
    }
    QD_TRY(auto unlocked, unlockKeyFile(keyFile, unlock));
    return std::move(unlocked.keys);
}

}  // namespace qd::vault
