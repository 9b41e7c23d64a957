// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator does with users. What people do for themselves is in own_access.cpp.
#include "core/desk/users.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/base/printable_text.h"
#include "core/desk/one_time_code.h"
#include "core/desk/passphrase_check.h"
#include "core/identity/user_name.h"

namespace qd::desk {

namespace {

using identity::Permission;
using identity::Role;
using vault::UserRecord;
using vault::UserState;

Error noUser(const std::string& name) {
    return Error{ErrorCode::BadInput, say("there is no user %1", shown(name)),
                 say("users list tells who is")};
}

Result<UserRecord> found(Session& session, const std::string& name) {
    QD_TRY(const auto user, session.vault().people().find(name));
    if (!user) return noUser(name);
    return *user;
}

Status refuseSelf(const Session& session, const std::string& name, Message what) {
    if (session.actor().user != name) return Ok{};
    return Error{ErrorCode::Refused, std::move(what), say("another administrator has to do it")};
}

/// That somebody else is left who may manage users.
Status refuseLastAdmin(Session& session, const UserRecord& user) {
    if (user.role != Role::Admin || user.state != UserState::Active) return Ok{};
    QD_TRY(const auto users, session.vault().people().users());
    const bool another = std::any_of(users.begin(), users.end(), [&](const UserRecord& u) {
        return u.id != user.id && !u.erased && u.role == Role::Admin && u.state == UserState::Active;
    });
    if (another) return Ok{};
    return Error{ErrorCode::Refused, say("'%1' is the last active administrator", user.name),
                 say("make somebody else an administrator first")};
}

/// A change of one user with an entry.
Status change(Session& session, UserRecord user, const char* action, const Json& detail,
              const std::function<Status(vault::Writer&, UserRecord&, Timestamp)>& work) {
    const auto now = session.env().clock.now();
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(work(writer, user, now));
        QD_CHECK(writer.putUser(user, now));
        return vault::AuditDraft{session.actor().user, action, user.name, detail.dump()};
    });
}

Status clearFailures(vault::Writer&, UserRecord& user, Timestamp) {
    user.failedAttempts = 0;
    user.lastFailedAt.reset();
    return Ok{};
}

Status refuseUnknownRole(Role role) {
    if (identity::parseRole(identity::name(role))) return Ok{};
    return Error{ErrorCode::BadInput, say("there is no such role")};
}

/// Whether the first passphrase has to be changed: nobody sits before a service account.
bool hasToChange(Role role) {
    return role != Role::Service;
}

Status checkNewUser(Session& session, const NewUser& user) {
    QD_REQUIRE(user.passphrase != nullptr);
    QD_CHECK(identity::checkNewUserName(user.name));
    QD_CHECK(identity::checkFullName(user.fullName));
    QD_CHECK(refuseUnknownRole(user.role));
    QD_TRY(const auto users, session.vault().people().users());
    for (const auto& known : users) {
        if (!known.erased && identity::sameName(known.name, user.name))
            return Error{ErrorCode::Refused, say("there is a user '%1' already", known.name),
                         say("choose another name")};
    }
    return checkNewPassphrase(*user.passphrase, session.vault().path(), {user.name, user.fullName});
}

}  // namespace

Result<std::vector<UserLine>> listUsers(Session& session) {
    if (!session.require(Permission::ReadAudit).ok()) QD_CHECK(session.require(Permission::ManageUsers));
    QD_TRY(auto users, session.vault().people().users());
    QD_TRY(const auto slots, session.vault().keys().slots());
    std::vector<UserLine> lines;
    for (auto& user : users) {
        UserLine line;
        line.self = !user.erased && user.name == session.actor().user;
        for (const auto& slot : slots) {
            if (user.erased || slot.type != vault::SlotType::Passphrase || slot.user != user.name) continue;
            line.hasSlot = true;
            line.mustChange = slot.mustChange;
        }
        line.user = std::move(user);
        lines.push_back(std::move(line));
    }
    return lines;
}

