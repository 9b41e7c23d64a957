// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/retention.h"

#include <set>
#include <utility>

#include "core/base/json.h"
#include "core/desk/retention_rules.h"
#include "core/desk/run_tags.h"
#include "core/desk/settings.h"

namespace qd::desk {

namespace {

constexpr int kMostYears = 100;
constexpr int kMostDays = 36'525;

Status checkPolicy(const RetentionPolicy& policy) {
    if (policy.recordYears < 1 || policy.recordYears > kMostYears)
        return Error{ErrorCode::BadInput, say("years to keep records: found %1, expected 1 to %2",
                                              policy.recordYears, kMostYears)};
    if (policy.dataDays < 1 || policy.dataDays > kMostDays)
        return Error{ErrorCode::BadInput,
                     say("days to keep data: found %1, expected 1 to %2", policy.dataDays, kMostDays)};
    return Ok{};
}

Json documentOf(const RetentionPolicy& policy) {
    Json json = Json::object();
    json.set("record_years", policy.recordYears).set("data_days", policy.dataDays);
    return json;
}

/// `tagged`: it is a run that has tags, which go with it.
Status removeItem(vault::Writer& writer, const RetentionItem& item, bool tagged, Timestamp dataLimit) {
    const auto subject = parseSubject(item.subject);
    QD_REQUIRE(subject.has_value());
    if (subject->kind == "report") return writer.removeReport(ReportId{subject->id});
    if (subject->kind == "run") {
        if (tagged) QD_CHECK(writer.setSetting(runTagsKey(RunId{subject->id}), forgottenTags()));
        return writer.removeRun(RunId{subject->id});
    }
    if (subject->kind == "drift") {
        QD_CHECK(writer.removeDriftScans(vault::ModelId{subject->id}, dataLimit));
        return Ok{};
    }
    return writer.removeDataset(DatasetId{subject->id});
}

/// The runs among what goes that have tags.
Result<std::set<std::string>> taggedOf(Session& session, const RetentionRun& run) {
    std::set<std::string> tagged;
    for (const auto& item : run.due) {
        const auto subject = parseSubject(item.subject);
        if (!subject || subject->kind != "run") continue;
        QD_TRY(const auto tags, session.vault().setting(runTagsKey(RunId{subject->id})));
        if (tags) tagged.insert(item.subject);
    }
    return tagged;
}

/// All of it goes in one transaction, with one entry that names each thing.
Status removeAll(Session& session, const RetentionPolicy& policy, RetentionRun& run) {
    QD_TRY(const auto tagged, taggedOf(session, run));
    const auto limit = dataLimit(policy, session.env().clock.now());
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        Json removed = Json::array();
        for (const auto& item : run.due) {  // reports before runs before data sets
            if (!item.keptBy.empty()) continue;
            QD_CHECK(removeItem(writer, item, tagged.contains(item.subject), limit));
            removed.push(item.subject);
            ++run.removed;
        }
        Json detail = documentOf(policy);
        detail.set("removed", std::move(removed));
        return vault::AuditDraft{session.actor().user, "retention.run", "workspace", detail.dump()};
    });
}

}  // namespace

Result<RetentionPolicy> loadRetentionPolicy(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto stored, session.vault().setting(kRetentionKey));
    RetentionPolicy policy;
    if (!stored) return policy;
    const auto json = Json::parse(*stored);
    const auto number = [&](std::string_view name) {
        const Json* member = json.ok() ? json->find(name) : nullptr;
        return member == nullptr ? 0 : static_cast<int>(member->intOr(0));
    };
    policy.recordYears = number("record_years");
    policy.dataDays = number("data_days");
    if (checkPolicy(policy).ok()) return policy;
    return Error{ErrorCode::Integrity, say("the retention policy in the workspace is damaged"),
                 say("set the policy again")};
}

Status saveRetentionPolicy(Session& session, const RetentionPolicy& policy) {
    QD_CHECK(session.require(identity::Permission::ManageRetention));
    QD_CHECK(checkPolicy(policy));
    const auto document = documentOf(policy).dump();
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting(kRetentionKey, document));
        return vault::AuditDraft{session.actor().user, "retention.policy", "retention policy", document};
    });
}

Result<RetentionRun> runRetention(Session& session, bool dryRun, const jobs::JobContext& job) {
    constexpr double kListed = 0.3;
    QD_CHECK(session.require(identity::Permission::ManageRetention));
    QD_CHECK(job.checkpoint("Looking for what is past its time", 0.0));
    QD_TRY(const auto policy, loadRetentionPolicy(session));
    QD_TRY(const auto inputs, retentionInputs(session.vault()));
    RetentionRun run;
    run.dryRun = dryRun;
    run.due = dueForRemoval(inputs, policy, session.env().clock.now());
    QD_CHECK(job.checkpoint("Removing what is past its time", kListed));
    if (dryRun) return run;
    bool any = false;
    for (const auto& item : run.due)
        any = any || item.keptBy.empty();
    if (any) QD_CHECK(removeAll(session, policy, run));
    job.log(say("Retention: past their time %1, removed %2", run.due.size(), run.removed));
    job.report("Retention done", 1.0);
    return run;
}

}  // namespace qd::desk
