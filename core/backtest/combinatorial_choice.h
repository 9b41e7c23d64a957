// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/walk_forward_splits.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::backtest {

struct CombinatorialPlan {
    std::size_t groups = 10;
    std::size_t tested = 2;  ///< of the groups, in each split
    Separation separation;
};

/// What choosing earned on one path of the splits: how far Sharpe ratios lie apart that come from the same
/// days, tested in other company. The paths share days and choices, so this is no confidence interval.
struct CombinatorialChoice {
    std::vector<std::size_t> chosen;  ///< one a split: the candidate that was best in training
    std::vector<std::optional<double>>
        sharpes;  ///< one a path, per period (ddof 1); nothing without variation
    /// Of those that are there, by linear interpolation between order statistics; all 0 where none is.
    double least = 0.0;
    double lowerQuartile = 0.0;
    double median = 0.0;
    double upperQuartile = 0.0;
    double greatest = 0.0;
    std::size_t periods = 0;  ///< of each path: all of them
};

/// Runs a choice over combinatorial purged splits (López de Prado 2018, ch. 12): in each split the candidate
/// with the highest Sharpe ratio on the training rows (the first of equals) is taken for the tested groups,
/// and combinatorialPaths() joins these to paths that test every row once. `candidates` are returns per
/// period after costs, of paths that know nothing after their row. Error BadInput for no candidates, lengths
/// that differ, a return that is not a finite number of at least -1, a plan that does not fit, or a split in
/// which no candidate has a ratio; Cancelled.
Result<CombinatorialChoice> chooseOverCombinations(std::span<const std::span<const double>> candidates,
                                                   const CombinatorialPlan& plan,
                                                   const jobs::JobContext& job);

}  // namespace qd::backtest
