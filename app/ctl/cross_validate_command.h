// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include "app/ctl/context.h"

namespace qd::ctl {

/// `qdctl cross-validate`: a search for parameters over combinatorial purged splits.
void addCrossValidate(CLI::App& app, Command& chosen);

}  // namespace qd::ctl
