// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completion_scripts.h"

#include <algorithm>
#include <map>
#include <vector>

#include <CLI/CLI.hpp>

namespace qd::ctl {

namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, const char* between = " ") {
    std::string line;
    for (const auto& word : words)
        line += (line.empty() ? "" : between) + word;
    return line;
}

/// The help of an option, whose lines may be broken.
std::string inOneLine(const CLI::Option& option) {
    std::string text = option.get_description();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// The choices that an option's help names: "pdf | xlsx | html; …" → pdf, xlsx, html.
Words choicesOf(const CLI::Option& option) {
    std::string text = inOneLine(option);
    if (text.find(" | ") == std::string::npos) return {};
    if (const auto colon = text.find(": "); colon < text.find(" | ")) text.erase(0, colon + 2);
    Words choices;
    for (std::size_t at = 0; at != std::string::npos;) {
        const auto sign = text.find(" | ", at);
        const auto part = text.substr(at, sign == std::string::npos ? sign : sign - at);
        choices.push_back(part.substr(0, part.find_first_of(" ;[(")));
        at = sign == std::string::npos ? sign : sign + 3;
    }
    return choices;
}

bool takesValue(const CLI::Option& option) {
    return option.get_items_expected_max() > 0;
}

/// A command, by the words that lead to it; the program itself first.
struct Node {
    std::string path;
    const CLI::App* app;
};

void collect(const CLI::App& app, const std::string& path, std::vector<Node>& nodes) {
    nodes.push_back({path, &app});
    for (const auto* command : app.get_subcommands({}))
        collect(*command, path.empty() ? command->get_name() : path + " " + command->get_name(), nodes);
}

std::vector<Node> nodesOf(const CLI::App& app) {
    std::vector<Node> nodes;
    collect(app, "", nodes);
    return nodes;
}

/// Names of commands and options that may follow the words of a node; options of the program go anywhere.
Words followers(const CLI::App& root, const CLI::App& app) {
    Words words;
    for (const auto* command : app.get_subcommands({}))
        words.push_back(command->get_name());
    for (const auto* from : {&app, &root}) {
        for (const auto* option : from->get_options()) {
            for (const auto& name : option->get_lnames()) {
                const std::string word = "--" + name;
                if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
            }
        }
    }
    return words;
}

/// "--format" → its choices, over all commands; empty choices: the value is a file, a name or a number.
std::map<std::string, Words> optionsWithValues(const std::vector<Node>& nodes) {
    std::map<std::string, Words> options;
    for (const auto& node : nodes) {
        for (const auto* option : node.app->get_options()) {
            if (!takesValue(*option)) continue;
            for (const auto& name : option->get_lnames())
                options.emplace("--" + name, choicesOf(*option));
        }
    }
    return options;
}

/// In single quotes of the fish shell.
std::string fishQuoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

std::string fishCondition(const Node& node) {
    if (node.path.empty()) return {};
    std::string condition;
    for (std::size_t at = 0; at < node.path.size();) {
        const auto end = std::min(node.path.find(' ', at), node.path.size());
        condition += (condition.empty() ? "" : "; and ") + std::string("__fish_seen_subcommand_from ") +
                     node.path.substr(at, end - at);
        at = end + 1;
    }
    return condition;
}

std::string fishOption(const CLI::Option& option, const std::string& condition) {
    std::string line;
    for (const auto& name : option.get_lnames()) {
        line +=
            "complete -c qdctl" + (condition.empty() ? "" : " -n " + fishQuoted(condition)) + " -l " + name;
        const auto choices = choicesOf(option);
        if (takesValue(option)) line += choices.empty() ? " -r" : " -x -a " + fishQuoted(joined(choices));
        line += " -d " + fishQuoted(inOneLine(option)) + "\n";
    }
    return line;
}

}  // namespace

std::string bashCompletion(const CLI::App& app) {
    const auto nodes = nodesOf(app);
    const auto options = optionsWithValues(nodes);
    Words valued;
    Words paths;
    std::string values;
    std::string follow;
    for (const auto& [name, choices] : options) {
        valued.push_back(name);
        if (!choices.empty())
            values += "    " + name + ") COMPREPLY=($(compgen -W \"" + joined(choices) +
                      "\" -- \"$word\")); return ;;\n";
    }
    for (const auto& node : nodes) {
        if (!node.path.empty()) paths.push_back("\"" + node.path + "\"");
        follow += "    \"" + node.path + "\") COMPREPLY=($(compgen -W \"" +
                  joined(followers(app, *node.app)) + "\" -- \"$word\")) ;;\n";
    }
    return "_qdctl() {\n"
           "  local word=\"${COMP_WORDS[COMP_CWORD]}\" path=\"\" value=\"\" w\n"
           "  COMPREPLY=()\n"
           "  for w in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "    if [ -n \"$value\" ]; then value=\"\"; continue; fi\n"
           "    case \"$w\" in\n"
           "      " +
           joined(valued, "|") +
           ") value=\"$w\" ;;\n"
           "      *) case \"${path:+$path }$w\" in\n"
           "        " +
           joined(paths, "|") +
           ") path=\"${path:+$path }$w\" ;;\n"
           "      esac ;;\n"
           "    esac\n"
           "  done\n"
           "  case \"$value\" in\n"
           "    \"\") ;;\n" +
           values +
           "    *) COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n"
           "  esac\n"
           "  case \"$path\" in\n" +
           follow +
           "  esac\n"
           "}\n"
           "complete -o default -F _qdctl qdctl\n";
}

std::string zshCompletion(const CLI::App& app) {
    return "#compdef qdctl\nautoload -U +X compinit && compinit\n"
           "autoload -U +X bashcompinit && bashcompinit\n" +
           bashCompletion(app);
}

std::string fishCompletion(const CLI::App& app) {
    std::string script;
    for (const auto& node : nodesOf(app)) {
        const std::string condition = fishCondition(node);
        Words names;
        for (const auto* command : node.app->get_subcommands({}))
            names.push_back(command->get_name());
        const std::string fresh = node.path.empty()
                                      ? std::string("__fish_use_subcommand")
                                      : condition + "; and not __fish_seen_subcommand_from " + joined(names);
        for (const auto* command : node.app->get_subcommands({})) {
            script += "complete -c qdctl -f -n " + fishQuoted(fresh) + " -a " + command->get_name() + " -d " +
                      fishQuoted(command->get_description()) + "\n";
        }
        for (const auto* option : node.app->get_options())
            script += fishOption(*option, condition);
    }
    return script;
}

}  // namespace qd::ctl
