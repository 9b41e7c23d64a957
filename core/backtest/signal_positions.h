// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/signal_prices.h"
#include "core/backtest/signal_strategy.h"
#include "core/base/result.h"

namespace qd::backtest {

/// A rule with its parameters and the bars that it looks at.
struct SignalRule {
    SignalKind kind = SignalKind::MovingAverage;
    std::vector<double> parameters;  ///< in the order of the definition
    Timeframe timeframe = Timeframe::Daily;
};

/// A rule, and perhaps a second one, on slower bars as a rule, that must agree: where the two want positions
/// of different signs, or one wants none, the position is 0.
struct SignalSpec {
    SignalRule rule;
    std::optional<SignalRule> confirm = std::nullopt;
};

Status checkSignal(const SignalSpec& spec);

/// The position that the rule wants at each close of one series, with nothing but closes up to it: as a share
/// of the asset's capital, 1 fully long, −1 fully short. Precondition: checkParameters() holds.
[[nodiscard]] std::vector<double> barPositions(SignalKind kind, std::span<const double> parameters,
                                               std::span<const double> closes);

/// Positions wanted at each close, one series of T an asset. A rule on weekly or monthly bars is told a bar's
/// close when its last session closes, and its position stands until the next bar ends. Precondition:
/// checkSignal() holds.
[[nodiscard]] std::vector<std::vector<double>> wantedPositions(const SignalPrices& prices,
                                                               const SignalSpec& spec);

/// Means of the last `window` values without rounding errors of sums: values are counted in whole units of
/// the tenth significant digit of the first one, and sums of whole numbers are exact (to 2^53, which 2520
/// prices reach when they have grown 300-fold). So windows of equal mean compare as equal, in decimals too: a
/// price that stands still crosses nothing. The unit follows from the first value alone, so that what comes
/// later changes no earlier mean.
class ExactWindows {
public:
    explicit ExactWindows(std::span<const double> values);  ///< each finite and > 0
    /// Of the window that ends at t, in units; +∞ while it is not full.
    [[nodiscard]] double mean(std::size_t t, std::size_t window) const noexcept;
    /// Σ of the first t values in units, t from 0 to the length.
    [[nodiscard]] std::span<const double> prefix() const noexcept { return m_prefix; }

private:
    std::vector<double> m_prefix;
};

}  // namespace qd::backtest
