// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/portfolio/covariance.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// Σ = FᵀF + diag(diagonal) in its factors: k rows of N, k often the number of days. Solvers then never make
/// the N×N matrix.
struct FactorForm {
    NumericBuffer rows;     ///< k×N, row-major, `stride` apart, each row aligned
    std::size_t count = 0;  ///< k
    std::size_t width = 0;  ///< N
    std::size_t stride = 0;
    std::vector<double> diagonal;  ///< N, ≥ 0; empty: zeros

    [[nodiscard]] const double* row(std::size_t t) const noexcept { return rows.data() + t * stride; }
};

/// The factor form of an estimator: keep · scale · Σ_t w_t (x_t − mean)(x_t − mean)ᵀ + ridge · I, without the
/// matrix. Sample covariance: factorForm(returns, deviations). Shrunk: keep = 1 − shrinkage, ridge =
/// shrinkage · target.
[[nodiscard]] FactorForm factorForm(const ReturnsView& returns, const Deviations& deviations,
                                    double keep = 1.0, double ridge = 0.0);

/// A covariance that somebody else owns, dense or in factor form, times `scale` (252: daily to annual).
struct RiskView {
    const SquareMatrix* matrix = nullptr;
    const FactorForm* factors = nullptr;  ///< used when `matrix` is null
    double scale = 1.0;

    [[nodiscard]] std::size_t size() const noexcept;
    /// scale · xᵀΣx, never below 0. Precondition: x.size() == size().
    [[nodiscard]] double variance(std::span<const double> x) const;
    /// out = scale · Σx.
    void multiply(std::span<const double> x, std::span<double> out) const;
    /// scale · Σ_ii.
    [[nodiscard]] std::vector<double> diagonal() const;
};

}  // namespace qd::portfolio
