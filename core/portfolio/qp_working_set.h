// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/portfolio/numeric_buffer.h"
#include "core/portfolio/qp_problem.h"

namespace qd::portfolio {

/// A step to the minimum over a working set, with the multipliers of the rows that hold it.
struct Direction {
    std::vector<double> d;
    std::vector<double> y;
    double left =
        0.0;  ///< of the gradient, when the rows' share is taken out (a length in the metric of H⁻¹)
    double whole = 0.0;  ///< of the gradient
};

/// The variables between their bounds, with the Cholesky factor L of H over their assets and what the factor
/// makes of the rows and the gradient: Y = L⁻¹Aᵀ, u = L⁻¹g. A variable that comes or goes changes all of them
/// in O(F² + F·m): one row is appended, or one is taken out and rotations restore the triangle (Golub & Van
/// Loan 2013, section 6.5). Gradients, directions and row coefficients are in terms of weights here: those of
/// v times the sign.
class WorkingSet {
public:
    WorkingSet(const Qp& qp, QuadraticForm& form);

    [[nodiscard]] std::size_t size() const noexcept { return m_variables.size(); }
    [[nodiscard]] std::size_t variable(std::size_t k) const noexcept { return m_variables[k]; }
    [[nodiscard]] std::size_t asset(std::size_t k) const noexcept { return m_assets[k]; }
    [[nodiscard]] std::span<const std::size_t> assets() const noexcept { return m_assets; }

    /// Takes these variables with the gradient g; false: H is singular over them.
    bool build(std::vector<std::size_t> variables, std::span<const double> g);
    /// The gradient anew, and after many changes the factor too.
    bool refresh(std::span<const double> g);
    /// Appends variable j whose gradient is g; false: H becomes singular, nothing has changed.
    bool add(std::size_t j, double g);
    void remove(std::size_t k);
    /// Rows of `rows` that depend on those before them over this set are taken out of the list.
    void keepIndependent(std::vector<std::size_t>& rows) const;

    /// Minimises the quadratic over the set with A d = residual for `rows`. False: the rows depend on each
    /// other.
    bool direction(std::span<const std::size_t> rows, std::span<const double> residual, Direction& out) const;
    /// The gradient after a step of `share` along direction(): g moves towards Aᵀy.
    void advance(double share, std::span<const std::size_t> rows, std::span<const double> y);
    /// Row r's coefficients times d.
    [[nodiscard]] double rate(std::size_t r, std::span<const double> d) const;

private:
    void reserve(std::size_t count);
    [[nodiscard]] double* l(std::size_t k) noexcept { return m_l.data() + k * m_capacity; }
    [[nodiscard]] const double* l(std::size_t k) const noexcept { return m_l.data() + k * m_capacity; }
    [[nodiscard]] double coef(std::size_t r, std::size_t j) const noexcept {
        return m_qp.sign[j] * m_qp.row(r)[j];
    }
    void projectRows();
    bool correct(std::span<const std::size_t> rows, std::span<const double> residual,
                 std::span<const double> s, Direction& out) const;

    const Qp& m_qp;
    QuadraticForm& m_form;
    std::size_t m_capacity = 0;
    std::size_t m_changes = 0;
    std::vector<std::size_t> m_variables;
    std::vector<std::size_t> m_assets;
    NumericBuffer m_l;                        ///< lower triangle, rows `m_capacity` apart
    std::vector<std::vector<double>> m_rows;  ///< Y, a vector a row of the Qp
    std::vector<double> m_gradient;           ///< u
};

}  // namespace qd::portfolio
