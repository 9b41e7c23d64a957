// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/portfolio/allocation.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// Hierarchical risk parity (López de Prado 2016, "Building diversified portfolios that outperform out of
/// sample"): linkage of the correlation distance, quasi-diagonalisation, recursive bisection of the sorted
/// list in halves with inverse-variance cluster variances. N weights >= 0 that sum to 1. Two halves that
/// both have no variance (perfect hedges) share equally. Error BadInput for an empty covariance or a variance
/// that is not a finite number above 0.
Result<std::vector<double>> hrpWeights(const SquareMatrix& covariance, Linkage linkage, HrpDistance distance);

/// The quasi-diagonal order that hrpWeights() bisects. Precondition: variances > 0.
[[nodiscard]] std::vector<std::size_t> hrpOrder(const SquareMatrix& covariance, Linkage linkage,
                                                HrpDistance distance);

}  // namespace qd::portfolio
