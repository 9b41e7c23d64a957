// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/vault/database.h"
#include "core/vault/workspace_lock.h"

namespace qd::vault {

/// A workspace that this process has open.
struct WorkspaceFile {
    WorkspaceLock lock;  ///< first: let go after the database is closed
    Database db;
    crypto::Secret auditKey;     ///< for AuditLog
    crypto::Secret settingsKey;  ///< for sealSettings()
    std::string id;              ///< 32 hex digits
};

/// Fills a new workspace before it gets its name.
using WorkspaceFill = std::function<Status(Database& db, const crypto::Secret& auditKey)>;

/// Makes the file beside its final name, then the key file, then renames: what fails on the way leaves
/// nothing. Errors Refused when `path` or its key file exists, BadInput for an empty passphrase.
Result<WorkspaceFile> createWorkspace(FileSystem& files, const std::string& path,
                                      const crypto::Secret& passphrase, const crypto::KdfParams& kdf,
                                      const WorkspaceFill& fill);
/// Errors as Vault documents them; a file that is shorter than its pages is Integrity here, before anything
/// is read from it.
Result<WorkspaceFile> openWorkspace(FileSystem& files, const std::string& path,
                                    const crypto::Secret& passphrase);

/// Whether the passphrase opens the workspace at `path`, whose audit key is `auditKey`. Error Integrity when
/// it does not.
Status checkPassphrase(const FileSystem& files, const std::string& path, const crypto::Secret& passphrase,
                       const crypto::Secret& auditKey);

/// Error Integrity when the file does not end where its last page does. Precondition: checkpointed.
Status checkLength(const FileSystem& files, const std::string& path, const Database& db);
/// MACs of all pages, SQLite's integrity check, foreign keys, length. Error Integrity.
Status checkStorage(const FileSystem& files, const std::string& path, Database& db);

}  // namespace qd::vault
