// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/desk/recommend_strategies.h"

namespace qd::ctl {

/// Strategies in their order, with scores, inputs, thresholds and reasons.
[[nodiscard]] Json rankedJson(const std::vector<desk::RankedStrategy>& ranked);
/// The same as a table, and under it the reasons a strategy.
[[nodiscard]] std::string rankedText(const std::vector<desk::RankedStrategy>& ranked);
/// A configuration as its YAML says it.
[[nodiscard]] Json criteriaJson(const config::RecommendationConfig& config);

}  // namespace qd::ctl
