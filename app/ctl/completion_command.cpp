// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"

namespace qd::ctl {

namespace {

std::vector<std::string> optionNames(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options()) {
        for (const auto& name : option->get_lnames())
            names.push_back("--" + name);
    }
    return names;
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const auto& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

/// "path of commands" → "words that may follow", for each command, depth first.
void collect(const CLI::App& app, const std::string& path,
             std::vector<std::pair<std::string, std::string>>& cases) {
    std::vector<std::string> words;
    for (const auto* command : app.get_subcommands({}))
        words.push_back(command->get_name());
    for (auto& name : optionNames(app))
        words.push_back(std::move(name));
    cases.emplace_back(path, joined(words));
    for (const auto* command : app.get_subcommands({})) {
        collect(*command, path.empty() ? command->get_name() : path + " " + command->get_name(), cases);
    }
}

std::string bashScript(const CLI::App& app) {
    std::vector<std::pair<std::string, std::string>> cases;
    collect(app, "", cases);
    std::string script =
        "_qdctl() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\" path=\"\" w\n"
        "  for w in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
        "    case \"$w\" in -*) ;; *) path=\"${path:+$path }$w\" ;; esac\n  done\n  case \"$path\" in\n";
    for (const auto& [path, words] : cases) {
        script += "    \"" + path + "\") COMPREPLY=($(compgen -W \"" + words + "\" -- \"$word\")) ;;\n";
    }
    return script +
           "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n  esac\n}\ncomplete -o default -F _qdctl "
           "qdctl\n";
}

std::string fishScript(const CLI::App& app) {
    std::string script;
    for (const auto* command : app.get_subcommands({})) {
        script += "complete -c qdctl -n __fish_use_subcommand -a " + command->get_name() + " -d '" +
                  command->get_description() + "'\n";
        for (const auto* sub : command->get_subcommands({})) {
            script += "complete -c qdctl -n '__fish_seen_subcommand_from " + command->get_name() + "' -a " +
                      sub->get_name() + " -d '" + sub->get_description() + "'\n";
        }
        for (const auto* option : command->get_options()) {
            for (const auto& name : option->get_lnames()) {
                script += "complete -c qdctl -n '__fish_seen_subcommand_from " + command->get_name() +
                          "' -l " + name + "\n";
            }
        }
    }
    return script;
}

}  // namespace

void addCompletion(CLI::App& app, Command& chosen) {
    auto shell = std::make_shared<std::string>();
    auto* command = app.add_subcommand("completion", "Completion script for a shell");
    command->add_option("shell", *shell, "bash | zsh | fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    command->callback([&app, &chosen, shell] {
        chosen = [&app, shell](Context&) -> Result<Output> {
            Output output;
            if (*shell == "fish") {
                output.text = fishScript(app);
            } else {
                output.text = (*shell == "zsh" ? "autoload -U +X bashcompinit && bashcompinit\n" : "") +
                              bashScript(app);
            }
            output.document.set("shell", *shell).set("script", output.text);
            return output;
        };
    });
}

}  // namespace qd::ctl
