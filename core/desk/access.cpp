// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/access.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/base/out_of_memory.h"
#include "core/crypto/hash.h"
#include "core/desk/one_time_code.h"
#include "core/desk/ui_state.h"

namespace qd::desk {

namespace {

using identity::Permission;

vault::Keychain* keychainOf(Session& session, const Reauthentication& proof) {
    return proof.keychain != nullptr ? proof.keychain : session.keychain();
}

/// An entry about keys, by the session's person.
Status record(Session& session, const std::string& action, const Json& detail) {
    return session.vault().transact([&](vault::Writer&) -> Result<vault::AuditDraft> {
        return vault::AuditDraft{session.actor().user, action, "key file", detail.dump()};
    });
}

/// The slot that the session was opened with.
Result<vault::SlotLine> ownSlot(Session& session) {
    QD_TRY(const auto slots, session.vault().keys().slots());
    const auto own = std::find_if(slots.begin(), slots.end(), [](const auto& slot) { return slot.current; });
    if (own == slots.end()) return Error{ErrorCode::Internal, say("the session has no slot")};
    return *own;
}

/// The slot again with the same passphrase, bound to `to` or to nothing.
Status rebind(Session& session, const Reauthentication& proof, vault::Keychain& asked, vault::Keychain* to) {
    QD_CHECK(session.requireOwnPassphrase());
    Reauthentication known = proof;
    if (known.keychain == nullptr) known.keychain = &asked;
    QD_CHECK(reauthenticate(session, known));
    QD_TRY(const auto own, ownSlot(session));
    const vault::Unlock unlock{session.actor().user, proof.passphrase, nullptr, &asked};
    QD_CHECK(session.vault().keys().changePassphrase(unlock, *proof.passphrase, own.kdf, to));
    session.useKeychain(to);
    return record(session, to != nullptr ? "keys.bind_keychain" : "keys.free_keychain", Json::object());
}

}  // namespace

Status reauthenticate(Session& session, const Reauthentication& proof) {
    const auto& name = session.actor().user;
    auto& vault = session.vault();
    if (proof.passphrase == nullptr) return Error{ErrorCode::BadInput, say("the passphrase is missing")};
    QD_CHECK(refuseWhileWaiting(session.env(), vault, name));
    const auto fits = vault.keys().check({name, proof.passphrase, nullptr, keychainOf(session, proof)});
    if (!fits.ok()) {
        if (fits.error().code == ErrorCode::Integrity && !vault.evidence().rollback())
            QD_CHECK(recordFailure(session.env(), vault, name, "passphrase"));
        return fits;
    }
    QD_CHECK(confirmSecondFactor(session.env(), vault, name, proof.oneTimeCode,
                                 {"session.confirm", Json::object(), false}));
    return Ok{};
}

Result<std::vector<vault::SlotLine>> listSlots(Session& session) {
    if (!session.require(Permission::ReadAudit).ok()) QD_CHECK(session.require(Permission::ManageUsers));
    return session.vault().keys().slots();
}

Status rotateDataKey(Session& session, const Reauthentication& proof, const jobs::JobContext& job) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_CHECK(reauthenticate(session, proof));
    auto& vault = session.vault();
    // What the window keeps beside the workspace is sealed under the data key, too.
    const auto window = loadUiState(session);
    const auto before = vault.keys().workspaceKey().publicKey();
    QD_CHECK(vault.keys().rotateDataKey(job));
    if (window.ok() && !window->empty()) {
        const auto kept = saveUiState(session, *window);
        if (!kept.ok())
            session.env().log.write(LogLevel::Warning,
                                    "the state of the window is lost: " + kept.error().describe());
    }
    Json detail = Json::object();
    detail.set("workspace_key_before", crypto::hex(before))
        .set("workspace_key", crypto::hex(vault.keys().workspaceKey().publicKey()));
    if (const auto recorded = record(session, "keys.rotate", detail); !recorded.ok()) {
        return Error{recorded.error().code, recorded.error().said(),
                     say("the data key was changed all the same: the log tells of it with the next change")};
    }
    const auto marked =
        orOutOfMemory([&] { return vault.evidence().checkpoint(vault::CheckpointReason::Asked); });
    if (!marked.ok())
        session.env().log.write(LogLevel::Warning, "no checkpoint was made: " + marked.error().describe());
    return Ok{};
}

Status bindToKeychain(Session& session, const Reauthentication& proof, vault::Keychain& keychain) {
    return rebind(session, proof, keychain, &keychain);
}

Status freeFromKeychain(Session& session, const Reauthentication& proof, vault::Keychain& keychain) {
    return rebind(session, proof, keychain, nullptr);
}

}  // namespace qd::desk
