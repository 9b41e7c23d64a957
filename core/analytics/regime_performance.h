// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/analytics/return_statistics.h"
#include "core/analytics/sharpe_inference.h"
#include "core/base/result.h"

namespace qd::analytics {

/// When a label may count: with the period that it was read from (a description), or with the next one (what
/// somebody who trades on it gets).
enum class RegimeTiming { SamePeriod, NextPeriod };

/// What a strategy earned while one regime held.
struct RegimePerformance {
    std::size_t regime = 0;
    std::size_t periods = 0;
    double share = 0.0;       ///< of the periods that have a label
    double meanReturn = 0.0;  ///< annual, arithmetic; 0 without periods
    Statistic volatility;     ///< annual, ddof 1
    Statistic worst;          ///< lowest return
    Statistic contribution;  ///< Σ log(1 + r): they add up to that of all labelled periods; nothing after −1
    std::size_t stays = 0;                 ///< unbroken stretches
    double averageStay = 0.0;              ///< periods
    std::optional<SharpeInterval> sharpe;  ///< with its interval; nothing where it is not defined
};

/// One row for each regime 0 … regimes − 1. Periods without a label are left out. Error BadInput for labels
/// of another number than returns, a label that is not below `regimes`, more than 1000 regimes, returns that
/// are not finite numbers of at least -1, or options out of range.
Result<std::vector<RegimePerformance>> performanceByRegime(
    std::span<const double> returns, const std::vector<std::optional<std::size_t>>& labels,
    std::size_t regimes, RegimeTiming timing, const SharpeIntervalOptions& options = {});

}  // namespace qd::analytics
