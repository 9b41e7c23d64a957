// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/calibrate.h"

#include <utility>

#include "core/drift/feature_permutations.h"
#include "core/drift/sample_pair.h"

namespace qd::drift {

namespace {

/// Why a feature has no thresholds; empty: it has.
Message refusal(const PooledOrder& pooled) {
    if (pooled.referenceRows < kLeastReference)
        return say("%1 values in the reference, expected at least %2", pooled.referenceRows, kLeastReference);
    if (pooled.value.front() == pooled.value.back()) return say("all values are equal");
    return {};
}

}  // namespace

Result<Calibration> calibrate(const DriftSample& reference, std::size_t currentPeriods,
                              const ScanOptions& options, const jobs::JobContext& job) {
    QD_CHECK(checkOptions(options));
    if (reference.rows() < kLeastReference + kLeastCurrent) {
        return Error{ErrorCode::BadInput, say("found %1 rows in the reference, expected at least %2",
                                              reference.rows(), kLeastReference + kLeastCurrent)};
    }
    QD_TRY(const Blocks blocks, chooseBlocks(reference, reference.periodRows(), currentPeriods, options));
    Calibration out;
    const auto [from, to] = blocks.permutation.actual();
    out.currentRows = to - from;
    out.referenceRows = reference.rows() - out.currentRows;
    out.block = blocks.permutation.block();
    out.permutations = permutationsOf(options, reference.features());
    out.features.resize(reference.features());
    std::vector<PooledOrder> pooled;
    std::vector<std::size_t> tested;
    SortScratch scratch;
    for (std::size_t f = 0; f < reference.features(); ++f) {
        PooledOrder order;
        sortPooled(reference.column(f), {}, scratch, order);
        out.features[f].name = reference.names()[f];
        out.features[f].untested = refusal(order);
        if (!out.features[f].untested.empty()) continue;
        tested.push_back(f);
        pooled.push_back(std::move(order));
    }
    QD_TRY(const auto permuted,
           permuteFeatures(pooled, blocks.permutation, {out.permutations, false, options.threads}, job));
    for (std::size_t k = 0; k < tested.size(); ++k) {
        const Chance chance = chanceOf(permuted[k], 0, options.rule.level);
        out.features[tested[k]].usual = chance.usual;
        out.features[tested[k]].thresholds = chance.thresholds;
    }
    return out;
}

}  // namespace qd::drift
