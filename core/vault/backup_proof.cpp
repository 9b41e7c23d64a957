// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_proof.h"

#include <array>
#include <utility>

#include "core/base/temporary_folder.h"
#include "core/vault/audit_log.h"
#include "core/vault/backup_file.h"
#include "core/vault/checkpoint_store.h"
#include "core/vault/key_value_store.h"
#include "core/vault/migrations.h"
#include "core/vault/page_macs.h"
#include "core/vault/snapshot.h"
#include "core/vault/workspace_file.h"

namespace qd::vault {

namespace {

constexpr double kExtracted = 0.6;  ///< share of the time

Error differs(const Message& what) {
    return Error{ErrorCode::Integrity, say("the backup is damaged or was altered: %1", what),
                 say("use another backup")};
}

/// In the system's folder for temporary files where `parent` cannot be written.
Result<TemporaryFolder> scratchIn(FileSystem& files, const std::string& parent) {
    auto made = TemporaryFolder::make(files, parent);
    if (made.ok()) return made;
    return TemporaryFolder::make(files, {});
}

/// What the workspace in the backup is, and how much of it there is.
Status checkContent(Database& db, const BackupManifest& manifest) {
    QD_TRY(const int schema, schemaVersionOf(db));
    if (schema != manifest.schema) return differs(say("its schema is not the one that its manifest names"));
    QD_TRY(const auto id, KeyValueStore(db, KeyValueStore::Table::Meta).get("workspace"));
    if (id != manifest.workspace) return differs(say("it holds another workspace than its manifest names"));
    QD_TRY(const auto rows, countRows(db));
    if (rows != manifest.rows) return differs(say("it does not hold the rows that its manifest counts"));
    return Ok{};
}

/// What SQLite itself can tell of a file whose pages authenticate.
Status checkStructure(const FileSystem& files, const std::string& path, Database& db) {
    QD_CHECK(checkLength(files, path, db));
    QD_TRY(auto faults, db.prepare("PRAGMA foreign_key_check"));
    QD_TRY(const bool any, faults.step());
    if (any) {
        QD_CHECK(db.fileStatus());
        return differs(say("a row in it refers to one that is not there"));
    }
    QD_TRY(const auto fault, db.integrityFault());
    if (!fault.empty()) return differs(say("SQLite finds a fault: %1", fault));
    return Ok{};
}

Result<std::int64_t> replayChain(Database& db, const DataKeys& keys, const BackupManifest& manifest) {
    const CheckpointStore checkpoints(db);
    QD_TRY(const auto known, checkpoints.verifyAll());
    if (manifest.head.size > 0) {
        QD_TRY(const bool there, checkpoints.contains(manifest.head.text));
        if (!there) return differs(say("it does not hold the checkpoint that its manifest names"));
    }
    QD_TRY(const auto verdict, AuditLog(db, keys.audit.clone()).verify(known));
    if (!verdict.intact) return differs(say("the audit chain is broken: %1", verdict.reason));
    if (verdict.entries != manifest.entries || verdict.head != manifest.auditHead)
        return differs(say("the audit chain does not end where its manifest says"));
    return verdict.entries;
}

Result<std::int64_t> prove(const FileSystem& files, const std::string& path, const DataKeys& keys,
                           const BackupManifest& manifest, const jobs::JobContext& job) {
    constexpr double kPages = 0.4;
    constexpr double kStorage = 0.5;
    constexpr double kCounted = 0.6;
    QD_CHECK(checkPageMacs(files, path, keys.database, job.slice(0.0, kPages)));
    QD_CHECK(job.checkpoint("Opening the copy", kPages));
    QD_TRY(auto db, Database::open(path, keys.database, Database::Mode::Existing));
    const StopsWith stops(db, job);
    QD_CHECK(checkStructure(files, path, db));
    QD_CHECK(job.checkpoint("Counting the rows", kStorage));
    QD_CHECK(checkContent(db, manifest));
    QD_CHECK(migrate(db, schemaMigrations()));
    QD_CHECK(job.checkpoint("Replaying the audit chain", kCounted));
    return replayChain(db, keys, manifest);
}

}  // namespace

Result<std::map<std::string, std::int64_t>> countRows(const Database& db) {
    QD_TRY(auto tables, db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                   "name NOT LIKE 'sqlite%' ORDER BY name"));
    std::map<std::string, std::int64_t> rows;
    for (;;) {
        QD_TRY(const bool more, tables.step());
        if (!more) return rows;
        const auto table = tables.text(0);
        if (table.find('"') != std::string::npos) return differs(say("a table has an impossible name"));
        QD_TRY(rows[table], db.integer("SELECT count(*) FROM \"" + table + "\""));
    }
}

Result<AuditEnd> auditEnd(const Database& db) {
    QD_TRY(auto last, db.prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"));
    QD_TRY(const bool any, last.step());
    if (!any) return AuditEnd{0, auditGenesisHash()};
    return AuditEnd{last.integer(0), last.text(1)};
}

Result<std::int64_t> proveDatabase(const FileSystem& files, const std::string& databasePath,
                                   const DataKeys& keys, const BackupManifest& manifest,
                                   const jobs::JobContext& job) {
    auto entries = prove(files, databasePath, keys, manifest, job);
    // A statement that was interrupted says so in its own words.
    if (!entries.ok() && job.cancelled()) QD_CHECK(job.checkpoint("Checking the copy", 1.0));
    return entries;
}

Result<BackupProof> proveBackup(FileSystem& files, const Clock& clock, const std::string& path,
                                const DataKeys& keys, const std::string& scratchFolder,
                                const jobs::JobContext& job) {
    constexpr double kNanos = 1e9;
    const auto begin = clock.monotonicNanos();
    QD_TRY(const auto scratch, scratchIn(files, scratchFolder));
    const auto database = scratch.file("database");
    BackupProof proof;
    QD_TRY(proof.manifest, extractBackup(files, path, keys, database, job.slice(0.0, kExtracted)));
    QD_TRY(proof.entries, proveDatabase(files, database, keys, proof.manifest, job.slice(kExtracted, 1.0)));
    proof.seconds = static_cast<double>(clock.monotonicNanos() - begin) / kNanos;
    return proof;
}

}  // namespace qd::vault
