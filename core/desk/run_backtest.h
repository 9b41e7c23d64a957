// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/config/backtest_config.h"
#include "core/desk/backtest_spec.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::desk {

struct RunBacktestRequest {
    DatasetId dataset;  ///< invalid: the newest
    config::BacktestConfig config;
    /// Dividends, splits, and in place of what the workspace holds a membership and sectors. The run records
    /// their hashes, not the tables.
    backtest::RunInputs inputs = {};
    std::size_t threads = 1;
};
/// Snapshot from the vault → engine → recorded run with its files and one audit entry.
Result<vault::RunRecord> runBacktest(Session& session, const RunBacktestRequest& request,
                                     const jobs::JobContext& job);

/// The recorded backtests, newest first.
Result<std::vector<vault::RunRecord>> listRuns(Session& session);

}  // namespace qd::desk
