// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace qd::analytics {

/// A least-squares fit: coefficients, what is left, and the inverse of XᵀX (row-major, k × k).
struct LeastSquares {
    std::vector<double> coefficients;
    std::vector<double> residuals;
    std::vector<double> inverseGram;
};
/// Why there is none: this column is a combination of those before it.
struct Collinear {
    std::size_t column = 0;
};

/// Fits y by the columns (all of y's length, more rows than columns, finite), orthogonalising twice (modified
/// Gram-Schmidt, which loses no digits where the columns are independent). A column of which less than 1e-9
/// is left is collinear.
[[nodiscard]] std::variant<LeastSquares, Collinear> leastSquares(
    const std::vector<std::vector<double>>& columns, std::span<const double> y);

/// Covariance of the coefficients by Newey & West (1987): Bartlett weights up to `lags`, times n/(n − k).
/// Row-major, k × k.
[[nodiscard]] std::vector<double> neweyWest(const std::vector<std::vector<double>>& columns,
                                            const LeastSquares& fit, std::size_t lags);

}  // namespace qd::analytics
