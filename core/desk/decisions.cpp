// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/decisions.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/desk/decision_check.h"
#include "core/desk/one_time_code.h"
#include "core/identity/user_name.h"

namespace qd::desk {

namespace {

using identity::Permission;

constexpr const char* kSignOff = "report.sign_off";

/// Who decides: the session's person, with the key on record.
Result<vault::UserRecord> decider(Session& session) {
    QD_TRY(const auto user, userNamed(session.vault(), session.actor().user));
    const auto* key = session.vault().keys().signingKey();
    if (key == nullptr || user.publicKey != key->publicKey())
        return Error{ErrorCode::Refused, say("this session has no key to sign with"),
                     say("sign in with your own passphrase")};
    if (user.state == vault::UserState::Active && user.role == session.actor().role) return user;
    return Error{ErrorCode::Refused, say("your role was changed"), say("sign in again")};
}

Result<PersonId> preparer(Session& session, const std::string& who) {
    QD_TRY(const auto id, session.vault().people().personOf(who));
    if (id) return *id;
    return Error{ErrorCode::BadInput, say("it is not known who prepared this"),
                 say("only what a user of the workspace prepared can be decided about")};
}

vault::AuditDraft auditOf(const Session& session, const vault::DecisionRecord& record,
                          const identity::Decision& decision) {
    Json detail = Json::object();
    detail.set("decision", record.id.value).set("kind", record.kind);
    detail.set("content_sha256", decision.contentSha256);
    detail.set("canonical_sha256", crypto::sha256Hex(record.canonical));
    return {session.actor().user, decision.approves ? "decision.approve" : "decision.reject", record.subject,
            detail.dump()};
}

/// Signs and stores; also what was signed.
Result<DecisionId> store(Session& session, const identity::Decision& decision, const DecisionEffect& brings) {
    vault::DecisionRecord record;
    record.kind = decision.kind;
    record.subject = decision.subject;
    record.preparedBy = decision.preparedBy;
    record.decidedBy = decision.decidedBy;
    record.at = decision.at;
    QD_TRY(record.canonical, identity::canonicalDecision(decision));
    const auto& key = *session.vault().keys().signingKey();
    record.publicKey = key.publicKey();
    QD_TRY(record.signature, key.sign(record.canonical));
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(record.id, writer.addDecision(record));
        if (brings) QD_CHECK(brings(writer, record.id));
        return auditOf(session, record, decision);
    }));
    return record.id;
}

/// SHA-256 of the stored reports, by what decisions call them.
Result<std::map<std::string, std::string>> reportHashes(vault::Vault& vault) {
    QD_TRY(const auto reports, vault.reports());
    std::map<std::string, std::string> hashes;
    for (const auto& report : reports)
        hashes["report " + std::to_string(report.id.value)] = report.sha256;
    return hashes;
}

/// Whether what was signed off is what lies there now. A report that retention removed has nothing to differ.
bool isAboutStored(const identity::Decision& decision, const std::map<std::string, std::string>& reports) {
    if (decision.kind != kSignOff) return true;
    const auto report = reports.find(decision.subject);
    return report == reports.end() || report->second == decision.contentSha256;
}

/// Names of people by number, as they are shown.
Result<std::map<PersonId, std::string>> namesOf(vault::Vault& vault) {
    QD_TRY(const auto users, vault.people().users());
    std::map<PersonId, std::string> names;
    for (const auto& user : users)
        names[user.id] = user.erased ? identity::erasedPersonWords(user.id) : user.name;
    return names;
}

}  // namespace

Result<DecisionId> decide(Session& session, const DecisionRequest& request, const Reauthentication& proof,
                          const DecisionEffect& brings) {
    QD_CHECK(session.require(Permission::Approve));
    identity::Decision decision;
    QD_TRY(decision.preparedBy, preparer(session, request.preparedBy));
    QD_TRY(const auto self, decider(session));
    if (decision.preparedBy == self.id) {
        return Error{ErrorCode::Refused, say("%1 prepared this and cannot decide about it", self.name),
                     say("a second person has to decide")};
    }
    decision.workspace = session.vault().workspaceId();
    decision.kind = request.kind;
    decision.subject = request.subject;
    decision.contentSha256 = crypto::sha256Hex(request.content);
    decision.decidedBy = self.id;
    decision.role = self.role;
    decision.approves = request.approves;
    decision.reason = request.reason;
    QD_CHECK(identity::canonicalDecision(decision));  // before a code is used up
    QD_CHECK(reauthenticate(session, proof));
    decision.at = session.env().clock.now();
    return store(session, decision, brings);
}

Status checkDecision(Session& session, const std::string& kind, const std::string& subject,
                     const std::string& content) {
    QD_CHECK(session.require(Permission::ReadPortfolio));
    QD_TRY(const auto records, session.vault().people().decisions());
    const auto newest =
        std::find_if(records.begin(), records.end(), [&](const vault::DecisionRecord& record) {
            return record.kind == kind && record.subject == subject;
        });
    if (newest == records.end())
        return Error{ErrorCode::Refused, say("nobody decided about %1 yet", subject),
                     say("a second person has to approve it")};
    QD_TRY(const auto ground, decisionGround(session.vault()));
    QD_TRY(const auto decision, checkedDecision(*newest, ground));
    if (decision.contentSha256 != crypto::sha256Hex(content)) {
        return Error{
            ErrorCode::Integrity,
            say("decision %1 was about another content of %2", std::to_string(newest->id.value), subject),
            say("it has to be decided again")};
    }
    if (decision.approves) return Ok{};
    return Error{ErrorCode::Refused,
                 say("%1 was rejected by decision %2", subject, std::to_string(newest->id.value))};
}

Result<std::vector<DecisionLine>> listDecisions(Session& session) {
    QD_CHECK(session.require(Permission::ReadPortfolio));
    QD_TRY(const auto records, session.vault().people().decisions());
    QD_TRY(const auto ground, decisionGround(session.vault()));
    QD_TRY(auto names, namesOf(session.vault()));
    QD_TRY(const auto reports, reportHashes(session.vault()));
    std::vector<DecisionLine> lines;
    for (const auto& record : records) {
        DecisionLine line;
        line.id = record.id;
        line.kind = record.kind;
        line.subject = record.subject;
        line.preparedBy = names[record.preparedBy];
        line.decidedBy = names[record.decidedBy];
        line.at = record.at;
        const auto decision = checkedDecision(record, ground);
        line.valid = decision.ok() && isAboutStored(*decision, reports);
        // What was not signed is not shown as somebody's words.
        line.approves = decision.ok() && decision->approves;
        if (decision.ok()) line.reason = decision->reason;
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<DecisionId> signOffReport(Session& session, ReportId report, bool approves, const std::string& reason,
                                 const Reauthentication& proof) {
    QD_CHECK(session.require(Permission::Approve));
    QD_TRY(const auto reports, session.vault().reports());
    const auto record =
        std::find_if(reports.begin(), reports.end(), [&](const auto& known) { return known.id == report; });
    if (record == reports.end())
        return Error{ErrorCode::BadInput, say("there is no report %1", std::to_string(report.value))};
    QD_TRY(const auto bytes, session.vault().loadReport(report));
    return decide(
        session,
        {kSignOff, "report " + std::to_string(report.value), bytes, record->createdBy, reason, approves},
        proof);
}

}  // namespace qd::desk
