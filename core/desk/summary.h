// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analytics/metrics.h"
#include "core/backtest/backtest.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::desk {

/// {"sharpe": 0.8, …} in the order of the catalogue; a metric that is not defined is null.
Json metricsToJson(const std::vector<analytics::MetricValue>& values);

/// Metrics of a run: {"strategy": {…}, "benchmark": {…}}; the second only with a benchmark. After "sharpe"
/// come "sharpe_low" and "sharpe_high", its 95 % interval.
Result<Json> metricsJson(const backtest::BacktestResult& result);

}  // namespace qd::desk
