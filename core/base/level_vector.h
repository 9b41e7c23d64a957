// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

// For files that are compiled once for each x86-64 level (QD_KERNEL_LEVEL 2, 3, 4; ADR 0007), and no others:
// vectors as wide as the level's registers. Such a file must not instantiate anything that another could
// share with it, or the linker might keep the AVX-512 copy for a machine that cannot run it: no standard or
// Eigen templates, only builtins and what is here, which has internal linkage.

#if QD_KERNEL_LEVEL == 4
#define QD_LEVEL_NS v4  ///< namespace of the level
#define QD_LEVEL_NAME "x86-64-v4"
#define QD_LEVEL_TABLE(stem) stem##V4  ///< the level's table among kStemV2, kStemV3, kStemV4
#elif QD_KERNEL_LEVEL == 3
#define QD_LEVEL_NS v3
#define QD_LEVEL_NAME "x86-64-v3"
#define QD_LEVEL_TABLE(stem) stem##V3
#else
#define QD_LEVEL_NS v2
#define QD_LEVEL_NAME "x86-64-v2"
#define QD_LEVEL_TABLE(stem) stem##V2
#endif

namespace qd::level {

#if QD_KERNEL_LEVEL == 4
constexpr std::size_t kLanes = 8;  ///< doubles of a vector
#elif QD_KERNEL_LEVEL == 3
constexpr std::size_t kLanes = 4;
#else
constexpr std::size_t kLanes = 2;
#endif

using Vec = double __attribute__((vector_size(kLanes * sizeof(double)), may_alias));
/// The same wherever it lies in memory.
using Loose = double __attribute__((vector_size(kLanes * sizeof(double)), aligned(8), may_alias));

static inline Vec load(const double* p) {  ///< precondition: aligned as Vec
    return *reinterpret_cast<const Vec*>(p);
}
static inline void store(double* p, Vec v) {
    *reinterpret_cast<Vec*>(p) = v;
}
static inline Vec loadLoose(const double* p) {
    return *reinterpret_cast<const Loose*>(p);
}
static inline void storeLoose(double* p, Vec v) {
    *reinterpret_cast<Loose*>(p) = v;
}
static inline Vec splat(double x) {
    return x - Vec{};
}

}  // namespace qd::level
