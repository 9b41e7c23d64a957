// SPDX-License-Identifier: GPL-3.0-or-later
// Making a workspace, and coming into one.
#include <algorithm>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/desk/attempts.h"
#include "core/desk/one_time_code.h"
#include "core/desk/passphrase_check.h"
#include "core/desk/session.h"
#include "core/identity/user_name.h"

namespace qd::desk {

namespace {

constexpr const char* kOpen = "session.open";
constexpr const char* kSession = "session";

/// The user of the request, when they may come in.
Result<vault::UserRecord> admit(vault::Vault& vault, const std::string& name) {
    QD_TRY(const auto user, userNamed(vault, name));
    if (user.state == vault::UserState::Active) return user;
    return Error{ErrorCode::Refused, say("the user '%1' is disabled", user.name),
                 say("an administrator can enable the user again")};
}

/// The key that the person's slot holds is the one that their signatures are checked with from now on. It is
/// another than the one on record after an old schema, and after a crash between key file and record.
Status registerKey(const Environment& environment, vault::Vault& vault, const vault::UserRecord& user) {
    const auto* key = vault.keys().signingKey();
    if (key == nullptr || user.publicKey == key->publicKey() || vault.evidence().rollback()) return Ok{};
    return vault.transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.putUserKey(user.id, key->publicKey(), environment.clock.now()));
        Json detail = Json::object();
        detail.set("public_key", crypto::hex(key->publicKey()));
        return vault::AuditDraft{user.name, "user.key", user.name, detail.dump()};
    });
}

Result<bool> mustChange(vault::Vault& vault) {
    QD_TRY(const auto slots, vault.keys().slots());
    return std::any_of(slots.begin(), slots.end(),
                       [](const vault::SlotLine& slot) { return slot.current && slot.mustChange; });
}

/// Opens the file; a wrong passphrase is counted beside it.
Result<std::unique_ptr<vault::Vault>> openFile(const Environment& environment,
                                               const WorkspaceRequest& request) {
    QD_CHECK(refuseWhileAttemptsWait(environment, request.path));
    const vault::Unlock unlock{request.user, request.passphrase, nullptr, request.keychain};
    auto vault = vault::Vault::open(
        request.path, unlock, {environment.files, environment.clock, &environment.log, request.keychain});
    if (!vault.ok() && isFailedAttempt(vault.error())) noteFailedAttempt(environment, request.path);
    return vault;
}

/// Records the beginning of the session: now where there is something to tell, else with its first change.
Status recordOpening(const Environment& environment, vault::Vault& vault, const vault::UserRecord& user,
                     const WorkspaceRequest& request) {
    const int failed = failedAttempts(environment, request.path);
    Json detail = Json::object();
    if (failed > 0) detail.set("wrong_passphrases", failed);
    QD_TRY(const bool recorded,
           confirmSecondFactor(environment, vault, user.name, request.oneTimeCode, {kOpen, detail, true}));
    if (recorded) return Ok{};
    const auto now = environment.clock.now();
    const auto open = [record = user, now,
                       detail](vault::Writer& writer) mutable -> Result<vault::AuditDraft> {
        record.lastSignIn = now;
        QD_CHECK(writer.putUser(record, now));
        return vault::AuditDraft{record.name, kOpen, kSession, detail.dump()};
    };
    if (failed > 0 && !vault.evidence().rollback()) return vault.transact(open);
    vault.beforeNextChange(open);
    return Ok{};
}

}  // namespace

Result<std::unique_ptr<Session>> createWorkspace(Environment environment, const WorkspaceRequest& request,
                                                 const crypto::KdfParams& kdf) {
    QD_REQUIRE(request.passphrase != nullptr);
    QD_CHECK(identity::checkNewUserName(request.user));
    QD_CHECK(checkNewPassphrase(*request.passphrase, request.path, {request.user}));
    Json detail = Json::object();
    detail.set("role", identity::name(identity::Role::Admin));
    const std::vector<vault::AuditDraft> genesis{
        {request.user, "workspace.create", "workspace", detail.dump()},
        {request.user, "user.add", request.user, detail.dump()}};
    vault::SlotRequest first;
    first.user = request.user;
    first.passphrase = request.passphrase;
    first.kdf = kdf;
    // Before the workspace: once it is made, nothing may fail any more.
    auto session =
        std::make_unique<Session>(environment, identity::Actor{request.user, identity::Role::Admin});
    QD_TRY(auto vault, vault::Vault::create(request.path, first, genesis,
                                            {environment.files, environment.clock, &environment.log}));
    session->adopt(std::move(vault));
    return session;
}

Result<std::unique_ptr<Session>> openWorkspace(Environment environment, const WorkspaceRequest& request) {
    QD_REQUIRE(request.passphrase != nullptr);
    QD_CHECK(identity::checkUserName(request.user));
    QD_TRY(auto vault, openFile(environment, request));
    QD_TRY(const auto user, admit(*vault, request.user));
    QD_TRY(const bool another, mustChange(*vault));
    QD_CHECK(recordOpening(environment, *vault, user, request));
    if (!another) QD_CHECK(registerKey(environment, *vault, user));
    forgetFailedAttempts(environment, request.path);
    auto session =
        std::make_unique<Session>(environment, std::move(vault), identity::Actor{user.name, user.role});
    session->setMustChange(another);
    session->useKeychain(request.keychain);
    session->recordEnd();
    return session;
}

}  // namespace qd::desk
