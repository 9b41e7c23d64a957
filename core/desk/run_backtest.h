// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/config/backtest_config.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::desk {

/// The configuration as the engine's specification; error BadInput for names the engine does not know.
Result<backtest::BacktestSpec> toSpec(const config::BacktestConfig& config);

struct RunBacktestRequest {
    DatasetId dataset;  ///< invalid: the newest
    config::BacktestConfig config;
};
/// Snapshot from the vault → engine → recorded run with its files and one audit entry.
Result<vault::RunRecord> runBacktest(Session& session, const RunBacktestRequest& request,
                                     const jobs::JobContext& job);

Result<std::vector<vault::RunRecord>> listRuns(Session& session);

}  // namespace qd::desk
