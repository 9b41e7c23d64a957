// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/desk/decisions.h"
#include "core/desk/make_report.h"

namespace qd::ctl {

namespace {

constexpr std::array<std::string_view, 4> kFormats{"pdf", "xlsx", "html", "csv"};

struct SignOffOptions {
    std::int64_t report = 0;
    bool rejects = false;
    std::string reason;
};

struct ReportOptions {
    std::string format;
    std::string out;
    std::int64_t run = 0;
};

bool isFormat(const std::string& word) {
    return std::find(kFormats.begin(), kFormats.end(), word) != kFormats.end();
}

/// --format, else what the ending of --out says, else pdf.
Result<std::string> formatOf(const ReportOptions& options) {
    if (!options.format.empty()) {
        if (isFormat(options.format)) return options.format;
        return notAChoice("--format", options.format, {kFormats.begin(), kFormats.end()});
    }
    const std::string name = baseName(options.out);
    const auto dot = name.rfind('.');
    const std::string ending = dot == std::string::npos ? std::string() : name.substr(dot + 1);
    return isFormat(ending) ? ending : std::string(kFormats.front());
}

Result<Output> executive(Context& context, const ReportOptions& options) {
    QD_TRY(const auto format, formatOf(options));
    QD_TRY(const auto session, openSession(context));
    const std::string out = options.out.empty() ? "executive." + format : options.out;
    const auto record = desk::makeExecutiveReport(
        *session, {RunId{options.run}, format, out, context.renderPdf}, context.job);
    if (!record.ok()) {
        Error error = record.error();
        if (error.where.file.empty()) error.where.file = context.options.workspace;
        return error;
    }
    Output output;
    output.document.set("report", record->id.value).set("title", record->title).set("format", record->format);
    output.document.set("run", record->run.value).set("file", out).set("bytes", record->bytes);
    output.document.set("sha256", record->sha256);
    output.text = record->title + "\n" + out + "  " + groupedText(static_cast<double>(record->bytes), 0) +
                  " bytes  SHA-256 " + record->sha256 + "\n";
    return output;
}

Result<Output> signOff(Context& context, const SignOffOptions& options) {
    QD_TRY(const auto in, signIn(context));
    QD_TRY(const auto id, desk::signOffReport(*in.session, ReportId{options.report}, !options.rejects,
                                              options.reason, {&in.passphrase, in.nextCode}));
    Output output;
    const std::string verdict = options.rejects ? "rejected" : "approved";
    output.document.set("decision", id.value).set("report", options.report).set("verdict", verdict);
    output.text = "Report " + std::to_string(options.report) + " " + verdict + ": decision " +
                  std::to_string(id.value) + "\n";
    return output;
}

void addSignOff(CLI::App& command, Command& chosen) {
    auto options = std::make_shared<SignOffOptions>();
    auto* sign = command.add_subcommand(
        "sign-off", "Approve or reject a stored report, as a second person, by signature");
    shows(sign->add_option("report", options->report, "Number of the report")
              ->required()
              ->check(wholeNumber(1, 1'000'000'000)),
          "N");
    sign->add_flag("--reject", options->rejects, "Reject it");
    shows(sign->add_option("--reason", options->reason, "Why, in words; kept with the decision"), "WORDS");
    addExamples(
        *sign,
        {"qdctl report sign-off 3 --workspace fund.qdw --user rita",
         "qdctl report sign-off 3 --workspace fund.qdw --user rita --reject --reason 'wrong benchmark'"});
    sign->callback([&chosen, options] { chosen = [options](Context& c) { return signOff(c, *options); }; });
}

}  // namespace

void addReport(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ReportOptions>();
    auto* command =
        app.add_subcommand("report", "Reports from the workspace, on record there with their hash");
    command->require_subcommand(1);
    addExamples(*command, {"qdctl report executive --workspace fund.qdw --out board.pdf"});
    auto* kind =
        command->add_subcommand("executive", "What a run earned, risked and holds, for a client or a board");
    shows(kind->add_option("--format", options->format,
                           "pdf | xlsx | html | csv; default: as --out ends, else pdf"),
          "NAME");
    shows(kind->add_option("--out", options->out, "File to write; default: executive.FORMAT"), "FILE");
    shows(kind->add_option("--run", options->run, "Number of the run; default: the newest")
              ->check(wholeNumber(1, 1'000'000'000)),
          "N");
    addExamples(*kind,
                {"qdctl report executive --workspace fund.qdw --out board.pdf",
                 "qdctl report executive --workspace fund.qdw --run 3 --format xlsx --out board.xlsx"});
    kind->callback([&chosen, options] { chosen = [options](Context& c) { return executive(c, *options); }; });
    addSignOff(*command, chosen);
}

}  // namespace qd::ctl
