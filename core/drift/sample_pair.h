// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/drift/block_permutation.h"
#include "core/drift/sample.h"
#include "core/drift/scan.h"

namespace qd::drift {

/// Two samples of the same features, side by side. Both outlive it.
class SamplePair {
public:
    /// Error BadInput where a feature of either is not in the other, naming it.
    static Result<SamplePair> create(const DriftSample& reference, const DriftSample& current);

    [[nodiscard]] std::size_t features() const { return m_currentOf.size(); }
    [[nodiscard]] std::span<const double> reference(std::size_t feature) const {
        return m_reference->column(feature);
    }
    [[nodiscard]] std::span<const double> current(std::size_t feature) const {
        return m_current->column(m_currentOf[feature]);
    }
    [[nodiscard]] const DriftSample& referenceSample() const { return *m_reference; }
    [[nodiscard]] const DriftSample& currentSample() const { return *m_current; }

private:
    SamplePair(const DriftSample& reference, const DriftSample& current)
        : m_reference(&reference), m_current(&current) {}

    const DriftSample* m_reference;
    const DriftSample* m_current;
    std::vector<std::size_t> m_currentOf;  ///< place of each feature of the reference in the current sample
};

/// Error BadInput for options out of range.
Status checkOptions(const ScanOptions& options);
/// Permutations of features that `options` ask for.
[[nodiscard]] std::size_t permutationsOf(const ScanOptions& options, std::size_t features);

/// How rows are kept together, and what limits the p-values that follow.
struct Blocks {
    BlockPermutation permutation;
    Message caution;
    bool few = false;  ///< below kBlocksForHigh stretches as long as the dependence: nothing is called high
};
/// Blocks for `reference` followed by `currentPeriods` of it or of another sample (`currentRows` rows of
/// each). Error BadInput for too few periods.
Result<Blocks> chooseBlocks(const DriftSample& reference, const std::vector<std::size_t>& pooledPeriods,
                            std::size_t currentPeriods, const ScanOptions& options);

}  // namespace qd::drift
