// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/desk/decisions.h"

namespace qd::ctl {

namespace {

std::string verdictOf(const desk::DecisionLine& line) {
    if (!line.valid) return "DOES NOT HOLD";
    return line.approves ? "approved" : "rejected";
}

Result<Output> list(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto lines, desk::listDecisions(*session));
    using enum TextTable::Side;
    Output output;
    TextTable table({Right, Left, Left, Left, Left, Left, Left});
    Json decisions = Json::array();
    for (const auto& line : lines) {
        Json item = Json::object();
        item.set("decision", line.id.value).set("kind", line.kind).set("subject", line.subject);
        item.set("prepared_by", line.preparedBy).set("decided_by", line.decidedBy).set("at", line.at.iso());
        item.set("verdict", line.approves ? "approve" : "reject").set("reason", line.reason);
        decisions.push(std::move(item.set("valid", line.valid)));
        table.row({std::to_string(line.id.value), line.at.iso(), line.subject, verdictOf(line),
                   line.decidedBy, "prepared by " + line.preparedBy, line.reason});
    }
    output.text = table.text();
    output.document.set("decisions", std::move(decisions));
    return output;
}

}  // namespace

void addDecisions(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("decisions", "What was approved and rejected, with signatures");
    command->require_subcommand(1);
    auto* list_ = command->add_subcommand("list", "Every decision, newest first, its signature checked");
    addExamples(*list_, {"qdctl decisions list --workspace fund.qdw --json"});
    list_->callback([&chosen] { chosen = list; });
    addExamples(*command, {"qdctl decisions list --workspace fund.qdw"});
}

}  // namespace qd::ctl
