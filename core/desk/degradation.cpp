// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/degradation.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/desk/live_returns.h"
#include "core/desk/model_guard.h"
#include "core/desk/sharpe_evidence.h"

namespace qd::desk {

namespace {

using identity::Permission;

/// What the model returned out of sample.
Result<LiveReturns> promised(vault::Vault& vault, const vault::ModelRecord& model) {
    QD_CHECK(filesOnRecord(vault, model));
    QD_TRY(const auto files, vault.loadRunFiles(model.run));
    const auto found = files.find("returns.csv");
    if (found != files.end()) return parseReturns(found->second, "model");
    return Error{ErrorCode::Integrity, say("the run has no returns among its files"),
                 say("train the model again")};
}

/// The newest live returns of a model; nothing when there are none.
Result<std::optional<vault::RunRecord>> liveRun(vault::Vault& vault, ModelId model) {
    QD_TRY(const auto runs, vault.runs());  // newest first
    for (const auto& run : runs) {
        if (run.kind == kLiveKind && run.name == subjectOf(model))
            return std::optional<vault::RunRecord>(run);
    }
    return std::optional<vault::RunRecord>();
}

}  // namespace

Result<std::optional<ModelDegradation>> modelDegradation(Session& session, ModelId model) {
    QD_TRY(const auto record, findModel(session, model));
    auto& vault = session.vault();
    QD_TRY(const auto run, liveRun(vault, model));
    if (!run) return std::optional<ModelDegradation>();
    QD_TRY(const auto files, vault.loadRunFiles(run->id));
    const auto file = files.find("returns.csv");
    if (file == files.end())
        return Error{ErrorCode::Integrity, say("the live returns of the model are missing")};
    QD_TRY(auto live, parseReturns(file->second, "return"));
    QD_TRY(const auto backtest, promised(vault, record));
    ModelDegradation out;
    out.model = model;
    out.live = run->id;
    QD_TRY(out.test, drift::watchDegradation(backtest.values, live.values, {}));
    if (const auto evidence = sharpeEvidence(backtest.values)) {
        out.promisedSharpe = evidence->sharpe;
        out.promisedLow = evidence->low;
        out.promisedHigh = evidence->high;
    }
    if (const auto evidence = sharpeEvidence(live.values)) {
        out.liveSharpe = evidence->sharpe;
        out.liveLow = evidence->low;
        out.liveHigh = evidence->high;
    }
    out.dates = std::move(live.dates);
    return std::optional<ModelDegradation>(std::move(out));
}

Result<RunId> recordLiveReturns(Session& session, ModelId model, const std::string& csv,
                                const std::string& file) {
    QD_CHECK(session.require(Permission::ImportData));
    QD_TRY(const auto record, findModel(session, model));
    auto parsed = parseReturns(csv, "return");
    if (!parsed.ok()) {
        auto error = std::move(parsed).error();
        error.where.file = file;
        return error;
    }
    QD_TRY(const auto files, filesOnRecord(session.vault(), record));
    QD_TRY(const auto evaluation, parseEvaluation(files.evaluation));
    if (evaluation.trainedTo && parsed->dates.front() <= *evaluation.trainedTo)
        return Error{ErrorCode::BadInput,
                     say("live returns begin on %1, and the model was trained until %2",
                         parsed->dates.front(), *evaluation.trainedTo),
                     say("what a model was trained on says nothing about it"), SourceLocation{file}};
    vault::RunRecord run;
    run.name = subjectOf(model);
    run.kind = kLiveKind;
    run.createdAt = session.env().clock.now();
    run.createdBy = session.actor().user;
    Json summary = Json::object();
    summary.set("model", model.value).set("days", static_cast<std::int64_t>(parsed->dates.size()));
    summary.set("first_day", parsed->dates.front().iso()).set("last_day", parsed->dates.back().iso());
    run.summary = summary.dump();
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(run.id, writer.addRun(run, {{"returns.csv", csv}}));
        summary.set("run", run.id.value);
        return vault::AuditDraft{session.actor().user, "model.live", subjectOf(model), summary.dump()};
    }));
    return run.id;
}

}  // namespace qd::desk
