// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace qd::analytics {

/// Resamples are drawn this many at a time, one in each lane.
inline constexpr std::size_t kResampleLanes = 16;

/// The generators of all lanes: xoshiro256+ (Blackman & Vigna 2018), word w of lane k at [w·16 + k]. Every
/// level of the processor draws the same indices from the same words.
struct ResampleState {
    std::uint64_t words[4 * kResampleLanes];
};

/// What a lane has gathered of the series x.
struct ResampleSums {
    double sum[kResampleLanes];
    double squares[kResampleLanes];
};

/// What a lane has gathered of log growths: their sum, and the lowest distance (<= 0) below the highest sum
/// so far, the start included.
struct ResamplePaths {
    double total[kResampleLanes];
    double deepest[kResampleLanes];
};

/// Second moments of block sums y = (Σx, Σz, Σx², Σz²) over the blocks that were drawn: Σ y, and Σ y·yᵀ as
/// the products of y with itself, with y turned by one and by two places.
struct BlockMoments {
    double sum[4];
    double square[4];  ///< y0², y1², y2², y3²
    double next[4];    ///< y0·y1, y1·y2, y2·y3, y3·y0
    double across[4];  ///< y0·y2, y1·y3, and both once more
};

/// One source compiled for x86-64-v2, v3 and v4 (resample_kernels_level.cpp). `count` is the length of the
/// series, 1 … 2^31; `restart` is the probability times 2^32 that a block ends after a period (2^32: every
/// period is drawn by itself).
struct ResampleTable {
    const char* level;
    /// Draws `count` periods in each lane by the stationary bootstrap and adds up x and x².
    void (*sums)(const double* x, std::size_t count, std::uint64_t restart, ResampleState& state,
                 ResampleSums& out);
    /// The same periods for the same state: total and deepest fall of the log growths.
    void (*paths)(const double* growth, std::size_t count, std::uint64_t restart, ResampleState& state,
                  ResamplePaths& out);
    /// Fills `draws` (a multiple of 32) with uniform integers of [0, count).
    void (*starts)(std::size_t count, ResampleState& state, std::uint32_t* out, std::size_t draws);
    /// Adds up rows[4·start] … of the starts that were drawn.
    void (*blocks)(const double* rows, const std::uint32_t* starts, std::size_t draws, BlockMoments& out);
};

/// The table for this processor.
[[nodiscard]] const ResampleTable& resampleKernels() noexcept;
/// Every table that this processor can run, slowest first: for tests that compare them.
[[nodiscard]] std::span<const ResampleTable* const> runnableResampleKernels() noexcept;

/// Lanes for one part of a job: each pair of seed and part has its own.
[[nodiscard]] ResampleState resampleState(std::uint64_t seed, std::uint64_t part);
/// The probability 1/length as the kernels take it; length >= 1.
[[nodiscard]] std::uint64_t restartOf(double length);

namespace detail {
extern const ResampleTable kResampleV2;
extern const ResampleTable kResampleV3;
extern const ResampleTable kResampleV4;
}  // namespace detail

}  // namespace qd::analytics
