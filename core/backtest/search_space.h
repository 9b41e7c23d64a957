// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/backtest/signal_strategy.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::backtest {

/// One parameter that a search moves: low, low + step, … up to high; any number between where step is 0.
struct Axis {
    std::string name;
    double low = 0.0;
    double high = 0.0;
    double step = 0.0;

    /// How many values there are; 0: not countable.
    [[nodiscard]] std::size_t count() const noexcept;
    /// Value i of those. Precondition: i < count().
    [[nodiscard]] double value(std::size_t i) const noexcept;
    /// The value that a coordinate of [0, 1] stands for, the nearest allowed one.
    [[nodiscard]] double at(double unit) const noexcept;
    /// The coordinate of a value: the middle of its cell where values are counted.
    [[nodiscard]] double unit(double value) const noexcept;
    bool operator==(const Axis&) const = default;
};

/// Most points of a grid, and axes of a space.
inline constexpr std::size_t kMostCombinations = 1'000'000;
inline constexpr std::size_t kMostAxes = 16;

/// What is searched. `allowed` refuses points that make no sense (a fast average slower than the slow one);
/// empty: all are allowed. It is not part of what a record stores.
struct SearchSpace {
    std::vector<Axis> axes;
    std::function<bool(std::span<const double>)> allowed;

    [[nodiscard]] bool allows(std::span<const double> point) const { return !allowed || allowed(point); }
};

/// Error BadInput for no axis, too many, a range that is not finite or ascending, two axes of one name, or a
/// step that leaves more than a million values.
Status checkSpace(const SearchSpace& space);

/// Every allowed point of a space whose axes are all countable, the last axis fastest. Error BadInput when
/// one is not, there are more than kMostCombinations, or none is allowed.
Result<std::vector<std::vector<double>>> gridPoints(const SearchSpace& space);

/// "fast=5:50:5", "fast=5:50" (step 1 of a whole number; any number of a real one) or "fast=20". Error
/// BadInput for other text, an unknown parameter (with the names as hint), or values outside its range.
Result<Axis> parseAxis(const StrategyDefinition& strategy, std::string_view text);
/// The space of a strategy: one axis a parameter in the order of the definition, those not given fixed at
/// their fallback; `allowed` is parametersAgree(). Error BadInput when a name stands twice or is none of the
/// strategy's.
Result<SearchSpace> strategySpace(const StrategyDefinition& strategy, std::span<const Axis> given);

[[nodiscard]] Json toJson(const Axis& axis);
Result<Axis> axisFromJson(const Json& json);

}  // namespace qd::backtest
