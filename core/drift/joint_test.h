// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/drift/block_permutation.h"
#include "core/drift/report.h"
#include "core/drift/scan.h"
#include "core/jobs/job.h"

namespace qd::drift {

/// Rows that distances are taken between at most; of a longer sample, rows evenly apart.
inline constexpr std::size_t kJointReference = 10'000;
inline constexpr std::size_t kJointCurrent = 5'000;

/// Columns of both samples in one order, chosen for the test.
struct JointInput {
    std::vector<std::span<const double>> reference;  ///< by feature
    std::vector<std::span<const double>> current;
    bool panel = false;  ///< rows of one period stand together
};

struct JointOptions {
    Scaling scaling = Scaling::Auto;
    std::size_t permutations = 0;  ///< 0: MMD² alone, p and threshold stay as they are
    double level = 0.05;           ///< of the threshold
    std::size_t threads = 1;
};

/// MMD² of the rows that are complete in every feature, unbiased, Gaussian kernel with σ² half the median of
/// the squared distances among the first 1000 rows of either sample together (of a panel: 1000 evenly apart),
/// and its p-value by permutations of whole blocks. The matrix of kernel values is walked in tiles and never
/// held. Untested with fewer complete rows than a scan needs, or where nothing varies. Error Cancelled.
Result<MultivariateDrift> jointTest(const JointInput& input, const BlockPermutation& blocks,
                                    const JointOptions& options, const jobs::JobContext& job);

}  // namespace qd::drift
