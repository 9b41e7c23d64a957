// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/models_view.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/json.h"
#include "core/desk/model_guard.h"
#include "core/desk/model_steps.h"
#include "core/desk/settings.h"

namespace qd::desk {

namespace {

using identity::Permission;

/// Everything that lines are made of, read once.
struct Registry {
    std::vector<vault::ModelRecord> models;
    std::vector<vault::ModelEventRecord> events;
    std::vector<vault::ModelFindingRecord> findings;
    std::map<RunId, vault::RunRecord> runs;
    Timestamp now;
};

Result<Registry> registryOf(Session& session) {
    auto& vault = session.vault();
    Registry out;
    QD_TRY(out.models, vault.models().models());
    QD_TRY(out.events, vault.models().modelEvents());
    QD_TRY(out.findings, vault.models().modelFindings());
    QD_TRY(auto runs, vault.runs());
    for (auto& run : runs) {
        const auto id = run.id;
        out.runs.emplace(id, std::move(run));
    }
    out.now = session.env().clock.now();
    return out;
}

int rankOf(const std::string& severity) {
    if (severity == "high") return 3;
    return severity == "medium" ? 2 : 1;
}

void addFindings(const Registry& registry, ModelLine& line) {
    for (const auto& finding : registry.findings) {
        if (finding.model != line.record.id || finding.closedAt) continue;
        ++line.openFindings;
        line.findingOverdue = line.findingOverdue || finding.due < registry.now.date();
        if (line.worstFinding.empty() || rankOf(finding.severity) > rankOf(line.worstFinding))
            line.worstFinding = finding.severity;
    }
}

void addRun(const Registry& registry, ModelLine& line) {
    const auto run = registry.runs.find(line.record.run);
    if (run == registry.runs.end()) return;
    const auto summary = Json::parse(run->second.summary);
    if (!summary.ok()) return;
    line.outOfSample = outOfSampleOf(*summary, "out_of_sample");
    const Json* kind = summary->find("model");
    if (kind != nullptr) line.kind = kind->stringOr("");
}

Result<ModelLine> lineOf(Session& session, const Registry& registry, const vault::ModelRecord& record) {
    ModelLine line;
    line.record = record;
    line.stage = parseModelStage(record.stage).value_or(ModelStage::Draft);
    auto card = parseCard(record.card);
    if (card.ok()) line.card = std::move(card).value();
    addFindings(registry, line);
    addRun(registry, line);
    line.reviewOverdue =
        record.nextReview && *record.nextReview < registry.now.date() && line.stage != ModelStage::Retired;
    for (const auto& event : registry.events) {
        if (event.model == record.id) line.inStageSince = event.at;
    }
    QD_TRY(const auto scans, session.vault().models().driftScans(record.id, 1));
    if (!scans.empty()) {
        line.drift = scans.front().severity;
        line.scannedAt = scans.front().at;
    }
    const auto steps = checkModelSteps(session, record.id);
    if (!steps.ok() && steps.error().code != ErrorCode::Integrity) return steps.error();
    line.holds = steps.ok();
    return line;
}

FindingLine findingOf(const vault::ModelFindingRecord& record, Date today) {
    FindingLine line{record.id,       record.title,    record.severity,  record.owner,
                     record.raisedBy, record.raisedAt, record.due,       false,
                     record.closedAt, record.closedBy, record.resolution};
    line.overdue = !record.closedAt && record.due < today;
    return line;
}

/// Which decisions still hold, by number.
Result<std::map<DecisionId, bool>> validDecisions(Session& session) {
    QD_TRY(const auto lines, listDecisions(session));
    std::map<DecisionId, bool> valid;
    for (const auto& line : lines)
        valid[line.id] = line.valid && line.approves;
    return valid;
}

Result<std::vector<StepLine>> stepsOf(Session& session, const Registry& registry, ModelId model) {
    QD_TRY(const auto valid, validDecisions(session));
    std::vector<StepLine> steps;
    for (const auto& event : registry.events) {
        if (event.model != model) continue;
        StepLine line;
        line.at = event.at;
        line.person = event.person;
        line.from = parseModelStage(event.from);
        line.to = parseModelStage(event.to).value_or(ModelStage::Draft);
        if (line.from) line.step = stepBetween(*line.from, line.to);
        line.rollback = isRollback(event);
        line.decision = event.decision;
        const auto known = valid.find(event.decision);
        line.valid = !isSigned(line.step) || (known != valid.end() && known->second);
        auto evidence = parseEvidence(event.evidence);
        if (evidence.ok()) line.evidence = std::move(evidence).value();
        line.reason = event.reason;
        steps.push_back(std::move(line));
    }
    return steps;
}

ModelLineage lineageOf(const Registry& registry, const vault::ModelRecord& record,
                       const std::optional<ModelEvaluation>& evaluation) {
    ModelLineage out;
    out.run = record.run;
    const auto run = registry.runs.find(record.run);
    if (run != registry.runs.end()) {
        out.runName = run->second.name;
        out.dataset = run->second.dataset;
        out.dataHash = run->second.inputHash;
    }
    if (!evaluation) return out;
    out.featureView = evaluation->featureView;
    out.featureHash = evaluation->featureHash;
    out.features = evaluation->features;
    out.codeVersion = evaluation->codeVersion;
    out.seed = evaluation->seed;
    out.trainedFrom = evaluation->trainedFrom;
    out.trainedTo = evaluation->trainedTo;
    return out;
}

Result<std::vector<DecisionLine>> rejectionsOf(Session& session, ModelId model) {
    QD_TRY(auto lines, listDecisions(session));
    std::erase_if(lines, [&](const DecisionLine& line) {
        return line.subject != subjectOf(model) || line.approves || !line.valid;
    });
    return lines;
}

/// The evaluation, where the files of the run are those on record.
std::optional<ModelEvaluation> evaluationOf(vault::Vault& vault, ModelLine& line) {
    if (!line.record.run.valid()) return std::nullopt;
    const auto files = filesOnRecord(vault, line.record);
    line.holds = line.holds && files.ok();
    if (!files.ok()) return std::nullopt;
    auto evaluation = parseEvaluation(files->evaluation);
    if (!evaluation.ok()) return std::nullopt;
    return std::move(evaluation).value();
}

}  // namespace

Result<std::shared_ptr<const ModelsView>> loadModels(Session& session) {
    QD_CHECK(session.require(Permission::ReadPortfolio));
    QD_TRY(const auto registry, registryOf(session));
    auto view = std::make_shared<ModelsView>();
    view->at = registry.now;
    QD_TRY(view->policy, loadPromotionPolicy(session));
    QD_TRY(const auto own, session.vault().setting(kPromotionPolicyKey));
    view->ownPolicy = own && !own->empty();
    for (const auto& record : registry.models) {
        QD_TRY(auto line, lineOf(session, registry, record));
        view->overdueReviews += line.reviewOverdue ? 1 : 0;
        view->models.push_back(std::move(line));
    }
    for (const auto& finding : registry.findings)
        view->overdueFindings += !finding.closedAt && finding.due < registry.now.date() ? 1 : 0;
    return std::shared_ptr<const ModelsView>(std::move(view));
}

Result<std::shared_ptr<const ModelView>> loadModel(Session& session, ModelId model) {
    QD_TRY(const auto record, findModel(session, model));
    QD_TRY(const auto registry, registryOf(session));
    auto view = std::make_shared<ModelView>();
    QD_TRY(view->line, lineOf(session, registry, record));
    view->evaluation = evaluationOf(session.vault(), view->line);
    view->lineage = lineageOf(registry, record, view->evaluation);
    QD_TRY(view->steps, stepsOf(session, registry, model));
    for (const auto& finding : registry.findings) {
        if (finding.model == model) view->findings.push_back(findingOf(finding, registry.now.date()));
    }
    QD_TRY(view->rejections, rejectionsOf(session, model));
    view->mayDecide = session.require(Permission::Approve).ok() && record.developer != session.actor().user;
    if (view->line.stage == ModelStage::Production) view->rollbackTo = formerOf(registry.events, model);
    auto next = previewPromotion(session, model);
    if (next.ok()) view->next = std::move(next).value();
    return std::shared_ptr<const ModelView>(std::move(view));
}

}  // namespace qd::desk
