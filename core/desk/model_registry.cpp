// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_registry.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/desk/model_guard.h"
#include "core/desk/model_inventory.h"
#include "core/desk/model_words.h"
#include "core/desk/recorded_runs.h"

namespace qd::desk {

namespace {

using identity::Permission;

/// A model of one name is for one purpose, so that its versions can take each other's place.
Status checkPurpose(Session& session, const NewModel& model) {
    QD_TRY(const auto known, session.vault().models().models());
    for (const auto& other : known) {
        if (other.name == model.name && other.purpose != model.purpose)
            return Error{
                ErrorCode::BadInput,
                say("versions of %1 are for '%2', found '%3'", model.name, other.purpose, model.purpose),
                say("give it another name, or the same purpose")};
    }
    return Ok{};
}

Result<vault::ModelRecord> recordOf(Session& session, const NewModel& model) {
    QD_CHECK(checkWord(model.name, say("name")));
    QD_CHECK(checkWord(model.purpose, say("purpose")));
    QD_CHECK(checkTier(model.tier));
    QD_CHECK(checkPurpose(session, model));
    const ModelCard card{model.limits, model.assumptions, model.triggers};
    QD_CHECK(checkCard(card));
    vault::ModelRecord record;
    record.name = model.name;
    record.purpose = model.purpose;
    record.owner = model.owner.empty() ? session.actor().user : model.owner;
    QD_CHECK(checkUser(session.vault(), record.owner));
    record.developer = session.actor().user;
    record.createdAt = session.env().clock.now();
    record.tier = model.tier;
    record.card = cardDocument(card);
    return record;
}

Result<vault::RunRecord> trainingRun(Session& session, RunId id) {
    QD_TRY(const auto runs, runsOfKind(session, kTrainingKind));
    for (const auto& run : runs) {
        if (run.id == id) return run;
    }
    return Error{ErrorCode::BadInput, say("there is no training run %1", std::to_string(id.value)),
                 say("qdctl experiments list tells which there are")};
}

/// What the registry holds about a run from now on.
Status takeRun(Session& session, vault::ModelRecord& record, RunId id) {
    QD_TRY(const auto run, trainingRun(session, id));
    QD_TRY(const auto known, session.vault().models().models());
    for (const auto& other : known) {
        if (other.run == id && other.id != record.id)
            return Error{ErrorCode::BadInput,
                         say("run %1 is %2 already", std::to_string(id.value), subjectOf(other.id))};
    }
    QD_TRY(const auto files, session.vault().loadRunFiles(id));
    QD_TRY(const auto found, modelFilesOf(files));
    QD_TRY(const auto evaluation, parseEvaluation(found.evaluation));
    if (!evaluation.complete)
        return Error{ErrorCode::BadInput, say("run %1 is not complete", std::to_string(id.value)),
                     say("let the training go on to its end")};
    record.run = id;
    record.fileSha256 = found.sha256;
    record.evaluationSha256 = crypto::sha256Hex(found.evaluation);
    record.developer = run.createdBy;
    return Ok{};
}

vault::ModelEventRecord stepOf(const Session& session, ModelId model, std::string from, ModelStage to,
                               std::string reason) {
    vault::ModelEventRecord event;
    event.model = model;
    event.at = session.env().clock.now();
    event.person = session.actor().user;
    event.from = std::move(from);
    event.to = name(to);
    event.reason = std::move(reason);
    return event;
}

vault::AuditDraft registered(const Session& session, const vault::ModelRecord& record) {
    Json detail = Json::object();
    detail.set("name", record.name).set("purpose", record.purpose).set("tier", record.tier);
    if (record.run.valid())
        detail.set("run", record.run.value)
            .set("file_sha256", record.fileSha256)
            .set("evaluation_sha256", record.evaluationSha256);
    return {session.actor().user, "model.register", subjectOf(record.id), detail.dump()};
}

/// Registers the draft; `trained`: it has its run, too.
Result<ModelId> store(Session& session, vault::ModelRecord record, bool trained) {
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        record.stage = name(ModelStage::Draft);
        QD_TRY(record.id, writer.addModel(record));
        QD_CHECK(writer.moveModel(stepOf(session, record.id, {}, ModelStage::Draft, {})));
        if (trained)
            QD_CHECK(writer.moveModel(
                stepOf(session, record.id, std::string(name(ModelStage::Draft)), ModelStage::Trained, {})));
        return registered(session, record);
    }));
    return record.id;
}

}  // namespace

Result<vault::ModelRecord> findModel(Session& session, ModelId model) {
    QD_CHECK(session.require(Permission::ReadPortfolio));
    QD_TRY(const auto models, session.vault().models().models());
    for (const auto& known : models) {
        if (known.id == model) return known;
    }
    return Error{ErrorCode::BadInput, say("there is no model %1", std::to_string(model.value)),
                 say("qdctl models list tells which there are")};
}

Result<ModelId> registerModel(Session& session, const NewModel& model) {
    QD_CHECK(session.require(Permission::RunResearch));
    QD_TRY(auto record, recordOf(session, model));
    return store(session, std::move(record), false);
}

Result<ModelId> registerTrainedModel(Session& session, const NewModel& model, RunId run) {
    QD_CHECK(session.require(Permission::RunResearch));
    QD_TRY(auto record, recordOf(session, model));
    QD_CHECK(takeRun(session, record, run));
    return store(session, std::move(record), true);
}

Status giveTrainingRun(Session& session, ModelId model, RunId run) {
    QD_CHECK(session.require(Permission::RunResearch));
    QD_TRY(auto record, findModel(session, model));
    QD_CHECK(requireStep(record, ModelStage::Trained));
    QD_CHECK(takeRun(session, record, run));
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.updateModel(record));
        QD_CHECK(writer.moveModel(stepOf(session, model, record.stage, ModelStage::Trained, {})));
        auto entry = registered(session, record);
        entry.action = "model.attach";
        return entry;
    });
}

Status retireModel(Session& session, ModelId model, const std::string& reason) {
    QD_CHECK(session.require(Permission::RunResearch));
    QD_TRY(const auto record, findModel(session, model));
    QD_CHECK(requireStep(record, ModelStage::Retired));
    QD_CHECK(checkReason(reason));
    if (record.stage != name(ModelStage::Draft) && record.stage != name(ModelStage::Trained))
        QD_CHECK(session.require(Permission::Approve));
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.moveModel(stepOf(session, model, record.stage, ModelStage::Retired, reason)));
        Json detail = Json::object();
        detail.set("from", record.stage).set("reason", reason);
        return vault::AuditDraft{session.actor().user, "model.retire", subjectOf(model), detail.dump()};
    });
}

}  // namespace qd::desk
