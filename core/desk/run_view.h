// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/backtest/backtest.h"
#include "core/desk/session.h"

namespace qd::desk {

/// Return of one calendar month.
struct MonthReturn {
    int year = 0;
    unsigned month = 1;
    double value = 0.0;
};

/// A recorded run as pages and reports need it, immutable.
struct RunView {
    vault::RunRecord record;
    backtest::BacktestResult result;
    std::vector<analytics::MetricValue> metrics;  ///< of the strategy, with the benchmark where there is one
    std::vector<analytics::MetricValue> benchmarkMetrics;  ///< of the benchmark alone; empty without one
    std::vector<double> drawdown;                          ///< one a session
    std::vector<MonthReturn> months;
    std::vector<std::string> sectorNames;            ///< order of the columns of sectorWeights; last: "Other"
    std::vector<std::vector<double>> sectorWeights;  ///< a row a rebalance, sums to 1
};
Result<std::shared_ptr<const RunView>> loadRun(Session& session, RunId id);

/// Compounded by calendar month from a wealth path.
std::vector<MonthReturn> monthlyReturns(const std::vector<Date>& dates, const std::vector<double>& wealth);

}  // namespace qd::desk
