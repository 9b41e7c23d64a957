// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include "app/ctl/context.h"

namespace qd::ctl {

/// `qdctl study`: several methods over real prices, written as a document with tables and pictures.
void addStudy(CLI::App& app, Command& chosen);

}  // namespace qd::ctl
