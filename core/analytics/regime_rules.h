// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::analytics {

/// What the market is doing, by rules that look back only: each label is known at its period's close.
enum class Regime : std::uint8_t {
    Rising,    ///< calm, and the trend is up
    Falling,   ///< calm, and the trend is down
    Nervous,   ///< volatility above the bound
    Drawdown,  ///< below the high by more than the bound; takes the place of the others
};
[[nodiscard]] std::string_view name(Regime regime) noexcept;  ///< "rising" …

struct RegimeRules {
    std::size_t volatilityWindow = 21;
    double volatilityAbove = 0.25;  ///< annual, ddof 1
    double drawdownBelow = -0.15;   ///< from the running high since the start, < 0
    std::size_t trendWindow = 126;  ///< the sign of the growth over it
    double periodsPerYear = 252.0;
};
/// One label a period, nothing until the longer window is full. Error BadInput for windows below 2 or bounds
/// out of range, a return that is not a finite number of at least -1, or fewer returns than the longer
/// window.
Result<std::vector<std::optional<Regime>>> regimesByRules(std::span<const double> returns,
                                                          const RegimeRules& rules = {});

}  // namespace qd::analytics
