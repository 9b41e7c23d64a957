// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/market/quality_moves.h"

namespace qd::market {

/// Where a close stands against the level that the good bars on its two sides suggest, common moves removed.
struct LocalLevel {
    double error = 0.0;   ///< log(published / expected)
    double sd = 0.0;      ///< standard error of `error` when the close is right
    double before = 0.0;  ///< unexplained move from the good bar before, in standard deviations
    double after = 0.0;   ///< and to the good bar after
};

/// Log of Student's density with 4 degrees of freedom, up to its constant; z in standard deviations.
[[nodiscard]] double logStudent(double z);
/// Log volume ratio (CloseSeries::activity) that goes with a true move of z standard deviations, and its
/// spread: fitted on 489 US stocks, 2012–2017; see docs/data-quality.md.
[[nodiscard]] double activityOfMove(double z);
inline constexpr double kActivitySpread = 0.38;

/// `doubtful` has one entry a bar; doubtful bars serve as no neighbour. Nothing for a bar without a good
/// neighbour within 5 bars on each side.
std::optional<LocalLevel> localLevel(const CloseSeries& series, std::size_t bar,
                                     const std::vector<std::uint8_t>& doubtful);

}  // namespace qd::market
