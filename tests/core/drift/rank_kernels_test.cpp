// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rank_kernels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/drift/marginal.h"
#include "core/drift/pooled_order.h"
#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

struct Lanes {
    std::vector<double> labels;
    WalkLabels walk{};
    double rank[kWalkLanes][kCuts]{};
};

/// Eight random splits of the pooled rows, the first as they are.
Lanes lanesOf(Rng& rng, const PooledOrder& pooled) {
    const std::size_t rows = pooled.order.size();
    Lanes out;
    out.labels.assign(rows * kWalkLanes, 0.0);
    for (std::size_t lane = 0; lane < kWalkLanes; ++lane) {
        std::vector<std::uint32_t> row(rows);
        std::iota(row.begin(), row.end(), 0U);
        for (std::size_t k = rows; lane > 0 && k > 1; --k)
            std::swap(row[k - 1], row[rng.below(k)]);
        for (std::size_t k = pooled.referenceRows; k < rows; ++k)
            out.labels[row[k] * kWalkLanes + lane] = 1.0;
        out.walk.currentRows[lane] = static_cast<double>(pooled.currentRows);
        out.walk.referenceRows[lane] = static_cast<double>(pooled.referenceRows);
        const auto deciles = decileRanks(out.walk.referenceRows[lane]);
        std::copy_n(deciles.rank, kCuts, out.rank[lane]);
    }
    out.walk.current = out.labels.data();
    return out;
}

/// What a lane should find, by the plain code.
Marginal plain(const PooledOrder& pooled, const Lanes& lanes, std::size_t lane) {
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t k = 0; k < pooled.order.size(); ++k)
        (lanes.labels[pooled.order[k] * kWalkLanes + lane] > 0.0 ? b : a).push_back(pooled.value[k]);
    return marginalOf(a, b);
}

void expectPlain(const RankTable& table, const std::vector<double>& a, const std::vector<double>& b,
                 Rng& rng) {
    PooledOrder pooled;
    SortScratch scratch;
    sortPooled(a, b, scratch, pooled);
    const Lanes lanes = lanesOf(rng, pooled);
    double totals[kWalkLanes];
    table.totals(lanes.labels.data(), pooled.order.data(), pooled.order.size(), totals);
    WalkResult walked{};
    table.walk(pooled.walk(), lanes.walk, lanes.rank, walked);
    for (std::size_t lane = 0; lane < kWalkLanes; ++lane) {
        EXPECT_EQ(totals[lane], static_cast<double>(b.size())) << table.level;
        const Marginal wanted = plain(pooled, lanes, lane);
        EXPECT_NEAR(walked.ks[lane], wanted.ks, 1e-13) << table.level << ' ' << lane;
        EXPECT_NEAR(walked.wasserstein[lane], wanted.wasserstein, 1e-11) << table.level << ' ' << lane;
        const auto counts =
            binCounts(pooled, lanes.labels.data(), kWalkLanes, walked, lane,
                      decileRanks(lanes.walk.referenceRows[lane]), lanes.walk.currentRows[lane]);
        EXPECT_NEAR(psiOf(counts), wanted.psi, 1e-12) << table.level << ' ' << lane;
        EXPECT_NEAR(jensenShannonOf(counts), wanted.jensenShannon, 1e-7) << table.level << ' ' << lane;
    }
}

TEST(RankKernels, EveryLevelFindsInEachLaneWhatPlainCodeFinds) {
    for (const RankTable* table : runnableRankKernels()) {
        Rng rng(9);
        expectPlain(*table, testing::normals(rng, 1000), testing::normals(rng, 101, 0.5), rng);
        expectPlain(*table, testing::normals(rng, 50), testing::normals(rng, 700), rng);
        expectPlain(*table, testing::normals(rng, 2), testing::normals(rng, 3), rng);
    }
}

TEST(RankKernels, EveryLevelKeepsValuesThatAreThereOftenTogether) {
    for (const RankTable* table : runnableRankKernels()) {
        Rng rng(10);
        for (const std::uint64_t kinds : {1U, 2U, 5U, 40U}) {
            std::vector<double> a(400);
            std::vector<double> b(90);
            for (double& v : a)
                v = static_cast<double>(rng.below(kinds));
            for (double& v : b)
                v = static_cast<double>(rng.below(kinds));
            expectPlain(*table, a, b, rng);
        }
    }
}

TEST(RankKernels, EveryLevelDealsTheUrnAlike) {
    for (const RankTable* table : runnableRankKernels()) {
        // Without a corridor the urn ends at n for certain, and on the way it is hypergeometric.
        constexpr std::size_t kReference = 40;
        constexpr std::size_t kCurrent = 25;
        std::vector<double> room(kCurrent + 20, 0.0);
        double* chance = room.data() + 8;
        chance[0] = 1.0;
        for (std::size_t k = 0; k < 30; ++k)
            table->urn(chance, 0, std::min(k + 1, kCurrent), static_cast<double>(k), kReference, kCurrent);
        const auto choose = [](double n, double k) {
            return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
        };
        for (std::size_t c = 0; c <= kCurrent; ++c) {
            const auto current = static_cast<double>(c);
            const double wanted = std::exp(choose(kCurrent, current) + choose(kReference, 30.0 - current) -
                                           choose(kReference + kCurrent, 30.0));
            EXPECT_NEAR(chance[c], wanted, 1e-13) << table->level << ' ' << c;
        }
    }
}

TEST(RankKernels, TheFastestThatRunsIsTaken) {
    EXPECT_EQ(&rankKernels(), runnableRankKernels().back());
    EXPECT_FALSE(runnableRankKernels().empty());
}

}  // namespace
}  // namespace qd::drift
