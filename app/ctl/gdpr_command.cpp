// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "core/desk/retention.h"

namespace qd::ctl {

namespace {

struct GdprOptions {
    std::string name;
    std::string out;
};

Result<Output> exportData(Context& context, const GdprOptions& options) {
    constexpr unsigned kOwnerOnly = 0600;
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto data, desk::exportPerson(*session, options.name));
    Output output;
    if (options.out.empty()) {
        QD_TRY(output.document, Json::parse(data));
        output.text = data + "\n";
        return output;
    }
    QD_CHECK(context.environment.files.writeAtomically(options.out, data + "\n", kOwnerOnly));
    output.document.set("user", options.name).set("file", options.out);
    output.text = "What is known of " + options.name + " is in " + options.out + "\n";
    return output;
}

Result<Output> erase(Context& context, const GdprOptions& options) {
    QD_TRY(const auto in, signIn(context));
    QD_CHECK(desk::erasePerson(*in.session, options.name, {&in.passphrase, in.nextCode}));
    Output output;
    output.document.set("user", options.name).set("done", "erased");
    output.text =
        "The key of " + options.name + " is destroyed; backups made before have it until they are removed.\n";
    return output;
}

}  // namespace

void addGdpr(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("gdpr", "Personal data of the users: hand it out, erase it");
    command->require_subcommand(1);
    auto options = std::make_shared<GdprOptions>();
    auto* export_ = command->add_subcommand("export", "All that the workspace holds about a user, as JSON");
    shows(export_->add_option("name", options->name, "Name of the user")->required(), "NAME");
    shows(export_->add_option("--out", options->out, "File to write, for its owner only; default: stdout"),
          "FILE");
    addExamples(*export_, {"qdctl gdpr export rita --workspace fund.qdw --out rita.json"});
    export_->callback(
        [&chosen, options] { chosen = [options](Context& c) { return exportData(c, *options); }; });
    auto gone = std::make_shared<GdprOptions>();
    auto* erase_ =
        command->add_subcommand("erase", "Destroy the key of a disabled user's name and personal fields");
    shows(erase_->add_option("name", gone->name, "Name of the user")->required(), "NAME");
    addExamples(*erase_, {"qdctl gdpr erase rita --workspace fund.qdw"});
    erase_->callback([&chosen, gone] { chosen = [gone](Context& c) { return erase(c, *gone); }; });
    addExamples(*command, {"qdctl gdpr export rita --workspace fund.qdw --out rita.json"});
}

}  // namespace qd::ctl
