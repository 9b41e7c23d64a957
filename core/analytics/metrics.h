// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::analytics {

enum class MetricUnit { Ratio, Percent, Days, Count };

/// Which way is better, all else equal; Neither where more is not better and less is not, either.
enum class Direction { HigherIsBetter, LowerIsBetter, Neither };

/// What a metric is: for the pop-over, the report's glossary and the JSON key.
struct MetricDefinition {
    std::string_view id;     ///< JSON key: "max_drawdown"
    std::string_view label;  ///< "Maximum drawdown"
    MetricUnit unit;
    bool needsBenchmark;
    std::string_view formula;  ///< in words or symbols
    std::string_view source;   ///< who defines it so
    std::string_view meaning;  ///< one plain sentence: what it tells
    Direction direction;
    std::string_view anchor;  ///< the section of the user guide that explains it
};
/// All metrics, in the order in which they are shown.
[[nodiscard]] std::span<const MetricDefinition> metricCatalog() noexcept;
[[nodiscard]] const MetricDefinition* findMetric(std::string_view id) noexcept;

struct MetricOptions {
    double periodsPerYear = 252.0;
    double riskFreeAnnual = 0.0;  ///< simple: this rate / periodsPerYear is taken off each period
};

struct MetricValue {
    std::string_view id;
    std::optional<double> value;  ///< nothing where it is not defined (too few returns, zero deviation)
};

/// Every metric of the catalogue for simple returns per period; with an empty `benchmark` those that need one
/// are left out. Error BadInput for no returns, a return that is not finite or below −1, or a benchmark of
/// another length.
Result<std::vector<MetricValue>> computeMetrics(std::span<const double> returns,
                                                std::span<const double> benchmark,
                                                const MetricOptions& options);
/// The value of one metric in a list, if it is there and defined.
[[nodiscard]] std::optional<double> metric(const std::vector<MetricValue>& values,
                                           std::string_view id) noexcept;

/// Drawdown of a wealth path (any positive scale): value / running maximum − 1, same length.
[[nodiscard]] std::vector<double> drawdowns(std::span<const double> wealth);

}  // namespace qd::analytics
