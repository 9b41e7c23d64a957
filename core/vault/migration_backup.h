// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/vault/data_keys.h"
#include "core/vault/database.h"

namespace qd::vault {

/// Where the backup from before a migration lies: `<workspace>.before-schema-2.qdbackup`.
[[nodiscard]] std::string migrationBackupPath(const std::string& workspace, int schema);

/// Backs up a workspace whose schema is older than this program's, and proves the backup, before anything of
/// it changes: restoring that file is the way back. Its time is that of the last audit entry. Does nothing
/// for a workspace of this schema. Precondition: nothing else uses the database; errors as writeBackup().
Status backUpBeforeMigration(FileSystem& files, const Clock& clock, const std::string& path,
                             const std::string& workspaceId, const DataKeys& keys, Database& db);

}  // namespace qd::vault
