// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/backtest/accounting.h"
#include "core/backtest/backtest.h"

namespace qd::backtest {

/// What targets are sized on; one element a symbol.
struct SizingState {
    std::span<const double> prices;  ///< at the fill
    std::span<const std::uint8_t> tradable;
    bool everyOneTrades = false;  ///< `tradable` is all ones
    std::span<const double> quantities;
    double equity = 0.0;  ///< at the fill, before costs
};

/// Turns target weights into units: the one place where either engine does so. A symbol that cannot trade
/// keeps its position, and its target is left out. What then happens to the others depends on the exposure:
/// FullyInvested lets them share all that is not frozen, LongCash lets them share it as far as it does not
/// reach, LongShort leaves them as they are.
class TargetSizer {
public:
    TargetSizer(std::size_t width, const BacktestSpec& spec);

    /// Fills wanted() and isTarget(). False when nothing can trade: then positions are kept.
    bool size(const TargetWeights& target, const SizingState& state);

    [[nodiscard]] std::span<const double> wanted() const noexcept { return m_wanted; }
    [[nodiscard]] std::span<const std::uint8_t> isTarget() const noexcept { return m_isTarget; }
    /// Whether every target trades and nothing is frozen.
    [[nodiscard]] bool whole() const noexcept { return m_whole; }

private:
    [[nodiscard]] double money(double share, double frozen, double equity) const noexcept;

    Exposure m_exposure;
    bool m_wholeUnits;
    std::vector<double> m_wanted;  ///< units after the fill
    std::vector<std::uint8_t> m_isTarget;
    bool m_whole = true;
};

/// A trade smaller than this share of equity is rounding of the quantities, not a decision.
inline constexpr double kDustShare = 1e-12;

/// `units` without its fraction; a value within rounding of a whole number is that number.
[[nodiscard]] double cutToWhole(double units) noexcept;

}  // namespace qd::backtest
