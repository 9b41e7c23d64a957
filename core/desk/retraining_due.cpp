// SPDX-License-Identifier: GPL-3.0-or-later
// Which models in production should be trained anew. Nothing here trains or promotes: that is a person's.
#include <algorithm>
#include <optional>

#include "core/desk/degradation.h"
#include "core/desk/drift_documents.h"
#include "core/desk/model_guard.h"

namespace qd::desk {

namespace {

using Why = RetrainingDue::Why;

/// A newer version of the same name that is not retired.
std::optional<ModelId> candidateOf(const std::vector<vault::ModelRecord>& models,
                                   const vault::ModelRecord& model) {
    for (const auto& other : models) {  // newest first
        if (other.name == model.name && other.version > model.version &&
            other.stage != name(ModelStage::Retired) && other.stage != name(ModelStage::Production))
            return other.id;
    }
    return std::nullopt;
}

struct Reason {
    Why why;
    Message words;
};

Result<std::optional<Reason>> degraded(Session& session, ModelId model) {
    const auto found = modelDegradation(session, model);
    if (!found.ok() && found.error().code == ErrorCode::BadInput) return std::optional<Reason>();
    if (!found.ok()) return found.error();
    if (!found->has_value() || (*found)->test.action != drift::DegradationAction::Retrain)
        return std::optional<Reason>();
    const auto& test = (*found)->test;
    return std::optional<Reason>(
        Reason{Why::Degradation, say("its live returns have been worse than promised since %1",
                                     (*found)->dates[std::max<std::size_t>(1, test.alarmDay) - 1])});
}

Result<std::optional<Reason>> drifted(vault::Vault& vault, ModelId model) {
    QD_TRY(const auto scans, vault.models().driftScans(model, 1));
    if (scans.empty()) return std::optional<Reason>();
    QD_TRY(const auto state, parseState(scans.front().state));
    if (state.confirmed != drift::Severity::High) return std::optional<Reason>();
    return std::optional<Reason>(Reason{Why::Drift, say("drift of its features is confirmed as high")});
}

Result<std::optional<Reason>> aged(vault::Vault& vault, const vault::ModelRecord& model, Date newest) {
    QD_TRY(const auto files, filesOnRecord(vault, model));
    QD_TRY(const auto evaluation, parseEvaluation(files.evaluation));
    if (!evaluation.model.to) return std::optional<Reason>();
    const int days = newest.days() - evaluation.model.to->days();
    if (days < kRetrainingDays) return std::optional<Reason>();
    return std::optional<Reason>(
        Reason{Why::Cycle, say("%1 days of prices came after its evaluation", days)});
}

Result<std::optional<Reason>> reasonFor(Session& session, const vault::ModelRecord& model, Date newest) {
    auto& vault = session.vault();
    QD_TRY(auto reason, degraded(session, model.id));
    if (reason) return reason;
    QD_TRY(reason, drifted(vault, model.id));
    if (reason) return reason;
    if (model.nextReview && *model.nextReview < session.env().clock.now().date())
        return std::optional<Reason>(Reason{Why::Review, say("its review was due on %1", *model.nextReview)});
    return aged(vault, model, newest);
}

}  // namespace

std::string_view name(RetrainingDue::Why why) noexcept {
    switch (why) {
        case Why::Cycle:
            return "cycle";
        case Why::Degradation:
            return "degradation";
        case Why::Drift:
            return "drift";
        case Why::Review:
            return "review";
    }
    return "unknown";
}

Result<std::vector<RetrainingDue>> retrainingDue(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto& vault = session.vault();
    QD_TRY(const auto models, vault.models().models());
    QD_TRY(const auto datasets, vault.datasets());
    const auto newest = datasets.empty() ? Date() : datasets.front().to;
    std::vector<RetrainingDue> due;
    for (const auto& model : models) {
        if (model.stage != name(ModelStage::Production)) continue;
        QD_TRY(auto reason, reasonFor(session, model, newest));
        if (!reason) continue;
        due.push_back({model.id, model.name, model.purpose, reason->why, std::move(reason->words),
                       candidateOf(models, model)});
    }
    return due;
}

}  // namespace qd::desk
