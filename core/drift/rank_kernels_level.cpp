// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of the marginal tests, compiled once for each x86-64 level: see core/base/level_vector.h
// for what may stand here.
#include <immintrin.h>

#include "core/base/level_vector.h"
#include "core/drift/rank_kernels.h"

namespace qd::drift::QD_LEVEL_NS {
namespace {

using level::kLanes;
using level::loadLoose;
using level::splat;
using level::storeLoose;
using level::Vec;

constexpr std::size_t kGroups = kWalkLanes / kLanes;

/// Bit i is set where a[i] >= b[i].
inline unsigned atLeast(Vec a, Vec b) {
#if QD_KERNEL_LEVEL == 4
    return _mm512_cmp_pd_mask(a, b, _CMP_GE_OQ);
#elif QD_KERNEL_LEVEL == 3
    return static_cast<unsigned>(_mm256_movemask_pd(_mm256_cmp_pd(a, b, _CMP_GE_OQ)));
#else
    return static_cast<unsigned>(_mm_movemask_pd(_mm_cmpge_pd(a, b)));
#endif
}

inline Vec absolute(Vec v) {
    return v < Vec{} ? -v : v;
}

void totals(const double* current, const std::uint32_t* order, std::size_t count, double* out) {
    Vec sum[kGroups] = {};
    for (std::size_t k = 0; k < count; ++k) {
        const double* row = current + std::size_t{order[k]} * kWalkLanes;
#pragma GCC unroll 4
        for (std::size_t g = 0; g < kGroups; ++g)
            sum[g] += loadLoose(row + g * kLanes);
    }
    for (std::size_t g = 0; g < kGroups; ++g)
        storeLoose(out + g * kLanes, sum[g]);
}

/// The cuts that the lanes of a group wait for.
struct Waiting {
    Vec rank;  ///< reference rows that are still allowed before the next cut of each lane
    unsigned next[kLanes];
};

constexpr double kNever = 1e300;

/// Writes the cuts that the lanes of `hit` have reached at place k.
inline void reach(Waiting& waiting, unsigned hit, std::size_t lane0, std::size_t k, Vec now, Vec before,
                  const double (*rank)[kCuts], WalkResult& out) {
    const Vec seen = splat(static_cast<double>(k + 1)) - now;
    for (std::size_t i = 0; i < kLanes; ++i) {
        if ((hit >> i & 1U) == 0) continue;
        const std::size_t lane = lane0 + i;
        unsigned j = waiting.next[i];
        for (; j < kCuts && seen[i] >= rank[lane][j] + 1.0; ++j) {
            out.place[lane][j] = static_cast<std::uint32_t>(k);
            out.currentTo[lane][j] = now[i];
            out.currentBefore[lane][j] = before[i];
        }
        waiting.next[i] = j;
        waiting.rank[i] = j < kCuts ? rank[lane][j] + 1.0 : kNever;
    }
}

template <bool kTies>
inline void walkLanes(const Walk& walk, const WalkLabels& labels, const double (*rank)[kCuts],
                      WalkResult& out) {
    Vec now[kGroups] = {};
    Vec before[kGroups] = {};
    Vec highest[kGroups] = {};
    Vec area[kGroups] = {};
    Vec both[kGroups];   // 1/n + 1/m
    Vec other[kGroups];  // 1/m
    Waiting waiting[kGroups] = {};
    for (std::size_t g = 0; g < kGroups; ++g) {
        other[g] = splat(1.0) / loadLoose(labels.referenceRows + g * kLanes);
        both[g] = other[g] + splat(1.0) / loadLoose(labels.currentRows + g * kLanes);
        for (std::size_t i = 0; i < kLanes; ++i)
            waiting[g].rank[i] = rank[g * kLanes + i][0] + 1.0;
    }
    for (std::size_t k = 0; k < walk.count; ++k) {
        const double* row = labels.current + std::size_t{walk.order[k]} * kWalkLanes;
        const Vec places = splat(static_cast<double>(k + 1));
        const Vec gap = splat(walk.gap[k]);
#pragma GCC unroll 4
        for (std::size_t g = 0; g < kGroups; ++g) {
            if (kTies && (k == 0 || walk.last[k - 1] > 0.0)) before[g] = now[g];
            now[g] += loadLoose(row + g * kLanes);
            const Vec apart = absolute(now[g] * both[g] - places * other[g]);
            const Vec counted = kTies ? apart * splat(walk.last[k]) : apart;
            highest[g] = counted > highest[g] ? counted : highest[g];
            area[g] += apart * gap;
            const unsigned hit = atLeast(places - now[g], waiting[g].rank);
            if (__builtin_expect(hit != 0, 0))
                reach(waiting[g], hit, g * kLanes, k, now[g], kTies ? before[g] : now[g], rank, out);
        }
    }
    for (std::size_t g = 0; g < kGroups; ++g) {
        storeLoose(out.ks + g * kLanes, highest[g]);
        storeLoose(out.wasserstein + g * kLanes, area[g]);
    }
}

void walkRanks(const Walk& walk, const WalkLabels& labels, const double (*rank)[kCuts], WalkResult& out) {
    if (walk.ties)
        walkLanes<true>(walk, labels, rank, out);
    else
        walkLanes<false>(walk, labels, rank, out);
}

void urn(double* chance, std::size_t low, std::size_t high, double k, double reference, double current) {
    // From c among k: current rows left are n − c, reference rows m − (k − c), of N − k in all. From the top
    // down, so that chance[c − 1] is still that of k.
    const double left = 1.0 / (reference + current - k);
    const double stay = (reference - k) * left;
    const double enter = (current + 1.0) * left;
    const Vec step = splat(left);
    std::size_t c = high + 1;
    Vec down;
    for (std::size_t i = 0; i < kLanes; ++i)
        down[i] = static_cast<double>(i);
    while (c >= low + kLanes) {
        c -= kLanes;
        const Vec at = splat(static_cast<double>(c)) + down;
        const Vec here = loadLoose(chance + c);
        const Vec below = loadLoose(chance + c - 1);
        storeLoose(chance + c, here * (splat(stay) + at * step) + below * (splat(enter) - at * step));
    }
    while (c > low) {
        --c;
        const auto at = static_cast<double>(c);
        chance[c] = chance[c] * (stay + at * left) + chance[c - 1] * (enter - at * left);
    }
}

}  // namespace
}  // namespace qd::drift::QD_LEVEL_NS

namespace qd::drift::detail {

constinit const RankTable QD_LEVEL_TABLE(kRank) = {QD_LEVEL_NAME, QD_LEVEL_NS::totals, QD_LEVEL_NS::walkRanks,
                                                   QD_LEVEL_NS::urn};

}  // namespace qd::drift::detail
