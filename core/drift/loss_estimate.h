// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/drift/sample.h"

namespace qd::drift {

struct LossEstimateOptions {
    double ridge = 1e-2;          ///< penalty of the classifier, above 0
    double level = 0.05;          ///< of the interval
    std::size_t resamples = 999;  ///< block bootstrap
    std::size_t block = 0;        ///< as ScanOptions::block
    std::uint64_t seed = 1;
};

/// What the mean loss is likely to be now, before labels are there.
struct LossEstimate {
    double reference = 0.0;  ///< mean loss in the reference
    double expected = 0.0;   ///< on the current features, if losses at the same features are what they were
    double low = 0.0;        ///< interval of `expected`
    double high = 0.0;
    double effectiveRows = 0.0;  ///< reference rows that the weights are worth: (Σw)²/Σw²
    double separation = 0.5;  ///< probability that the classifier tells a current from a reference row (AUC)
};

/// Importance weighting (Shimodaira 2000; ratio of densities by a logistic classifier on the features and
/// their squares, Bickel, Brückner & Scheffer 2009): reference losses are averaged with the weight p(current
/// | row) / p(reference | row). Sees only what changed in the features: a change of the relation between
/// features and outcome stays unseen until labels come. Errors: BadInput (unlike features, lengths, missing
/// values only); Refused when the weights are worth fewer than 30 rows: the samples hardly overlap, and
/// nothing honest can be said.
Result<LossEstimate> estimateLoss(const DriftSample& reference, std::span<const double> losses,
                                  const DriftSample& current, const LossEstimateOptions& options);

}  // namespace qd::drift
