// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/json.h"
#include "core/base/out_of_memory.h"
#include "core/crypto/checkpoint_note.h"
#include "core/vault/anchors.h"
#include "core/vault/backup.h"
#include "core/vault/backup_file.h"
#include "core/vault/backup_proof.h"
#include "core/vault/key_file.h"
#include "core/vault/migrations.h"
#include "core/vault/restore_journal.h"
#include "core/vault/vault.h"
#include "core/vault/workspace_lock.h"

namespace qd::vault {

namespace {

constexpr unsigned kOwnerOnly = 0600;

/// Removes the waiting workspace when the restore does not come to its end; while a journal stands it is the
/// next opening's.
class Waiting {
public:
    Waiting(FileSystem& files, const std::string& target) : m_files(&files), m_target(target) {
        removeWorkspaceFiles(*m_files, path());
    }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
    ~Waiting() {
        asFarAsMemoryGoes([this] {
            if (!restoreIsUnfinished(*m_files, m_target)) removeWorkspaceFiles(*m_files, path());
        });
    }
    [[nodiscard]] std::string path() const { return restoringPath(m_target); }

private:
    FileSystem* m_files;
    std::string m_target;
};

/// A workspace is never replaced by another one.
Status refuseOther(const FileSystem& files, const std::string& target, const BackupPreamble& preamble) {
    if (!files.exists(keyFilePath(target))) return Ok{};
    const auto there = readKeyFile(files, keyFilePath(target));
    if (!there.ok() || there->workspaceId == preamble.workspace) return Ok{};  // damaged: it is set aside
    return Error{ErrorCode::Refused, say("'%1' is another workspace than the one in the backup", target),
                 say("restore the backup under a new name"), SourceLocation{target}};
}

/// What is known of the workspace of before: by itself, or by the checkpoint in its key file.
struct Before {
    std::optional<std::int64_t> entries;
    std::int64_t lineage = 0;
};

Before whatIsThere(const FileSystem& files, const std::string& target, const DataKeys& keys) {
    Before before;
    if (files.exists(keyFilePath(target))) {
        const auto keyFile = readKeyFile(files, keyFilePath(target));
        if (keyFile.ok() && keyFile->anchor) {
            const auto note = crypto::parseCheckpoint(keyFile->anchor->text);
            if (note.ok()) before = {note->size, note->lineage};
        }
    }
    if (!files.exists(target)) return before;
    auto db = Database::open(target, keys.database, Database::Mode::Existing);
    if (!db.ok()) return before;
    const auto end = auditEnd(*db);
    if (end.ok()) before.entries = std::max(before.entries.value_or(0), end->entries);
    const auto lineage = lineageOf(*db);
    if (lineage.ok()) before.lineage = std::max(before.lineage, *lineage);
    return before;
}

AuditDraft entryOf(const RestoreReport& report, const std::string& actor, const std::string& path) {
    const auto& manifest = report.manifest;
    Json detail = Json::object();
    detail.set("backup", baseName(path)).set("generation", manifest.generation);
    detail.set("made_at", manifest.madeAt.iso()).set("entries", manifest.entries);
    detail.set("database_sha256", manifest.databaseSha256);
    if (report.entriesLost) detail.set("entries_lost", *report.entriesLost);
    if (report.migratedFrom != 0) detail.set("schema_before", report.migratedFrom);
    return {actor, "workspace.restore", "workspace", detail.dump()};
}

/// Opens the waiting workspace, asks the caller, and writes the restore into its chain.
Result<std::int64_t> recordRestore(FileSystem& files, const Clock& clock, const std::string& waiting,
                                   const Unlock& unlock, const RestoreCaller& caller,
                                   const RestoreReport& report, const std::string& path,
                                   std::int64_t lineage) {
    Vault::Dependencies dependencies{files, clock};
    dependencies.staged = true;
    QD_TRY(const auto vault, Vault::open(waiting, unlock, dependencies));
    if (caller.admit) QD_CHECK(caller.admit(*vault));
    QD_CHECK(vault->evidence().startLineage(entryOf(report, caller.actor, path), lineage,
                                            report.manifest.generation));
    QD_TRY(const auto verdict, vault->verifyAudit());
    if (!verdict.intact) return Error{ErrorCode::Integrity, verdict.reason, {}, SourceLocation{path}};
    return verdict.entries;
}

/// Closing the vault tells nobody that its log could not be moved into the file: then once more, to be told.
Status closeWhole(const FileSystem& files, const std::string& waiting, const DataKeys& keys) {
    if (!files.exists(waiting + "-wal")) return Ok{};
    QD_TRY(auto db, Database::open(waiting, keys.database, Database::Mode::Existing));
    QD_CHECK(db.close());
    if (!files.exists(waiting + "-wal")) return Ok{};
    return Error{ErrorCode::Io, say("the restored workspace could not be written whole")};
}

struct Extracted {
    DataKeys keys;
    RestoreReport report;
};

/// The waiting workspace, proved and at this program's schema, with its key file.
Result<Extracted> extractWaiting(FileSystem& files, const std::string& path, const BackupPreamble& preamble,
                                 const Unlock& unlock, const std::string& waiting,
                                 const jobs::JobContext& job) {
    constexpr double kUnlocked = 0.05;
    constexpr double kExtracted = 0.5;
    QD_CHECK(job.checkpoint("Unlocking the backup", 0.0));
    QD_TRY(auto keys, unlockBackup(preamble, unlock));
    RestoreReport report;
    QD_TRY(report.manifest, extractBackup(files, path, keys, waiting, job.slice(kUnlocked, kExtracted)));
    QD_CHECK(proveDatabase(files, waiting, keys, report.manifest, job.slice(kExtracted, 1.0)));
    if (report.manifest.schema < schemaMigrations().back().version)
        report.migratedFrom = report.manifest.schema;
    QD_CHECK(files.writeAtomically(keyFilePath(waiting), preamble.keyFile, kOwnerOnly));
    return Extracted{std::move(keys), std::move(report)};
}

}  // namespace

Result<RestoreReport> restoreBackup(FileSystem& files, const Clock& clock, const std::string& path,
                                    const Unlock& unlock, const std::string& target,
                                    const RestoreCaller& caller, const jobs::JobContext& job) {
    constexpr double kProved = 0.85;
    QD_TRY(const auto lock, WorkspaceLock::take(target));
    QD_CHECK(finishRestore(files, target));
    QD_TRY(const auto preamble, readBackupPreamble(files, path));
    QD_CHECK(refuseOther(files, target, preamble));
    const Waiting waiting(files, target);
    QD_TRY(auto extracted,
           extractWaiting(files, path, preamble, unlock, waiting.path(), job.slice(0.0, kProved)));
    auto& report = extracted.report;
    const auto before = whatIsThere(files, target, extracted.keys);
    if (before.entries)
        report.entriesLost = std::max<std::int64_t>(0, *before.entries - report.manifest.entries);
    QD_CHECK(job.checkpoint("Recording the restore", kProved));
    QD_TRY(report.entries,
           recordRestore(files, clock, waiting.path(), unlock, caller, report, path, before.lineage));
    QD_CHECK(closeWhole(files, waiting.path(), extracted.keys));
    QD_CHECK(files.sync(waiting.path()));
    QD_CHECK(job.checkpoint("Putting the workspace in its place", 1.0));
    auto setAside = orOutOfMemory([&] { return swapRestored(files, target, clock.now()); });
    if (!setAside.ok() && restoreIsUnfinished(files, target)) {
        return Error{
            setAside.error().code, setAside.error().said(),
            say("the restored workspace is in its place as soon as it is opened: that ends the restore")};
    }
    QD_TRY(report.setAside, std::move(setAside));
    return std::move(report);  // a copy would ask for memory after the change
}

}  // namespace qd::vault
