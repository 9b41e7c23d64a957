// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace qd::backtest {

/// Slow windows are handled in blocks of so many lanes, whatever the processor's vectors hold.
inline constexpr std::size_t kSweepLanes = 16;

/// A tile of the moving-average sweep: `fasts` fast windows against `slows` slow ones (a multiple of
/// kSweepLanes, what is beyond the last is ignored) over all assets. Arrays are aligned to 64 bytes.
struct SweepTile {
    std::size_t assets = 0;
    std::size_t fasts = 0;                ///< even
    std::size_t fastStride = 0;           ///< >= fasts, a multiple of kSweepLanes
    std::size_t slows = 0;                ///< a multiple of kSweepLanes
    const double* fastWindows = nullptr;  ///< [fastStride], sessions
    const double* slowWindows = nullptr;  ///< [slows]
    /// [fasts]: the first block of slow windows that this fast window needs, even ones as the odd one after.
    const std::uint32_t* firstBlock = nullptr;

    const double* const* prefix = nullptr;  ///< [assets] → Σ of the first t whole closes, t = 0 … T
    const double* const* growth = nullptr;  ///< [assets] → P[t] / P[t − 1], t = 0 … T − 1 (the first unused)
    double keep = 1.0;                      ///< what a fill leaves of the equity: 1 − rate

    double* fastMeans = nullptr;  ///< room for [assets][kSweepRows + 1][fastStride]
    double* slowMeans = nullptr;  ///< room for [assets][kSweepRows + 1][slows]
    double* wealth = nullptr;     ///< [assets][fasts][slows], begins at 1
    double* total = nullptr;      ///< [fasts][slows] Σ of the assets' wealth, begins at `assets`
    double* trades = nullptr;     ///< [fasts][slows], begins at 0
    double* sums = nullptr;  ///< [6][fasts][slows]: s1 s2 s3 s4 (begin at 0), below, deepest (begin at 1)
};

/// The most sessions that one call walks: what is computed for them stays in the caches.
inline constexpr std::size_t kSweepRows = 32;

/// Walks the sessions [from, from + rows) of a tile, 1 <= from, rows <= kSweepRows.
struct SweepKernel {
    const char* level;  ///< "x86-64-v3"
    void (*walk)(const SweepTile& tile, std::size_t from, std::size_t rows);
};

/// The kernel for this processor, and every one that it can run, slowest first. All give the same bits.
[[nodiscard]] const SweepKernel& sweepKernel() noexcept;
[[nodiscard]] std::span<const SweepKernel* const> runnableSweepKernels() noexcept;

namespace detail {
extern const SweepKernel kSweepV2;
extern const SweepKernel kSweepV3;
extern const SweepKernel kSweepV4;
}  // namespace detail

}  // namespace qd::backtest
