// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/new_passphrase.h"
#include "app/ctl/users_command.h"
#include "core/desk/users.h"

namespace qd::ctl {

namespace {

struct UserOptions {
    std::string name;
    std::string fullName;
    std::string role;
    std::shared_ptr<NewPassphrase> passphrase = std::make_shared<NewPassphrase>();
};
using Options = std::shared_ptr<UserOptions>;

Result<identity::Role> roleOf(const std::string& name) {
    if (const auto role = identity::parseRole(name)) return *role;
    return notAChoice("--role", name,
                      {"admin", "portfolio_manager", "risk", "compliance", "trader", "auditor", "service"});
}

Result<Output> add(Context& context, const UserOptions& options) {
    QD_TRY(const auto role, roleOf(options.role));
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto passphrase, readNewPassphrase(context, *options.passphrase));
    QD_CHECK(desk::addUser(*session, {options.name, options.fullName, role, &passphrase, kdfOf(context)}));
    return userChanged(options.name, "added as " + std::string(identity::name(role)));
}

Result<Output> setRole(Context& context, const UserOptions& options) {
    QD_TRY(const auto role, roleOf(options.role));
    QD_TRY(const auto session, openSession(context));
    QD_CHECK(desk::setUserRole(*session, options.name, role));
    return userChanged(options.name, "role is " + std::string(identity::name(role)));
}

/// disable, enable, unlock
Result<Output> change(Context& context, const std::string& name,
                      Status (*work)(desk::Session&, const std::string&), const char* what) {
    QD_TRY(const auto session, openSession(context));
    QD_CHECK(work(*session, name));
    return userChanged(name, what);
}

Result<Output> passphrase(Context& context, const UserOptions& options) {
    QD_TRY(const auto in, signIn(context));
    QD_TRY(const auto next, readNewPassphrase(context, *options.passphrase));
    const auto& self = in.session->actor().user;
    if (!options.name.empty() && options.name != self) {
        QD_CHECK(desk::resetPassphrase(*in.session, options.name, next, kdfOf(context)));
        return userChanged(options.name, "first passphrase set");
    }
    QD_CHECK(desk::changePassphrase(*in.session, in.passphrase, next, kdfForChange(context, *in.session)));
    return userChanged(self, "passphrase changed");
}

CLI::App* command(CLI::App& users, const Options& options, const char* name, const char* what,
                  bool needsName) {
    auto* added = users.add_subcommand(name, what);
    auto* who = shows(added->add_option("name", options->name, "Name of the user"), "NAME");
    if (needsName) shows(who->required(), "NAME");
    return added;
}

void addSimple(CLI::App& users, Command& chosen, const char* name, const char* what, const char* done,
               Status (*work)(desk::Session&, const std::string&)) {
    auto options = std::make_shared<UserOptions>();
    auto* added = command(users, options, name, what, true);
    added->footer(
        "Example:\n  qdctl users " + std::string(name) +
        " rita --workspace fund.qdw\n\nOptions for every command (--workspace, --json …): qdctl --help");
    added->callback([&chosen, options, work, done] {
        chosen = [options, work, done](Context& c) { return change(c, options->name, work, done); };
    });
}

}  // namespace

void addUserChanges(CLI::App& users, Command& chosen) {
    constexpr const char* kRoles =
        "admin | portfolio_manager | risk | compliance | trader | auditor | service";
    auto options = std::make_shared<UserOptions>();
    auto* add_ =
        command(users, options, "add", "Add a user, with a first passphrase that they have to change", true);
    shows(add_->add_option("--role", options->role, kRoles)->required(), "NAME");
    shows(add_->add_option("--full-name", options->fullName, "First and last name; may be left out"), "NAME");
    addNewPassphrase(*add_, options->passphrase);
    addExamples(*add_, {"qdctl users add rita --role risk --workspace fund.qdw"});
    add_->callback([&chosen, options] { chosen = [options](Context& c) { return add(c, *options); }; });

    addSimple(users, chosen, "disable", "Keep a user out; takes the passphrase away, too", "disabled",
              desk::disableUser);
    addSimple(users, chosen, "enable", "Let a disabled user act again, once given a passphrase", "enabled",
              desk::enableUser);
    addSimple(users, chosen, "unlock", "End the wait after failed attempts", "unlocked", desk::unlockUser);

    auto changed = std::make_shared<UserOptions>();
    auto* role = command(users, changed, "role", "Give a user another role", true);
    shows(role->add_option("--role", changed->role, kRoles)->required(), "NAME");
    addExamples(*role, {"qdctl users role rita --role compliance --workspace fund.qdw"});
    role->callback([&chosen, changed] { chosen = [changed](Context& c) { return setRole(c, *changed); }; });

    auto renewed = std::make_shared<UserOptions>();
    auto* pass = command(users, renewed, "passphrase",
                         "Change one's own passphrase, or give another user a first one again", false);
    addNewPassphrase(*pass, renewed->passphrase);
    addExamples(*pass, {"qdctl users passphrase --workspace fund.qdw",
                        "qdctl users passphrase rita --workspace fund.qdw --new-passphrase-file first"});
    pass->callback(
        [&chosen, renewed] { chosen = [renewed](Context& c) { return passphrase(c, *renewed); }; });
}

}  // namespace qd::ctl
