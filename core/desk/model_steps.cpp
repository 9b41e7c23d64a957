// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_steps.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/config/promotion_config.h"
#include "core/desk/model_guard.h"

namespace qd::desk {

namespace {

const std::string kProduction(name(ModelStage::Production));
const std::string kStaging(name(ModelStage::Staging));
constexpr std::string_view kSuccessor = "made_room_for";
constexpr std::string_view kRollback = "roll_back_of";

std::int64_t numberIn(const std::string& evidence, std::string_view key) {
    const auto json = Json::parse(evidence);
    const Json* member = json.ok() ? json->find(key) : nullptr;
    return member == nullptr ? 0 : member->intOr(0);
}

}  // namespace

Result<EvidenceInputs> evidenceInputs(vault::Vault& vault, const vault::ModelRecord& model, Timestamp now) {
    EvidenceInputs inputs;
    inputs.model = model;
    inputs.now = now;
    if (model.run.valid()) {
        QD_TRY(const auto files, vault.loadRunFiles(model.run));
        QD_TRY(const auto found, modelFilesOf(files));
        QD_TRY(inputs.evaluation, parseEvaluation(found.evaluation));
    }
    QD_TRY(inputs.findings, vault.models().modelFindings());
    std::erase_if(inputs.findings, [&](const auto& finding) { return finding.model != model.id; });
    QD_TRY(const auto events, vault.models().modelEvents());
    for (const auto& event : events) {
        if (event.model == model.id && event.to == name(ModelStage::Validated)) inputs.validatedAt = event.at;
    }
    QD_TRY(const auto scans, vault.models().driftScans(model.id, 1));
    if (!scans.empty()) inputs.newestScan = scans.front();
    QD_TRY(const auto datasets, vault.datasets());
    if (!datasets.empty()) inputs.newestSession = datasets.front().to;
    return inputs;
}

Result<std::optional<vault::ModelRecord>> inProduction(vault::Vault& vault, const std::string& purpose) {
    QD_TRY(const auto models, vault.models().models());
    for (const auto& model : models) {
        if (model.purpose == purpose && model.stage == kProduction)
            return std::optional<vault::ModelRecord>(model);
    }
    return std::optional<vault::ModelRecord>();
}

vault::ModelEventRecord signedStep(const Session& session, const vault::ModelRecord& model, ModelStage to,
                                   DecisionId decision, std::string evidence, std::string reason) {
    vault::ModelEventRecord event;
    event.model = model.id;
    event.at = session.env().clock.now();
    event.person = session.actor().user;
    event.from = model.stage;
    event.to = name(to);
    event.decision = decision;
    event.evidence = std::move(evidence);
    event.reason = std::move(reason);
    return event;
}

vault::ModelEventRecord standDown(const Session& session, const vault::ModelRecord& former, ModelId successor,
                                  DecisionId decision) {
    Json evidence = Json::object();
    evidence.set(kSuccessor, successor.value);
    return signedStep(session, former, ModelStage::Staging, decision, evidence.dump(), {});
}

std::optional<ModelId> successorIn(const vault::ModelEventRecord& event) {
    if (event.from != kProduction || event.to != kStaging) return std::nullopt;
    const auto number = numberIn(event.evidence, kSuccessor);
    return number > 0 ? std::optional<ModelId>(ModelId{number}) : std::nullopt;
}

bool isRollback(const vault::ModelEventRecord& event) {
    return event.to == kProduction && numberIn(event.evidence, kRollback) > 0;
}

std::optional<ModelId> formerOf(const std::vector<vault::ModelEventRecord>& events, ModelId current) {
    std::optional<ModelId> former;
    bool rolledBack = false;
    for (const auto& event : events) {  // oldest first: the last of each counts
        if (event.model == current && event.to == kProduction) rolledBack = isRollback(event);
        if (successorIn(event) == current) former = event.model;
    }
    if (rolledBack) return std::nullopt;
    return former;
}

}  // namespace qd::desk
