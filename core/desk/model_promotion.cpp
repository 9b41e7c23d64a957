// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_promotion.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/json.h"
#include "core/desk/dataset_choice.h"
#include "core/desk/decisions.h"
#include "core/desk/model_guard.h"
#include "core/desk/model_steps.h"
#include "core/desk/model_words.h"

namespace qd::desk {

namespace {

using config::PromotionConfig;
using identity::Permission;

/// A second person, in words of what it is about (decide() asks once more).
Status requireSecondPerson(const Session& session, const vault::ModelRecord& model) {
    if (model.developer != session.actor().user) return Ok{};
    return Error{ErrorCode::Refused,
                 say("%1 developed model %2 and cannot decide about it", model.developer,
                     std::to_string(model.id.value)),
                 say("a second person has to decide")};
}

Status checkSetAside(const PromotionRequest& request, const PromotionConfig& policy,
                     const std::vector<CriterionEvidence>& evidence) {
    for (const auto& [criterion, reason] : request.setAside) {
        const auto known = std::find_if(evidence.begin(), evidence.end(),
                                        [&](const auto& item) { return item.name == criterion; });
        if (known == evidence.end())
            return Error{ErrorCode::BadInput, say("there is no criterion '%1'", criterion)};
        QD_CHECK(checkReason(reason));
        if (known->verdict != CriterionVerdict::SetAside)
            return Error{ErrorCode::BadInput,
                         say("the criterion '%1' does not keep the model back", criterion)};
        if (std::find(policy.overrides.begin(), policy.overrides.end(), criterion) == policy.overrides.end())
            return Error{ErrorCode::Refused, say("the policy lets nobody set '%1' aside", criterion),
                         say("a rule that does not fit is changed in the policy, where everybody sees it")};
    }
    return Ok{};
}

Status requirePassing(const vault::ModelRecord& model, ModelStage to,
                      const std::vector<CriterionEvidence>& evidence) {
    if (passes(evidence)) return Ok{};
    return Error{
        ErrorCode::Refused,
        say("model %1 does not go to %2: %3", std::to_string(model.id.value), name(to), keptBackBy(evidence)),
        say("qdctl models show tells what was measured and what is asked for")};
}

std::int64_t reviewDays(const PromotionConfig& policy, const std::string& tier) {
    if (tier == "high") return policy.reviewDaysHigh;
    return tier == "medium" ? policy.reviewDaysMedium : policy.reviewDaysLow;
}

/// Everything that one promotion writes beside its decision.
struct Move {
    const Session& session;
    vault::ModelRecord model;
    ModelStage to;
    std::string evidence;
    std::string reason;
    std::vector<CriterionEvidence> criteria;
    const PromotionConfig& policy;
    std::optional<vault::ModelRecord> former;  ///< in production now

