// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/migration_backup.h"

#include <utility>

#include "core/vault/backup_file.h"
#include "core/vault/backup_proof.h"
#include "core/vault/key_file.h"
#include "core/vault/migrations.h"
#include "core/vault/restore_journal.h"
#include "core/vault/snapshot.h"

namespace qd::vault {

namespace {

constexpr std::uint64_t kMostKeyFileBytes = std::uint64_t{64} << 10U;

Status writeAndProve(FileSystem& files, const Clock& clock, const std::string& path,
                     const std::string& workspaceId, const DataKeys& keys, Database& db) {
    const jobs::JobContext job({}, {}, clock);
    QD_TRY(const auto last, db.integer("SELECT coalesce(max(at), 0) FROM audit"));
    QD_TRY(auto manifest, describeDatabase(db, workspaceId, Timestamp::fromMillis(last)));
    QD_TRY(const auto keyFile, files.readAll(keyFilePath(path), kMostKeyFileBytes));
    const PassingDatabase copy(files, backupCopyPath(path));
    {
        QD_TRY(auto target, Database::open(copy.path(), keys.database, Database::Mode::Copy));
        QD_CHECK(db.copyTo(target, [](double) -> Status { return Ok{}; }));
    }
    const auto backup = migrationBackupPath(path, schemaMigrations().back().version);
    QD_CHECK(writeBackupFile(files, backup, copy.path(), keyFile, keys, manifest, job));
    const auto proof = proveBackup(files, clock, backup, keys, folderOf(path), job);
    if (proof.ok()) return Ok{};
    static_cast<void>(files.remove(backup));
    return proof.error();
}

}  // namespace

std::string migrationBackupPath(const std::string& workspace, int schema) {
    return workspace + ".before-schema-" + std::to_string(schema) + ".qdbackup";
}

Status backUpBeforeMigration(FileSystem& files, const Clock& clock, const std::string& path,
                             const std::string& workspaceId, const DataKeys& keys, Database& db) {
    QD_TRY(const int schema, schemaVersionOf(db));
    if (schema >= schemaMigrations().back().version) return Ok{};
    auto made = writeAndProve(files, clock, path, workspaceId, keys, db);
    if (made.ok()) return made;
    Error error = std::move(made).error();
    return Error{error.code,
                 say("the workspace has to be brought to a new schema, and the backup before that failed: %1",
                     error.said()),
                 error.mend(), std::move(error.where)};
}

}  // namespace qd::vault
