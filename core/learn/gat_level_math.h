// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <immintrin.h>

#include "core/learn/lstm_level_math.h"

// What graph attention adds to the vectors of core/learn/lstm_level_math.h, for files that are compiled once
// for each x86-64 level.

namespace qd::learn::QD_LEVEL_NS {
namespace {

/// a where a > b, else b: of a NaN and a number, b.
template <class Real>
inline Vec<Real> larger(Vec<Real> a, Vec<Real> b) {
    if constexpr (sizeof(Real) == sizeof(float)) {
#if QD_KERNEL_LEVEL == 4
        return _mm512_maskz_max_ps(0xFFFF, a, b);  // the plain one warns of its own header
#elif QD_KERNEL_LEVEL == 3
        return _mm256_max_ps(a, b);
#else
        return _mm_max_ps(a, b);
#endif
    } else {
#if QD_KERNEL_LEVEL == 4
        return _mm512_maskz_max_pd(0xFF, a, b);
#elif QD_KERNEL_LEVEL == 3
        return _mm256_max_pd(a, b);
#else
        return _mm_max_pd(a, b);
#endif
    }
}

/// sum + x where a > b, else sum.
template <class Real>
inline Vec<Real> addWhereLarger(Vec<Real> sum, Vec<Real> a, Vec<Real> b, Vec<Real> x) {
#if QD_KERNEL_LEVEL == 4
    if constexpr (sizeof(Real) == sizeof(float)) {
        return _mm512_mask_add_ps(sum, _mm512_cmp_ps_mask(a, b, _CMP_GT_OQ), sum, x);
    } else {
        return _mm512_mask_add_pd(sum, _mm512_cmp_pd_mask(a, b, _CMP_GT_OQ), sum, x);
    }
#else
    return sum + (a > b ? x : Vec<Real>{});
#endif
}

/// exp(x) for x <= 0 or not much above, within two ulp; exactly 0 where it would be below the least normal
/// number. A NaN stays one.
template <class Real>
inline Vec<Real> exponentialOfNegative(Vec<Real> x) {
    using S = Simd<Real>;
    using Bits = typename S::Bits;
    // Half of ln 2 to the power of 8, or 14, over its factorial is below half an ulp.
    constexpr int kLast = sizeof(Real) == sizeof(float) ? 7 : 13;
    constexpr Real kOverFactorial[14] = {1,
                                         1,
                                         Real(1) / 2,
                                         Real(1) / 6,
                                         Real(1) / 24,
                                         Real(1) / 120,
                                         Real(1) / 720,
                                         Real(1) / 5040,
                                         Real(1) / 40320,
                                         Real(1) / 362880,
                                         Real(1) / 3628800,
                                         Real(1) / 39916800,
                                         Real(1) / 479001600,
                                         Real(1) / Real(6227020800)};
    constexpr Real kInverseLn2 = static_cast<Real>(0x1.71547652b82fep+0);
    const Vec<Real> least = splat(-S::kMostSigmoid);
    const Vec<Real> shifted = larger<Real>(least, x) * kInverseLn2 + S::kRound;  // of a NaN, that
    const Vec<Real> n = shifted - S::kRound;
    const Vec<Real> r = (larger<Real>(least, x) - n * S::kLn2High) - n * S::kLn2Low;
    Vec<Real> sum = splat(kOverFactorial[kLast]);
#pragma GCC unroll 16
    for (int k = kLast - 1; k >= 0; --k)
        sum = sum * r + kOverFactorial[k];
    const Bits exponent = (reinterpret_cast<Bits>(shifted) + S::kBias) << S::kMantissa;
    const Vec<Real> value = sum * reinterpret_cast<Vec<Real>>(exponent);
    return x < least ? Vec<Real>{} : value;
}

using Four = float __attribute__((vector_size(16)));

inline Four quarter(Vec<float> v) {
#if QD_KERNEL_LEVEL == 4
    const auto half = __builtin_shufflevector(v, v, 0, 1, 2, 3, 4, 5, 6, 7) +
                      __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15);
    return __builtin_shufflevector(half, half, 0, 1, 2, 3) + __builtin_shufflevector(half, half, 4, 5, 6, 7);
#elif QD_KERNEL_LEVEL == 3
    return __builtin_shufflevector(v, v, 0, 1, 2, 3) + __builtin_shufflevector(v, v, 4, 5, 6, 7);
#else
    return v;
#endif
}

/// Sums of the elements of each of four vectors.
inline void totals(const Vec<float> (&v)[4], float (&sums)[4]) {
    const Four a = quarter(v[0]);
    const Four b = quarter(v[1]);
    const Four c = quarter(v[2]);
    const Four d = quarter(v[3]);
    const Four ab = __builtin_shufflevector(a, b, 0, 2, 4, 6) + __builtin_shufflevector(a, b, 1, 3, 5, 7);
    const Four cd = __builtin_shufflevector(c, d, 0, 2, 4, 6) + __builtin_shufflevector(c, d, 1, 3, 5, 7);
    const Four all =
        __builtin_shufflevector(ab, cd, 0, 2, 4, 6) + __builtin_shufflevector(ab, cd, 1, 3, 5, 7);
    for (std::size_t k = 0; k < 4; ++k)
        sums[k] = all[k];
}

inline void totals(const Vec<double> (&v)[4], double (&sums)[4]) {
    for (std::size_t k = 0; k < 4; ++k) {
        sums[k] = v[k][0];
        for (std::size_t l = 1; l < kWide<double>; ++l)
            sums[k] += v[k][l];
    }
}

template <class Real>
inline Real total(Vec<Real> v) {
    const Vec<Real> four[4] = {v, v, v, v};
    Real sums[4];
    totals(four, sums);
    return sums[0];
}

template <class Real>
constexpr Real kInfinity = static_cast<Real>(__builtin_inf());

inline std::size_t upTo(std::size_t n, std::size_t step) {
    return (n + step - 1) / step * step;
}

/// A row of scores e_i: their maximum is taken off and they become exp(e − max); gives the sum, and the
/// maximum by `most` (0 where no score is above −∞). n: whole vectors.
template <class Real>
inline Real exponentials(Real* row, std::size_t n, Real& most) {
    Vec<Real> best = splat(-kInfinity<Real>);
    for (std::size_t j = 0; j < n; j += kWide<Real>)
        best = larger<Real>(load(row + j), best);
    most = best[0];
    for (std::size_t l = 1; l < kWide<Real>; ++l)
        most = best[l] > most ? best[l] : most;
    if (most == -kInfinity<Real>) most = 0;
    const Vec<Real> off = splat(most);
    Vec<Real> sum{};
    for (std::size_t j = 0; j < n; j += kWide<Real>) {
        const Vec<Real> value = exponentialOfNegative<Real>(load(row + j) - off);
        store(row + j, value);
        sum += value;
    }
    return total<Real>(sum);
}

inline float logarithm(float x) {
    return __builtin_logf(x);
}
inline double logarithm(double x) {
    return __builtin_log(x);
}

/// 0, or NaN where a number of the row is not finite.
template <class Real>
inline Real poison(const Real* row, std::size_t n) {
    Real sum = 0;
    for (std::size_t d = 0; d < n; ++d)
        sum += row[d] * Real{0};
    return sum;
}

}  // namespace
}  // namespace qd::learn::QD_LEVEL_NS