    Status write(vault::Writer& writer, DecisionId decision) {
        if (former) QD_CHECK(writer.moveModel(standDown(session, *former, model.id, decision)));
        QD_CHECK(writer.moveModel(signedStep(session, model, to, decision, evidence, reason)));
        if (to == ModelStage::Validated) {
            model.validator = session.actor().user;
            const auto days = static_cast<std::int32_t>(reviewDays(policy, model.tier));
            model.nextReview = session.env().clock.now().date().plusDays(days);
            QD_CHECK(writer.updateModel(model));
        }
        for (const auto& item : criteria) {
            if (item.verdict != CriterionVerdict::SetAside) continue;
            QD_CHECK(
                writer.addModelFinding(leftBehind("set aside: " + item.name + ": " + item.reason, "medium")));
        }
        return Ok{};
    }
    [[nodiscard]] vault::ModelFindingRecord leftBehind(std::string title, std::string severity) const {
        vault::ModelFindingRecord finding;
        finding.model = model.id;
        finding.title = std::move(title);
        finding.severity = std::move(severity);
        finding.owner = model.owner;
        finding.raisedBy = session.actor().user;
        finding.raisedAt = session.env().clock.now();
        finding.due = finding.raisedAt.date().plusDays(static_cast<std::int32_t>(policy.overrideDays));
        return finding;
    }
};

Result<ModelStage> nextSigned(const vault::ModelRecord& model) {
    const auto from = parseModelStage(model.stage);
    for (const auto to : kModelStages) {
        if (from && isSigned(stepBetween(*from, to))) return to;
    }
    return Error{ErrorCode::Refused, say("model %1 is at the stage %2: nothing is to be decided",
                                         std::to_string(model.id.value), model.stage)};
}

DecisionRequest requestOf(const vault::ModelRecord& model, ModelStage to, const std::string& evidence,
                          const std::string& reason, bool approves) {
    const auto from = parseModelStage(model.stage).value_or(ModelStage::Draft);
    return {std::string(decisionKind(stepBetween(from, to))),
            subjectOf(model.id),
            decisionContent(model, model.stage, std::string(name(to)), evidence),
            model.developer,
            reason,
            approves};
}

}  // namespace

Result<PromotionPreview> previewPromotion(Session& session, ModelId model) {
    PromotionPreview preview;
    QD_TRY(preview.model, findModel(session, model));
    preview.from = parseModelStage(preview.model.stage).value_or(ModelStage::Draft);
    QD_TRY(preview.to, nextSigned(preview.model));
    QD_TRY(const auto policy, loadPromotionPolicy(session));
    QD_TRY(const auto inputs, evidenceInputs(session.vault(), preview.model, session.env().clock.now()));
    preview.evidence = promotionEvidence(inputs, policy, preview.to);
    preview.passes = passes(preview.evidence);
    if (preview.to != ModelStage::Production) return preview;
    QD_TRY(const auto former, inProduction(session.vault(), preview.model.purpose));
    if (former) preview.replaces = subjectOf(former->id);
    return preview;
}

Result<DecisionId> promoteModel(Session& session, const PromotionRequest& request,
                                const Reauthentication& proof) {
    QD_CHECK(session.require(Permission::Approve));
    QD_TRY(const auto model, findModel(session, request.model));
    QD_CHECK(requireStep(model, request.to));
    const auto from = parseModelStage(model.stage).value_or(ModelStage::Draft);
    if (!isSigned(stepBetween(from, request.to)))
        return Error{ErrorCode::Refused, say("the step to %1 is not a promotion", name(request.to))};
    QD_CHECK(requireSecondPerson(session, model));
    QD_CHECK(checkModelSteps(session, model.id));
    QD_CHECK(filesOnRecord(session.vault(), model));
    QD_TRY(const auto policy, loadPromotionPolicy(session));
    QD_TRY(const auto inputs, evidenceInputs(session.vault(), model, session.env().clock.now()));
    const auto criteria = promotionEvidence(inputs, policy, request.to, request.setAside);
    QD_CHECK(checkSetAside(request, policy, criteria));
    QD_CHECK(requirePassing(model, request.to, criteria));
    Move move{
        session,        model,    request.to, evidenceDocument(criteria, policy, from, request.to).dump(),
        request.reason, criteria, policy,     {}};
    if (request.to == ModelStage::Production) {
        QD_TRY(move.former, inProduction(session.vault(), model.purpose));
    }
    return decide(session, requestOf(model, request.to, move.evidence, request.reason, true), proof,
                  [&](vault::Writer& writer, DecisionId decision) { return move.write(writer, decision); });
}

Result<DecisionId> rejectModel(Session& session, ModelId id, const std::string& reason,
                               const Reauthentication& proof) {
    QD_CHECK(session.require(Permission::Approve));
    QD_TRY(const auto model, findModel(session, id));
    QD_TRY(const auto to, nextSigned(model));
    QD_CHECK(requireSecondPerson(session, model));
    QD_CHECK(checkReason(reason));
    QD_TRY(const auto policy, loadPromotionPolicy(session));
    QD_TRY(const auto inputs, evidenceInputs(session.vault(), model, session.env().clock.now()));
    const auto criteria = promotionEvidence(inputs, policy, to);
    const auto from = parseModelStage(model.stage).value_or(ModelStage::Draft);
    const Move move{session, model, to,     evidenceDocument(criteria, policy, from, to).dump(),
                    reason,  {},    policy, {}};
    // What was rejected stays so until somebody settles the finding that it leaves.
    return decide(session, requestOf(model, to, move.evidence, reason, false), proof,
                  [&](vault::Writer& writer, DecisionId) -> Status {
                      QD_CHECK(writer.addModelFinding(move.leftBehind("rejected: " + reason, "high")));
                      return Ok{};
                  });
}

}  // namespace qd::desk
