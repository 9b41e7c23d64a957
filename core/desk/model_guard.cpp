// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_guard.h"

#include <algorithm>
#include <utility>

#include "core/crypto/hash.h"
#include "core/desk/decision_check.h"

namespace qd::desk {

namespace {

constexpr std::string_view kConfigFileName = "config.yaml";
constexpr std::string_view kModelFileEnding = ".qdmodel";

Error broken(ModelId model, const Message& why) {
    return Error{ErrorCode::Integrity,
                 say("model %1 is not what was approved: %2", std::to_string(model.value), why),
                 say("it has to be trained and approved again")};
}

/// The decision behind a signed step, when it holds for exactly this step.
Status checkStep(const vault::ModelRecord& model, const vault::ModelEventRecord& event, ModelStep step,
                 const std::vector<vault::DecisionRecord>& decisions, const DecisionGround& ground) {
    const auto record = std::find_if(decisions.begin(), decisions.end(),
                                     [&](const auto& known) { return known.id == event.decision; });
    if (record == decisions.end()) return broken(model.id, say("nobody signed the step to %1", event.to));
    QD_TRY(const auto decision, checkedDecision(*record, ground));
    if (decision.kind != decisionKind(step) || decision.subject != subjectOf(model.id))
        return broken(model.id, say("the decision was about something else"));
    if (!decision.approves) return broken(model.id, say("the decision was a rejection"));
    const auto content = decisionContent(model, event.from, event.to, event.evidence);
    if (decision.contentSha256 == crypto::sha256Hex(content)) return Ok{};
    return broken(model.id, say("model file, evaluation or evidence were others when it was signed"));
}

/// Every step of the model is one of the table and follows the one before.
Status checkWay(Session& session, const vault::ModelRecord& model) {
    auto& vault = session.vault();
    QD_TRY(const auto events, vault.models().modelEvents());
    QD_TRY(const auto decisions, vault.people().decisions());
    QD_TRY(const auto ground, decisionGround(vault));
    std::string at;
    for (const auto& event : events) {
        if (event.model != model.id) continue;
        if (event.from != at) return broken(model.id, say("a step of it is missing"));
        at = event.to;
        if (event.from.empty()) continue;  // it was registered
        const auto from = parseModelStage(event.from);
        const auto to = parseModelStage(event.to);
        const auto step = from && to ? stepBetween(*from, *to) : ModelStep::None;
        if (step == ModelStep::None)
            return broken(model.id, say("there is no step from %1 to %2", event.from, event.to));
        if (isSigned(step)) QD_CHECK(checkStep(model, event, step, decisions, ground));
    }
    if (at == model.stage) return Ok{};
    return broken(model.id, say("its stage is not where its steps lead"));
}

Result<ApprovedModel> approved(Session& session, const vault::ModelRecord& model) {
    QD_CHECK(checkWay(session, model));
    QD_TRY(auto found, filesOnRecord(session.vault(), model));
    ApprovedModel out{model, std::move(found.model), std::move(found.evaluation), {}};
    QD_TRY(const auto events, session.vault().models().modelEvents());
    for (const auto& event : events) {
        if (event.model == model.id && event.to == name(ModelStage::Production))
            out.decision = event.decision;
    }
    return out;
}

}  // namespace

std::string subjectOf(ModelId model) {
    return "model " + std::to_string(model.value);
}

std::string decisionContent(const vault::ModelRecord& model, const std::string& from, const std::string& to,
                            const std::string& evidence) {
    std::string text = "quarterdeck model step 1\n";
    const auto line = [&](const char* key, const std::string& value) {
        text += std::string(key) + ": " + value + "\n";
    };
    line("model", std::to_string(model.id.value));
    line("name", model.name);
    line("version", std::to_string(model.version));
    line("purpose", model.purpose);
    line("step", from + " to " + to);
    line("file", model.fileSha256);
    line("evaluation", model.evaluationSha256);
    line("evidence", crypto::sha256Hex(evidence));
    return text;
}

Result<ModelFiles> modelFilesOf(const vault::RunFiles& files) {
    ModelFiles out;
    std::string list;
    for (const auto& [name, bytes] : files) {
        if (name != kConfigFileName && !name.ends_with(kModelFileEnding)) continue;
        out.model.emplace(name, bytes);
        list += crypto::sha256Hex(bytes) + "  " + name + "\n";
    }
    const auto evaluation = files.find(std::string(kEvaluationFileName));
    if (evaluation == files.end() || !out.model.contains(std::string(kConfigFileName)))
        return Error{ErrorCode::Integrity,
                     say("the run has no configuration or no evaluation among its files"),
                     say("train the model again")};
    out.evaluation = evaluation->second;
    out.sha256 = crypto::sha256Hex(list);
    return out;
}

Result<ModelFiles> filesOnRecord(vault::Vault& vault, const vault::ModelRecord& model) {
    QD_TRY(const auto files, vault.loadRunFiles(model.run));
    QD_TRY(auto found, modelFilesOf(files));
    if (found.sha256 != model.fileSha256) return broken(model.id, say("its model file is another one"));
    if (crypto::sha256Hex(found.evaluation) != model.evaluationSha256)
        return broken(model.id, say("its evaluation is another one"));
    return found;
}

Status checkModelSteps(Session& session, ModelId model) {
    QD_TRY(const auto record, findModel(session, model));
    return checkWay(session, record);
}

Result<ApprovedModel> productionModel(Session& session, const std::string& purpose) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto models, session.vault().models().models());
    for (const auto& model : models) {
        if (model.purpose == purpose && model.stage == name(ModelStage::Production))
            return approved(session, model);
    }
    return Error{ErrorCode::Refused, say("no model is in production for '%1'", purpose),
                 say("a model feeds a rebalance once it was validated and promoted: qdctl models promote")};
}

Result<ApprovedModel> requireApproved(Session& session, ModelId model) {
    QD_TRY(const auto record, findModel(session, model));
    if (record.stage == name(ModelStage::Production)) return approved(session, record);
    return Error{ErrorCode::Refused, say("model %1 is not in production", std::to_string(model.value)),
                 say("only an approved model feeds a rebalance")};
}

}  // namespace qd::desk
