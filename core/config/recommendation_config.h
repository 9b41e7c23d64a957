// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::config {

/// How a number becomes a score: 0 at `worst` and beyond, 1 at `best` and beyond, a straight line between.
struct RampConfig {
    double worst = 0.0;
    double best = 1.0;

    bool operator==(const RampConfig&) const = default;
};

/// By what strategies are ranked and recommended (configs/recommendation/*.yaml), validated. core/desk turns
/// it into analytics::RecommendationConfig, whose defaults are the same.
struct RecommendationConfig {
    int version = 1;

    double performanceWeight = 0.4;  ///< 0 … 1000, of the four at least one above 0
    double feasibilityWeight = 0.2;
    double riskWeight = 0.3;
    double costWeight = 0.1;

    RampConfig sharpe{0.0, 1.5};      ///< annual
    RampConfig sharpeLow{-0.5, 0.5};  ///< lower end of its 95 % interval
    RampConfig deflatedSharpe{0.5, 0.95};
    RampConfig turnover{12.0, 2.0};  ///< a year, one way
    RampConfig unfilled{0.2, 0.0};   ///< share of the rebalances
    RampConfig maxDrawdown{-0.4, -0.1};
    RampConfig volatility{0.35, 0.1};  ///< annual
    RampConfig cvar95{-0.05, -0.015};  ///< a session
    RampConfig costDrag{0.02, 0.0};    ///< a year, share of equity

    double deployFrom = 0.65;        ///< score, 0 … 1
    double rejectBelow = 0.4;        ///< score, at most deployFrom
    double leastDeflated = 0.95;     ///< probability, 0 … 1
    double leastSharpeLow = 0.0;     ///< annual, −10 … 10
    double deepestDrawdown = -0.35;  ///< −1 … 0

    bool operator==(const RecommendationConfig&) const = default;
};

/// Reads YAML text; `file` names it in errors. Keys: version (1), weights: {performance, feasibility, risk,
/// cost}, ramps: a map from an input to {worst, best}, thresholds: {deploy_score, reject_score,
/// least_deflated_sharpe, least_sharpe_low, deepest_drawdown}. What is left out is at its default. Unknown
/// key, wrong type, number out of range, weights that are all 0, a ramp of no length, one that is turned
/// round, thresholds out of order: error BadInput with file:line:column and what was expected.
Result<RecommendationConfig> parseRecommendationConfig(std::string_view yaml, const std::string& file);
/// Canonical YAML, everything spelled out: parse(write(c)) == c, and the same config gives the same bytes.
/// Precondition: `config` is valid as parseRecommendationConfig() gives it.
std::string writeRecommendationConfig(const RecommendationConfig& config);

}  // namespace qd::config
