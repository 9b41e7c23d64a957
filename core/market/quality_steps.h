// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/market/quality_moves.h"

namespace qd::market {

/// A lasting step of a close that neither the market nor trading explains.
struct LevelStep {
    std::size_t series = 0;
    std::size_t bar = 0;               ///< the first bar at the new level
    double move = 0.0;                 ///< unexplained log move
    double z = 0.0;                    ///< in standard deviations
    double logOdds = 0.0;              ///< unadjusted action against true move
    std::optional<double> splitRatio;  ///< new shares per old, when the step is that of a common split
};

/// Steps that are more likely an unadjusted split, spin-off or distribution than a traded move. `doubtful`
/// (shaped like `series`) bars are bridged; `dates` are the panel's.
std::vector<LevelStep> findSteps(const std::vector<CloseSeries>& series,
                                 const std::vector<std::vector<std::uint8_t>>& doubtful,
                                 const std::vector<Date>& dates);

/// New shares per old of the common split that a close ratio (new ÷ old) fits within `tolerance` (log);
/// reverse splits are below 1.
[[nodiscard]] std::optional<double> splitRatioOf(double closeRatio, double tolerance);

}  // namespace qd::market
