// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of the bootstrap, compiled once for each x86-64 level: see core/base/level_vector.h for
// what may stand here.
#include <immintrin.h>

#include "core/analytics/resample_kernels.h"
#include "core/base/level_vector.h"

namespace qd::analytics::QD_LEVEL_NS {
namespace {

using level::kLanes;
using Vec = level::Loose;

constexpr std::size_t kGroups = kResampleLanes / kLanes;

using Words = std::uint64_t __attribute__((vector_size(kLanes * 8), aligned(8), may_alias));
using Signed = std::int64_t __attribute__((vector_size(kLanes * 8), aligned(8), may_alias));

inline Words splat(std::uint64_t x) {
    return x - Words{};
}

/// Product of the lower halves.
inline Words times(Words a, Words b) {
#if QD_KERNEL_LEVEL == 4
    // The forms with a mask: GCC 12 warns of its own undefined operand in the others.
    return reinterpret_cast<Words>(
        _mm512_maskz_mul_epu32(0xFF, reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b)));
#elif QD_KERNEL_LEVEL == 3
    return reinterpret_cast<Words>(
        _mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
#else
    return reinterpret_cast<Words>(_mm_mul_epu32(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#endif
}

inline Vec gather(const double* x, Words at) {
#if QD_KERNEL_LEVEL == 4
    return _mm512_mask_i64gather_pd(_mm512_setzero_pd(), 0xFF, reinterpret_cast<__m512i>(at), x, 8);
#elif QD_KERNEL_LEVEL == 3
    return _mm256_i64gather_pd(x, reinterpret_cast<__m256i>(at), 8);
#else
    return Vec{x[at[0]], x[at[1]]};
#endif
}

/// xoshiro256+ in kLanes lanes.
struct Generator {
    Words a, b, c, d;

    inline Words next() {
        const Words out = a + d;
        const Words shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 45) | (d >> 19);
        return out;
    }
};

inline Words load(const std::uint64_t* p) {
    return *reinterpret_cast<const Words*>(p);
}

inline void open(Generator (&lanes)[kGroups], const ResampleState& state) {
    for (std::size_t g = 0; g < kGroups; ++g) {
        const std::uint64_t* p = state.words + g * kLanes;
        lanes[g] = {load(p), load(p + kResampleLanes), load(p + 2 * kResampleLanes),
                    load(p + 3 * kResampleLanes)};
    }
}

inline void close(const Generator (&lanes)[kGroups], ResampleState& state) {
    for (std::size_t g = 0; g < kGroups; ++g) {
        std::uint64_t* p = state.words + g * kLanes;
        *reinterpret_cast<Words*>(p) = lanes[g].a;
        *reinterpret_cast<Words*>(p + kResampleLanes) = lanes[g].b;
        *reinterpret_cast<Words*>(p + 2 * kResampleLanes) = lanes[g].c;
        *reinterpret_cast<Words*>(p + 3 * kResampleLanes) = lanes[g].d;
    }
}

/// The period after `at`, or a new one: the lower half of a draw decides, the upper half says which.
inline Words step(Words draw, Words at, Words count, Signed restart) {
    const Words fresh = times(draw >> 32, count) >> 32;
    const Words after = at + 1;
    const Words round = after == count ? Words{} : after;
    const Signed chance = reinterpret_cast<Signed>(draw & splat(0xFFFFFFFFU));
    return chance < restart ? fresh : round;
}

void sums(const double* x, std::size_t count, std::uint64_t restart, ResampleState& state,
          ResampleSums& out) {
    Generator lanes[kGroups];
    open(lanes, state);
    const Words n = splat(count);
    const Signed often = reinterpret_cast<Signed>(splat(restart));
    const Signed always = reinterpret_cast<Signed>(splat(std::uint64_t{1} << 32U));
    Words at[kGroups];
    Vec sum[kGroups];
    Vec squares[kGroups];
#pragma GCC unroll 8
    for (std::size_t g = 0; g < kGroups; ++g) {
        at[g] = step(lanes[g].next(), Words{}, n, always);
        const Vec v = gather(x, at[g]);
        sum[g] = v;
        squares[g] = v * v;
    }
    for (std::size_t t = 1; t < count; ++t) {
#pragma GCC unroll 8
        for (std::size_t g = 0; g < kGroups; ++g) {
            at[g] = step(lanes[g].next(), at[g], n, often);
            const Vec v = gather(x, at[g]);
            sum[g] += v;
            squares[g] += v * v;
        }
    }
    close(lanes, state);
    for (std::size_t k = 0; k < kResampleLanes; ++k) {
        out.sum[k] = sum[k / kLanes][k % kLanes];
        out.squares[k] = squares[k / kLanes][k % kLanes];
    }
}

void paths(const double* growth, std::size_t count, std::uint64_t restart, ResampleState& state,
           ResamplePaths& out) {
    Generator lanes[kGroups];
    open(lanes, state);
    const Words n = splat(count);
    const Signed often = reinterpret_cast<Signed>(splat(restart));
    const Signed always = reinterpret_cast<Signed>(splat(std::uint64_t{1} << 32U));
    Words at[kGroups] = {};
    Vec total[kGroups] = {};
    Vec highest[kGroups] = {};
    Vec deepest[kGroups] = {};
    for (std::size_t t = 0; t < count; ++t) {
#pragma GCC unroll 8
        for (std::size_t g = 0; g < kGroups; ++g) {
            at[g] = step(lanes[g].next(), at[g], n, t == 0 ? always : often);
            total[g] += gather(growth, at[g]);
            highest[g] = total[g] > highest[g] ? total[g] : highest[g];
            const Vec below = total[g] - highest[g];
            deepest[g] = below < deepest[g] ? below : deepest[g];
        }
    }
    close(lanes, state);
    for (std::size_t k = 0; k < kResampleLanes; ++k) {
        out.total[k] = total[k / kLanes][k % kLanes];
        out.deepest[k] = deepest[k / kLanes][k % kLanes];
    }
}

void starts(std::size_t count, ResampleState& state, std::uint32_t* out, std::size_t draws) {
    Generator lanes[kGroups];
    open(lanes, state);
    const Words n = splat(count);
    for (std::size_t i = 0; i < draws; i += 2 * kResampleLanes) {
#pragma GCC unroll 8
        for (std::size_t g = 0; g < kGroups; ++g) {
            const Words draw = lanes[g].next();
            const Words upper = times(draw >> 32, n) >> 32;
            const Words lower = times(draw, n) & splat(0xFFFFFFFF00000000U);
            *reinterpret_cast<Words*>(reinterpret_cast<std::uint64_t*>(out + i) + g * kLanes) = lower | upper;
        }
    }
    close(lanes, state);
}

using Row = double __attribute__((vector_size(32), aligned(8), may_alias));

struct RowSums {
    Row sum, square, next, across;

    inline void add(const double* row) {
        const Row y = *reinterpret_cast<const Row*>(row);
        sum += y;
        square += y * y;
        next += y * __builtin_shufflevector(y, y, 1, 2, 3, 0);
        across += y * __builtin_shufflevector(y, y, 2, 3, 0, 1);
    }
};

inline void store(double* p, const Row& v) {
    for (std::size_t k = 0; k < 4; ++k)
        p[k] = v[k];
}

void blocks(const double* rows, const std::uint32_t* at, std::size_t draws, BlockMoments& out) {
    RowSums even{};
    RowSums odd{};
    std::size_t i = 0;
    for (; i + 2 <= draws; i += 2) {
        even.add(rows + 4 * std::size_t{at[i]});
        odd.add(rows + 4 * std::size_t{at[i + 1]});
    }
    if (i < draws) even.add(rows + 4 * std::size_t{at[i]});
    even.sum += odd.sum;
    even.square += odd.square;
    even.next += odd.next;
    even.across += odd.across;
    store(out.sum, even.sum);
    store(out.square, even.square);
    store(out.next, even.next);
    store(out.across, even.across);
}

}  // namespace
}  // namespace qd::analytics::QD_LEVEL_NS

namespace qd::analytics::detail {

const ResampleTable QD_LEVEL_TABLE(kResample) = {
    QD_LEVEL_NAME, QD_LEVEL_NS::sums, QD_LEVEL_NS::paths, QD_LEVEL_NS::starts, QD_LEVEL_NS::blocks,
};

}  // namespace qd::analytics::detail
