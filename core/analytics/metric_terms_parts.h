// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/analytics/metric_terms.h"

namespace qd::analytics::parts {

/// What a metric is computed from.
struct Sample {
    std::span<const double> r;
    std::span<const double> b;  ///< empty: no benchmark
    double riskFree = 0.0;      ///< per period
    double periods = 252.0;     ///< per year
};

using Maker = std::optional<MetricTerms> (*)(const Sample&);
struct Recipe {
    std::string_view id;
    Maker make;
};

/// The metrics of the shape of the returns, and those against a benchmark.
[[nodiscard]] std::span<const Recipe> shapeRecipes() noexcept;
[[nodiscard]] std::span<const Recipe> relativeRecipes() noexcept;

}  // namespace qd::analytics::parts
