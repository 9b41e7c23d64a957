// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/json.h"
#include "core/crypto/kdf.h"
#include "core/desk/backup_files.h"

namespace qd::desk {

namespace {

constexpr double kNanos = 1e9;
constexpr double kMillis = 1e3;

/// The newest backup of the plan that can be read, else the newest that the workspace remembers.
Result<std::string> newestBackup(Session& session) {
    QD_TRY(const auto view, loadBackups(session));
    for (const auto& line : view->backups) {
        if (line.readable) return line.path;
    }
    return Error{ErrorCode::BadInput, say("there is no backup to rehearse with"), say("make a backup first")};
}

/// Derives a key as a person who restores has to: the session's own keys are open already. Whose passphrase
/// it will be is not known, so the dearest slot counts; what is derived opens nothing.
Status deriveSomeKey(Session& session) {
    QD_TRY(const auto slots, session.vault().keys().slots());
    const auto work = [](const crypto::KdfParams& cost) {
        return std::uint64_t{cost.memoryKiB} * cost.iterations;
    };
    crypto::KdfParams dearest = crypto::kKdfFloor;
    for (const auto& slot : slots)
        if (slot.type == vault::SlotType::Passphrase && work(slot.kdf) > work(dearest)) dearest = slot.kdf;
    constexpr std::array<std::uint8_t, 16> kSalt{};
    QD_CHECK(crypto::deriveKey(crypto::Secret::fromText("a rehearsal"), kSalt, dearest));
    return Ok{};
}

Status record(Session& session, const DrillLine& line) {
    Json detail = Json::object();
    detail.set("file", line.file).set("passed", line.passed);
    detail.set("rto_seconds", line.rtoSeconds).set("rpo_seconds", line.rpoSeconds);
    detail.set("key_seconds", line.keySeconds).set("entries_behind", line.entriesBehind);
    if (!line.words.empty()) detail.set("words", line.words);
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.addDrill({line.at, line.file, line.passed, line.rtoSeconds, line.rpoSeconds,
                                  line.entriesBehind, line.words}));
        return vault::AuditDraft{session.actor().user, "backup.drill", "backup", detail.dump()};
    });
}

}  // namespace

Result<DrillLine> drillRestore(Session& session, const std::string& path, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ManageBackups));
    QD_TRY(const auto file, path.empty() ? newestBackup(session) : Result<std::string>(path));
    const auto& clock = session.env().clock;
    QD_TRY(const auto tail, session.vault().auditTail(1));
    DrillLine line;
    line.at = clock.now();
    line.file = baseName(file);
    const auto begin = clock.monotonicNanos();
    QD_CHECK(job.checkpoint("Deriving a key", 0.0));
    QD_CHECK(deriveSomeKey(session));
    const auto derived = clock.monotonicNanos();
    const auto proof = session.vault().backups().prove(file, folderOf(session.vault().path()), job);
    line.rtoSeconds = static_cast<double>(clock.monotonicNanos() - begin) / kNanos;
    line.keySeconds = static_cast<double>(derived - begin) / kNanos;
    line.passed = proof.ok();
    if (proof.ok()) {
        const auto& manifest = proof->manifest;
        line.rpoSeconds =
            std::max(0.0, static_cast<double>(line.at.millis() - manifest.madeAt.millis()) / kMillis);
        line.entriesBehind =
            std::max<std::int64_t>(0, (tail.empty() ? 0 : tail.front().sequence) - manifest.entries);
    } else {
        if (proof.error().code == ErrorCode::Cancelled) return proof.error();
        line.words = proof.error().message;
    }
    QD_CHECK(record(session, line));
    job.report(line.passed ? "The drill passed" : "The drill failed", 1.0);
    return line;
}

}  // namespace qd::desk
