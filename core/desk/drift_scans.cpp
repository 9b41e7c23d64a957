// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_scans.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/desk/dataset_choice.h"
#include "core/desk/drift_documents.h"
#include "core/desk/drift_measure.h"
#include "core/desk/views.h"

namespace qd::desk {

namespace {

using identity::Permission;

constexpr double kLoaded = 0.2;  ///< share of the time

std::string leaseOf(ModelId model) {
    return "drift " + subjectOf(model);
}

/// The token of the lease, which nobody else has now.
Result<std::int64_t> takeLease(Session& session, ModelId model) {
    const auto now = session.env().clock.now();
    std::int64_t token = 0;
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(token, writer.takeLease(
                          {leaseOf(model), session.actor().user, 0, now, now.plusMillis(kDriftLeaseMillis)}));
        Json detail = Json::object();
        detail.set("token", token);
        return vault::AuditDraft{session.actor().user, "drift.begin", subjectOf(model), detail.dump()};
    }));
    return token;
}

/// After a scan that failed; one whose lease went to somebody else has none to give back.
void giveBack(Session& session, ModelId model, std::int64_t token, const Error& why) {
    static_cast<void>(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.releaseLease(leaseOf(model), token));
        Json detail = Json::object();
        detail.set("token", token).set("why", why.message);
        return vault::AuditDraft{session.actor().user, "drift.stop", subjectOf(model), detail.dump()};
    }));
}

Result<vault::RunRecord> runOf(vault::Vault& vault, RunId id) {
    QD_TRY(const auto runs, vault.runs());
    for (const auto& run : runs) {
        if (run.id == id) return run;
    }
    return Error{ErrorCode::Integrity, say("the run of the model is missing")};
}

/// What the scan looks at, loaded.
Result<DriftMaterial> materialOf(Session& session, const vault::ModelRecord& model,
                                 const DriftScanRequest& request, const DriftSources& sources,
                                 const jobs::JobContext& job) {
    auto& vault = session.vault();
    DriftMaterial out;
    QD_TRY(out.files, filesOnRecord(vault, model));
    QD_TRY(out.evaluation, parseEvaluation(out.files.evaluation));
    QD_TRY(const auto run, runOf(vault, model.run));
    QD_TRY(const auto now, datasetOrNewest(vault, request.dataset));
    out.dataset = now.id;
    QD_CHECK(job.checkpoint("Loading the features", 0.0));
    QD_TRY(const auto files, vault.loadRunFiles(model.run));
    QD_TRY(out.reference, sources.panel(run.dataset, files, job));
    if (now.id == run.dataset) {
        out.current = out.reference;
    } else {
        QD_TRY(out.current, sources.panel(now.id, files, job));
    }
    QD_TRY(const auto positions, loadPositions(session));
    for (const auto& row : positions->rows) {
        if (row.value) out.held[row.symbol] = *row.value;
    }
    return out;
}

Status store(Session& session, vault::DriftScanRecord& record, const ScannedDrift& scanned) {
    const auto report = reportDocument(scanned);
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(record.id, writer.addDriftScan(record, report, leaseOf(record.model)));
        QD_CHECK(writer.releaseLease(leaseOf(record.model), record.token));
        Json detail = Json::object();
        detail.set("scan", record.id.value).set("token", record.token).set("dataset", record.dataset.value);
        detail.set("severity", record.severity);
        detail.set("confirmed", drift::severityName(scanned.persistence.state.confirmed));
        return vault::AuditDraft{session.actor().user, "drift.scan", subjectOf(record.model), detail.dump()};
    });
}

/// The scan under its lease.
Result<vault::DriftScanRecord> scanUnder(Session& session, const vault::ModelRecord& model,
                                         std::int64_t token, const DriftScanRequest& request,
                                         const DriftSources& sources, const jobs::JobContext& job) {
    QD_TRY(const auto material, materialOf(session, model, request, sources, job));
    QD_TRY(const auto before, session.vault().models().driftScans(model.id, 1));
    QD_CHECK(job.checkpoint("Comparing the features", kLoaded));
    QD_TRY(auto scanned, measureDrift(material, request, sources, job));
    QD_TRY(const auto state, parseState(before.empty() ? std::string() : before.front().state));
    QD_TRY(scanned.persistence, drift::advancePersistence(state, scanned.found, request.persistence));
    vault::DriftScanRecord record;
    record.model = model.id;
    record.at = session.env().clock.now();
    record.person = session.actor().user;
    record.token = token;
    record.dataset = material.dataset;
    record.severity = drift::severityName(scanned.found);
    record.state = stateDocument(scanned.persistence.state);
    record.summary = summaryDocument(scanned);
    QD_CHECK(store(session, record, scanned));
    job.report("Drift scan stored", 1.0);
    return record;
}

}  // namespace

Result<vault::DriftScanRecord> scanDrift(Session& session, const DriftScanRequest& request,
                                         const DriftSources& sources, const jobs::JobContext& job) {
    QD_CHECK(session.require(Permission::RunResearch));
    QD_TRY(const auto model, findModel(session, request.model));
    const auto number = std::to_string(model.id.value);
    if (!model.run.valid()) return Error{ErrorCode::Refused, say("model %1 has not been trained", number)};
    if (model.stage == name(ModelStage::Retired))
        return Error{ErrorCode::Refused, say("model %1 is retired", number)};
    QD_TRY(const auto token, takeLease(session, model.id));
    auto scanned = scanUnder(session, model, token, request, sources, job);
    if (!scanned.ok()) giveBack(session, model.id, token, scanned.error());
    return scanned;
}

}  // namespace qd::desk
