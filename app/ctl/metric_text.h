// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/analytics/metrics.h"
#include "core/base/json.h"

namespace qd::ctl {

/// A metric's value as people read it: "12.34 %", "0.837", "450". Precondition: finite.
[[nodiscard]] std::string metricText(const analytics::MetricDefinition& definition, double value);

/// What stands in the line below a Sharpe ratio: its 95 % interval, "-0.09 to 1.32".
inline constexpr std::string_view kIntervalLabel = "  its 95 % interval";
[[nodiscard]] std::string intervalText(double low, double high);

/// summary.json of a run in words: what it earned, risked and cost, and its notes.
[[nodiscard]] std::string summaryText(const Json& summary);

}  // namespace qd::ctl
