// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/marginal.h"

#include <algorithm>
#include <cmath>

#include "core/base/contracts.h"

namespace qd::drift {

namespace {

struct Below {
    double reference;
    double current;
};

/// Rows below cut j of a lane. `isCurrent(place)` says whose a place is.
template <typename IsCurrent>
Below belowCut(const PooledOrder& pooled, IsCurrent isCurrent, std::size_t place, double currentTo,
               double currentBefore, double rank, double share) {
    // Places before the first of equal value: the reference rows up to the cut, less those that stand level
    // with it.
    const auto before = [&] {
        std::size_t first = place;
        if (pooled.ties)
            first = static_cast<std::size_t>(
                std::lower_bound(pooled.value.begin(),
                                 pooled.value.begin() + static_cast<std::ptrdiff_t>(place),
                                 pooled.value[place]) -
                pooled.value.begin());
        return Below{static_cast<double>(first) - currentBefore, currentBefore};
    };
    if (share <= 0.0) return before();
    std::size_t next = place + 1;
    while (isCurrent(next))  // a reference row follows: the rank of a cut is below the last
        ++next;
    const double low = pooled.value[place];
    const double step = pooled.value[next] - low;
    if (step <= 0.0) return before();
    const double edge = share < 0.5 ? low + step * share : pooled.value[next] - step * (1.0 - share);
    double current = currentTo;
    for (std::size_t k = place + 1; k < next && pooled.value[k] < edge; ++k)
        current += 1.0;
    return {rank + 1.0, current};
}

/// From rows below each cut to rows between them.
BinCounts between(const std::array<Below, kCuts>& below, double referenceRows, double currentRows) {
    BinCounts counts;
    Below last{0.0, 0.0};
    for (std::size_t j = 0; j <= kCuts; ++j) {
        const Below next = j < kCuts ? below[j] : Below{referenceRows, currentRows};
        counts.reference[j] = next.reference - last.reference;
        counts.current[j] = next.current - last.current;
        last = next;
    }
    return counts;
}

double total(const std::array<double, kCuts + 1>& counts) {
    double sum = 0.0;
    for (const double c : counts)
        sum += c;
    return sum;
}

/// The walk of the samples as they are, in lane 0 of `out`.
void walkPlain(const PooledOrder& pooled, std::size_t boundary, const DecileRanks& deciles, WalkResult& out) {
    const double other = 1.0 / static_cast<double>(pooled.referenceRows);
    const double both = other + 1.0 / static_cast<double>(pooled.currentRows);
    double now = 0.0;
    double before = 0.0;
    double highest = 0.0;
    double area = 0.0;
    std::size_t cut = 0;
    for (std::size_t k = 0; k < pooled.order.size(); ++k) {
        if (k == 0 || pooled.last[k - 1] > 0.0) before = now;
        now += pooled.order[k] >= boundary ? 1.0 : 0.0;
        const auto places = static_cast<double>(k + 1);
        const double apart = std::abs(now * both - places * other);
        highest = std::max(highest, apart * pooled.last[k]);
        area += apart * pooled.gap[k];
        for (; cut < kCuts && places - now >= deciles.rank[cut] + 1.0; ++cut) {
            out.place[0][cut] = static_cast<std::uint32_t>(k);
            out.currentTo[0][cut] = now;
            out.currentBefore[0][cut] = before;
        }
    }
    out.ks[0] = highest;
    out.wasserstein[0] = area;
}

template <typename IsCurrent>
BinCounts countsOf(const PooledOrder& pooled, IsCurrent isCurrent, const WalkResult& walked, std::size_t lane,
                   const DecileRanks& deciles, double currentRows) {
    std::array<Below, kCuts> below{};
    for (std::size_t j = 0; j < kCuts; ++j) {
        below[j] = belowCut(pooled, isCurrent, walked.place[lane][j], walked.currentTo[lane][j],
                            walked.currentBefore[lane][j], deciles.rank[j], deciles.share[j]);
    }
    return between(below, static_cast<double>(pooled.order.size()) - currentRows, currentRows);
}

}  // namespace

double psiOf(const BinCounts& counts) {
    const double reference = total(counts.reference);
    const double current = total(counts.current);
    double sum = 0.0;
    for (std::size_t k = 0; k <= kCuts; ++k) {
        const double p = std::max(counts.reference[k], 0.5) / reference;
        const double q = std::max(counts.current[k], 0.5) / current;
        sum += (q - p) * std::log(q / p);
    }
    return sum;
}

double jensenShannonOf(const BinCounts& counts) {
    const double reference = total(counts.reference);
    const double current = total(counts.current);
    double sum = 0.0;
    for (std::size_t k = 0; k <= kCuts; ++k) {
        const double p = counts.reference[k] / reference;
        const double q = counts.current[k] / current;
        const double middle = 0.5 * (p + q);
        if (p > 0.0) sum += p * std::log2(p / middle);
        if (q > 0.0) sum += q * std::log2(q / middle);
    }
    return std::sqrt(std::clamp(0.5 * sum, 0.0, 1.0));
}

DecileRanks decileRanks(double referenceRows) {
    DecileRanks out{};
    for (std::size_t j = 0; j < kCuts; ++j) {
        const double tenths = (referenceRows - 1.0) * static_cast<double>(j + 1);
        out.rank[j] = std::floor(tenths / 10.0);
        out.share[j] = (tenths - 10.0 * out.rank[j]) / 10.0;
    }
    return out;
}

BinCounts binCounts(const PooledOrder& pooled, const double* label, std::size_t stride,
                    const WalkResult& walked, std::size_t lane, const DecileRanks& deciles,
                    double currentRows) {
    const auto isCurrent = [&](std::size_t place) {
        return label[pooled.order[place] * stride + lane] > 0.0;
    };
    return countsOf(pooled, isCurrent, walked, lane, deciles, currentRows);
}

Marginal marginalOf(const PooledOrder& pooled, std::size_t boundary) {
    QD_REQUIRE(pooled.referenceRows > 0 && pooled.currentRows > 0);
    const DecileRanks deciles = decileRanks(static_cast<double>(pooled.referenceRows));
    WalkResult walked{};
    walkPlain(pooled, boundary, deciles, walked);
    const auto isCurrent = [&](std::size_t place) { return pooled.order[place] >= boundary; };
    const BinCounts counts =
        countsOf(pooled, isCurrent, walked, 0, deciles, static_cast<double>(pooled.currentRows));
    return {psiOf(counts), walked.ks[0], walked.wasserstein[0], jensenShannonOf(counts)};
}

Marginal marginalOf(std::span<const double> reference, std::span<const double> current) {
    SortScratch scratch;
    PooledOrder pooled;
    sortPooled(reference, current, scratch, pooled);
    return marginalOf(pooled, reference.size());
}

}  // namespace qd::drift
