// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"

namespace qd::backtest {

/// Rows [from, to).
struct RowRange {
    std::size_t from;
    std::size_t to;
    [[nodiscard]] std::size_t size() const noexcept { return to - from; }
    bool operator==(const RowRange&) const = default;
};

struct Split {
    std::vector<RowRange> train;  ///< ascending, apart, not empty
    std::vector<RowRange> test;   ///< ascending, apart
    bool operator==(const Split&) const = default;
};

/// How rows are kept apart (López de Prado 2018, ch. 7). What is learnt at a row looks `purge` rows ahead
/// (its label: a signal at t earns until t + 2, so at least 2), so a training row whose label reaches into a
/// test range is taken out; and so are the `embargo` rows after a test range, whose features still carry it.
struct Separation {
    std::size_t purge = 2;
    std::size_t embargo = 0;
};

struct WalkForwardPlan {
    std::size_t trainRows = 756;
    std::size_t testRows = 126;
    bool anchored = false;  ///< training begins at the first row, always; else it moves along
    Separation separation;  ///< tests come after training, so only `purge` matters
};

/// Consecutive test ranges over the rows, each with the training rows before it less those purged; a last
/// range may be shorter. Error BadInput when nothing is left to train or test on.
Result<std::vector<Split>> walkForwardSplits(std::size_t rows, const WalkForwardPlan& plan);

/// k folds, each tested once on what the others train, purged and embargoed (snippet 7.3). Error BadInput for
/// k < 2, more folds than rows, or a fold without training rows.
Result<std::vector<Split>> purgedFolds(std::size_t rows, std::size_t folds, const Separation& separation);

/// Combinatorial purged cross-validation (ch. 12): `groups` ranges, every choice of `tested` of them as the
/// test, in lexicographic order; groups! / (tested! (groups − tested)!) splits, at most 20000.
Result<std::vector<Split>> combinatorialSplits(std::size_t rows, std::size_t groups, std::size_t tested,
                                               const Separation& separation);

/// The paths of combinatorialSplits(): path p takes for each group the p-th split that tests it, so each path
/// tests every row once. Element [p][g] is the split. There are splits · tested / groups paths.
[[nodiscard]] std::vector<std::vector<std::size_t>> combinatorialPaths(std::size_t groups,
                                                                       std::size_t tested);

}  // namespace qd::backtest
