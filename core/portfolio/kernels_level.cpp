// SPDX-License-Identifier: GPL-3.0-or-later
// The numeric inner loops, compiled once for each x86-64 level: see core/base/level_vector.h for what may
// stand here.
#include <immintrin.h>

#include "core/base/level_vector.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio::QD_LEVEL_NS {
namespace {

using level::kLanes;
using level::load;
using level::splat;
using level::store;
using level::Vec;

// The tile of the Gram kernel: kTileRows × kTileVectors accumulators fill the register file (32 of 512 bits,
// 16 of 256 or 128) less what the operands need.
#if QD_KERNEL_LEVEL == 4
constexpr std::size_t kTileRows = 8;
constexpr std::size_t kTileVectors = 3;
#elif QD_KERNEL_LEVEL == 3
constexpr std::size_t kTileRows = 4;
constexpr std::size_t kTileVectors = 3;
#else
constexpr std::size_t kTileRows = 4;
constexpr std::size_t kTileVectors = 2;
#endif
constexpr std::size_t kPanel = kLanes * kTileVectors;
constexpr std::size_t kDepth = 512;      // rows of a panel that are multiplied at a time
constexpr std::size_t kGroupPanels = 4;  // panels of the left operand that stay in the second-level cache

inline Vec squareRoot(Vec v) {
#if QD_KERNEL_LEVEL == 4
    return _mm512_sqrt_pd(v);
#elif QD_KERNEL_LEVEL == 3
    return _mm256_sqrt_pd(v);
#else
    return _mm_sqrt_pd(v);
#endif
}

void addColumns(const double* data, std::size_t rows, std::size_t cols, std::size_t stride,
                double* __restrict sums) {
    for (std::size_t t = 0; t < rows; ++t) {
        const double* row = data + t * stride;
        for (std::size_t c = 0; c < cols; ++c)
            sums[c] += row[c];
    }
}

void packPanels(const double* data, std::size_t rows, std::size_t cols, std::size_t stride,
                const double* __restrict mean, const double* rowScale, double* __restrict out) {
    for (std::size_t t = 0; t < rows; ++t) {
        const double* row = data + t * stride;
        const double scale = rowScale ? rowScale[t] : 1.0;
        std::size_t first = 0;
        double* to = out + t * kPanel;
        for (; first + kPanel <= cols; first += kPanel, to += rows * kPanel) {
            for (std::size_t c = 0; c < kPanel; ++c)
                to[c] = (row[first + c] - mean[first + c]) * scale;
        }
        if (first == cols) continue;
        for (std::size_t c = 0; c < kPanel; ++c) {
            to[c] = first + c < cols ? (row[first + c] - mean[first + c]) * scale : 0.0;
        }
    }
}

/// out (kTileRows rows) = or += Σ_t a[t]ᵀ b[t].
inline void tile(const double* __restrict a, const double* __restrict b, std::size_t depth, bool add,
                 double scale, double* __restrict out, std::size_t stride) {
    Vec acc[kTileRows][kTileVectors] = {};
    for (std::size_t t = 0; t < depth; ++t, a += kPanel, b += kPanel) {
        Vec right[kTileVectors];
#pragma GCC unroll 4
        for (std::size_t v = 0; v < kTileVectors; ++v)
            right[v] = load(b + v * kLanes);
#pragma GCC unroll 8
        for (std::size_t r = 0; r < kTileRows; ++r) {
            const Vec left = splat(a[r]);
#pragma GCC unroll 4
            for (std::size_t v = 0; v < kTileVectors; ++v)
                acc[r][v] += left * right[v];
        }
    }
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kTileRows; ++r) {
#pragma GCC unroll 4
        for (std::size_t v = 0; v < kTileVectors; ++v) {
            double* to = out + r * stride + v * kLanes;
            store(to, (add ? load(to) + acc[r][v] : acc[r][v]) * scale);
        }
    }
}

/// Copies a finished block to its place on the other side of the diagonal.
void mirror(const double* __restrict from, double* __restrict to, std::size_t stride) {
    for (std::size_t c = 0; c < kPanel; ++c) {
        for (std::size_t r = 0; r < kPanel; ++r)
            to[c * stride + r] = from[r * stride + c];
    }
}

