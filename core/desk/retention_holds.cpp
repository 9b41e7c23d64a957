// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/base/printable_text.h"
#include "core/desk/retention_rules.h"

namespace qd::desk {

namespace {

constexpr std::size_t kMostReasonBytes = 1000;

Status checkReason(const std::string& reason) {
    if (!reason.empty() && reason.size() <= kMostReasonBytes && isPrintable(reason)) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("a reason has 1 to %1 bytes and no control characters", kMostReasonBytes)};
}

template <class Record>
bool has(const std::vector<Record>& records, std::int64_t id) {
    return std::any_of(records.begin(), records.end(),
                       [&](const Record& record) { return record.id.value == id; });
}

/// A hold on what is not there would keep nothing, and nobody would know.
Status checkSubject(vault::Vault& vault, const std::string& text) {
    const auto subject = parseSubject(text);
    if (!subject) {
        return Error{ErrorCode::BadInput, say("nothing can be held under the name %1", shown(text)),
                     say("expected: dataset 3, run 3, report 3, person 3, model 3 or everything")};
    }
    bool there = subject->kind == "everything";
    if (subject->kind == "dataset") {
        QD_TRY(const auto all, vault.datasets());
        there = has(all, subject->id);
    } else if (subject->kind == "run") {
        QD_TRY(const auto all, vault.runs());
        there = has(all, subject->id);
    } else if (subject->kind == "report") {
        QD_TRY(const auto all, vault.reports());
        there = has(all, subject->id);
    } else if (subject->kind == "model") {
        QD_TRY(const auto all, vault.models().models());
        there = has(all, subject->id);
    } else if (subject->kind == "person") {
        QD_TRY(const auto all, vault.people().users());
        there = has(all, subject->id);
    }
    if (there) return Ok{};
    return Error{ErrorCode::BadInput, say("the workspace holds no '%1'", text)};
}

vault::AuditDraft auditOf(const Session& session, const char* action, std::int64_t id,
                          const std::string& subject, const std::string& reason) {
    Json detail = Json::object();
    if (!subject.empty()) detail.set("subject", subject);
    detail.set("reason", reason);
    return {session.actor().user, action, "legal hold " + std::to_string(id), detail.dump()};
}

}  // namespace

Result<std::vector<LegalHold>> listLegalHolds(Session& session) {
    QD_CHECK(session.require(identity::Permission::ManageRetention));
    QD_TRY(const auto records, session.vault().legalHolds());
    std::vector<LegalHold> holds;
    for (const auto& record : records)
        holds.push_back(
            {record.id, record.subject, record.reason, record.placedBy, record.placedAt, record.releasedAt});
    return holds;
}

Result<std::int64_t> placeLegalHold(Session& session, const std::string& subject, const std::string& reason) {
    QD_CHECK(session.require(identity::Permission::ManageRetention));
    QD_CHECK(checkReason(reason));
    QD_CHECK(checkSubject(session.vault(), subject));
    std::int64_t id = 0;
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(id, writer.placeLegalHold(
                       {0, subject, reason, session.actor().user, session.env().clock.now(), std::nullopt}));
        return auditOf(session, "hold.place", id, subject, reason);
    }));
    return id;
}

Status releaseLegalHold(Session& session, std::int64_t id, const std::string& reason) {
    QD_CHECK(session.require(identity::Permission::ManageRetention));
    QD_CHECK(checkReason(reason));
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.releaseLegalHold(id, session.env().clock.now()));
        return auditOf(session, "hold.release", id, {}, reason);
    });
}

}  // namespace qd::desk
