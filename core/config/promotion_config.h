// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::config {

/// How far a model has to drift to count: as core/drift names it.
inline constexpr std::array<std::string_view, 4> kDriftSeverities{"none", "low", "medium", "high"};

/// The names of what a model has to show (configs/governance/promotion.yaml), in the order in which evidence
/// lists them.
inline constexpr std::array<std::string_view, 11> kPromotionCriteria{
    "sharpe",  "sharpe_low",     "drawdown",       "trades",        "win_rate", "deflated_sharpe",
    "periods", "validation_age", "evaluation_age", "open_findings", "drift"};

/// What a model has to show before it goes on (configs/governance/promotion.yaml), validated.
struct PromotionConfig {
    int version = 1;

    double leastSharpe = 1.2;         ///< annual, out of sample, after costs; −10 … 10
    double leastSharpeLow = 0.0;      ///< lower end of its 95 % interval
    double deepestDrawdown = -0.25;   ///< −1 … 0
    std::int64_t leastTrades = 30;    ///< out of sample
    double leastWinRate = 0.48;       ///< share of the sessions with a gain, 0 … 1
    double leastDeflated = 0.95;      ///< probability that the Sharpe ratio is not luck, 0 … 1
    std::int64_t leastPeriods = 252;  ///< sessions out of sample

    std::int64_t validationDays = 90;     ///< from its validation to production at most
    std::int64_t evaluationDays = 400;    ///< from the last session out of sample to today at most
    std::string worstFinding = "medium";  ///< of those that are open, before staging and production
    std::string worstDrift = "medium";    ///< of the newest scan, before production
    std::int64_t scanDays = 7;            ///< that scan is at most so old

    std::vector<std::string> overrides;  ///< criteria that a second person may set aside, with a reason
    std::int64_t overrideDays = 30;      ///< until the finding that each leaves is due

    std::int64_t reviewDaysHigh = 180;  ///< from a validation to the next review, by tier
    std::int64_t reviewDaysMedium = 365;
    std::int64_t reviewDaysLow = 730;

    bool operator==(const PromotionConfig&) const = default;
};

/// Reads YAML text; `file` names it in errors. Keys: version (1), performance: {least_sharpe,
/// least_sharpe_low, deepest_drawdown, least_trades, least_win_rate, least_deflated_sharpe, least_periods},
/// state: {validation_days, evaluation_days, worst_finding, worst_drift, scan_days}, overrides: {criteria,
/// finding_days}, review_days: {high, medium, low}. What is left out is at its default. Unknown key or
/// criterion, wrong type, number out of range: error BadInput with file:line:column and what was expected.
Result<PromotionConfig> parsePromotionConfig(std::string_view yaml, const std::string& file);
/// Canonical YAML, everything spelled out: parse(write(c)) == c, and the same config gives the same bytes.
/// Precondition: `config` is valid as parsePromotionConfig() gives it.
std::string writePromotionConfig(const PromotionConfig& config);

}  // namespace qd::config