void gramOfDepth(const double* panels, std::size_t rows, std::size_t from, std::size_t depth,
                 std::size_t count, double scale, double* out, std::size_t stride) {
    const bool last = from + depth == rows;
    for (std::size_t group = 0; group < count; group += kGroupPanels) {
        for (std::size_t j = group; j < count; ++j) {
            const double* right = panels + (j * rows + from) * kPanel;
            const std::size_t stop = group + kGroupPanels < j + 1 ? group + kGroupPanels : j + 1;
            for (std::size_t i = group; i < stop; ++i) {
                const double* left = panels + (i * rows + from) * kPanel;
                double* block = out + i * kPanel * stride + j * kPanel;
                for (std::size_t r = 0; r < kPanel; r += kTileRows) {
                    tile(left + r, right, depth, from > 0, last ? scale : 1.0, block + r * stride, stride);
                }
                if (last && i != j) mirror(block, out + j * kPanel * stride + i * kPanel, stride);
            }
        }
    }
}

void gram(const double* panels, std::size_t rows, std::size_t cols, double scale, double* out,
          std::size_t stride) {
    const std::size_t count = (cols + kPanel - 1) / kPanel;
    for (std::size_t from = 0; from < rows; from += kDepth) {
        const std::size_t depth = rows - from < kDepth ? rows - from : kDepth;
        gramOfDepth(panels, rows, from, depth, count, scale, out, stride);
    }
}

/// NaN stays NaN: the comparison is false and keeps it.
inline Vec distance(Vec covariance, Vec invSdI, Vec invSd) {
    const Vec half = (splat(1.0) - covariance * (invSdI * invSd)) * splat(0.5);
    const Vec zero = {};
    return squareRoot(half < zero ? zero : half);
}

void distanceRow(const double* __restrict covRow, double invSdI, const double* __restrict invSd,
                 std::size_t n, double* __restrict out) {
    const Vec scale = splat(invSdI);
    for (std::size_t j = 0; j < n; j += kLanes) {
        store(out + j, distance(load(covRow + j), scale, load(invSd + j)));
    }
}

inline double smallestOf(Vec v) {
    double least = v[0];
    for (std::size_t k = 1; k < kLanes; ++k)
        least = v[k] < least ? v[k] : least;
    return least;
}

std::size_t primStep(const double* __restrict covRow, double invSdI, const double* __restrict invSd,
                     std::size_t n, double* __restrict best, double* smallest) {
    const Vec scale = splat(invSdI);
    Vec least = splat(__builtin_inf());
    for (std::size_t j = 0; j < n; j += kLanes) {
        const Vec d = distance(load(covRow + j), scale, load(invSd + j));
        const Vec old = load(best + j);
        const Vec now = d < old ? d : old;
        store(best + j, now);
        least = now < least ? now : least;
    }
    *smallest = smallestOf(least);
    std::size_t at = 0;
    while (at + 1 < n && best[at] != *smallest)
        ++at;
    return at;
}

std::size_t nearest(const double* __restrict row, const double* __restrict penalty, std::size_t n,
                    double* smallest) {
    Vec least = splat(__builtin_inf());
    for (std::size_t j = 0; j < n; j += kLanes) {
        const Vec d = load(row + j) + load(penalty + j);
        least = d < least ? d : least;
    }
    *smallest = smallestOf(least);
    std::size_t at = 0;
    while (at + 1 < n && row[at] + penalty[at] != *smallest)
        ++at;
    return at;
}

/// A vector that may lie anywhere.
using AnyVec = double __attribute__((vector_size(kLanes * sizeof(double)), may_alias, aligned(8)));

inline Vec loadAny(const double* p) {
    return *reinterpret_cast<const AnyVec*>(p);
}
inline void storeAny(double* p, Vec v) {
    *reinterpret_cast<AnyVec*>(p) = v;
}
inline double sumOf(Vec v) {
    double total = v[0];
    for (std::size_t k = 1; k < kLanes; ++k)
        total += v[k];
    return total;
}

void combineRows(const double* data, std::size_t rows, std::size_t cols, std::size_t stride,
                 const double* coef, double* __restrict out) {
    std::size_t t = 0;
    for (; t + 4 <= rows; t += 4) {  // four rows at a time: `out` is read and written a quarter as often
        const double* a = data + t * stride;
        const double* b = a + stride;
        const double* c = b + stride;
        const double* d = c + stride;
        const double ka = coef[t];
        const double kb = coef[t + 1];
        const double kc = coef[t + 2];
        const double kd = coef[t + 3];
        for (std::size_t i = 0; i < cols; ++i)
            out[i] += (ka * a[i] + kb * b[i]) + (kc * c[i] + kd * d[i]);
    }
    for (; t < rows; ++t) {
        const double* row = data + t * stride;
        for (std::size_t i = 0; i < cols; ++i)
            out[i] += coef[t] * row[i];
    }
}

