// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "app/ctl/workspace_keys_command.h"
#include "core/desk/build_demo.h"
#include "core/desk/import_tables.h"

namespace qd::ctl {

namespace {

std::string toText(const desk::WorkspaceInfo& info, std::size_t membership) {
    using enum TextTable::Side;
    TextTable table({Left, Left});
    const auto number = [](std::int64_t n) { return groupedText(static_cast<double>(n), 0); };
    table.row({"Workspace", info.path}).row({"Schema", std::to_string(info.schemaVersion)});
    if (info.synthetic) table.row({"Data", "SYNTHETIC"});
    table.row({"Data sets", number(info.datasets)}).row({"Runs", number(info.runs)});
    table.row({"Reports", number(info.reports)}).row({"Holdings", number(info.holdings)});
    table.row({"Membership", number(static_cast<std::int64_t>(membership)) + " spells"});
    table.row({"Audit entries", number(info.auditEntries)}).row({"Audit head", info.auditHead});
    return table.text();
}

Result<Output> describe(desk::Session& session) {
    QD_TRY(const auto info, desk::workspaceInfo(session));
    QD_TRY(const auto membership, desk::loadMembership(session));
    Output output;
    output.document.set("path", info.path).set("schema", info.schemaVersion).set("synthetic", info.synthetic);
    output.document.set("datasets", info.datasets).set("runs", info.runs).set("reports", info.reports);
    output.document.set("holdings", info.holdings);
    output.document.set("membership", static_cast<std::int64_t>(membership.spells.size()));
    output.document.set("audit_entries", info.auditEntries).set("audit_head", info.auditHead);
    output.text = toText(info, membership.spells.size());
    const auto& rollback = session.vault().evidence().rollback();
    output.document.set("read_only", rollback.has_value());
    if (rollback) output.text += "\nREAD ONLY: " + rollback->words.text + "\n";
    return output;
}

Result<Output> create(Context& context) {
    QD_CHECK(needWorkspace(context));
    QD_TRY(const auto passphrase, readPassphrase(context, true));
    QD_CHECK(context.job.checkpoint("Making the workspace", 0.0));
    QD_TRY(
        const auto session,
        desk::createWorkspace(context.environment,
                              {context.options.workspace, &passphrase, userName(context)}, kdfOf(context)));
    return describe(*session);
}

Result<Output> info(Context& context) {
    QD_TRY(const auto session, openSession(context));
    return describe(*session);
}

Result<Output> verify(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto verdict, desk::verifyWorkspace(*session));
    Output output;
    output.document.set("intact", verdict.intact)
        .set("audit_entries", verdict.entries)
        .set("audit_head", verdict.head);
    output.text = "Every page authenticates; the audit chain of " + std::to_string(verdict.entries) +
                  " entries is intact.\nHead " + verdict.head + "\n";
    return output;
}

Result<Output> demo(Context& context) {
    QD_CHECK(needWorkspace(context));
    QD_TRY(const auto passphrase, readPassphrase(context, true));
    QD_TRY(const auto session,
           desk::buildDemo(context.environment, {context.options.workspace, &passphrase, userName(context)},
                           kdfOf(context), context.job));
    QD_TRY(auto output, describe(*session));
    output.text = "Demo workspace made; all of it is SYNTHETIC.\n\n" + output.text;
    return output;
}

}  // namespace

void addWorkspace(CLI::App& app, Command& chosen) {
    auto* command =
        app.add_subcommand("workspace", "Make, describe, verify and rekey an encrypted workspace");
    command->require_subcommand(1);
    auto* create_ = command->add_subcommand("create", "Make a new workspace; its first user is an Admin");
    addExamples(*create_,
                {"qdctl workspace create --workspace fund.qdw",
                 "qdctl workspace create --workspace fund.qdw --passphrase-file secret --user ada"});
    create_->callback([&chosen] { chosen = create; });
    auto* info_ = command->add_subcommand("info", "What a workspace holds, and the head of its audit chain");
    addExamples(*info_, {"qdctl workspace info --workspace fund.qdw --json"});
    info_->callback([&chosen] { chosen = info; });
    auto* verify_ = command->add_subcommand("verify", "Authenticate every page and the audit chain");
    addExamples(*verify_, {"qdctl workspace verify --workspace fund.qdw --passphrase-file secret"});
    verify_->callback([&chosen] { chosen = verify; });
    addWorkspaceKeys(*command, chosen);
    addWorkspaceRecovery(*command, chosen);
    addExamples(*command, {"qdctl workspace create --workspace fund.qdw"});
}

void addDemo(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("demo", "Build the sample workspace, all of it SYNTHETIC");
    addExamples(*command, {"qdctl demo --workspace demo.qdw",
                           "qdctl demo --workspace demo.qdw --passphrase-file secret --profile dev"});
    command->callback([&chosen] { chosen = demo; });
}

}  // namespace qd::ctl
