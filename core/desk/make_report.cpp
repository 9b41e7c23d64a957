// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/make_report.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/base/json.h"
#include "core/base/out_of_memory.h"
#include "core/crypto/hash.h"
#include "core/desk/recorded_runs.h"
#include "core/report/render.h"

namespace qd::desk {

namespace {

constexpr double kRead = 0.3;  // shares of the time that a PDF takes
constexpr double kRendered = 0.9;
constexpr unsigned kReportMode = 0644;

Result<std::string> render(const report::Report& report, const MakeReportRequest& request) {
    if (request.format == "html") return report::renderHtml(report);
    if (request.format == "csv") return report::renderCsv(report);
    if (request.format == "xlsx") return report::renderXlsx(report);
    if (request.format == "pdf" && request.renderPdf) return request.renderPdf(report);
    if (request.format == "pdf") {
        return Error{ErrorCode::Usage, say("this program was built without Qt and cannot make a PDF"),
                     say("use --format html, xlsx or csv")};
    }
    return Error{ErrorCode::Usage, say("'%1' is not a report format", request.format),
                 say("use pdf, xlsx, html or csv")};
}

vault::AuditDraft auditOf(const vault::ReportRecord& record) {
    Json detail = Json::object();
    detail.set("kind", record.kind).set("format", record.format).set("run", record.run.value);
    detail.set("sha256", record.sha256).set("bytes", record.bytes).set("file", record.fileName);
    return {record.createdBy, "report.make", "report " + std::to_string(record.id.value), detail.dump()};
}

Result<RunId> newestOr(Session& session, RunId run) {
    QD_TRY(const auto runs, runsOfKind(session, kBacktestKind));
    const auto known = [&](const vault::RunRecord& record) { return record.id == run; };
    if (run.valid() && std::none_of(runs.begin(), runs.end(), known))
        return Error{ErrorCode::BadInput, say("there is no run %1", std::to_string(run.value))};
    if (run.valid()) return run;
    if (runs.empty())
        return Error{ErrorCode::BadInput, say("there is no run to report on"), say("run a backtest first")};
    return runs.front().id;
}

/// A file on its way to its name, which goes again when what it belongs to does not come to be. What it has
/// replaced is gone.
class PlacedFile {
public:
    PlacedFile(FileSystem& files, const std::string& path)
        : m_files(&files), m_path(path), m_replaces(files.exists(path)) {}
    PlacedFile(const PlacedFile&) = delete;
    PlacedFile& operator=(const PlacedFile&) = delete;
    ~PlacedFile() {
        asFarAsMemoryGoes([this] {
            if (!m_kept && !m_replaces && m_files->exists(m_path)) static_cast<void>(m_files->remove(m_path));
        });
    }
    void keep() { m_kept = true; }

private:
    FileSystem* m_files;
    std::string m_path;
    bool m_replaces;
    bool m_kept = false;
};

}  // namespace

Result<vault::ReportRecord> makeExecutiveReport(Session& session, const MakeReportRequest& request,
                                                const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::MakeReport));
    QD_CHECK(job.checkpoint("Reading the run", 0.0));
    QD_TRY(const RunId run, newestOr(session, request.run));
    // Before the checkpoint: a report that has no place to go to leaves nothing, not even that.
    std::unique_ptr<OutputStream> out;
    if (!request.outPath.empty()) {
        QD_TRY(out, session.env().files.create(request.outPath, kReportMode));
    }
    // A report carries the newest tree head out of the workspace: it should be the log's as it is now.
    QD_CHECK(session.vault().evidence().checkpoint(vault::CheckpointReason::Export));
    QD_TRY(const auto report, buildExecutiveReport(session, run));
    job.log(say("Report on run %1", std::to_string(run.value)));
    QD_CHECK(job.checkpoint("Rendering", kRead));
    QD_TRY(const auto bytes, render(report, request));
    vault::ReportRecord record;
    record.kind = "executive";
    record.format = request.format;
    record.title = report.title + ": " + report.subtitle;
    record.createdAt = report.generatedAt;
    record.createdBy = report.generatedBy;
    record.run = run;
    record.fileName = request.outPath.empty() ? "executive." + request.format : baseName(request.outPath);
    record.sha256 = crypto::sha256Hex(bytes);
    record.bytes = static_cast<std::int64_t>(bytes.size());
    job.log(say("Rendered as %1: %2 bytes, SHA-256 %3", request.format, record.bytes, record.sha256));
    QD_CHECK(job.checkpoint("Storing", kRendered));
    if (out != nullptr) QD_CHECK(out->write(bytes));
    PlacedFile placed(session.env().files, request.outPath);
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(record.id, writer.addReport(record, bytes));
        auto audit = auditOf(record);
        // The file comes before the record counts: one that is on record but not on disk would be a lie.
        if (out != nullptr) QD_CHECK(out->commit());
        return audit;
    }));
    placed.keep();
    asFarAsMemoryGoes([&] { job.log(say("Recorded as report %1", std::to_string(record.id.value))); });
    job.report("Done", 1.0);
    return record;
}

Result<std::vector<vault::ReportRecord>> listReports(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    return session.vault().reports();
}

Result<std::string> readReport(Session& session, ReportId id) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    return session.vault().loadReport(id);
}

}  // namespace qd::desk
