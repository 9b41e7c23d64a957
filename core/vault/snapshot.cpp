// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/snapshot.h"

#include <mutex>
#include <utility>

#include "core/vault/backup_proof.h"
#include "core/vault/backup_store.h"
#include "core/vault/checkpoint_store.h"
#include "core/vault/migrations.h"

namespace qd::vault {

namespace {

constexpr unsigned kOwnerOnly = 0600;
constexpr double kCopied = 0.9;  ///< share of the time; the rest counts rows
constexpr std::uint64_t kMostKeyFileBytes = std::uint64_t{64} << 10U;

struct Moment {
    Database reader;
    std::string keyFile;
    Timestamp at;
};

/// A second connection that sees the database as it is now, whatever is written after.
Result<Moment> thisMoment(VaultState& state) {
    return state.gate.pass([&]() -> Result<Moment> {
        QD_TRY(auto keyFile, state.dependencies.files.readAll(keyFilePath(state.path), kMostKeyFileBytes));
        QD_TRY(auto reader, Database::open(state.path, state.file.keys.database, Database::Mode::Reader));
        QD_CHECK(reader.run("BEGIN"));
        QD_CHECK(reader.integer("SELECT count(*) FROM sqlite_schema"));  // the snapshot begins with a look
        return Moment{std::move(reader), std::move(keyFile), state.dependencies.clock.now()};
    });
}

Result<CopiedWorkspace> copyMoment(const VaultState& state, Moment moment, const std::string& to,
                                   const jobs::JobContext& job) {
    QD_TRY(auto target, Database::open(to, state.file.keys.database, Database::Mode::Copy));
    QD_CHECK(moment.reader.copyTo(
        target, [&](double done) { return job.checkpoint("Copying the workspace", kCopied * done); }));
    const StopsWith stops(moment.reader, job);
    QD_TRY(auto manifest, describeDatabase(moment.reader, state.file.keyFile.workspaceId, moment.at));
    return CopiedWorkspace{std::move(moment.keyFile), std::move(manifest)};
}

}  // namespace

Error backupUnderWay() {
    return Error{ErrorCode::Busy, say("a backup of this workspace is being made already"),
                 say("wait until it is done")};
}

Result<BackupManifest> describeDatabase(Database& db, const std::string& workspace, Timestamp madeAt) {
    BackupManifest manifest;
    manifest.workspace = workspace;
    manifest.madeAt = madeAt;
    QD_TRY(manifest.schema, schemaVersionOf(db));
    QD_TRY(const auto generation, backupGeneration(db));
    manifest.generation = generation + 1;
    QD_TRY(manifest.rows, countRows(db));
    QD_TRY(auto end, auditEnd(db));
    manifest.entries = end.entries;
    manifest.auditHead = std::move(end.head);
    if (manifest.rows.contains("checkpoint")) {
        QD_TRY(auto head, CheckpointStore(db).latest());
        if (head) manifest.head = std::move(*head);
    }
    return manifest;
}

Result<CopiedWorkspace> copyWorkspace(VaultState& state, const std::string& to, const jobs::JobContext& job) {
    const std::unique_lock alone(state.copying, std::try_to_lock);
    if (!alone.owns_lock()) return backupUnderWay();
    auto& files = state.dependencies.files;
    QD_CHECK(job.checkpoint("Copying the workspace", 0.0));
    QD_TRY(auto moment, thisMoment(state));
    // Made here with the right permissions: SQLite would make it with those of the process.
    QD_CHECK(files.writeAtomically(to, {}, kOwnerOnly));
    auto copied = copyMoment(state, std::move(moment), to, job);
    if (copied.ok()) return copied;
    static_cast<void>(files.remove(to));
    QD_CHECK(job.checkpoint("Copying the workspace", 1.0));  // a statement that was interrupted
    return copied;
}

StopsWith::StopsWith(Database& db, const jobs::JobContext& job) : m_db(&db) {
    const auto asked = [](void* context) {
        return static_cast<const jobs::JobContext*>(context)->cancelled() ? 1 : 0;
    };
    db.interruptWhen(asked, const_cast<jobs::JobContext*>(&job));
}

StopsWith::~StopsWith() {
    m_db->interruptWhen(nullptr, nullptr);
}

}  // namespace qd::vault
