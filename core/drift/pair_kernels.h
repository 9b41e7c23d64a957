// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace qd::drift {

/// Columns of a panel: rows of the sample whose features lie side by side, [feature][16].
inline constexpr std::size_t kPanel = 16;
/// Rows of a tile of kernel values: one word of labels.
inline constexpr std::size_t kTileRows = 64;
/// Columns of a tile at most: eight words.
inline constexpr std::size_t kTileColumns = 512;

/// A tile of the matrix of squared distances or of kernel values, row by row, `columns` apart.
struct Tile {
    double* values;
    std::size_t rows;     ///< 1 … kTileRows
    std::size_t columns;  ///< a multiple of kPanel, at most kTileColumns
};

/// Where the rows of a tile come from: `rows` rows of `width` features, then panels of the columns. A column
/// whose norm is infinite is infinitely far from everything: filling.
struct TileSource {
    const double* rows;
    const double* rowNorms;  ///< Σ x²
    const double* panels;
    const double* columnNorms;
    std::size_t width;
};

/// One source compiled for x86-64-v2, v3 and v4 (pair_kernels_level.cpp).
struct PairTable {
    const char* level;
    /// Squared distances |x|² + |y|² − 2 x·y, never below 0.
    void (*distances)(const TileSource& source, const Tile& tile);
    /// v ← exp(−rate · v) with an error of some 1e-16; 0 below 1e-307. Values >= 0, rate > 0.
    void (*decay)(const Tile& tile, double rate);
    /// Adds the values of a tile to sums by row and by column.
    void (*addUp)(const Tile& tile, double* rowSums, double* columnSums);
    /// Σ of values[k] where bit k of the words is set.
    double (*masked)(const double* values, const std::uint64_t* bits, std::size_t words);
};

/// The table for this processor.
[[nodiscard]] const PairTable& pairKernels() noexcept;
/// Every table that this processor can run, slowest first: for tests that compare them.
[[nodiscard]] std::span<const PairTable* const> runnablePairKernels() noexcept;

namespace detail {
extern const PairTable kPairV2;
extern const PairTable kPairV3;
extern const PairTable kPairV4;
}  // namespace detail

}  // namespace qd::drift
