// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include "app/ctl/context.h"

namespace qd::ctl {

/// `qdctl drift scan`: a registered model of a workspace; below `qdctl drift`.
void addDriftScan(CLI::App& drift, Command& chosen);

}  // namespace qd::ctl
