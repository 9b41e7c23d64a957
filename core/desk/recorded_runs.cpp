// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/recorded_runs.h"

namespace qd::desk {

Result<std::vector<vault::RunRecord>> runsOfKind(Session& session, std::string_view kind) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(auto runs, session.vault().runs());
    std::erase_if(runs, [kind](const vault::RunRecord& run) { return run.kind != kind; });
    return runs;
}

}  // namespace qd::desk
