// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/vault/backup.h"
#include "core/vault/backup_format.h"
#include "core/vault/data_keys.h"

namespace qd::vault {

/// The bytes around an encrypted copy of a workspace's database: writing and reading backups, without a look
/// into the database itself.

/// Writes `databaseCopy` with its manifest as a backup: under a temporary name, synced, renamed. `manifest`
/// comes with everything but size and hash of the copy, which are filled in. Errors Io, Cancelled; then
/// nothing is left at `path`.
Status writeBackupFile(FileSystem& files, const std::string& path, const std::string& databaseCopy,
                       const std::string& keyFile, const DataKeys& keys, BackupManifest& manifest,
                       const jobs::JobContext& job);

/// The preamble of a backup: for its facts, and for the key file that opens it. Nothing in it is trusted.
Result<BackupPreamble> readBackupPreamble(const FileSystem& files, const std::string& path);
/// The keys that the key file inside gives for `unlock`. Error Integrity when it opens no slot.
Result<DataKeys> unlockBackup(const BackupPreamble& preamble, const Unlock& unlock);

/// Authenticates the whole file, checks the manifest's signature and what it says of the file, and writes the
/// database, which stays encrypted, to `databasePath` (mode 0600). Errors Integrity, Io, Cancelled, and
/// BadInput for a newer schema; then nothing is left at `databasePath`.
Result<BackupManifest> extractBackup(FileSystem& files, const std::string& path, const DataKeys& keys,
                                     const std::string& databasePath, const jobs::JobContext& job);

}  // namespace qd::vault
