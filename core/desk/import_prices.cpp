// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import_prices.h"

#include <utility>

#include "core/base/json.h"
#include "core/base/out_of_memory.h"
#include "core/desk/check_prices.h"
#include "core/desk/findings.h"

namespace qd::desk {

namespace {

Status checkBenchmark(const market::PricePanel& panel, const ImportPricesRequest& request) {
    if (request.benchmark.empty() || panel.symbolIndex(request.benchmark)) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("the benchmark '%1' is not a symbol of the file", request.benchmark),
                 say("name one of its symbols, or none"), SourceLocation{request.path, 1, 1}};
}

vault::DatasetRecord describe(const Session& session, const ImportPricesRequest& request,
                              const market::PricePanel& panel,
                              const std::vector<market::QualityFinding>& findings) {
    vault::DatasetRecord record;
    record.source = baseName(request.path);
    record.name = request.name.empty() ? record.source : request.name;
    record.contentHash = panel.contentHash();
    record.importedAt = session.env().clock.now();
    record.importedBy = session.actor().user;
    record.synthetic = request.synthetic;
    record.rows = static_cast<std::int64_t>(panel.rows());
    record.symbols = static_cast<std::int64_t>(panel.width());
    record.from = panel.dates().front();
    record.to = panel.dates().back();
    record.benchmark = request.benchmark;
    record.findings = findingsToJson(findings);
    record.findingCount = static_cast<std::int64_t>(findings.size());
    return record;
}

vault::AuditDraft auditOf(const Session& session, const vault::DatasetRecord& record) {
    Json detail = Json::object();
    detail.set("name", record.name).set("source", record.source).set("content_hash", record.contentHash);
    detail.set("sessions", record.rows).set("symbols", record.symbols);
    detail.set("from", record.from.iso()).set("to", record.to.iso());
    detail.set("synthetic", record.synthetic).set("findings", record.findingCount);
    return {session.actor().user, "prices.import", "dataset " + std::to_string(record.id.value),
            detail.dump()};
}

}  // namespace

Result<ImportPricesOutcome> storePanel(Session& session, const ImportPricesRequest& request,
                                       const market::PricePanel& panel, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ImportData));
    if (panel.rows() == 0)
        return Error{ErrorCode::BadInput, say("there are no prices to store"), {}, {request.path}};
    QD_CHECK(checkBenchmark(panel, request));
    QD_CHECK(job.checkpoint("Checking prices", 0.0));
    ImportPricesOutcome outcome;
    outcome.findings = market::checkQuality(panel, calendarFor(panel), {});
    outcome.dataset = describe(session, request, panel, outcome.findings);
    job.log(say("%1 sessions of %2 symbols, %3 to %4", panel.rows(), panel.width(),
                MessageArgument(outcome.dataset.from), MessageArgument(outcome.dataset.to)));
    job.log(say("Quality findings: %1", outcome.findings.size()));
    QD_CHECK(job.checkpoint("Storing encrypted", 0.5));
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(outcome.dataset.id, writer.addDataset(outcome.dataset, panel));
        return auditOf(session, outcome.dataset);
    }));
    asFarAsMemoryGoes([&] {
        job.log(say("Stored as data set %1, content hash %2", std::to_string(outcome.dataset.id.value),
                    outcome.dataset.contentHash));
    });
    job.report("Stored", 1.0);
    return outcome;
}

Result<ImportPricesOutcome> importPrices(Session& session, const ImportPricesRequest& request,
                                         const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ImportData));
    QD_TRY(auto read,
           market::importPrices(session.env().files, request.path, request.options, job.slice(0.0, 0.6)));
    job.log(say("Read %1, lines passed over or doubtful: %2", baseName(request.path), read.issues.size()));
    QD_TRY(auto outcome, storePanel(session, request, read.value, job.slice(0.6, 1.0)));
    outcome.issues = std::move(read.issues);
    return outcome;
}

}  // namespace qd::desk
