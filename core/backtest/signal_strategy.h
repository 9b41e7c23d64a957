// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::backtest {

/// Rules that turn the closes of one asset into a position.
enum class SignalKind : std::uint8_t { MovingAverage, Momentum, MeanReversion, Breakout, VolatilityTarget };

/// A parameter as a command line or a window lists it.
struct ParameterDefinition {
    std::string_view name;     ///< "fast"
    std::string_view meaning;  ///< in words: "sessions of the fast average"
    double fallback;           ///< when nobody chooses
    double low;                ///< least that is taken
    double high;               ///< most that is taken
    bool integer;
};

struct StrategyDefinition {
    SignalKind kind;
    std::string_view name;     ///< "ma-cross"
    std::string_view meaning;  ///< when it is long, short or out, in words
    std::span<const ParameterDefinition> parameters;
};

/// Every strategy. The position is that wanted at the close t, from closes up to t alone; P is the close:
///   ma-cross           1 where the mean of the last `fast` closes is above that of the last `slow`, else 0
///                      (−1 where it is below and short = 1). Windows are exact: see ExactWindows.
///   momentum           time-series momentum (Moskowitz, Ooi & Pedersen 2012): on every `hold`-th close from
///                      lookback + skip on, the sign of P[t − skip] / P[t − skip − lookback] − 1 for the next
///                      `hold` sessions; 0 instead of −1 unless short = 1.
///   mean-reversion     z = (P − mean) / sd (ddof 1) of the last `window` closes: in at z <= −entry, out at
///                      z >= −exit; short = 1 mirrors it. Where prices do not move (sd = 0) z counts as 0.
///   breakout           Donchian: in where P is above all of the `entry` closes before, out where it is below
///                      all of the `exit` closes before; short = 1 mirrors it.
///   volatility-target  min(cap, target / volatility) with the annual volatility (sd of `window` returns,
///   ddof
///                      1, × √252); a new position is taken only when it differs from the old one by more
///                      than `band`; cap where prices do not move.
/// A rule wants no position while its window is not full.
[[nodiscard]] std::span<const StrategyDefinition> strategyCatalog() noexcept;
[[nodiscard]] const StrategyDefinition& strategy(SignalKind kind) noexcept;
[[nodiscard]] const StrategyDefinition* findStrategy(std::string_view name) noexcept;
/// Where the parameter stands in the definition.
[[nodiscard]] std::optional<std::size_t> parameterIndex(const StrategyDefinition& strategy,
                                                        std::string_view name) noexcept;

[[nodiscard]] std::vector<double> defaultParameters(SignalKind kind);
/// Whether parameters that are each in range make sense together: fast below slow, exit below entry.
[[nodiscard]] bool parametersAgree(SignalKind kind, std::span<const double> values) noexcept;
/// One value a parameter, in the order of the definition. Error BadInput for another number of values, one
/// out of range or not whole, or values that do not agree.
Status checkParameters(SignalKind kind, std::span<const double> values);

}  // namespace qd::backtest
