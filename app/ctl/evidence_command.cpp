// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/desk/evidence.h"

namespace qd::ctl {

namespace {

constexpr std::int64_t kMostEntries = 1'000'000'000'000;

struct ExportOptions {
    desk::EvidenceRequest request;
    std::int64_t to = 0;
    bool noReports = false;
};

Result<Output> exportPack(Context& context, const ExportOptions& options) {
    QD_TRY(const auto session, openSession(context));
    auto request = options.request;
    request.withReports = !options.noReports;
    if (options.to > 0) request.to = options.to;
    QD_TRY(const auto done, desk::exportEvidence(*session, request, context.job));
    const std::string root = crypto::hex(done.head.root);
    Output output;
    output.document.set("folder", done.folder).set("entries", done.entries).set("reports", done.reports);
    output.document.set("decisions", done.decisions).set("checkpoints", done.checkpoints);
    output.document.set("bytes", done.bytes).set("workspace", done.head.workspace);
    output.document.set("lineage", done.head.lineage).set("size", done.head.size).set("root", root);
    output.document.set("at", done.head.at.iso()).set("key", crypto::hex(done.head.key));
    using enum TextTable::Side;
    TextTable table({Left, Left});
    const auto number = [](auto n) { return groupedText(static_cast<double>(n), 0); };
    table.row({"Entries", number(done.entries)}).row({"Reports", number(done.reports)});
    table.row({"Decisions", number(done.decisions)}).row({"Checkpoints", number(done.checkpoints)});
    table.row({"Bytes", number(done.bytes)}).row({"Tree head", root});
    table.row({"of entries", number(done.head.size)}).row({"at", done.head.at.iso()});
    output.text = "Evidence pack in " + done.folder + "\n" + table.text();
    output.notes = {"check it with: qd-verify " + done.folder};
    return output;
}

}  // namespace

void addEvidence(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ExportOptions>();
    auto* command = app.add_subcommand("evidence", "Prove to an outsider what the audit log says");
    command->require_subcommand(1);
    addExamples(*command, {"qdctl evidence export --workspace fund.qdw --out pack"});
    auto* pack =
        command->add_subcommand("export", "Write an evidence pack for qd-verify; recorded in the log");
    auto& request = options->request;
    shows(
        pack->add_option("--out", request.folder, "Folder of the pack; is made, or has no files")->required(),
        "DIR");
    shows(pack->add_option("--from", request.from, "First entry; default: 1")
              ->check(wholeNumber(1, kMostEntries)),
          "N");
    shows(pack->add_option("--to", options->to, "Last entry; default: the last of the log")
              ->check(wholeNumber(1, kMostEntries)),
          "N");
    pack->add_flag("--no-reports", options->noReports, "Leave the stored reports out");
    pack->add_flag("--with-names", request.withNames, "With the names of people; without, they are numbers");
    shows(pack->add_option("--anchor", request.anchors,
                           "Checkpoint kept outside, to be held against the log; may be repeated"),
          "FILE");
    addExamples(*pack,
                {"qdctl evidence export --workspace fund.qdw --out pack",
                 "qdctl evidence export --workspace fund.qdw --out pack --from 100 --to 200 --no-reports"});
    pack->callback(
        [&chosen, options] { chosen = [options](Context& c) { return exportPack(c, *options); }; });
}

}  // namespace qd::ctl
