// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a person: handing it out, and destroying it.
#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/base/printable_text.h"
#include "core/crypto/hash.h"
#include "core/desk/retention.h"
#include "core/identity/user_name.h"
#include "core/vault/people.h"

namespace qd::desk {

namespace {

using identity::Permission;

/// A user by name; also "person 7" and "erased person 7".
Result<vault::UserRecord> personNamed(Session& session, const std::string& name) {
    auto& people = session.vault().people();
    QD_TRY(const auto id, people.personOf(name));
    QD_TRY(const auto users, people.users());
    for (const auto& user : users) {
        if (id && user.id == *id) return user;
    }
    return Error{ErrorCode::BadInput, say("there is no user %1", shown(name)),
                 say("users list tells who is")};
}

Json instantOf(const std::optional<Timestamp>& at) {
    return at ? Json(at->iso()) : Json(nullptr);
}

Json recordOf(const vault::UserRecord& user) {
    Json json = Json::object();
    json.set("person", identity::personToken(user.id)).set("name", user.name).set("full_name", user.fullName);
    json.set("erased", user.erased).set("role", identity::name(user.role));
    json.set("state", user.state == vault::UserState::Active ? "active" : "disabled");
    json.set("created_at", user.createdAt.iso()).set("last_sign_in", instantOf(user.lastSignIn));
    json.set("one_time_codes", user.totp).set("recovery_codes_left", user.recoveryCodesLeft);
    json.set("failed_attempts", user.failedAttempts);
    return json;
}

Result<Json> historyOf(vault::People& people, PersonId id) {
    Json roles = Json::array();
    QD_TRY(const auto roleHistory, people.roleHistory());
    for (const auto& had : roleHistory) {
        if (had.person != id) continue;
        Json item = Json::object();
        item.set("role", identity::name(had.role)).set("since", had.since.iso());
        roles.push(std::move(item));
    }
    Json keys = Json::array();
    QD_TRY(const auto keyHistory, people.keyHistory());
    for (const auto& key : keyHistory) {
        if (key.person != id) continue;
        Json item = Json::object();
        item.set("public_key", crypto::hex(key.publicKey)).set("since", key.since.iso());
        item.set("until", instantOf(key.until));
        keys.push(std::move(item));
    }
    Json history = Json::object();
    history.set("roles", std::move(roles)).set("signing_keys", std::move(keys));
    return history;
}

Result<Json> decisionsOf(vault::People& people, PersonId id) {
    Json list = Json::array();
    QD_TRY(const auto decisions, people.decisions());
    for (const auto& decision : decisions) {
        if (decision.decidedBy != id && decision.preparedBy != id) continue;
        Json item = Json::object();
        item.set("decision", decision.id.value).set("text", decision.canonical);
        list.push(std::move(item));
    }
    return list;
}

Result<Json> entriesOf(vault::People& people, PersonId id) {
    Json list = Json::array();
    QD_TRY(const auto entries, people.entriesAbout(id));
    for (const auto& entry : entries) {
        Json item = Json::object();
        item.set("sequence", entry.sequence).set("at", entry.at.iso()).set("actor", entry.what.actor);
        item.set("action", entry.what.action).set("subject", entry.what.subject);
        item.set("detail", entry.what.detail);
        list.push(std::move(item));
    }
    return list;
}

/// Numbers of the records that name the person as their maker.
template <class Record>
Json madeBy(const std::vector<Record>& records, std::string Record::*maker, const std::string& name) {
    Json list = Json::array();
    for (const auto& record : records) {
        if (record.*maker == name) list.push(record.id.value);
    }
    return list;
}

/// Models that the person answers for, made or validated, and what they did about any.
Status addModelWorks(vault::Models& models, const std::string& name, Json& works) {
    constexpr std::int64_t kAll = 100'000'000;
    QD_TRY(const auto all, models.models());
    QD_TRY(const auto steps, models.modelEvents());
    QD_TRY(const auto findings, models.modelFindings());
    Json own = Json::array();
    Json scans = Json::array();
    for (const auto& model : all) {
        if (model.owner == name || model.developer == name || model.validator == name)
            own.push(model.id.value);
        QD_TRY(const auto scanned, models.driftScans(model.id, kAll));
        for (const auto& scan : scanned)
            if (scan.person == name) scans.push(scan.id.value);
    }
    Json moved = Json::array();
    for (const auto& step : steps)
        if (step.person == name) moved.push(step.id);
    Json found = Json::array();
    for (const auto& finding : findings)
        if (finding.owner == name || finding.raisedBy == name || finding.closedBy == name)
            found.push(finding.id);
    works.set("models", std::move(own)).set("model_steps", std::move(moved));
    works.set("model_findings", std::move(found)).set("drift_scans", std::move(scans));
    return Ok{};
}

Result<Json> worksOf(vault::Vault& vault, const vault::UserRecord& user) {
    const auto name = user.erased ? identity::erasedPersonWords(user.id) : user.name;
    QD_TRY(const auto datasets, vault.datasets());
    QD_TRY(const auto runs, vault.runs());
    QD_TRY(const auto reports, vault.reports());
    Json works = Json::object();
    works.set("datasets", madeBy(datasets, &vault::DatasetRecord::importedBy, name));
    works.set("runs", madeBy(runs, &vault::RunRecord::createdBy, name));
    works.set("reports", madeBy(reports, &vault::ReportRecord::createdBy, name));
    QD_CHECK(addModelWorks(vault.models(), name, works));
    return works;
}

}  // namespace

Result<std::string> exportPerson(Session& session, const std::string& name) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_TRY(const auto user, personNamed(session, name));
    auto& people = session.vault().people();
    Json json = recordOf(user);
    QD_TRY(auto history, historyOf(people, user.id));
    QD_TRY(auto works, worksOf(session.vault(), user));
    QD_TRY(auto decisions, decisionsOf(people, user.id));
    QD_TRY(auto entries, entriesOf(people, user.id));
    json.set("history", std::move(history)).set("made", std::move(works));
    json.set("decisions", std::move(decisions)).set("audit_entries", std::move(entries));
    QD_CHECK(session.vault().transact([&](vault::Writer&) -> Result<vault::AuditDraft> {
        return vault::AuditDraft{session.actor().user, "person.export", identity::personToken(user.id), "{}"};
    }));
    return json.dump(2);
}

Status erasePerson(Session& session, const std::string& name, const Reauthentication& proof) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_TRY(const auto user, personNamed(session, name));
    if (user.erased)
        return Error{ErrorCode::Refused, say("person %1 was erased before", std::to_string(user.id.value))};
    if (user.name == session.actor().user)
        return Error{ErrorCode::Refused, say("nobody erases themselves"),
                     say("another administrator has to do it")};
    if (user.state == vault::UserState::Active)
        return Error{ErrorCode::Refused, say("the user '%1' is active", user.name),
                     say("disable the user first")};
    QD_CHECK(reauthenticate(session, proof));
    auto& vault = session.vault();
    QD_CHECK(vault.transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.erasePerson(user.id, session.env().clock.now()));
        return vault::AuditDraft{session.actor().user, "person.erase", identity::personToken(user.id), "{}"};
    }));
    QD_TRY(const auto slots, vault.keys().slots());
    const bool hasSlot =
        std::any_of(slots.begin(), slots.end(), [&](const auto& slot) { return slot.user == user.name; });
    return hasSlot ? vault.keys().removeSlot(user.name) : Status(Ok{});
}

}  // namespace qd::desk
