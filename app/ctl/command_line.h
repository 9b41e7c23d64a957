// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <CLI/App.hpp>

#include "app/ctl/context.h"
#include "core/base/error.h"

namespace qd::ctl {

/// The options that stand before or after any command.
void addGlobalOptions(CLI::App& app, GlobalOptions& options);

/// What the help shows after an option's name: "FILE", or "FILE (required)" when it is.
CLI::Option* shows(CLI::Option* option, const std::string& value);
/// Checks of a value: a whole number, or a finite one, from low to high.
[[nodiscard]] CLI::Validator wholeNumber(std::int64_t low, std::int64_t high);
[[nodiscard]] CLI::Validator number(double low, double high);
/// The error Usage for a value that is none of an option's choices: which there are, and the nearest one.
/// `later` are choices that a newer program will have.
Error notAChoice(const std::string& option, const std::string& found,
                 const std::vector<std::string_view>& choices,
                 const std::vector<std::string_view>& later = {});
/// Where a command is told what it is for: examples for the end of its help.
void addExamples(CLI::App& command, std::vector<std::string_view> lines);

/// What is wrong with a command line that could not be parsed: error Usage, with the nearest known word.
[[nodiscard]] Error usageError(const CLI::App& app, const std::string& parserSaid);

}  // namespace qd::ctl
