// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/resample_kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

/// xoshiro256+ of one lane, as Blackman & Vigna wrote it down.
class Plain {
public:
    Plain(const ResampleState& state, std::size_t lane) {
        for (std::size_t w = 0; w < 4; ++w)
            m_s[w] = state.words[w * kResampleLanes + lane];
    }
    std::uint64_t next() {
        const std::uint64_t out = m_s[0] + m_s[3];
        const std::uint64_t t = m_s[1] << 17U;
        m_s[2] ^= m_s[0];
        m_s[3] ^= m_s[1];
        m_s[1] ^= m_s[2];
        m_s[0] ^= m_s[3];
        m_s[2] ^= t;
        m_s[3] = (m_s[3] << 45U) | (m_s[3] >> 19U);
        return out;
    }

private:
    std::uint64_t m_s[4];
};

/// The periods of a lane by the stationary bootstrap.
std::vector<std::size_t> periodsOf(const ResampleState& state, std::size_t lane, std::size_t count,
                                   std::uint64_t restart) {
    Plain plain(state, lane);
    std::vector<std::size_t> out;
    for (std::size_t t = 0; t < count; ++t) {
        const std::uint64_t draw = plain.next();
        const auto fresh = static_cast<std::size_t>(((draw >> 32U) * count) >> 32U);
        const bool again = t == 0 || (draw & 0xFFFFFFFFU) < restart;
        out.push_back(again ? fresh : (out.back() + 1) % count);
    }
    return out;
}

TEST(ResampleKernels, EveryLevelDrawsWhatPlainCodeDraws) {
    const test::Series x = test::normalReturns(137, 0.1, 1.0, 8);
    for (const ResampleTable* table : runnableResampleKernels()) {
        for (const double length : {1.0, 4.5, 100.0}) {
            const std::uint64_t restart = restartOf(length);
            ResampleState state = resampleState(5, 6);
            const ResampleState before = state;
            ResampleSums sums{};
            ResamplePaths paths{};
            table->sums(x.data(), x.size(), restart, state, sums);
            ResampleState again = before;
            table->paths(x.data(), x.size(), restart, again, paths);
            EXPECT_EQ(std::memcmp(&state, &again, sizeof state), 0) << table->level;
            for (std::size_t lane = 0; lane < kResampleLanes; ++lane) {
                double sum = 0.0;
                double squares = 0.0;
                double high = 0.0;
                double deepest = 0.0;
                for (const std::size_t t : periodsOf(before, lane, x.size(), restart)) {
                    sum += x[t];
                    squares += x[t] * x[t];
                    high = std::max(high, sum);
                    deepest = std::min(deepest, sum - high);
                }
                EXPECT_NEAR(sums.sum[lane], sum, 1e-12) << table->level << ' ' << length;
                EXPECT_NEAR(sums.squares[lane], squares, 1e-11) << table->level;
                EXPECT_NEAR(paths.total[lane], sum, 1e-12) << table->level;
                EXPECT_NEAR(paths.deepest[lane], deepest, 1e-12) << table->level;
            }
        }
    }
}

TEST(ResampleKernels, EveryLevelDrawsTheSameStartsEvenly) {
    constexpr std::size_t kCount = 10;
    constexpr std::size_t kDraws = 32 * 4000;
    std::vector<std::uint32_t> first;
    for (const ResampleTable* table : runnableResampleKernels()) {
        ResampleState state = resampleState(1, 2);
        std::vector<std::uint32_t> starts(kDraws);
        table->starts(kCount, state, starts.data(), kDraws);
        if (first.empty()) first = starts;
        EXPECT_EQ(starts, first) << table->level;
    }
    std::vector<double> seen(kCount);
    for (const std::uint32_t s : first) {
        ASSERT_LT(s, kCount);
        seen[s] += 1.0;
    }
    for (const double n : seen)
        EXPECT_NEAR(n / kDraws, 0.1, 0.004);
}

TEST(ResampleKernels, BlockMomentsAreTheSumsOfProducts) {
    const test::Series rows = test::normalReturns(4 * 31, 0.0, 1.0, 3);
    const std::vector<std::uint32_t> starts{0, 5, 5, 30, 12, 7, 1};
    for (const ResampleTable* table : runnableResampleKernels()) {
        for (std::size_t draws = 1; draws <= starts.size(); ++draws) {
            BlockMoments got{};
            table->blocks(rows.data(), starts.data(), draws, got);
            for (std::size_t i = 0; i < 4; ++i) {
                double expected[4] = {};
                for (std::size_t d = 0; d < draws; ++d) {
                    const double* y = rows.data() + 4 * std::size_t{starts[d]};
                    expected[0] += y[i];
                    expected[1] += y[i] * y[i];
                    expected[2] += y[i] * y[(i + 1) % 4];
                    expected[3] += y[i] * y[(i + 2) % 4];
                }
                EXPECT_NEAR(got.sum[i], expected[0], 1e-13) << table->level;
                EXPECT_NEAR(got.square[i], expected[1], 1e-13) << table->level;
                EXPECT_NEAR(got.next[i], expected[2], 1e-13) << table->level;
                EXPECT_NEAR(got.across[i], expected[3], 1e-13) << table->level;
            }
        }
    }
}

TEST(ResampleKernels, EachSeedAndPartHasLanesOfItsOwn) {
    const ResampleState a = resampleState(1, 0);
    for (const auto& [seed, part] :
         std::vector<std::pair<std::uint64_t, std::uint64_t>>{{1, 1}, {2, 0}, {0, 1}}) {
        const ResampleState b = resampleState(seed, part);
        EXPECT_NE(std::memcmp(&a, &b, sizeof a), 0) << seed << ' ' << part;
    }
    for (std::size_t lane = 1; lane < kResampleLanes; ++lane)
        EXPECT_NE(a.words[0], a.words[lane]);
}

TEST(ResampleKernels, TheChosenTableIsTheFastestThatRuns) {
    EXPECT_EQ(&resampleKernels(), runnableResampleKernels().back());
    EXPECT_EQ(restartOf(1.0), std::uint64_t{1} << 32U);
    EXPECT_EQ(restartOf(2.0), std::uint64_t{1} << 31U);
}

}  // namespace
}  // namespace qd::analytics
