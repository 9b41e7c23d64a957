// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/desk/session.h"

namespace qd::desk {

/// One of the files that a run left ("equity.csv", "run.json" …). Error BadInput when there is no such run,
/// or the run has no such file.
Result<std::string> readRunFile(Session& session, RunId run, const std::string& name);
/// All of them with their bytes. Error BadInput when there is no such run.
Result<vault::RunFiles> loadRunFiles(Session& session, RunId run);

}  // namespace qd::desk
