// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/drift/sample_pair.h"

namespace qd::drift {

/// How much more likely each row of the reference is in the current sample.
struct DensityRatio {
    std::vector<double> weight;  ///< by row of the reference; 0 where a value is missing
    double separation = 0.5;  ///< area under the curve of the classifier, on rows that it was not fitted to
    std::size_t completeReference = 0;
};

/// By a logistic classifier with a ridge penalty (`ridge` a row) on standardised features and their squares,
/// each fifth of the rows weighted by a fit to the other four (cross-fitting, so that a rich classifier does
/// not see differences that are none). Error BadInput with fewer than kLeastReference and kLeastCurrent
/// complete rows.
Result<DensityRatio> densityRatio(const SamplePair& pair, double ridge);

}  // namespace qd::drift
