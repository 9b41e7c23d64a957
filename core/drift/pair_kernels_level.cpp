// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of distances and kernels between rows, compiled once for each x86-64 level: see
// core/base/level_vector.h for what may stand here.
#include <immintrin.h>

#include "core/base/level_vector.h"
#include "core/drift/pair_kernels.h"

namespace qd::drift::QD_LEVEL_NS {
namespace {

using level::kLanes;
using level::loadLoose;
using level::splat;
using level::storeLoose;
using level::Vec;

using Words = std::uint64_t __attribute__((vector_size(kLanes * 8), may_alias));

constexpr std::size_t kVecs = kPanel / kLanes;  // of a panel's row
#if QD_KERNEL_LEVEL == 4
constexpr std::size_t kBlock = 8;  // rows at once: as many sums as registers hold
#elif QD_KERNEL_LEVEL == 3
constexpr std::size_t kBlock = 3;
#else
constexpr std::size_t kBlock = 1;
#endif

/// kRows rows against one panel.
template <std::size_t kRows>
inline void block(const TileSource& source, const double* rows, const double* norms, const double* panel,
                  const double* columnNorms, double* out, std::size_t stride) {
    Vec sum[kRows][kVecs] = {};
    for (std::size_t f = 0; f < source.width; ++f) {
        Vec y[kVecs];
#pragma GCC unroll 8
        for (std::size_t v = 0; v < kVecs; ++v)
            y[v] = loadLoose(panel + f * kPanel + v * kLanes);
#pragma GCC unroll 8
        for (std::size_t r = 0; r < kRows; ++r) {
            const Vec x = splat(rows[r * source.width + f]);
#pragma GCC unroll 8
            for (std::size_t v = 0; v < kVecs; ++v)
                sum[r][v] += x * y[v];
        }
    }
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 8
        for (std::size_t v = 0; v < kVecs; ++v) {
            const Vec norm = splat(norms[r]) + loadLoose(columnNorms + v * kLanes);
            const Vec apart = norm - 2.0 * sum[r][v];
            storeLoose(out + r * stride + v * kLanes, apart > Vec{} ? apart : Vec{});
        }
    }
}

void distances(const TileSource& source, const Tile& tile) {
    for (std::size_t c = 0; c < tile.columns; c += kPanel) {
        const double* panel = source.panels + c * source.width;
        const double* norms = source.columnNorms + c;
        std::size_t r = 0;
        for (; r + kBlock <= tile.rows; r += kBlock)
            block<kBlock>(source, source.rows + r * source.width, source.rowNorms + r, panel, norms,
                          tile.values + r * tile.columns + c, tile.columns);
        for (; r < tile.rows; ++r)
            block<1>(source, source.rows + r * source.width, source.rowNorms + r, panel, norms,
                     tile.values + r * tile.columns + c, tile.columns);
    }
}

/// exp(x) for x <= 0: x = n ln 2 + r with |r| <= ln 2 / 2, Taylor to r¹² (next term below 1e-16), n put into
/// the exponent. Adding 1.5 · 2^52 rounds to a whole number and leaves it in the lowest bits.
inline Vec exponential(Vec x) {
    constexpr double kShift = 0x1.8p52;
    const Vec low = splat(-707.0);
    const Words gone = reinterpret_cast<Words>(x < low);
    x = x < low ? low : x;
    const Vec turned = x * 1.4426950408889634 + kShift;
    const Vec n = turned - kShift;
    Vec r = x - n * 0x1.62e42fee00000p-1;
    r -= n * 0x1.a39ef35793c76p-33;
    Vec p = splat(1.0 / 479001600.0);
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    const Words scaled = reinterpret_cast<Words>(p) + (reinterpret_cast<Words>(turned) << 52U);
    return reinterpret_cast<Vec>(scaled & ~gone);
}

void decay(const Tile& tile, double rate) {
    const Vec by = splat(-rate);
    const std::size_t count = tile.rows * tile.columns;
    for (std::size_t k = 0; k < count; k += kPanel) {
#pragma GCC unroll 8
        for (std::size_t v = 0; v < kPanel; v += kLanes)
            storeLoose(tile.values + k + v, exponential(loadLoose(tile.values + k + v) * by));
    }
}

void addUp(const Tile& tile, double* rowSums, double* columnSums) {
    for (std::size_t r = 0; r < tile.rows; ++r) {
        const double* values = tile.values + r * tile.columns;
        Vec sum[kVecs] = {};
        for (std::size_t c = 0; c < tile.columns; c += kPanel) {
#pragma GCC unroll 8
            for (std::size_t v = 0; v < kVecs; ++v) {
                const Vec value = loadLoose(values + c + v * kLanes);
                sum[v] += value;
                double* column = columnSums + c + v * kLanes;
                storeLoose(column, loadLoose(column) + value);
            }
        }
        for (std::size_t v = 0; v < kVecs; ++v) {
            for (std::size_t i = 0; i < kLanes; ++i)
                rowSums[r] += sum[v][i];
        }
    }
}

double masked(const double* values, const std::uint64_t* bits, std::size_t words) {
    constexpr std::size_t kParts = 4;
    Vec sum[kParts] = {};
#if QD_KERNEL_LEVEL != 4
    Words place;
    for (std::size_t i = 0; i < kLanes; ++i)
        place[i] = std::uint64_t{1} << i;
#endif
    for (std::size_t w = 0; w < words; ++w, values += 64) {
        std::uint64_t word = bits[w];
        if (word == 0) continue;
#pragma GCC unroll 8
        for (std::size_t k = 0; k < 64 / kLanes; ++k) {
            const Vec value = loadLoose(values + k * kLanes);
#if QD_KERNEL_LEVEL == 4
            sum[k % kParts] =
                _mm512_mask_add_pd(sum[k % kParts], static_cast<__mmask8>(word), sum[k % kParts], value);
#else
            const Words chosen = (((word - Words{}) & place) == place) & reinterpret_cast<Words>(value);
            sum[k % kParts] += reinterpret_cast<Vec>(chosen);
#endif
            word >>= kLanes;
        }
    }
    double total = 0.0;
    const Vec all = (sum[0] + sum[1]) + (sum[2] + sum[3]);
    for (std::size_t i = 0; i < kLanes; ++i)
        total += all[i];
    return total;
}

}  // namespace
}  // namespace qd::drift::QD_LEVEL_NS

namespace qd::drift::detail {

constinit const PairTable QD_LEVEL_TABLE(kPair) = {QD_LEVEL_NAME, QD_LEVEL_NS::distances, QD_LEVEL_NS::decay,
                                                   QD_LEVEL_NS::addUp, QD_LEVEL_NS::masked};

}  // namespace qd::drift::detail
