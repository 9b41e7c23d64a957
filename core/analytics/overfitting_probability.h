// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::analytics {

struct OverfittingOptions {
    std::size_t splits = 16;  ///< even, 2 … 20
};

/// What combinatorially symmetric cross-validation says of choosing the best of a set of strategies.
struct OverfittingProbability {
    double pbo = 0.0;        ///< share of the combinations with logit <= 0
    double meanLogit = 0.0;  ///< of ω/(1 − ω), ω = rank out of sample / (strategies + 1)
    /// Share of the combinations in which the chosen strategy loses out of sample.
    double probabilityOfLoss = 0.0;
    std::size_t combinations = 0;
    std::size_t periods = 0;  ///< used: a multiple of the splits, from the first on
    std::size_t splits = 0;
};

/// Probability of backtest overfitting (Bailey, Borwein, López de Prado & Zhu 2017): all ways to take half of
/// the splits as in-sample; the strategy with the highest Sharpe ratio there (the first of equals) is ranked
/// out of sample, rank = number of strategies whose ratio there is not above its own. The last periods are
/// left out where the splits do not divide them. A strategy that stands still in a half (all returns 0) has
/// the ratio 0 there, one that earns the same each period one beyond all others.
///
/// Error BadInput for fewer than two strategies, series of other lengths, fewer than two periods a split, a
/// return that is not a finite number of at least -1, splits out of range; Cancelled.
Result<OverfittingProbability> overfittingProbability(const std::vector<std::span<const double>>& strategies,
                                                      const OverfittingOptions& options,
                                                      const jobs::JobContext& job);

}  // namespace qd::analytics
