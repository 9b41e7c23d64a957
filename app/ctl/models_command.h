// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include "app/ctl/context.h"

namespace qd::ctl {

/// The commands of `models` that decide (validate, promote, retire, rollback), and those that keep the
/// registry (register, attach, change, finding, live).
void addModelDecisions(CLI::App& models, Command& chosen);
void addModelKeeping(CLI::App& models, Command& chosen);

/// The number of a model as an argument.
CLI::Option* addModelNumber(CLI::App& command, std::int64_t& model);

}  // namespace qd::ctl
