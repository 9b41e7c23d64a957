// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/rotation.h"

#include <algorithm>
#include <utility>

#include "core/base/out_of_memory.h"
#include "core/crypto/random.h"
#include "core/vault/audit_log.h"
#include "core/vault/half_made.h"
#include "core/vault/key_links.h"
#include "core/vault/workspace_file.h"

namespace qd::vault {

namespace {

constexpr double kCopiedShare = 0.6;
constexpr double kCheckedShare = 0.9;

/// The new key takes the place of the old one in every slot.
Status applyPending(KeyFile& keys) {
    QD_REQUIRE(keys.pending.has_value());
    for (auto& slot : keys.slots) {
        const auto& all = keys.pending->sealed;
        const auto mine =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.slot == slot.id; });
        if (mine == all.end()) return notAKeyFile(say("'%1' is missing", "pending"));
        slot.sealed = mine->key;
    }
    keys.dataKeyEpoch = keys.pending->link.epoch;
    keys.links.push_back(keys.pending->link);
    keys.pending.reset();
    ++keys.generation;
    return Ok{};
}

Result<PendingRotation> pendingFor(const KeyFile& keys, const DataKeys& present, const DataKeys& next) {
    PendingRotation pending;
    QD_TRY(pending.link, makeKeyLink(keys.workspaceId, keys.dataKeyEpoch + 1, present.workspace,
                                     next.workspace.publicKey()));
    for (const auto& slot : keys.slots) {
        QD_TRY(auto sealed, sealDataKey(keys.workspaceId, slot, pending.link.epoch, next.data));
        pending.sealed.push_back({slot.id, std::move(sealed)});
    }
    return pending;
}

/// Step 1. The copy stands complete and durable when it returns.
Status makeCopy(VaultState& state, const DataKeys& next, const jobs::JobContext& job) {
    const auto path = rotationPath(state.path);
    auto& files = state.dependencies.files;
    QD_CHECK(state.file.db.checkpoint());
    {
        QD_TRY(auto copy, Database::open(path, next.database, Database::Mode::Copy));
        QD_CHECK(state.file.db.copyTo(copy, [&](double share) {
            return job.checkpoint("Encrypting the workspace anew", kCopiedShare * share);
        }));
    }
    QD_TRY(auto copy, Database::open(path, next.database, Database::Mode::Existing));
    QD_CHECK(AuditLog::rekey(copy, state.file.keys.audit, next.audit.clone()));
    QD_CHECK(job.checkpoint("Checking every page", kCopiedShare));
    QD_CHECK(checkStorage(files, path, copy));
    for (const auto* count : {"SELECT count(*) FROM audit", "PRAGMA page_count"}) {
        QD_TRY(const auto there, state.file.db.integer(count));
        QD_TRY(const auto copied, copy.integer(count));
        if (there != copied)
            return Error{ErrorCode::Internal, say("the copy of the workspace is not the same")};
    }
    QD_CHECK(copy.close());
    QD_CHECK(files.sync(path));
    return job.checkpoint("Checking every page", kCheckedShare);
}

/// What only an opening can bring to its end: it settles what was begun.
Error needsOpening(const Error& cause) {
    return Error{cause.code, cause.said(), say("close the workspace and open it again")};
}

Status reopen(VaultState& state, const DataKeys& keys) {
    auto db =
        orOutOfMemory([&] { return Database::open(state.path, keys.database, Database::Mode::Existing); });
    if (!db.ok()) return needsOpening(db.error());
    state.file.db = std::move(*db);
    return Ok{};
}

/// Step 3. A log of the old key beside the new file would be taken for its own: there must be none.
Status swapFiles(VaultState& state) {
    auto& files = state.dependencies.files;
    for (const auto& letGo : state.beforeReopen)
        letGo();
    state.audit.release();
    QD_CHECK(state.file.db.close());
    if (files.exists(state.path + "-wal")) {  // SQLite does not tell that it could not remove it
        QD_CHECK(reopen(state, state.file.keys));
        QD_CHECK(state.file.db.close());
    }
    if (files.exists(state.path + "-wal")) {
        return Error{ErrorCode::Busy, say("something else has the workspace open"),
                     say("end what reads it, then try again")};
    }
    // That it is gone has to be on the disk first: a power cut may keep the rename and lose the removal.
    QD_CHECK(files.sync(folderOf(state.path)));
    return files.rename(rotationPath(state.path), state.path);
}

