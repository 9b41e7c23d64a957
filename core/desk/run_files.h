// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/desk/session.h"

namespace qd::desk {

struct RunFileEntry {
    std::string name;  ///< "equity.csv", "run.json" …
    std::int64_t bytes = 0;
};
/// The files that a run left, sorted by name. Error BadInput when there is no such run.
Result<std::vector<RunFileEntry>> listRunFiles(Session& session, RunId run);
/// One of them. Error BadInput when there is no such run, or the run has no such file.
Result<std::string> readRunFile(Session& session, RunId run, const std::string& name);
/// All of them with their bytes. Error BadInput when there is no such run.
Result<vault::RunFiles> loadRunFiles(Session& session, RunId run);

}  // namespace qd::desk
