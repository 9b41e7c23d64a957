// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/analytics/metrics.h"
#include "core/base/json.h"

namespace qd::ctl {

/// A metric's value as people read it: "12.34 %", "0.837", "450". Precondition: finite.
[[nodiscard]] std::string metricText(const analytics::MetricDefinition& definition, double value);

/// summary.json of a run in words: what it earned, risked and cost, and its notes.
[[nodiscard]] std::string summaryText(const Json& summary);

}  // namespace qd::ctl