/// After a step that failed: the old key stays, and nothing of the new one.
Status takeBack(VaultState& state, const Error& cause) {
    if (!state.file.keyFile.pending) return cause;
    const auto reset = orOutOfMemory([&] {
        return state.updateKeyFile([](KeyFile& keys) -> Status {
            keys.pending.reset();
            return Ok{};
        });
    });
    return reset.ok() ? cause : needsOpening(cause);
}

/// Step 4. The key file that the disk has knows both keys, and the next opening settles it when it cannot be
/// changed now; what this session writes into it from now on knows the new one alone.
Status adopt(VaultState& state) {
    if (orOutOfMemory([&] { return state.updateKeyFile(applyPending); }).ok()) return Ok{};
    if (!state.file.keyFile.pending) return Ok{};  // it stands, and the disk has not confirmed it
    KeyFile applied = state.file.keyFile;
    QD_CHECK(applyPending(applied));
    QD_CHECK(sealKeyFile(applied, state.file.keys.header));
    state.file.keyFile = std::move(applied);
    return Ok{};
}

Status tryKey(const std::string& path, const DataKeys& keys, bool& opens) {
    const auto db = Database::open(path, keys.database, Database::Mode::Existing);
    opens = db.ok();
    if (db.ok() || db.error().code == ErrorCode::Integrity) return Ok{};
    return db.error();
}

}  // namespace

std::string rotationPath(const std::string& path) {
    return path + ".rotate";
}

Status rotateDataKey(VaultState& state, const jobs::JobContext& job) {
    auto& files = state.dependencies.files;
    if (state.file.keyFile.links.size() >= kLinkLimit) {
        return Error{ErrorCode::Refused,
                     say("the data key was changed %1 times: there is no room for more", kLinkLimit)};
    }
    // A rotation that this session could not bring to its end: another one on top would lose the key between.
    if (const auto& begun = state.file.keyFile.pending;
        begun && begun->link.to == state.file.keys.workspace.publicKey()) {
        return needsOpening(
            {ErrorCode::Refused, say("the last change of the data key has not come to its end")});
    }
    HalfMade copy(files);
    copy.add(rotationPath(state.path));
    copy.clear();
    QD_TRY(auto dataKey, crypto::randomKey(kKeyBytes));
    QD_TRY(auto next, DataKeys::derive(std::move(dataKey)));
    QD_CHECK(makeCopy(state, next, job));
    QD_TRY(auto pending, pendingFor(state.file.keyFile, state.file.keys, next));
    QD_CHECK(state.updateKeyFile([&](KeyFile& keys) -> Status {
        keys.pending = std::move(pending);
        return Ok{};
    }));
    auto auditKey = next.audit.clone();  // from the rename on nothing may fail for want of memory
    if (const auto swapped = orOutOfMemory([&] { return swapFiles(state); }); !swapped.ok()) {
        if (files.exists(rotationPath(state.path))) {
            QD_CHECK(reopen(state, state.file.keys));
            return takeBack(state, swapped.error());
        }
        // It was renamed, and the disk did not confirm it. Written again as it is, the key file confirms the
        // rename, too: until then it has to know both keys.
        const auto confirmed =
            orOutOfMemory([&] { return writeKeyFile(files, keyFilePath(state.path), state.file.keyFile); });
        if (!confirmed.ok()) return needsOpening(confirmed.error());
    }
    // From here on the new key is the workspace's, whatever fails.
    QD_CHECK(reopen(state, next));
    state.audit.useKey(std::move(auditKey));
    state.file.keys = std::move(next);
    const auto adopted = orOutOfMemory([&] { return adopt(state); });
    return adopted.ok() ? Status(Ok{}) : Status(needsOpening(adopted.error()));
}

Status settleRotation(FileSystem& files, const std::string& path, KeyFile& keyFile, Unlocked& unlocked) {
    HalfMade copy(files);
    copy.add(rotationPath(path));
    if (!unlocked.next) return Ok{};
    bool old = false;
    QD_CHECK(tryKey(path, unlocked.keys, old));
    if (old) {
        keyFile.pending.reset();
    } else {
        bool renamed = false;
        QD_CHECK(tryKey(path, *unlocked.next, renamed));
        if (!renamed) {
            copy.keep();
            return Error{ErrorCode::Integrity,
                         say("neither key opens the workspace: it was altered while "
                             "its data key was being changed"),
                         say("restore the workspace from a backup")};
        }
        QD_CHECK(applyPending(keyFile));
        unlocked.keys = *std::move(unlocked.next);
    }
    unlocked.next.reset();
    QD_CHECK(sealKeyFile(keyFile, unlocked.keys.header));
    return writeKeyFile(files, keyFilePath(path), keyFile);
}

}  // namespace qd::vault
