// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backups.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/base/out_of_memory.h"
#include "core/desk/backup_files.h"

namespace qd::desk {

namespace {

constexpr double kWritten = 0.45;  ///< shares of the time
constexpr double kProved = 0.85;

vault::AuditDraft auditOf(const Session& session, const char* action, const BackupDone& done) {
    const auto& manifest = done.manifest;
    Json detail = Json::object();
    detail.set("file", baseName(done.path)).set("generation", manifest.generation);
    detail.set("database_sha256", manifest.databaseSha256).set("entries", manifest.entries);
    if (!done.secondPath.empty()) detail.set("second", baseName(done.secondPath));
    return {session.actor().user, action, "backup " + std::to_string(manifest.generation), detail.dump()};
}

/// Where the backup goes; in the plan's folder when no path is given.
Result<std::string> chosenPath(const Session& session, const BackupPlan& plan, const std::string& path) {
    const auto& files = session.env().files;
    if (path.empty()) {
        if (plan.folder.empty())
            return Error{ErrorCode::BadInput, say("no folder for backups is chosen"),
                         say("choose one in the backup plan, or name the file")};
        if (!files.exists(plan.folder)) {
            return Error{ErrorCode::Io, say("the folder for backups '%1' is not there", plan.folder),
                         say("if it is on another disk, connect it"), SourceLocation{plan.folder}};
        }
        return plannedPath(files, plan.folder, session.workspaceName(), session.env().clock.now());
    }
    if (files.exists(path))
        return Error{ErrorCode::Refused, say("'%1' exists already", path), say("choose another name"),
                     SourceLocation{path}};
    return path;
}

/// A copy in the second folder; what fails there is a warning, except that the person wants to stop.
Status copyToSecond(Session& session, const BackupPlan& plan, BackupDone& done, const jobs::JobContext& job) {
    if (plan.secondFolder.empty()) return Ok{};
    auto& files = session.env().files;
    if (!files.exists(plan.secondFolder)) {
        done.warnings.push_back(say("the second folder '%1' is not there: the backup was made without a copy",
                                    plan.secondFolder));
        return Ok{};
    }
    const auto path = joinPath(plan.secondFolder, baseName(done.path));
    const auto copied = copyCompared(files, done.path, path, job);
    if (copied.ok()) {
        done.secondPath = path;
    } else if (copied.error().code == ErrorCode::Cancelled) {
        return copied;
    } else {
        done.warnings.push_back(
            say("the backup was not copied to the second folder: %1", copied.error().said()));
    }
    return Ok{};
}

/// Removes what the rotation does not keep. Only files that the plan has named, of this workspace.
void rotate(Session& session, const BackupPlan& plan, const std::string& folder, BackupDone& done) {
    if (folder.empty()) return;
    auto lines =
        backupsIn(session.env().files, folder, session.vault().workspaceId(), session.workspaceName());
    std::erase_if(lines, [&](const BackupLine& line) {
        return !line.readable || !isPlannedName(baseName(line.path), session.workspaceName());
    });
    std::vector<Timestamp> times;
    for (const auto& line : lines)
        times.push_back(line.header.madeAt);
    const auto kept = keptByRotation(times, plan);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // The one that was just made and proved stays, whatever a clock that was set back says.
        if (kept[i] || baseName(lines[i].path) == baseName(done.path)) continue;
        const auto removed = session.env().files.remove(lines[i].path);
        if (removed.ok())
            done.removed.push_back(lines[i].path);
        else
            done.warnings.push_back(say("an old backup was not removed: %1", removed.error().said()));
    }
}

Status record(Session& session, const BackupDone& done) {
    const auto now = session.env().clock.now();
    const auto bytes = session.env().files.size(done.path);
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        vault::BackupRecord backup;
        backup.generation = done.manifest.generation;
        backup.path = done.path;
        backup.madeAt = done.manifest.madeAt;
        backup.sha256 = done.manifest.databaseSha256;
        backup.bytes = bytes.ok() ? static_cast<std::int64_t>(*bytes) : 0;
        backup.verifiedAt = now;
        QD_CHECK(writer.addBackup(backup));
        return auditOf(session, "backup.create", done);
    });
}

Status recordRotation(Session& session, const BackupDone& done) {
    if (done.removed.empty()) return Ok{};
    Json files = Json::array();
    for (const auto& path : done.removed)
        files.push(baseName(path));
    Json detail = Json::object();
    detail.set("removed", std::move(files));
    return session.vault().transact([&](vault::Writer&) -> Result<vault::AuditDraft> {
        return vault::AuditDraft{session.actor().user, "backup.rotate", "backups", detail.dump()};
    });
}

