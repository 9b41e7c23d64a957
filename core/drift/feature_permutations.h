// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/drift/block_permutation.h"
#include "core/drift/pooled_order.h"
#include "core/drift/report.h"
#include "core/jobs/job.h"

namespace qd::drift {

/// The statistics of one feature in each permutation; infinite where one of the samples had no value in it.
struct PermutedFeature {
    std::vector<float> psi;
    std::vector<float> ks;
    std::vector<float> wasserstein;
    std::vector<float> jensenShannon;
};

struct PermutationPlan {
    std::size_t count = 0;  ///< permutations, the first included
    bool actual = true;     ///< the first is the samples as they are, not a draw
    std::size_t threads = 1;
};

/// Walks the pooled values of each feature under every permutation. Error Cancelled.
Result<std::vector<PermutedFeature>> permuteFeatures(const std::vector<PooledOrder>& features,
                                                     const BlockPermutation& blocks,
                                                     const PermutationPlan& plan,
                                                     const jobs::JobContext& job);

/// What chance does to a statistic: its median, and the value that only `level` of the permutations exceed.
struct Chance {
    Thresholds usual;
    Thresholds thresholds;
};
/// Of permutations `first` … last.
[[nodiscard]] Chance chanceOf(const PermutedFeature& permuted, std::size_t first, double level);

/// p-value of permutation 0 among all: of the smallest rank that PSI, KS and Wasserstein-1 reach,
/// permutations that reach the same by the product of their ranks (min-p of Westfall & Young 1993, exact for
/// any dependence among the three).
[[nodiscard]] double worstOfThreeP(const PermutedFeature& permuted);

}  // namespace qd::drift
