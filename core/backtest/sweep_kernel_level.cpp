// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of the moving-average sweep, compiled once for each x86-64 level and without contraction,
// so that every level gives the same bits. See core/base/level_vector.h for what may stand here.
#include <immintrin.h>

#include "core/backtest/sweep_kernel.h"
#include "core/base/level_vector.h"

namespace qd::backtest::QD_LEVEL_NS {
namespace {

using level::kLanes;
using level::load;
using level::splat;
using level::store;
using level::Vec;

constexpr std::size_t kFasts = 2;    // fast windows that share one load of the slow means
constexpr std::size_t kVectors = 2;  // vectors of slow windows at a time
constexpr std::size_t kStep = kLanes * kVectors;
static_assert(kSweepLanes % kStep == 0);

#if QD_KERNEL_LEVEL == 4
using Mask = __mmask8;
inline Mask above(Vec a, Vec b) {
    return _mm512_cmp_pd_mask(a, b, _CMP_GT_OQ);
}
inline Vec multiplyWhere(Mask where, Vec v, Vec by) {
    return _mm512_mask_mul_pd(v, where, v, by);
}
inline Vec addWhere(Mask where, Vec v, Vec what) {
    return _mm512_mask_add_pd(v, where, v, what);
}
inline Mask differ(Mask a, Mask b) {
    return static_cast<Mask>(a ^ b);
}
#else
using Mask = long long __attribute__((vector_size(kLanes * sizeof(double))));
inline Mask above(Vec a, Vec b) {
    return a > b;
}
inline Vec multiplyWhere(Mask where, Vec v, Vec by) {
    return where ? v * by : v;
}
inline Vec addWhere(Mask where, Vec v, Vec what) {
    return where ? v + what : v;
}
inline Mask differ(Mask a, Mask b) {
    return a ^ b;
}
#endif

/// Rows from − 2 … from + rows − 2 of the means of `count` windows (a multiple of kLanes); `open` is what
/// stands where a window is not full.
void fillMeans(const double* prefix, const double* windows, std::size_t count, std::size_t from,
               std::size_t rows, double open, double* __restrict out) {
    for (std::size_t j = 0; j <= rows; ++j) {
        const std::size_t closes = from + j - 1;  // that are known at the row
        const double all = prefix[closes];
        for (std::size_t s = 0; s < count; s += kLanes) {
            const Vec window = load(windows + s);
            Vec before = {};
            for (std::size_t k = 0; k < kLanes; ++k) {
                const auto length = static_cast<std::size_t>(windows[s + k]);
                before[k] = closes >= length ? prefix[closes - length] : 0.0;
            }
            const Vec known = splat(static_cast<double>(closes));
            const Vec mean = (splat(all) - before) / window;
            store(out + j * count + s, known >= window ? mean : splat(open));
        }
    }
}

/// What one group of combinations has in hand while it walks: kFasts × kStep of them.
struct Group {
    Vec total[kSweepRows][kFasts][kVectors];  ///< Σ of the assets' wealth after each session
    Vec trades[kFasts][kVectors];
};

/// One asset through the sessions: its wealth in each combination, added to the group's totals.
inline void walkAsset(const SweepTile& tile, std::size_t asset, std::size_t fast, std::size_t slow,
                      std::size_t from, std::size_t rows, Group& group) {
    const double* fastMeans = tile.fastMeans + asset * (kSweepRows + 1) * tile.fastStride + fast;
    const double* slowMeans = tile.slowMeans + asset * (kSweepRows + 1) * tile.slows + slow;
    const double* growth = tile.growth[asset] + from;
    double* wealthAt = tile.wealth + (asset * tile.fasts + fast) * tile.slows + slow;
    const Vec keep = splat(tile.keep);
    const Vec one = splat(1.0);
    Vec wealth[kFasts][kVectors];
    Vec trades[kFasts][kVectors];
    Mask held[kFasts][kVectors];
#pragma GCC unroll 2
    for (std::size_t f = 0; f < kFasts; ++f) {
#pragma GCC unroll 2
        for (std::size_t v = 0; v < kVectors; ++v) {
            wealth[f][v] = load(wealthAt + f * tile.slows + v * kLanes);
            trades[f][v] = group.trades[f][v];
            held[f][v] = above(splat(fastMeans[f]), load(slowMeans + v * kLanes));
        }
    }
    for (std::size_t j = 0; j < rows; ++j) {
        fastMeans += tile.fastStride;
        slowMeans += tile.slows;
        const Vec grown = splat(growth[j]);
#pragma GCC unroll 2
        for (std::size_t v = 0; v < kVectors; ++v) {
            const Vec far = load(slowMeans + v * kLanes);
#pragma GCC unroll 2
            for (std::size_t f = 0; f < kFasts; ++f) {
                const Mask wanted = above(splat(fastMeans[f]), far);
                const Mask filled = differ(held[f][v], wanted);
                Vec w = multiplyWhere(held[f][v], wealth[f][v], grown);
                w = multiplyWhere(filled, w, keep);
                trades[f][v] = addWhere(filled, trades[f][v], one);
                group.total[j][f][v] = asset == 0 ? w : group.total[j][f][v] + w;
                wealth[f][v] = w;
                held[f][v] = wanted;
            }
        }
    }
#pragma GCC unroll 2
    for (std::size_t f = 0; f < kFasts; ++f) {
#pragma GCC unroll 2
        for (std::size_t v = 0; v < kVectors; ++v) {
            store(wealthAt + f * tile.slows + v * kLanes, wealth[f][v]);
            group.trades[f][v] = trades[f][v];
        }
    }
}

/// PathSums::add() for one vector of combinations, session after session.
inline void addUp(const SweepTile& tile, std::size_t at, const Group& group, std::size_t f, std::size_t v,
                  std::size_t rows) {
    const std::size_t plane = tile.fasts * tile.slows;
    double* sums = tile.sums + at;
    Vec s1 = load(sums);
    Vec s2 = load(sums + plane);
    Vec s3 = load(sums + 2 * plane);
    Vec s4 = load(sums + 3 * plane);
    Vec below = load(sums + 4 * plane);
    Vec deepest = load(sums + 5 * plane);
    Vec last = load(tile.total + at);
    const Vec one = splat(1.0);
    for (std::size_t j = 0; j < rows; ++j) {
        const Vec growth = group.total[j][f][v] / last;
        last = group.total[j][f][v];
        const Vec r = growth - one;
        const Vec r2 = r * r;
        s1 += r;
        s2 += r2;
        s3 += r2 * r;
        s4 += r2 * r2;
        const Vec now = below * growth;
        below = now < one ? now : one;
        deepest = below < deepest ? below : deepest;
    }
    store(sums, s1);
    store(sums + plane, s2);
    store(sums + 2 * plane, s3);
    store(sums + 3 * plane, s4);
    store(sums + 4 * plane, below);
    store(sums + 5 * plane, deepest);
    store(tile.total + at, last);
}

void walkGroup(const SweepTile& tile, std::size_t fast, std::size_t slow, std::size_t from,
               std::size_t rows) {
    Group group;
    for (std::size_t f = 0; f < kFasts; ++f) {
        for (std::size_t v = 0; v < kVectors; ++v)
            group.trades[f][v] = load(tile.trades + (fast + f) * tile.slows + slow + v * kLanes);
    }
    for (std::size_t asset = 0; asset < tile.assets; ++asset)
        walkAsset(tile, asset, fast, slow, from, rows, group);
    for (std::size_t f = 0; f < kFasts; ++f) {
        for (std::size_t v = 0; v < kVectors; ++v) {
            const std::size_t at = (fast + f) * tile.slows + slow + v * kLanes;
            store(tile.trades + at, group.trades[f][v]);
            addUp(tile, at, group, f, v, rows);
        }
    }
}

void walk(const SweepTile& tile, std::size_t from, std::size_t rows) {
    for (std::size_t asset = 0; asset < tile.assets; ++asset) {
        fillMeans(tile.prefix[asset], tile.fastWindows, tile.fastStride, from, rows, 0.0,
                  tile.fastMeans + asset * (kSweepRows + 1) * tile.fastStride);
        fillMeans(tile.prefix[asset], tile.slowWindows, tile.slows, from, rows, __builtin_inf(),
                  tile.slowMeans + asset * (kSweepRows + 1) * tile.slows);
    }
    for (std::size_t fast = 0; fast < tile.fasts; fast += kFasts) {
        for (std::size_t slow = tile.firstBlock[fast] * kSweepLanes; slow < tile.slows; slow += kStep)
            walkGroup(tile, fast, slow, from, rows);
    }
}

}  // namespace
}  // namespace qd::backtest::QD_LEVEL_NS

namespace qd::backtest::detail {

const SweepKernel QD_LEVEL_TABLE(kSweep) = {QD_LEVEL_NAME, QD_LEVEL_NS::walk};

}  // namespace qd::backtest::detail
