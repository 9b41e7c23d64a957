// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/portfolio/numeric_buffer.h"
#include "core/portfolio/qp_problem.h"

namespace qd::portfolio {

/// The matrix that each interior-point step factors: diag(d) + H + Σ_t e_t x_t x_tᵀ + Σ_r rho_r c_r c_rᵀ over
/// the assets (and one more column for the threshold of a tail, where there are scenarios).
class NormalEquations {
public:
    /// `form` may be null. `scenarios` is T rows of `size` numbers, `stride` apart; null: none. `rows` are
    /// the c_r, row-major, `size` numbers each.
    NormalEquations(const QuadraticForm* form, std::size_t size, const double* scenarios, std::size_t count,
                    std::size_t stride, std::span<const double> rows);

    /// False when the sum is not positive definite. A negative rho_r is taken as -rho_r times the greatest
    /// diagonal.
    bool factor(std::span<const double> d, std::span<const double> e, std::span<const double> rho);
    /// What factor() took for rho.
    [[nodiscard]] double rho(std::size_t r) const noexcept { return m_rho[r]; }
    /// x = (diag(d) + H + …)⁻¹ x with one step of refinement; product = (H + …) x of the answer.
    void solve(std::span<double> x, std::span<double> product) const;
    /// The same without refinement, for columns that only precondition.
    void solveOnce(std::span<double> x) const;

private:
    void multiply(std::span<const double> x, std::span<double> out) const;

    const QuadraticForm* m_form;
    std::size_t m_size;
    const double* m_scenarios;
    std::size_t m_count;
    std::size_t m_stride;
    NumericBuffer m_quadratic;  ///< lower triangle of H, kept
    NumericBuffer m_packed;
    SquareMatrix m_matrix;
    std::vector<double> m_d;
    std::vector<double> m_e;
    std::span<const double> m_rows;
    std::vector<double> m_rho;
};

}  // namespace qd::portfolio
