// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/completion_scripts.h"

namespace qd::ctl {

namespace {

Result<Output> completion(const CLI::App& app, const std::string& shell) {
    Output output;
    if (shell == "bash") {
        output.text = bashCompletion(app);
    } else if (shell == "zsh") {
        output.text = zshCompletion(app);
    } else if (shell == "fish") {
        output.text = fishCompletion(app);
    } else {
        return notAChoice("the shell", shell, {"bash", "zsh", "fish"});
    }
    output.document.set("shell", shell).set("script", output.text);
    return output;
}

}  // namespace

void addCompletion(CLI::App& app, Command& chosen) {
    auto shell = std::make_shared<std::string>();
    auto* command = app.add_subcommand("completion", "Completion script for a shell");
    command->add_option("shell", *shell, "bash | zsh | fish")->required()->option_text("NAME (required)");
    addExamples(*command, {"source <(qdctl completion bash)", "source <(qdctl completion zsh)",
                           "qdctl completion fish | source"});
    command->callback(
        [&app, &chosen, shell] { chosen = [&app, shell](Context&) { return completion(app, *shell); }; });
}

}  // namespace qd::ctl