Status addUser(Session& session, const NewUser& user) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_CHECK(checkNewUser(session, user));
    auto& vault = session.vault();
    // The key of this slot is not put on record: who chose the passphrase could sign with it.
    QD_CHECK(vault.keys().putSlot({user.name, user.passphrase, user.kdf, hasToChange(user.role), nullptr}));
    const auto now = session.env().clock.now();
    auto stored = vault.transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        UserRecord record;
        QD_TRY(record.id, writer.addPerson(user.name, user.fullName, now));
        record.role = user.role;
        QD_CHECK(writer.putUser(record, now));
        Json detail = Json::object();
        detail.set("role", identity::name(user.role));
        return vault::AuditDraft{session.actor().user, "user.add", user.name, detail.dump()};
    });
    if (!stored.ok()) static_cast<void>(vault.keys().removeSlot(user.name));
    return stored;
}

Status disableUser(Session& session, const std::string& name) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_TRY(const auto user, found(session, name));
    QD_CHECK(refuseSelf(session, name, say("nobody disables themselves")));
    QD_CHECK(refuseLastAdmin(session, user));
    // First the record: when the program ends in between, the user is kept out already.
    QD_CHECK(change(session, user, "user.disable", Json::object(),
                    [](vault::Writer& writer, UserRecord& record, Timestamp now) -> Status {
                        record.state = UserState::Disabled;
                        return writer.endUserKeys(record.id, now);
                    }));
    QD_TRY(const auto slots, session.vault().keys().slots());
    const bool hasSlot =
        std::any_of(slots.begin(), slots.end(), [&](const auto& s) { return s.user == name; });
    return hasSlot ? session.vault().keys().removeSlot(name) : Status(Ok{});
}

Status enableUser(Session& session, const std::string& name) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_TRY(const auto user, found(session, name));
    if (user.state == UserState::Active)
        return Error{ErrorCode::Refused, say("the user '%1' is active", user.name)};
    return change(session, user, "user.enable", Json::object(),
                  [](vault::Writer& writer, UserRecord& record, Timestamp now) -> Status {
                      record.state = UserState::Active;
                      return clearFailures(writer, record, now);
                  });
}

Status setUserRole(Session& session, const std::string& name, Role role) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_CHECK(refuseUnknownRole(role));
    QD_TRY(const auto user, found(session, name));
    QD_CHECK(refuseSelf(session, name, say("nobody changes their own role")));
    if (user.role == role) return Ok{};
    if (role != Role::Admin) QD_CHECK(refuseLastAdmin(session, user));
    if (user.role == Role::Service || role == Role::Service) {
        return Error{ErrorCode::Refused, say("a service account is no person: its role stays"),
                     say("disable this user and add another")};
    }
    Json detail = Json::object();
    detail.set("from", identity::name(user.role)).set("to", identity::name(role));
    return change(session, user, "user.role", detail,
                  [role](vault::Writer&, UserRecord& record, Timestamp) -> Status {
                      record.role = role;
                      return Ok{};
                  });
}

Status unlockUser(Session& session, const std::string& name) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_TRY(const auto user, found(session, name));
    Json detail = Json::object();
    detail.set("failed_attempts", user.failedAttempts);
    return change(session, user, "user.unlock", detail, clearFailures);
}

Status resetPassphrase(Session& session, const std::string& name, const crypto::Secret& passphrase,
                       const crypto::KdfParams& kdf) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_TRY(const auto user, found(session, name));
    QD_CHECK(refuseSelf(session, name, say("one's own passphrase is changed, not reset")));
    if (user.state != UserState::Active)
        return Error{ErrorCode::Refused, say("the user '%1' is disabled", user.name),
                     say("enable the user first")};
    QD_CHECK(checkNewPassphrase(passphrase, session.vault().path(), {user.name, user.fullName}));
    QD_CHECK(session.vault().keys().putSlot({name, &passphrase, kdf, hasToChange(user.role), nullptr}));
    return change(session, user, "user.passphrase", Json::object(),
                  [](vault::Writer& writer, UserRecord& record, Timestamp now) -> Status {
                      QD_CHECK(writer.endUserKeys(record.id, now));
                      QD_CHECK(writer.setTotpSecret(record.id, nullptr));
                      return clearFailures(writer, record, now);
                  });
}

}  // namespace qd::desk
