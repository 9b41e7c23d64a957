// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "core/config/yaml_reader.h"

namespace qd::ctl {

namespace {

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const auto word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

/// The commands that were recognised, from the program down.
std::vector<const CLI::App*> pathOf(const CLI::App& app) {
    std::vector<const CLI::App*> path{&app};
    for (auto chosen = app.get_subcommands(); !chosen.empty(); chosen = chosen.front()->get_subcommands())
        path.push_back(chosen.front());
    return path;
}

std::string nameOf(const std::vector<const CLI::App*>& path) {
    std::string name;
    for (const auto* app : path)
        name += (name.empty() ? "" : " ") + app->get_name();
    return name;
}

std::vector<std::string> optionsOf(const std::vector<const CLI::App*>& path) {
    std::vector<std::string> names;
    for (const auto* app : path) {
        for (const auto* option : app->get_options()) {
            for (const auto& name : option->get_lnames())
                names.push_back("--" + name);
        }
    }
    return names;
}

std::vector<std::string> commandsOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* command : app.get_subcommands({}))
        names.push_back(command->get_name());
    return names;
}

std::string didYouMean(const std::string& word, const std::vector<std::string>& known,
                       const std::string& otherwise) {
    const std::vector<std::string_view> views(known.begin(), known.end());
    const auto near = config::nearestWord(word, views);
    return near ? "did you mean '" + std::string(*near) + "'?" : otherwise;
}

Error usage(std::string message, std::string hint) {
    return Error{ErrorCode::Usage, std::move(message), std::move(hint)};
}

Error unexpected(const std::string& word, const std::vector<const CLI::App*>& path,
                 const std::string& seeHelp) {
    const CLI::App& last = *path.back();
    if (word.starts_with("-")) {
        const std::string option = word.substr(0, word.find('='));
        return usage("'" + nameOf(path) + "' has no option '" + option + "'",
                     didYouMean(option, optionsOf(path), seeHelp));
    }
    const auto commands = commandsOf(last);
    if (commands.empty())
        return usage("found '" + word + "', which '" + nameOf(path) + "' does not expect", seeHelp);
    return usage("'" + nameOf(path) + "' has no command '" + word + "'",
                 didYouMean(word, commands, seeHelp + " for those that there are"));
}

}  // namespace

Error notAChoice(const std::string& option, const std::string& found,
                 const std::vector<std::string_view>& choices, const std::vector<std::string_view>& later) {
    const std::string available = "available: " + joined(choices);
    if (std::find(later.begin(), later.end(), found) != later.end())
        return usage(option + " " + found + " is not available in this version", available);
    const auto near = config::nearestWord(found, choices);
    return usage("'" + found + "' is not a value of " + option,
                 (near ? "did you mean '" + std::string(*near) + "'? " : std::string()) + available);
}

Error usageError(const CLI::App& app, const std::string& parserSaid) {
    const auto path = pathOf(app);
    const std::string seeHelp = "see " + nameOf(path) + " --help";
    // A word that nobody knows explains best what else is missing.
    const auto unknown = app.remaining(true);
    if (!unknown.empty()) return unexpected(unknown.front(), path, seeHelp);
    const auto commands = commandsOf(*path.back());
    if (!commands.empty()) {
        return usage("'" + nameOf(path) + "' needs a command: " +
                         joined(std::vector<std::string_view>(commands.begin(), commands.end())),
                     seeHelp);
    }
    return usage(parserSaid, seeHelp);
}

}  // namespace qd::ctl
