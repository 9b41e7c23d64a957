// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/analytics/return_statistics.h"
#include "core/base/message.h"

namespace qd::analytics {

/// One number inside a metric: what it is, its value, and the session that it belongs to where there is one.
struct MetricTerm {
    Message what;
    double value = 0.0;
    MetricUnit unit = MetricUnit::Ratio;
    /// Periods after the start: 0 is the session before the first return, 1 the first return's.
    std::optional<std::size_t> session = {};
};

/// A metric taken apart: its formula with %1 … %9 for the terms, and what the terms give when they are put
/// in.
struct MetricTerms {
    std::string_view pattern;
    std::vector<MetricTerm> terms;
    Statistic value;  ///< nothing where the formula has none (a division by 0)
};

/// Takes one metric apart and computes it anew from its parts, by another way than computeMetrics(): the two
/// agree within rounding. Nothing for an unknown metric, for one against a benchmark without one, and where
/// it has too few returns. The same preconditions as computeMetrics().
[[nodiscard]] std::optional<MetricTerms> metricTerms(std::string_view id, std::span<const double> returns,
                                                     std::span<const double> benchmark,
                                                     const MetricOptions& options);

}  // namespace qd::analytics
