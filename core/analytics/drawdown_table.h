// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace qd::analytics {

/// One fall and its recovery. Sessions count as in MetricTerm: 0 is the session before the first return, 1
/// the first return's.
struct Drawdown {
    std::size_t peak = 0;                 ///< the last session at the high
    std::size_t trough = 0;               ///< the first session at the low
    std::optional<std::size_t> recovery;  ///< the first session back at the high; nothing while under water
    double depth = 0.0;                   ///< low / high − 1, < 0
    std::size_t toTrough = 0;             ///< sessions from peak to trough
    std::size_t toRecovery = 0;           ///< from trough to recovery, or to the last session
    std::size_t length = 0;               ///< from peak to recovery, or to the last session
};

/// The `most` deepest falls, deepest first (of equals the earlier); the first has the depth of the metric
/// max_drawdown. None for returns without a fall. Error BadInput for a return that is not a finite number of
/// at least -1.
Result<std::vector<Drawdown>> drawdownTable(std::span<const double> returns, std::size_t most = 10);

}  // namespace qd::analytics
