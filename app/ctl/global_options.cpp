// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <limits>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "core/base/number_text.h"

namespace qd::ctl {

namespace {

/// auto | cpu | cuda | cuda:0
std::string checkDevice(const std::string& device) {
    constexpr std::string_view kNumbered = "cuda:";
    if (device == "auto" || device == "cpu" || device == "cuda") return {};
    const bool numbered = device.starts_with(kNumbered) && device.size() > kNumbered.size() &&
                          device.size() <= kNumbered.size() + 3 &&
                          device.find_first_not_of("0123456789", kNumbered.size()) == std::string::npos;
    return numbered ? std::string() : "'" + device + "' is no device: auto, cpu, cuda or cuda:N";
}

void addWorkspaceOptions(CLI::App& app, GlobalOptions& options) {
    shows(app.add_option("--workspace", options.workspace, "Workspace file; its key file is FILE.keys"),
          "FILE");
    auto* file = shows(app.add_option("--passphrase-file", options.passphraseFile,
                                      "File with the passphrase; refused if others can read it"),
                       "FILE");
    auto* fd = shows(app.add_option("--passphrase-fd", options.passphraseFd,
                                    "Descriptor to read the passphrase from; default: ask on the terminal"),
                     "N");
    fd->check(wholeNumber(0, std::numeric_limits<int>::max()))->excludes(file);
    shows(app.add_option("--user", options.user, "Who acts; default: the system's user name"), "NAME");
    shows(app.add_option("--code", options.codes,
                         "One-time or recovery code, where the user has them; again for a decision")
              ->expected(1)
              ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll),
          "CODE");
    shows(app.add_option("--profile", options.profile,
                         "dev | staging | prod (default); dev makes workspaces that open fast")
              ->check(CLI::IsMember({"dev", "staging", "prod"})),
          "NAME");
    shows(app.add_option("--config", options.config, "Settings in YAML, see configs/settings.yaml"), "FILE");
}

}  // namespace

CLI::Option* shows(CLI::Option* option, const std::string& value) {
    return option->type_name(value)->option_text(option->get_required() ? value + " (required)" : value);
}

CLI::Validator wholeNumber(std::int64_t low, std::int64_t high) {
    const auto check = [low, high](const std::string& text) {
        std::int64_t value = 0;
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, value);
        if (read.ec == std::errc() && read.ptr == end && value >= low && value <= high) return std::string();
        return "'" + text + "' is no whole number from " + std::to_string(low) + " to " +
               std::to_string(high);
    };
    return CLI::Validator(check, "");
}

CLI::Validator number(double low, double high) {
    const auto check = [low, high](const std::string& text) {
        const auto value = parseNumber(text);
        if (value && *value >= low && *value <= high) return std::string();
        return "'" + text + "' is no number from " + shortestText(low) + " to " + shortestText(high);
    };
    return CLI::Validator(check, "");
}

void addGlobalOptions(CLI::App& app, GlobalOptions& options) {
    addWorkspaceOptions(app, options);
    shows(app.add_option("--threads", options.threads,
                         "Threads to compute with, from 0; default 0: what the machine has")
              ->check(wholeNumber(0, 1024)),
          "N");
    shows(app.add_option("--device", options.device, "auto (default) | cpu | cuda[:i]")
              ->check(CLI::Validator(checkDevice, "")),
          "NAME");
    shows(app.add_option("--seed", options.seed,
                         "Seed of everything random, 0 to 2^63 - 1; default: the file's")
              ->check(wholeNumber(0, std::numeric_limits<std::int64_t>::max())),
          "N");
    app.add_flag("--json", options.json, "Exactly one JSON document on stdout");
    app.add_flag("--quiet", options.quiet, "No progress and no notes on stderr");
}

void addExamples(CLI::App& command, std::vector<std::string_view> lines) {
    std::string footer = lines.size() == 1 ? "Example:\n" : "Examples:\n";
    for (const auto line : lines)
        footer += "  " + std::string(line) + "\n";
    command.footer(footer + "\nOptions for every command (--workspace, --json …): qdctl --help");
}

}  // namespace qd::ctl