/// Writes and proves; the steps after which a file lies at `done.path`.
Status make(Session& session, const BackupPlan& plan, bool planned, BackupDone& done,
            const jobs::JobContext& job) {
    auto& backups = session.vault().backups();
    QD_TRY(done.manifest, backups.write(done.path, job.slice(0.0, kWritten)));
    job.log(say("Written %1: bytes %2, audit entries %3", baseName(done.path), done.manifest.databaseBytes,
                done.manifest.entries));
    QD_TRY(done.proof,
           backups.prove(done.path, folderOf(session.vault().path()), job.slice(kWritten, kProved)));
    if (planned) QD_CHECK(copyToSecond(session, plan, done, job.slice(kProved, 1.0)));
    auto recorded = record(session, done);
    if (recorded.ok() || recorded.error().code != ErrorCode::Io) return recorded;
    // The backup is whole and proved; that the workspace's disk is full is no reason to throw it away.
    done.warnings.push_back(
        say("the backup could not be recorded in the workspace: %1", recorded.error().said()));
    return Ok{};
}

/// Removes the files of a backup that does not come to its end.
class Unfinished {
public:
    Unfinished(FileSystem& files, const BackupDone& done) : m_files(&files), m_done(&done) {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished() {
        if (m_done == nullptr) return;
        for (const auto* path : {&m_done->path, &m_done->secondPath})
            asFarAsMemoryGoes([&] {
                if (!path->empty() && m_files->exists(*path)) static_cast<void>(m_files->remove(*path));
            });
    }
    void keep() { m_done = nullptr; }

private:
    FileSystem* m_files;
    const BackupDone* m_done;
};

}  // namespace

Result<BackupDone> createBackup(Session& session, const std::string& path, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ManageBackups));
    QD_TRY(const auto plan, loadBackupPlan(session));
    BackupDone done;
    QD_TRY(done.path, chosenPath(session, plan, path));
    for (const auto& folder : {plan.folder, plan.secondFolder})
        sweepBackups(session.env().files, folder, session.workspaceName());
    Unfinished unfinished(session.env().files, done);
    QD_CHECK(make(session, plan, path.empty(), done, job));
    unfinished.keep();
    if (path.empty()) {
        rotate(session, plan, plan.folder, done);
        rotate(session, plan, plan.secondFolder, done);
        const auto recorded = recordRotation(session, done);
        if (!recorded.ok()) done.warnings.push_back(recorded.error().said());
    }
    for (const auto& warning : done.warnings)
        job.log(warning);
    job.report("Backup made and proved", 1.0);
    return done;
}

namespace {

/// A backup that was proved once and is damaged now must not go on passing for proved; nor its copy, which
/// has to be proved anew.
Status recordDamage(Session& session, const std::string& path, const Error& found) {
    const auto header = vault::readBackupHeader(session.env().files, path);
    QD_TRY(const auto known, session.vault().backups().list());
    const auto record = std::find_if(known.begin(), known.end(), [&](const vault::BackupRecord& backup) {
        return backup.path == path ||
               (header.ok() && backup.generation == header->generation && backup.madeAt == header->madeAt);
    });
    if (record == known.end()) return Ok{};
    Json detail = Json::object();
    detail.set("file", baseName(path)).set("passed", false).set("found", found.message);
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setBackupVerified(record->generation, std::nullopt));
        return vault::AuditDraft{session.actor().user, "backup.verify",
                                 "backup " + std::to_string(record->generation), detail.dump()};
    });
}

}  // namespace

Result<vault::BackupProof> verifyBackup(Session& session, const std::string& path,
                                        const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ManageBackups));
    BackupDone done;
    done.path = path;
    auto proof = session.vault().backups().prove(path, folderOf(session.vault().path()), job);
    if (!proof.ok()) {
        if (proof.error().code == ErrorCode::Integrity) QD_CHECK(recordDamage(session, path, proof.error()));
        return std::move(proof).error();
    }
    done.proof = std::move(proof).value();
    done.manifest = done.proof.manifest;
    QD_TRY(const auto known, session.vault().backups().list());
    const bool recorded = std::any_of(known.begin(), known.end(), [&](const vault::BackupRecord& backup) {
        return backup.generation == done.manifest.generation && backup.sha256 == done.manifest.databaseSha256;
    });
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        if (recorded) QD_CHECK(writer.setBackupVerified(done.manifest.generation, session.env().clock.now()));
        return auditOf(session, "backup.verify", done);
    }));
    return std::move(done.proof);
}

Result<vault::BackupHeader> describeBackup(const Environment& environment, const std::string& path) {
    return vault::readBackupHeader(environment.files, path);
}

Result<vault::BackupProof> verifyBackupFile(Environment environment, const std::string& path,
                                            const vault::Unlock& unlock, const jobs::JobContext& job) {
    return vault::verifyBackup(environment.files, environment.clock, path, unlock, folderOf(path), job);
}

}  // namespace qd::desk
