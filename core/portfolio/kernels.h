// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace qd::portfolio {

/// Numbers are packed for the Gram kernel in panels of `panelWidth` columns: panel p holds, for each row t in
/// turn, the columns [p·w, (p+1)·w), zeros beyond the last. The inner loop then reads memory in one
/// direction. All pointers are aligned to kNumericAlignment, all strides are in doubles.
struct KernelTable {
    const char* level;  ///< "x86-64-v3"
    std::size_t panelWidth;

    /// sums[c] += Σ_t data[t][c]. `sums` has `cols` elements.
    void (*addColumns)(const double* data, std::size_t rows, std::size_t cols, std::size_t stride,
                       double* sums);
    /// out = (data − mean of the column) · rowScale[t]; rowScale may be null.
    void (*packPanels)(const double* data, std::size_t rows, std::size_t cols, std::size_t stride,
                       const double* mean, const double* rowScale, double* out);
    /// out = scale · PᵀP over the packed rows: a full symmetric matrix of panelWidth · panels rows, whose
    /// element (i, j) does not depend on where i and j stand. Accumulates over time in row order.
    void (*gram)(const double* panels, std::size_t rows, std::size_t cols, double scale, double* out,
                 std::size_t stride);
    /// out[j] = sqrt((1 − ρ_ij) / 2), ρ_ij = covRow[j] · invSdI · invSd[j], clamped at 0; n a multiple of 8.
    void (*distanceRow)(const double* covRow, double invSdI, const double* invSd, std::size_t n, double* out);
    /// best[j] = min(best[j], distance as above) where invSd[j] is a number (NaN marks what is joined).
    /// Gives the first index of the smallest `best` and that value; n a multiple of 8.
    std::size_t (*primStep)(const double* covRow, double invSdI, const double* invSd, std::size_t n,
                            double* best, double* smallest);
    /// First index of the smallest row[j] + penalty[j], and that value; n a multiple of 8.
    std::size_t (*nearest)(const double* row, const double* penalty, std::size_t n, double* smallest);

    // The following take any n and, unlike the rest, pointers without alignment.

    /// out[c] += Σ_t coef[t] · data[t][c].
    void (*combineRows)(const double* data, std::size_t rows, std::size_t cols, std::size_t stride,
                        const double* coef, double* out);
    /// Σ a[i] · b[i].
    double (*dot)(const double* a, const double* b, std::size_t n);
    /// y += factor · x.
    void (*addScaled)(const double* x, double factor, std::size_t n, double* y);
    /// Overwrites the lower triangle of a symmetric matrix, diagonal included, with its Cholesky factor.
    /// Gives the first row whose pivot is not above `tolerance` times its diagonal element, n when there is
    /// none.
    std::size_t (*cholesky)(double* a, std::size_t n, std::size_t stride, double tolerance);
};

inline constexpr std::size_t kNumericAlignment = 64;

/// The table for this processor: x86-64-v4 with AVX-512, v3 with AVX2 and FMA, else v2.
[[nodiscard]] const KernelTable& kernels() noexcept;
/// Every table that this processor can run, slowest first: for tests that compare them.
[[nodiscard]] std::span<const KernelTable* const> runnableKernels() noexcept;

namespace detail {
extern const KernelTable kKernelsV2;
extern const KernelTable kKernelsV3;
extern const KernelTable kKernelsV4;
}  // namespace detail

}  // namespace qd::portfolio
