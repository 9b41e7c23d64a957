// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_inventory.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/desk/model_guard.h"
#include "core/desk/model_words.h"

namespace qd::desk {

namespace {

using identity::Permission;

constexpr std::size_t kMostTitleBytes = 200;

std::string textOf(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? std::string() : member->stringOr("");
}

/// Puts what changed into the record, and its names into `changed`.
Status apply(Session& session, const InventoryChange& change, vault::ModelRecord& record, Json& changed) {
    QD_TRY(auto card, parseCard(record.card));
    if (change.owner) {
        QD_CHECK(checkUser(session.vault(), *change.owner));
        record.owner = *change.owner;
        changed.push("owner");
    }
    if (change.tier) {
        QD_CHECK(checkTier(*change.tier));
        record.tier = *change.tier;
        changed.push("tier");
    }
    if (change.limits) card.limits = *change.limits;
    if (change.assumptions) card.assumptions = *change.assumptions;
    if (change.triggers) card.triggers = *change.triggers;
    QD_CHECK(checkCard(card));
    if (change.limits) changed.push("limits");
    if (change.assumptions) changed.push("assumptions");
    if (change.triggers) changed.push("triggers");
    record.card = cardDocument(card);
    if (!change.nextReview) return Ok{};
    QD_CHECK(session.require(Permission::Approve));
    if (record.developer == session.actor().user)
        return Error{ErrorCode::Refused, say("%1 developed model %2 and does not set its review",
                                             record.developer, std::to_string(record.id.value))};
    record.nextReview = change.nextReview;
    changed.push("next_review");
    return Ok{};
}

}  // namespace

std::string cardDocument(const ModelCard& card) {
    Json triggers = Json::array();
    for (const auto& trigger : card.triggers)
        triggers.push(trigger);
    Json json = Json::object();
    json.set("limits", card.limits).set("assumptions", card.assumptions);
    json.set("triggers", std::move(triggers));
    return json.dump();
}

Result<ModelCard> parseCard(const std::string& document) {
    const auto json = Json::parse(document);
    const Json* triggers = json.ok() ? json->find("triggers") : nullptr;
    if (triggers == nullptr || !triggers->isArray())
        return Error{ErrorCode::Integrity, say("the inventory entry of a model is damaged")};
    ModelCard card{textOf(*json, "limits"), textOf(*json, "assumptions"), {}};
    for (const Json& trigger : triggers->items())
        card.triggers.push_back(trigger.stringOr(""));
    return card;
}

Status changeInventory(Session& session, ModelId model, const InventoryChange& change) {
    QD_CHECK(session.require(Permission::RunResearch));
    QD_TRY(auto record, findModel(session, model));
    if (record.stage == name(ModelStage::Retired))
        return Error{ErrorCode::Refused, say("model %1 is retired", std::to_string(model.value)),
                     say("its entry stays as it was")};
    Json changed = Json::array();
    QD_CHECK(apply(session, change, record, changed));
    if (changed.items().empty()) return Ok{};
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.updateModel(record));
        Json detail = Json::object();
        detail.set("changed", std::move(changed)).set("tier", record.tier);
        if (record.nextReview) detail.set("next_review", record.nextReview->iso());
        return vault::AuditDraft{session.actor().user, "model.inventory", subjectOf(model), detail.dump()};
    });
}

Result<std::int64_t> raiseFinding(Session& session, const NewFinding& finding) {
    QD_CHECK(session.require(Permission::RunResearch));
    QD_TRY(const auto model, findModel(session, finding.model));
    QD_CHECK(checkSeverity(finding.severity));
    if (finding.title.size() > kMostTitleBytes)
        return Error{ErrorCode::BadInput, say("a finding has at most %1 bytes", kMostTitleBytes)};
    QD_CHECK(checkReason(finding.title));
    const auto now = session.env().clock.now();
    if (finding.due < now.date())
        return Error{ErrorCode::BadInput, say("a finding is due from today on, found %1", finding.due)};
    vault::ModelFindingRecord record;
    record.model = finding.model;
    record.title = finding.title;
    record.severity = finding.severity;
    record.owner = finding.owner.empty() ? model.owner : finding.owner;
    if (!finding.owner.empty()) QD_CHECK(checkUser(session.vault(), finding.owner));
    record.raisedBy = session.actor().user;
    record.raisedAt = now;
    record.due = finding.due;
    std::int64_t id = 0;
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(id, writer.addModelFinding(record));
        Json detail = Json::object();
        detail.set("finding", id).set("severity", record.severity).set("due", record.due.iso());
        return vault::AuditDraft{session.actor().user, "model.finding", subjectOf(finding.model),
                                 detail.dump()};
    }));
    return id;
}

Status closeFinding(Session& session, std::int64_t finding, const std::string& resolution) {
    QD_CHECK(session.require(Permission::Approve));
    QD_CHECK(checkReason(resolution));
    QD_TRY(const auto findings, session.vault().models().modelFindings());
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const auto& known) { return known.id == finding; });
    if (found == findings.end())
        return Error{ErrorCode::BadInput, say("there is no finding %1", std::to_string(finding))};
    QD_TRY(const auto model, findModel(session, found->model));
    if (model.developer == session.actor().user)
        return Error{ErrorCode::Refused,
                     say("%1 developed model %2 and does not close its findings", model.developer,
                         std::to_string(model.id.value)),
                     say("a second person has to decide")};
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(
            writer.closeModelFinding(finding, session.actor().user, session.env().clock.now(), resolution));
        Json detail = Json::object();
        detail.set("finding", finding).set("resolution", resolution);
        return vault::AuditDraft{session.actor().user, "model.finding_closed", subjectOf(found->model),
                                 detail.dump()};
    });
}

}  // namespace qd::desk