double dot(const double* a, const double* b, std::size_t n) {
    Vec part[4] = {};
    std::size_t i = 0;
    for (; i + 4 * kLanes <= n; i += 4 * kLanes) {
#pragma GCC unroll 4
        for (std::size_t k = 0; k < 4; ++k)
            part[k] += loadAny(a + i + k * kLanes) * loadAny(b + i + k * kLanes);
    }
    for (; i + kLanes <= n; i += kLanes)
        part[0] += loadAny(a + i) * loadAny(b + i);
    double total = sumOf((part[0] + part[1]) + (part[2] + part[3]));
    for (; i < n; ++i)
        total += a[i] * b[i];
    return total;
}

void addScaled(const double* x, double factor, std::size_t n, double* y) {
    const Vec f = splat(factor);
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes)
        storeAny(y + i, loadAny(y + i) + f * loadAny(x + i));
    for (; i < n; ++i)
        y[i] += factor * x[i];
}

constexpr std::size_t kRowsAtOnce = 4;

/// out[r] = Σ_k a[r][k] b[k] for kRowsAtOnce rows of `a`.
inline void dotRows(const double* a, std::size_t stride, const double* b, std::size_t n, double* out) {
    Vec part[kRowsAtOnce] = {};
    std::size_t k = 0;
    for (; k + kLanes <= n; k += kLanes) {
        const Vec right = loadAny(b + k);
#pragma GCC unroll 4
        for (std::size_t r = 0; r < kRowsAtOnce; ++r)
            part[r] += loadAny(a + r * stride + k) * right;
    }
#pragma GCC unroll 4
    for (std::size_t r = 0; r < kRowsAtOnce; ++r)
        out[r] = sumOf(part[r]);
    for (; k < n; ++k) {
        for (std::size_t r = 0; r < kRowsAtOnce; ++r)
            out[r] += a[r * stride + k] * b[k];
    }
}

/// Row i of the factor from column `from` on, when the columns before are done.
bool choleskyRow(double* a, std::size_t i, std::size_t from, std::size_t stride, double tolerance) {
    double* const row = a + i * stride;
    for (std::size_t j = from; j < i; ++j) {
        const double* const other = a + j * stride;
        row[j] = (row[j] - dot(row, other, j)) / other[j];
    }
    const double pivot = row[i] - dot(row, row, i);
    if (!(pivot > tolerance * row[i])) return false;
    row[i] = __builtin_sqrt(pivot);
    return true;
}

std::size_t cholesky(double* a, std::size_t n, std::size_t stride, double tolerance) {
    std::size_t i = 0;
    for (; i + kRowsAtOnce <= n; i += kRowsAtOnce) {
        double* const rows = a + i * stride;
        for (std::size_t j = 0; j < i; ++j) {
            const double* const other = a + j * stride;
            double known[kRowsAtOnce];
            dotRows(rows, stride, other, j, known);
            const double inverse = 1.0 / other[j];
            for (std::size_t r = 0; r < kRowsAtOnce; ++r)
                rows[r * stride + j] = (rows[r * stride + j] - known[r]) * inverse;
        }
        for (std::size_t r = 0; r < kRowsAtOnce; ++r) {
            if (!choleskyRow(a, i + r, i, stride, tolerance)) return i + r;
        }
    }
    for (; i < n; ++i) {
        if (!choleskyRow(a, i, 0, stride, tolerance)) return i;
    }
    return n;
}

}  // namespace
}  // namespace qd::portfolio::QD_LEVEL_NS

namespace qd::portfolio::detail {

const KernelTable QD_LEVEL_TABLE(kKernels) = {
    QD_LEVEL_NAME,           QD_LEVEL_NS::kPanel,    QD_LEVEL_NS::addColumns,
    QD_LEVEL_NS::packPanels, QD_LEVEL_NS::gram,      QD_LEVEL_NS::distanceRow,
    QD_LEVEL_NS::primStep,   QD_LEVEL_NS::nearest,   QD_LEVEL_NS::combineRows,
    QD_LEVEL_NS::dot,        QD_LEVEL_NS::addScaled, QD_LEVEL_NS::cholesky,
};

}  // namespace qd::portfolio::detail
