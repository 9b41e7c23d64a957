// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/users_command.h"

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/desk/users.h"
#include "core/identity/user_name.h"

namespace qd::ctl {

namespace {

std::string stateOf(const desk::UserLine& line) {
    if (line.user.erased) return "erased";
    if (line.user.state == vault::UserState::Disabled) return "disabled";
    if (!line.hasSlot) return "no passphrase";
    return line.mustChange ? "first passphrase" : "active";
}

Json toJson(const desk::UserLine& line) {
    const auto& user = line.user;
    Json item = Json::object();
    item.set("name", user.name).set("full_name", user.fullName).set("person", identity::personToken(user.id));
    item.set("role", identity::name(user.role));
    item.set("state", user.state == vault::UserState::Active ? "active" : "disabled");
    item.set("erased", user.erased).set("has_passphrase", line.hasSlot).set("must_change", line.mustChange);
    item.set("one_time_codes", user.totp).set("recovery_codes_left", user.recoveryCodesLeft);
    item.set("failed_attempts", user.failedAttempts).set("created_at", user.createdAt.iso());
    item.set("last_sign_in", user.lastSignIn ? Json(user.lastSignIn->iso()) : Json(nullptr));
    return item.set("self", line.self);
}

Result<Output> list(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto lines, desk::listUsers(*session));
    using enum TextTable::Side;
    Output output;
    TextTable table({Left, Left, Left, Left, Left});
    table.row({"Name", "Role", "State", "One-time codes", "Full name"});
    Json users = Json::array();
    for (const auto& line : lines) {
        const auto& user = line.user;
        table.row({user.erased ? identity::erasedPersonWords(user.id) : user.name,
                   std::string(identity::name(user.role)), stateOf(line), user.totp ? "yes" : "no",
                   user.fullName});
        users.push(toJson(line));
    }
    output.text = table.text();
    output.document.set("users", std::move(users));
    return output;
}

}  // namespace

Output userChanged(const std::string& name, const std::string& what) {
    Output output;
    output.document.set("user", name).set("done", what);
    output.text = name + ": " + what + "\n";
    return output;
}

void addUsers(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("users", "Who may use a workspace, and as what");
    command->require_subcommand(1);
    auto* list_ = command->add_subcommand("list", "Everybody, with role and state");
    addExamples(*list_, {"qdctl users list --workspace fund.qdw"});
    list_->callback([&chosen] { chosen = list; });
    addUserChanges(*command, chosen);
    addUserTotp(*command, chosen);
    addExamples(*command, {"qdctl users list --workspace fund.qdw",
                           "qdctl users add rita --role risk --workspace fund.qdw"});
}

}  // namespace qd::ctl
