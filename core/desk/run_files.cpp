// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_files.h"

#include <utility>

namespace qd::desk {

Result<std::string> readRunFile(Session& session, RunId run, const std::string& name) {
    QD_TRY(auto files, loadRunFiles(session, run));
    const auto found = files.find(name);
    if (found == files.end())
        return Error{ErrorCode::BadInput, say("run %1 has no file '%2'", std::to_string(run.value), name)};
    return std::move(found->second);
}

Result<vault::RunFiles> loadRunFiles(Session& session, RunId run) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    return session.vault().loadRunFiles(run);
}

}  // namespace qd::desk
