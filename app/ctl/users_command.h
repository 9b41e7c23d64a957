// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <CLI/App.hpp>

#include "app/ctl/context.h"

namespace qd::ctl {

/// The commands of `users` that change somebody else, and those about one-time codes.
void addUserChanges(CLI::App& users, Command& chosen);
void addUserTotp(CLI::App& users, Command& chosen);

/// What a change of a user prints.
[[nodiscard]] Output userChanged(const std::string& name, const std::string& what);

}  // namespace qd::ctl
