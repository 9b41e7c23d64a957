// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace qd::drift {

/// Permutations that are walked side by side, one in each lane.
inline constexpr std::size_t kWalkLanes = 8;
/// Inner edges of PSI's bins: the deciles of the reference.
inline constexpr std::size_t kCuts = 9;

/// The pooled values of one feature from the smallest to the largest.
struct Walk {
    const std::uint32_t* order;  ///< pooled row of each place
    const double* gap;           ///< to the value of the next place; 0 after the last
    const double* last;          ///< 1 where the next value is larger (and at the end), else 0
    std::size_t count;
    bool ties;  ///< whether any value is there twice
};

/// What each lane starts from. `current[row · 8 + lane]` is 1 for a row of the current sample, else 0.
struct WalkLabels {
    const double* current;
    double currentRows[kWalkLanes];  ///< of those that the walk visits
    double referenceRows[kWalkLanes];
};

/// What the walk found. Cut j of a lane is where the reference row with 0-based rank `rank[j]` stands.
struct WalkResult {
    double ks[kWalkLanes];
    double wasserstein[kWalkLanes];
    std::uint32_t place[kWalkLanes][kCuts];   ///< of cut j
    double currentTo[kWalkLanes][kCuts];      ///< current rows up to that place
    double currentBefore[kWalkLanes][kCuts];  ///< and before the first place with the same value
};

/// One source compiled for x86-64-v2, v3 and v4 (rank_kernels_level.cpp).
struct RankTable {
    const char* level;
    /// Rows of the current sample among those that a walk visits, by lane.
    void (*totals)(const double* current, const std::uint32_t* order, std::size_t count, double* out);
    /// Kolmogorov-Smirnov, Wasserstein-1 and the places of the cuts; rank[lane][j] ascending in j.
    void (*walk)(const Walk& walk, const WalkLabels& labels, const double (*rank)[kCuts], WalkResult& out);
    /// One step of the urn of ksExactP(): chance[c] of c current rows among the first k, c from `low` to
    /// `high` (both inclusive, with a readable 0 at low − 1 and at high + 1), becomes that among k + 1.
    void (*urn)(double* chance, std::size_t low, std::size_t high, double k, double reference,
                double current);
};

/// The table for this processor.
[[nodiscard]] const RankTable& rankKernels() noexcept;
/// Every table that this processor can run, slowest first: for tests that compare them.
[[nodiscard]] std::span<const RankTable* const> runnableRankKernels() noexcept;

namespace detail {
extern const RankTable kRankV2;
extern const RankTable kRankV3;
extern const RankTable kRankV4;
}  // namespace detail

}  // namespace qd::drift
