// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/result.h"
#include "core/drift/false_discovery.h"
#include "core/drift/report.h"
#include "core/drift/sample.h"
#include "core/drift/severity.h"
#include "core/jobs/job.h"

namespace qd::drift {

/// Fewer than these give no verdict: a scan is refused, a feature stays untested.
inline constexpr std::size_t kLeastReference = 100;
inline constexpr std::size_t kLeastCurrent = 30;
/// Blocks that the pooled samples must make, so that a permutation says something.
inline constexpr std::size_t kLeastBlocks = 20;
/// And so that nothing is called high too often: what varies from block to block is itself an estimate.
inline constexpr std::size_t kBlocksForHigh = 30;

/// Whether features are brought to one scale before distances between rows are taken.
enum class Scaling : std::uint8_t {
    Auto,      ///< when their standard deviations differ by more than a factor of 10
    None,      ///< as they are
    Reference  ///< always divided by their standard deviation in the reference
};

struct ScanOptions {
    /// Periods that stay together in permutations; 0: by the autocorrelation of the features (chooseBlock()).
    std::size_t block = 0;
    /// Of features, 99 … 99,999; 0: as many as a single drifted feature needs to reach
    /// SeverityRule::highLevel after the adjustment, 999 … 9999.
    std::size_t permutations = 0;
    std::size_t jointPermutations = 999;  ///< of the multivariate test, 99 … 9999; 0: that test is left out
    FalseDiscovery adjustment = FalseDiscovery::BenjaminiHochberg;
    Scaling scaling = Scaling::Auto;
    SeverityRule rule;
    std::size_t histogramBins = 30;  ///< 0: none; at most 200
    std::uint64_t seed = 1;
    std::size_t threads = 1;  ///< the result does not depend on it
};

/// Compares two samples of the same features (matched by name; any order). Errors: BadInput for unlike
/// features, options out of range, fewer rows than kLeastReference and kLeastCurrent, fewer than kLeastBlocks
/// blocks; Cancelled. A constant or thin feature is not an error: it is named as untested — unless its
/// constant value has changed, which is drift for certain. Predictions of a model are a sample of one
/// feature: the same function.
Result<DriftReport> scan(const DriftSample& reference, const DriftSample& current, const ScanOptions& options,
                         const jobs::JobContext& job);

}  // namespace qd::drift
