// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"
#include "core/desk/build_demo.h"

namespace qd::ctl {

namespace {

Output outputOf(const desk::WorkspaceInfo& info) {
    Output output;
    output.document.set("path", info.path).set("schema", info.schemaVersion).set("synthetic", info.synthetic);
    output.document.set("datasets", info.datasets).set("runs", info.runs).set("reports", info.reports);
    output.document.set("holdings", info.holdings).set("audit_entries", info.auditEntries);
    output.document.set("audit_head", info.auditHead);
    for (const auto& [key, value] : output.document.members()) {
        output.text += key + ": " + (value.stringOr("").empty() ? value.dump() : value.stringOr("")) + "\n";
    }
    return output;
}

Status needPath(const Context& context) {
    if (!context.options.workspace.empty()) return Ok{};
    return Error{ErrorCode::Usage, "this command needs a workspace", "pass --workspace FILE"};
}

Result<Output> create(Context& context) {
    QD_CHECK(needPath(context));
    QD_TRY(const auto passphrase, readPassphrase(context, true));
    QD_TRY(const auto session,
           desk::createWorkspace(context.environment,
                                 {context.options.workspace, &passphrase, userName(context.options)},
                                 kdfOf(context.options)));
    QD_TRY(const auto info, desk::workspaceInfo(*session));
    return outputOf(info);
}

Result<Output> info(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto found, desk::workspaceInfo(*session));
    return outputOf(found);
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
    QD_CHECK(needPath(context));
    QD_TRY(const auto passphrase, readPassphrase(context, true));
    QD_TRY(const auto session,
           desk::buildDemo(context.environment,
                           {context.options.workspace, &passphrase, userName(context.options)},
                           kdfOf(context.options), context.job));
    QD_TRY(const auto found, desk::workspaceInfo(*session));
    auto output = outputOf(found);
    output.text = "Demo workspace made; all of it is SYNTHETIC.\n" + output.text;
    return output;
}

}  // namespace

void addWorkspace(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("workspace", "Make, describe and verify an encrypted workspace");
    command->require_subcommand(1);
    command->add_subcommand("create", "Make a new workspace at --workspace")->callback([&chosen] {
        chosen = create;
    });
    command->add_subcommand("info", "What a workspace holds")->callback([&chosen] { chosen = info; });
    command->add_subcommand("verify", "Authenticate every page and the audit chain")->callback([&chosen] {
        chosen = verify;
    });
}

void addDemo(CLI::App& app, Command& chosen) {
    app.add_subcommand("demo", "Build the sample workspace (SYNTHETIC) at --workspace")->callback([&chosen] {
        chosen = demo;
    });
}

}  // namespace qd::ctl
