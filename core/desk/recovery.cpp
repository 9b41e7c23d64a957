// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key: making it, trying it, and coming in with it.
#include <functional>
#include <utility>

#include "core/base/json.h"
#include "core/crypto/recovery_code.h"
#include "core/desk/access.h"
#include "core/desk/attempts.h"
#include "core/desk/one_time_code.h"
#include "core/desk/passphrase_check.h"

namespace qd::desk {

namespace {

using crypto::RecoveryKind;

constexpr const char* kRecoveryActor = "recovery";

Result<RecoveryKey> shown(RecoveryKind kind, const crypto::Secret& key) {
    RecoveryKey out;
    QD_TRY(out.text, crypto::encodeRecovery(kind, key));
    QD_TRY(out.qr, crypto::makeQr(out.text));
    return out;
}

/// `show` makes what the person will see before the change is on record: a key that nobody saw is of no use.
Status makeKey(Session& session, const Reauthentication& proof, bool shares,
               const std::function<Status(const crypto::Secret&)>& show) {
    QD_CHECK(session.require(identity::Permission::ManageUsers));
    QD_CHECK(reauthenticate(session, proof));
    QD_TRY(const auto key, session.vault().keys().makeRecoveryKey());
    return session.vault().transact([&](vault::Writer&) -> Result<vault::AuditDraft> {
        QD_CHECK(show(key));
        Json detail = Json::object();
        detail.set("shares", shares ? 2 : 1);
        return vault::AuditDraft{session.actor().user, "keys.recovery", "key file", detail.dump()};
    });
}

/// The person's new keys on record; their one-time codes and failures go.
Status recordRecovery(const Environment& environment, vault::Vault& vault, vault::UserRecord user,
                      const crypto::PublicKey& key) {
    const auto now = environment.clock.now();
    return vault.transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.putUserKey(user.id, key, now));
        QD_CHECK(writer.setTotpSecret(user.id, nullptr));
        user.failedAttempts = 0;
        user.lastFailedAt.reset();
        QD_CHECK(writer.putUser(user, now));
        return vault::AuditDraft{kRecoveryActor, "user.recover", user.name, "{}"};
    });
}

}  // namespace

Result<crypto::Secret> recoveryKeyOf(const std::vector<const crypto::Secret*>& typed) {
    if (typed.empty() || typed.size() > 2)
        return Error{ErrorCode::BadInput, say("a recovery key is one code, or its two shares")};
    QD_TRY(auto first, crypto::decodeRecovery(*typed.front()));
    if (typed.size() == 1) {
        if (first.kind == RecoveryKind::WholeKey) return std::move(first.key);
        return Error{ErrorCode::BadInput, say("this is one of two shares: the other one is needed, too")};
    }
    QD_TRY(const auto second, crypto::decodeRecovery(*typed.back()));
    return crypto::joinShares(first, second);
}

Result<RecoveryKey> makeRecoveryKey(Session& session, const Reauthentication& proof) {
    RecoveryKey out;
    QD_CHECK(makeKey(session, proof, false, [&](const crypto::Secret& key) -> Status {
        QD_TRY(out, shown(RecoveryKind::WholeKey, key));
        return Ok{};
    }));
    return out;
}

Result<std::pair<RecoveryKey, RecoveryKey>> makeRecoveryShares(Session& session,
                                                               const Reauthentication& proof) {
    std::pair<RecoveryKey, RecoveryKey> out;
    QD_CHECK(makeKey(session, proof, true, [&](const crypto::Secret& key) -> Status {
        QD_TRY(const auto shares, crypto::splitInTwo(key));
        QD_TRY(out.first, shown(RecoveryKind::FirstShare, shares.first));
        QD_TRY(out.second, shown(RecoveryKind::SecondShare, shares.second));
        return Ok{};
    }));
    return out;
}

Status confirmRecoveryKey(Session& session, const std::vector<const crypto::Secret*>& typed) {
    QD_CHECK(session.require(identity::Permission::ManageUsers));
    QD_TRY(const auto key, recoveryKeyOf(typed));
    return session.vault().keys().checkRecoveryKey(key);
}

Status recoverAccess(Environment environment, const Recovery& recovery) {
    QD_REQUIRE(recovery.passphrase != nullptr);
    QD_CHECK(checkNewPassphrase(*recovery.passphrase, recovery.path, {recovery.user}));
    QD_TRY(const auto key, recoveryKeyOf(recovery.typed));
    vault::Unlock unlock;
    unlock.recoveryKey = &key;
    QD_TRY(auto vault, vault::Vault::open(recovery.path, unlock,
                                          {environment.files, environment.clock, &environment.log}));
    QD_TRY(const auto user, userNamed(*vault, recovery.user));
    if (user.state != vault::UserState::Active) {
        return Error{ErrorCode::Refused, say("the user '%1' is disabled", user.name),
                     say("an administrator can enable the user again")};
    }
    vault::SlotRequest request;
    request.user = user.name;
    request.passphrase = recovery.passphrase;
    request.kdf = recovery.kdf;
    QD_TRY(const auto signs, vault->keys().putSlot(request));
    QD_CHECK(recordRecovery(environment, *vault, user, signs));
    forgetFailedAttempts(environment, recovery.path);
    return Ok{};
}

}  // namespace qd::desk
