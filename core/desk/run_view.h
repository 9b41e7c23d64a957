// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/backtest/backtest.h"
#include "core/desk/session.h"
#include "core/desk/sharpe_evidence.h"

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
    TrackedTrials tracked;                                 ///< all that was ever tried on the run's prices
    std::optional<SharpeEvidence> sharpe;  ///< of the strategy, deflated over `tracked`; nothing without one
    std::optional<SharpeEvidence> benchmarkSharpe;  ///< never deflated: nobody chose it
    std::vector<double> drawdown;                   ///< one a session
    std::vector<MonthReturn> months;
    std::vector<std::string> sectorNames;            ///< order of the columns of sectorWeights; last: "Other"
    std::vector<std::vector<double>> sectorWeights;  ///< a row a rebalance, sums to 1
};
/// A recorded backtest; an invalid id means the newest. Error BadInput when there is none.
Result<std::shared_ptr<const RunView>> loadRun(Session& session, RunId id);

/// Compounded by calendar month from a wealth path.
std::vector<MonthReturn> monthlyReturns(const std::vector<Date>& dates, const std::vector<double>& wealth);

}  // namespace qd::desk
