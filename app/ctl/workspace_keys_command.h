// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include "app/ctl/context.h"

namespace qd::ctl {

/// rekey, lock, slots, rotate
void addWorkspaceKeys(CLI::App& workspace, Command& chosen);
/// recovery-key, recover
void addWorkspaceRecovery(CLI::App& workspace, Command& chosen);

}  // namespace qd::ctl
