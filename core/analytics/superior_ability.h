// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::analytics {

struct SuperiorAbilityOptions {
    std::size_t resamples = 1000;  ///< 100 … 100,000
    /// Average block length of the stationary bootstrap, 1 … number of periods; 0: the mean of the automatic
    /// lengths of the strategies.
    double block = 0.0;
    std::uint64_t seed = 1;
    std::size_t threads = 1;  ///< the result does not depend on it
};

/// Tests of "no strategy is better than the benchmark", whatever the number that was tried.
struct SuperiorAbility {
    /// White (2000), the reality check: not studentised, centred at the sample's means. Loses power as poor
    /// strategies are added.
    double realityCheck = 1.0;
    /// Hansen (2005), studentised; lower <= consistent <= upper. `consistent` is the p-value to use: it
    /// leaves out strategies that are far behind. `upper` centres all as the reality check does.
    double lower = 1.0;
    double consistent = 1.0;
    double upper = 1.0;
    double statistic = 0.0;  ///< the largest √n·mean / ω, at least 0
    std::size_t best = 0;    ///< the strategy that has it
    double block = 1.0;
    std::size_t resamples = 0;
};

/// `gains` holds each strategy's return less the benchmark's, period by period. p = (1 + resamples whose
/// statistic reaches the sample's) / (resamples + 1). A strategy that is the benchmark (all 0) counts for
/// nothing.
///
/// Error BadInput for no strategies, fewer than 10 or more than 100,000 periods, series of other lengths, a
/// value that is not finite, a difference that is the same each period and not 0, options out of range;
/// Cancelled.
Result<SuperiorAbility> superiorAbility(const std::vector<std::span<const double>>& gains,
                                        const SuperiorAbilityOptions& options, const jobs::JobContext& job);

}  // namespace qd::analytics
