// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_backups.h"

#include <mutex>
#include <utility>

#include "core/vault/backup_file.h"
#include "core/vault/backup_proof.h"
#include "core/vault/backup_store.h"
#include "core/vault/restore_journal.h"
#include "core/vault/snapshot.h"

namespace qd::vault {

namespace {
constexpr double kCopied = 0.4;  ///< share of the time; the rest writes the backup
}

Result<BackupManifest> VaultBackups::write(const std::string& path, const jobs::JobContext& job) {
    QD_CHECK(job.checkpoint("Copying the workspace", 0.0));
    // The copy lies under one name: a second backup would take the first one's away.
    const std::unique_lock alone(m_writing, std::try_to_lock);
    if (!alone.owns_lock()) return backupUnderWay();
    // On a full disk the newest checkpoint that stands has to do: then most of all a backup is wanted.
    const auto head = m_evidence->checkpoint(CheckpointReason::Backup);
    if (!head.ok() && head.error().code != ErrorCode::Io) return head.error();
    auto& files = m_state->dependencies.files;
    // Beside the workspace; beside the backup when that disk has no room.
    PassingDatabase beside(files, backupCopyPath(m_state->path));
    PassingDatabase there(files, path + ".copy");
    const std::string* copy = &beside.path();
    auto copied = copyWorkspace(*m_state, *copy, job.slice(0.0, kCopied));
    if (!copied.ok() && copied.error().code == ErrorCode::Io) {
        copy = &there.path();
        copied = copyWorkspace(*m_state, *copy, job.slice(0.0, kCopied));
    }
    if (!copied.ok()) return std::move(copied).error();
    auto manifest = std::move(copied->manifest);
    QD_CHECK(writeBackupFile(files, path, *copy, copied->keyFile, m_state->file.keys, manifest,
                             job.slice(kCopied, 1.0)));
    return manifest;
}

Result<BackupProof> VaultBackups::prove(const std::string& path, const std::string& scratchFolder,
                                        const jobs::JobContext& job) {
    const auto& dependencies = m_state->dependencies;
    QD_TRY(const auto preamble, readBackupPreamble(dependencies.files, path));
    if (preamble.workspace != m_state->file.keyFile.workspaceId) {
        return Error{ErrorCode::BadInput, say("the backup is of another workspace"),
                     say("open that workspace, or give the passphrase of the backup"), SourceLocation{path}};
    }
    return proveBackup(dependencies.files, dependencies.clock, path, m_state->file.keys, scratchFolder, job);
}

Result<std::vector<BackupRecord>> VaultBackups::list() {
    return m_state->gate.pass([&] { return BackupStore(m_state->file.db).list(); });
}

Result<std::vector<DrillRecord>> VaultBackups::drills() {
    return m_state->gate.pass([&] { return BackupStore(m_state->file.db).drills(); });
}

Result<BackupManifest> writeBackup(Vault& vault, const std::string& path, const jobs::JobContext& job) {
    return vault.backups().write(path, job);
}

Result<BackupProof> verifyBackup(Vault& vault, const std::string& path, const std::string& scratchFolder,
                                 const jobs::JobContext& job) {
    return vault.backups().prove(path, scratchFolder, job);
}

Result<BackupProof> verifyBackup(FileSystem& files, const Clock& clock, const std::string& path,
                                 const Unlock& unlock, const std::string& scratchFolder,
                                 const jobs::JobContext& job) {
    QD_CHECK(job.checkpoint("Unlocking the backup", 0.0));
    QD_TRY(const auto preamble, readBackupPreamble(files, path));
    QD_TRY(const auto keys, unlockBackup(preamble, unlock));
    return proveBackup(files, clock, path, keys, scratchFolder, job);
}

}  // namespace qd::vault
