// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of the convex solvers, compiled once for each x86-64 level: see core/base/level_vector.h
// for what may stand here.
#include "core/base/level_vector.h"
#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio::QD_LEVEL_NS {
namespace {

using level::kLanes;
using level::splat;
using level::Vec;

// The tile of the Cholesky update: kTileRows × kTileCols accumulators of one vector each.
#if QD_KERNEL_LEVEL == 4
constexpr std::size_t kTileCols = 6;
#elif QD_KERNEL_LEVEL == 3
constexpr std::size_t kTileCols = 3;
#else
constexpr std::size_t kTileCols = 3;
#endif
constexpr std::size_t kTileRows = 4;
constexpr std::size_t kBlock = 60;  // columns factored at a time: whole tiles, and its rows stay in the cache

inline double total(Vec v) {
    double sum = v[0];
    for (std::size_t k = 1; k < kLanes; ++k)
        sum += v[k];
    return sum;
}

double dot(const double* a, const double* b, std::size_t n) {
    Vec part[4] = {};
    std::size_t i = 0;
    for (; i + 4 * kLanes <= n; i += 4 * kLanes) {
#pragma GCC unroll 4
        for (std::size_t k = 0; k < 4; ++k)
            part[k] += level::loadLoose(a + i + k * kLanes) * level::loadLoose(b + i + k * kLanes);
    }
    for (; i + kLanes <= n; i += kLanes)
        part[0] += level::loadLoose(a + i) * level::loadLoose(b + i);
    double sum = total((part[0] + part[1]) + (part[2] + part[3]));
    for (; i < n; ++i)
        sum += a[i] * b[i];
    return sum;
}

void axpy(double alpha, const double* __restrict x, double* __restrict y, std::size_t n) {
    const Vec scale = splat(alpha);
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes)
        level::storeLoose(y + i, level::loadLoose(y + i) + scale * level::loadLoose(x + i));
    for (; i < n; ++i)
        y[i] += alpha * x[i];
}

void combineFour(const double* const* rows, const double* coef, std::size_t n, double* __restrict out) {
    const double* const a = rows[0];
    const double* const b = rows[1];
    const double* const c = rows[2];
    const double* const d = rows[3];
    const Vec ka = splat(coef[0]);
    const Vec kb = splat(coef[1]);
    const Vec kc = splat(coef[2]);
    const Vec kd = splat(coef[3]);
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes) {
        level::storeLoose(out + i, level::loadLoose(out + i) +
                                       ((ka * level::loadLoose(a + i) + kb * level::loadLoose(b + i)) +
                                        (kc * level::loadLoose(c + i) + kd * level::loadLoose(d + i))));
    }
    for (; i < n; ++i)
        out[i] += (coef[0] * a[i] + coef[1] * b[i]) + (coef[2] * c[i] + coef[3] * d[i]);
}

void combine(const double* const* rows, const double* coef, std::size_t count, std::size_t n, double* out) {
    std::size_t r = 0;
    for (; r + 4 <= count; r += 4)
        combineFour(rows + r, coef + r, n, out);
    for (; r < count; ++r)
        axpy(coef[r], rows[r], out, n);
}

/// out[r][c] −= left row r · right row c over `depth`, for one tile.
inline void tile(const double* left, const double* right, std::size_t stride, std::size_t depth,
                 double* out) {
    Vec acc[kTileRows][kTileCols] = {};
    std::size_t k = 0;
    for (; k + kLanes <= depth; k += kLanes) {
        Vec b[kTileCols];
#pragma GCC unroll 8
        for (std::size_t c = 0; c < kTileCols; ++c)
            b[c] = level::loadLoose(right + c * stride + k);
#pragma GCC unroll 4
        for (std::size_t r = 0; r < kTileRows; ++r) {
            const Vec a = level::loadLoose(left + r * stride + k);
#pragma GCC unroll 8
            for (std::size_t c = 0; c < kTileCols; ++c)
                acc[r][c] += a * b[c];
        }
    }
    for (std::size_t r = 0; r < kTileRows; ++r) {
        for (std::size_t c = 0; c < kTileCols; ++c) {
            double sum = total(acc[r][c]);
            for (std::size_t rest = k; rest < depth; ++rest)
                sum += left[r * stride + rest] * right[c * stride + rest];
            out[r * stride + c] -= sum;
        }
    }
}

/// Takes what the columns before `from` contribute out of the block column [from, to).
void update(double* a, std::size_t n, std::size_t stride, std::size_t from, std::size_t to) {
    if (from == 0) return;
    for (std::size_t i = from; i < n; i += kTileRows) {
        const bool wholeRows = i + kTileRows <= n;
        for (std::size_t j = from; j < to; j += kTileCols) {
            if (wholeRows && j + kTileCols <= to && j + kTileCols <= i + 1) {
                tile(a + i * stride, a + j * stride, stride, from, a + i * stride + j);
                continue;
            }
            for (std::size_t r = i; r < n && r < i + kTileRows; ++r) {
                for (std::size_t c = j; c < to && c < j + kTileCols && c <= r; ++c)
                    a[r * stride + c] -= dot(a + r * stride, a + c * stride, from);
            }
        }
    }
}

bool cholesky(double* a, std::size_t n, std::size_t stride, double floor) {
    for (std::size_t from = 0; from < n; from += kBlock) {
        const std::size_t to = from + kBlock < n ? from + kBlock : n;
        update(a, n, stride, from, to);
        for (std::size_t i = from; i < n; ++i) {
            double* const row = a + i * stride;
            for (std::size_t j = from; j < to && j < i; ++j) {
                const double* const other = a + j * stride;
                row[j] = (row[j] - dot(row + from, other + from, j - from)) / other[j];
            }
            if (i >= to) continue;
            const double pivot = row[i] - dot(row + from, row + from, i - from);
            if (!(pivot > floor)) return false;
            row[i] = __builtin_sqrt(pivot);
        }
    }
    return true;
}

void forward(const double* l, std::size_t n, std::size_t stride, double* x) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] = (x[i] - dot(l + i * stride, x, i)) / l[i * stride + i];
}

void backward(const double* l, std::size_t n, std::size_t stride, double* x) {
    for (std::size_t i = n; i-- > 0;) {
        x[i] /= l[i * stride + i];
        axpy(-x[i], l + i * stride, x, i);
    }
}

}  // namespace
}  // namespace qd::portfolio::QD_LEVEL_NS

namespace qd::portfolio::detail {

const QpKernelTable QD_LEVEL_TABLE(kQpKernels) = {QD_LEVEL_NS::dot,     QD_LEVEL_NS::axpy,
                                                  QD_LEVEL_NS::combine, QD_LEVEL_NS::cholesky,
                                                  QD_LEVEL_NS::forward, QD_LEVEL_NS::backward};

}  // namespace qd::portfolio::detail
