// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/report/report.h"

namespace qd::desk {

/// The executive report over one run: what it earned, what it risked, what it holds, where the numbers come
/// from. `run` invalid: the newest.
Result<report::Report> buildExecutiveReport(Session& session, RunId run);

/// Renders a report to a file's bytes; PDF comes from ui/print, the rest from core/report.
using Renderer = std::function<Result<std::string>(const report::Report&)>;

struct MakeReportRequest {
    RunId run;            ///< invalid: the newest
    std::string format;   ///< "pdf", "xlsx", "html", "csv"
    std::string outPath;  ///< written all or nothing; empty: kept in the vault only
    Renderer renderPdf;   ///< needed for "pdf"
};
/// Builds, renders, writes and records a report with its hash and one audit entry. A job that is cancelled
/// before a stage has left no file and no record.
Result<vault::ReportRecord> makeExecutiveReport(Session& session, const MakeReportRequest& request,
                                                const jobs::JobContext& job);
Result<std::vector<vault::ReportRecord>> listReports(Session& session);
Result<std::string> readReport(Session& session, ReportId id);

}  // namespace qd::desk
