// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace qd::portfolio {

/// Dense inner loops of the convex solvers, one table a processor level as in kernels.h. Matrices are
/// row-major, `stride` doubles from row to row; pointers need no alignment.
struct QpKernelTable {
    double (*dot)(const double* a, const double* b, std::size_t n);
    /// y += alpha · x.
    void (*axpy)(double alpha, const double* x, double* y, std::size_t n);
    /// out += Σ_r coef[r] · rows[r].
    void (*combine)(const double* const* rows, const double* coef, std::size_t count, std::size_t n,
                    double* out);
    /// The lower triangle of a becomes its Cholesky factor; false when a pivot is not above `floor`.
    bool (*cholesky)(double* a, std::size_t n, std::size_t stride, double floor);
    /// x = L⁻¹ x.
    void (*forward)(const double* l, std::size_t n, std::size_t stride, double* x);
    /// x = L⁻ᵀ x.
    void (*backward)(const double* l, std::size_t n, std::size_t stride, double* x);
};

/// The table for this processor, of the same level as kernels().
[[nodiscard]] const QpKernelTable& qpKernels() noexcept;

namespace detail {
extern const QpKernelTable kQpKernelsV2;
extern const QpKernelTable kQpKernelsV3;
extern const QpKernelTable kQpKernelsV4;
}  // namespace detail

}  // namespace qd::portfolio
