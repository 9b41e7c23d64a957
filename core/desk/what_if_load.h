// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/risk/what_if_model.h"

namespace qd::desk {

/// Where a what-if is to start.
enum class WhatIfFrom : std::uint8_t {
    Best,       ///< the positions where there are any with a value, else the newest backtest
    Positions,  ///< at the newest data set's last close; limits and costs of the newest backtest
    Run         ///< the last targets of a backtest, over its data set, with its limits and costs
};

struct WhatIfRequest {
    WhatIfFrom from = WhatIfFrom::Best;
    RunId run;  ///< of WhatIfFrom::Run
    risk::WhatIfRisk risk;
};

/// What the workspace has to start from.
struct WhatIfOffer {
    risk::WhatIfModelPtr model;  ///< null: there are neither positions with a price nor backtests
    bool prices = false;         ///< there is a data set
    bool positions = false;
    std::vector<vault::RunRecord> runs;  ///< backtests, newest first
};

/// Error BadInput for a run that is not there or has no targets, positions without any value where they were
/// asked for, and as risk::prepareWhatIf(); Cancelled. Reads only.
Result<WhatIfOffer> loadWhatIf(Session& session, const WhatIfRequest& request, const jobs::JobContext& job);

/// The last targets of a backtest by symbol, those that are not 0; they sum to 1 less cash. Error BadInput
/// for a run that is not there or has no targets.
Result<std::map<std::string, double>> loadRunTargets(Session& session, RunId run);

}  // namespace qd::desk
