// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/vault/data_keys.h"
#include "core/vault/database.h"
#include "core/vault/key_file.h"
#include "core/vault/key_slots.h"
#include "core/vault/keys.h"
#include "core/vault/workspace_lock.h"

namespace qd::vault {

/// A workspace that this process has open.
struct WorkspaceFile {
    WorkspaceLock lock;  ///< first: let go after the database is closed
    Database db;
    DataKeys keys;
    KeyFile keyFile;        ///< as it is on the disk
    UserKeys user;          ///< of the slot that it was opened with
    std::int64_t slot = 0;  ///< its number
    SlotType opened = SlotType::Passphrase;
};

/// What the table "meta" calls the workspace's id and the newest generation of the key file that it knows.
inline constexpr const char* kWorkspaceIdKey = "workspace";
inline constexpr const char* kKeyGenerationKey = "key_generation";

/// Fills a new workspace before it gets its name; `user` holds the first slot.
using WorkspaceFill =
    std::function<Status(Database& db, const crypto::Secret& auditKey, const UserKeys& user)>;

/// Makes the file and its key file beside their final names, then renames the one and the other: what fails
/// on the way leaves nothing. Errors Refused when `path` or its key file exists, BadInput for an empty
/// passphrase.
Result<WorkspaceFile> createWorkspace(FileSystem& files, const std::string& path, const SlotRequest& first,
                                      const WorkspaceFill& fill);
/// A program that was killed between the two renames has made the workspace, and its key file waits under the
/// name of before: this gives it its own. Precondition: the lock is held, and there is a file at `path`.
Status finishCreation(FileSystem& files, const std::string& path);
/// Errors as Vault documents them and unlockKeyFile(); a file that is shorter than its pages is Integrity
/// here, before anything is read from it. What an interrupted restore or rotation left is brought to its end,
/// an older schema and an older key file to this version.
/// A schema that is older than this program's is backed up before it is brought up to date; `clock` measures.
Result<WorkspaceFile> openWorkspace(FileSystem& files, const std::string& path, const Unlock& unlock,
                                    const Clock& clock);

/// The open database of a workspace, checked, of the present schema.
Result<Database> openDatabase(const FileSystem& files, const std::string& path,
                              const std::string& workspaceId, const crypto::Secret& key,
                              const std::function<Status(Database&)>& beforeMigration = {});
/// Error Integrity when the file does not end where its last page does. Precondition: checkpointed.
Status checkLength(const FileSystem& files, const std::string& path, const Database& db);
/// MACs of all pages, SQLite's integrity check, foreign keys, length. Error Integrity.
Status checkStorage(const FileSystem& files, const std::string& path, Database& db);

}  // namespace qd::vault
