// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/level_vector.h"

// Vectors of floats and doubles, and the functions of a recurrent net on them, for files that are compiled
// once for each x86-64 level (see core/base/level_vector.h for what may stand here).

namespace qd::learn::QD_LEVEL_NS {
namespace {

constexpr std::size_t kBytes = level::kLanes * sizeof(double);

template <class Real>
struct Simd;

template <>
struct Simd<float> {
    using Vec = float __attribute__((vector_size(kBytes)));
    using Loose = float __attribute__((vector_size(kBytes), aligned(4), may_alias));
    using Bits = std::uint32_t __attribute__((vector_size(kBytes)));
    static constexpr int kMantissa = 23;
    static constexpr std::uint32_t kBias = 127;
    static constexpr float kRound = 0x1.8p23F;  ///< its sum with a small number ends in that number, rounded
    static constexpr float kLn2High = 0x1.62e4p-1F;  ///< ln 2 in two parts, the first exact times an exponent
    static constexpr float kLn2Low = 0x1.7f7d1cp-20F;
    static constexpr float kMostSigmoid = 87.0F;  ///< exp of it is finite, and of its negative normal
    static constexpr float kMostTanh = 20.0F;     ///< tanh of half of it is 1
    static constexpr int kTerms = 7;              ///< of exp(r) − 1 for |r| <= ln 2 / 2
};

template <>
struct Simd<double> {
    using Vec = double __attribute__((vector_size(kBytes)));
    using Loose = double __attribute__((vector_size(kBytes), aligned(8), may_alias));
    using Bits = std::uint64_t __attribute__((vector_size(kBytes)));
    static constexpr int kMantissa = 52;
    static constexpr std::uint64_t kBias = 1023;
    static constexpr double kRound = 0x1.8p52;
    static constexpr double kLn2High = 0x1.62e42fee00000p-1;
    static constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    static constexpr double kMostSigmoid = 700.0;
    static constexpr double kMostTanh = 40.0;
    static constexpr int kTerms = 13;
};

template <class Real>
using Vec = typename Simd<Real>::Vec;

template <class Real>
constexpr std::size_t kWide = kBytes / sizeof(Real);  ///< numbers of a vector

template <class Real>
inline Vec<Real> load(const Real* p) {
    return *reinterpret_cast<const typename Simd<Real>::Loose*>(p);
}
template <class Real>
inline void store(Real* p, Vec<Real> v) {
    *reinterpret_cast<typename Simd<Real>::Loose*>(p) = v;
}
template <class Real>
inline Vec<Real> splat(Real x) {
    return x - Vec<Real>{};
}

/// 2^n · (p + 1) = exp(x) with |p| small: Cody & Waite's reduction and the Taylor polynomial, within an ulp
/// or two.
template <class Real>
struct Exponential {
    Vec<Real> power;  ///< 2^n
    Vec<Real> rest;   ///< p
};

/// Precondition: |x| <= kMostSigmoid. A NaN stays one.
template <class Real>
inline Exponential<Real> exponential(Vec<Real> x) {
    using S = Simd<Real>;
    using Bits = typename S::Bits;
    constexpr Real kInverseLn2 = static_cast<Real>(0x1.71547652b82fep+0);
    const Vec<Real> shifted = x * kInverseLn2 + S::kRound;
    const Vec<Real> n = shifted - S::kRound;
    const Vec<Real> r = (x - n * S::kLn2High) - n * S::kLn2Low;
    Vec<Real> sum = splat(Real{1});
#pragma GCC unroll 16
    for (int k = S::kTerms; k >= 2; --k)
        sum = sum * r * (Real{1} / static_cast<Real>(k)) + Real{1};
    const Bits exponent = (reinterpret_cast<Bits>(shifted) + S::kBias) << S::kMantissa;
    return {reinterpret_cast<Vec<Real>>(exponent), sum * r};
}

template <class Real>
inline Vec<Real> within(Vec<Real> x, Real most) {
    x = x > splat(most) ? splat(most) : x;
    return x < splat(-most) ? splat(-most) : x;
}

template <class Real>
inline Vec<Real> sigmoid(Vec<Real> x) {
    const Exponential<Real> e = exponential<Real>(within<Real>(-x, Simd<Real>::kMostSigmoid));
    return Real{1} / (e.power * e.rest + e.power + Real{1});
}

template <class Real>
inline Vec<Real> tanh(Vec<Real> x) {
    const Exponential<Real> e = exponential<Real>(within<Real>(x + x, Simd<Real>::kMostTanh));
    const Vec<Real> less =
        e.power * e.rest + (e.power - Real{1});  // exp(2x) − 1, exact to the last places near 0
    return less / (less + Real{2});
}

}  // namespace
}  // namespace qd::learn::QD_LEVEL_NS
