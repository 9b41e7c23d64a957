// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/base/result.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// Eigenvalues below this share of the greatest are raised to it.
inline constexpr double kPsdTolerance = 1e-12;

struct PsdRepair {
    bool changed = false;
    std::size_t raised = 0;    ///< eigenvalues
    double leastBefore = 0.0;  ///< the least eigenvalue that was found; 0 where nothing had to be changed
    double change = 0.0;       ///< Frobenius norm of the change over that of the matrix
};

/// Makes a symmetric matrix positive semidefinite by raising eigenvalues below `tolerance` times the
/// greatest to that (the nearest such matrix in the Frobenius norm), and says what it did. A matrix that
/// has a Cholesky factor stays as it is, bit by bit. Every estimator of covariance.h gives one that needs
/// no repair; matrices from elsewhere (pairwise history, views, files) may not. O(N³): seconds for N = 1000.
/// Error BadInput for a matrix with values that are not finite or none above 0, or that is not symmetric
/// within 1e-12 of its diagonal.
Result<PsdRepair> repairPsd(SquareMatrix& matrix, double tolerance = kPsdTolerance);

}  // namespace qd::portfolio
