// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/rotation.h"

#include <algorithm>
#include <utility>

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

/// Step 3. A log of the old key beside the new file would be taken for its own: there must be none.
Status swapFiles(VaultState& state) {
    auto& files = state.dependencies.files;
    for (const auto& letGo : state.beforeReopen)
        letGo();
    state.audit.release();
    QD_CHECK(state.file.db.close());
    if (files.exists(state.path + "-wal")) {
        return Error{ErrorCode::Busy, say("something else has the workspace open"),
                     say("end what reads it, then try again")};
    }
    return files.rename(rotationPath(state.path), state.path);
}

Status reopen(VaultState& state, const DataKeys& keys) {
    QD_TRY(auto db, Database::open(state.path, keys.database, Database::Mode::Existing));
    state.file.db = std::move(db);
    return Ok{};
}

/// After a step that failed: the old key stays, and nothing of the new one.
Status takeBack(VaultState& state, const Error& cause) {
    if (state.file.keyFile.pending) {
        static_cast<void>(state.updateKeyFile([](KeyFile& keys) -> Status {
            keys.pending.reset();
            return Ok{};
        }));
    }
    return cause;
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
    if (const auto swapped = swapFiles(state); !swapped.ok()) {
        QD_CHECK(reopen(state, state.file.keys));
        return takeBack(state, swapped.error());
    }
    // From here on the new key is the workspace's, whatever fails.
    QD_CHECK(reopen(state, next));
    state.audit.useKey(next.audit.clone());
    state.file.keys = std::move(next);
    return state.updateKeyFile(applyPending);
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
