// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"
#include "core/desk/make_report.h"

namespace qd::ctl {

namespace {

struct ReportOptions {
    std::string format = "pdf";
    std::string out;
    std::int64_t run = 0;
};

Result<Output> executive(Context& context, const ReportOptions& options) {
    QD_TRY(const auto session, openSession(context));
    const std::string out = options.out.empty() ? "executive." + options.format : options.out;
    QD_TRY(const auto record,
           desk::makeExecutiveReport(*session, {RunId{options.run}, options.format, out, context.renderPdf}));
    Output output;
    output.document.set("report", record.id.value).set("title", record.title).set("format", record.format);
    output.document.set("file", out).set("bytes", record.bytes).set("sha256", record.sha256);
    output.text = record.title + "\n" + out + "  " + std::to_string(record.bytes) + " bytes  SHA-256 " +
                  record.sha256 + "\n";
    return output;
}

}  // namespace

void addReport(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ReportOptions>();
    auto* command = app.add_subcommand("report", "Reports from the workspace");
    command->require_subcommand(1);
    auto* kind =
        command->add_subcommand("executive", "What a run earned, risked and holds, for a client or a board");
    kind->add_option("--format", options->format, "pdf | xlsx | html | csv")
        ->check(CLI::IsMember({"pdf", "xlsx", "html", "csv"}))
        ->capture_default_str();
    kind->add_option("--out", options->out, "File to write; default: executive.FORMAT");
    kind->add_option("--run", options->run, "Run number; default: the newest")->check(CLI::PositiveNumber);
    kind->callback([&chosen, options] { chosen = [options](Context& c) { return executive(c, *options); }; });
}

}  // namespace qd::ctl
