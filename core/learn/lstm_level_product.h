// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/learn/lstm_level_math.h"

// Products of small matrices for files that are compiled once for each x86-64 level. Not inlined: among other
// code the compiler would not keep the sums in registers.

namespace qd::learn::QD_LEVEL_NS {
namespace {

constexpr std::size_t kRows = QD_KERNEL_LEVEL == 4 ? 12 : 6;  ///< of a tile: its sums fill the registers

template <class Real>
constexpr std::size_t kPanel = 2 * kWide<Real>;

template <class Real>
constexpr std::size_t panelsOf(std::size_t width) {
    return (width + kPanel<Real> - 1) / kPanel<Real>;
}

/// Sums of kRows × kPanel.
template <class Real>
struct Tile {
    Vec<Real> sum[kRows][2];

    inline void fill(Vec<Real> left, Vec<Real> right) {
#pragma GCC unroll 16
        for (std::size_t r = 0; r < kRows; ++r) {
            sum[r][0] = left;
            sum[r][1] = right;
        }
    }

    /// + a · bᵀ, of a column with one number every `stride`, and of a row of a panel.
    inline void step(const Real* a, std::size_t stride, const Real* b) {
        const Vec<Real> left = load(b);
        const Vec<Real> right = load(b + kWide<Real>);
#pragma GCC unroll 16
        for (std::size_t r = 0; r < kRows; ++r) {
            const Vec<Real> one = splat(a[r * stride]);
            sum[r][0] += one * left;
            sum[r][1] += one * right;
        }
    }

    inline void write(Real* c, std::size_t stride) const {
#pragma GCC unroll 16
        for (std::size_t r = 0; r < kRows; ++r) {
            store<Real>(c + r * stride, sum[r][0]);
            store<Real>(c + r * stride + kWide<Real>, sum[r][1]);
        }
    }

    inline void read(const Real* c, std::size_t stride) {
#pragma GCC unroll 16
        for (std::size_t r = 0; r < kRows; ++r) {
            sum[r][0] = load(c + r * stride);
            sum[r][1] = load(c + r * stride + kWide<Real>);
        }
    }
};

template <class Real>
struct Rows {
    Real* data;
    std::size_t stride;
};

/// c [kRows, count panels] = start + a [kRows, k] · b [count][k][kPanel], where start is a row, or null for
/// 0.
template <class Real>
[[gnu::noinline]] void multiply(Rows<const Real> a, const Real* b, std::size_t k, std::size_t count,
                                const Real* start, Rows<Real> c) {
    for (std::size_t p = 0; p < count; ++p) {
        Tile<Real> tile;
        if (start == nullptr) {
            tile.fill(Vec<Real>{}, Vec<Real>{});
        } else {
            tile.fill(load(start + p * kPanel<Real>), load(start + p * kPanel<Real> + kWide<Real>));
        }
        for (std::size_t i = 0; i < k; ++i, b += kPanel<Real>)
            tile.step(a.data + i, a.stride, b);
        tile.write(c.data + p * kPanel<Real>, c.stride);
    }
}

/// c [⌈n / kRows⌉·kRows, count panels] += aᵀ · b, of a [k, n] (to be followed by zeros up to whole kRows) and
/// b [count][k][kPanel].
template <class Real>
[[gnu::noinline]] void addProduct(Rows<const Real> a, std::size_t n, const Real* b, std::size_t k,
                                  std::size_t count, Rows<Real> c) {
    for (std::size_t first = 0; first < n; first += kRows) {
        const Real* right = b;
        for (std::size_t p = 0; p < count; ++p) {
            Real* out = c.data + first * c.stride + p * kPanel<Real>;
            Tile<Real> tile;
            tile.read(out, c.stride);
            for (std::size_t i = 0; i < k; ++i, right += kPanel<Real>)
                tile.step(a.data + i * a.stride + first, 1, right);
            tile.write(out, c.stride);
        }
    }
}

}  // namespace
}  // namespace qd::learn::QD_LEVEL_NS
