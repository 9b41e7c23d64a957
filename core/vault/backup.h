// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/date.h"
#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/vault/evidence.h"
#include "core/vault/keys.h"
#include "core/vault/records.h"

namespace qd::vault {

class Vault;

/// What a backup says of itself: signed by the workspace's key, inside the encryption.
struct BackupManifest {
    std::string workspace;        ///< id, 32 hex digits
    std::int64_t generation = 0;  ///< counts the backups of the workspace
    int schema = 0;
    Timestamp madeAt;
    std::uint64_t databaseBytes = 0;
    std::string databaseSha256;
    std::map<std::string, std::int64_t> rows;  ///< table → rows
    std::int64_t entries = 0;                  ///< of the audit chain
    std::string auditHead;                     ///< hash of the last of them, hex
    Checkpoint head;  ///< the newest tree head that it holds; size 0: none (schema 1)
};

/// What anybody can read of a backup without a key: not trusted until the manifest says the same.
struct BackupHeader {
    std::string workspace;
    std::int64_t generation = 0;
    int schema = 0;
    Timestamp madeAt;
    std::uint64_t bytes = 0;  ///< of the file
};

/// Writes a backup of an open workspace while others read and write it: a snapshot, encrypted under a key of
/// its own, under a temporary name, synced, renamed. A checkpoint is made first. Errors Busy while another
/// one is made, Io, Cancelled; then nothing is left at `path`.
Result<BackupManifest> writeBackup(Vault& vault, const std::string& path, const jobs::JobContext& job);
Result<BackupHeader> readBackupHeader(const FileSystem& files, const std::string& path);

struct BackupProof {
    BackupManifest manifest;
    std::int64_t entries = 0;  ///< of the audit chain, replayed
    double seconds = 0.0;
};
/// Proves a backup: decrypts it into `scratchFolder`, opens it, checks every page, replays the chain,
/// compares the rows; no plaintext reaches the disk. Error Integrity when anything differs, also for a wrong
/// passphrase; BadInput for a newer schema.
Result<BackupProof> verifyBackup(FileSystem& files, const Clock& clock, const std::string& path,
                                 const Unlock& unlock, const std::string& scratchFolder,
                                 const jobs::JobContext& job);

/// Proves a backup with the keys of an open workspace: as verifyBackup(), without a passphrase. Error
/// Integrity also for a backup from before the data key was changed; its own passphrase opens that one.
Result<BackupProof> verifyBackup(Vault& vault, const std::string& path, const std::string& scratchFolder,
                                 const jobs::JobContext& job);

struct RestoreReport {
    BackupManifest manifest;
    std::string setAside;      ///< where the workspace that was there before lies now; empty: there was none
    int migratedFrom = 0;      ///< schema of the backup, when it was older; else 0
    std::int64_t entries = 0;  ///< of the audit chain, verified, with the entry of the restore
    /// Entries that the workspace of before had and the backup has not; none when that cannot be known.
    std::optional<std::int64_t> entriesLost;
};

/// What a restore asks its caller.
struct RestoreCaller {
    std::string actor;  ///< who restores; for the audit entry
    /// Looks at the restored workspace before it takes the place of the old one; its error ends the restore.
    /// Empty: nobody is asked.
    std::function<Status(Vault& restored)> admit;
};

/// Puts the workspace of a backup at `target`. Everything is authenticated before it is parsed, proved as by
/// verifyBackup(), brought to this program's schema, and gets a new lineage with the audit entry
/// "workspace.restore" before it takes the name; what was there is kept beside it (restore_journal.h).
/// Errors: Busy when the target is open, Integrity, BadInput for a newer schema, Refused for another
/// workspace's backup, Io, Cancelled; then the target is as it was.
Result<RestoreReport> restoreBackup(FileSystem& files, const Clock& clock, const std::string& path,
                                    const Unlock& unlock, const std::string& target,
                                    const RestoreCaller& caller, const jobs::JobContext& job);

/// The backups of an open workspace: a part of Vault.
class Backups {
public:
    virtual ~Backups() = default;
    /// As writeBackup().
    virtual Result<BackupManifest> write(const std::string& path, const jobs::JobContext& job) = 0;
    /// As verifyBackup() with the keys of the workspace.
    virtual Result<BackupProof> prove(const std::string& path, const std::string& scratchFolder,
                                      const jobs::JobContext& job) = 0;
    [[nodiscard]] virtual Result<std::vector<BackupRecord>> list() = 0;   ///< newest first
    [[nodiscard]] virtual Result<std::vector<DrillRecord>> drills() = 0;  ///< newest first
};

}  // namespace qd::vault
