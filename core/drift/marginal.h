// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/drift/pooled_order.h"
#include "core/drift/rank_kernels.h"

namespace qd::drift {

/// How far two samples of one feature are apart.
struct Marginal {
    double psi = 0.0;
    double ks = 0.0;
    double wasserstein = 0.0;
    double jensenShannon = 0.0;
};

/// Rows of either sample by decile of the reference; a value on an edge belongs to the bin above it.
struct BinCounts {
    std::array<double, kCuts + 1> reference{};
    std::array<double, kCuts + 1> current{};
};

/// Σ (q − p) ln(q / p) over the shares, an empty bin counting as half a row (Siddiqi 2006). Both sides have
/// rows.
[[nodiscard]] double psiOf(const BinCounts& counts);
/// Square root of the Jensen-Shannon divergence to base 2 (Endres & Schindelin 2003): 0 … 1.
[[nodiscard]] double jensenShannonOf(const BinCounts& counts);

/// Where the deciles of `referenceRows` sorted rows lie: between the rows of 0-based rank `rank` and rank +
/// 1, at `share` of the way (linear interpolation, type 7 of Hyndman & Fan 1996).
struct DecileRanks {
    double rank[kCuts];
    double share[kCuts];
};
[[nodiscard]] DecileRanks decileRanks(double referenceRows);

/// The cuts of one lane of a walk as counts. `label[row · stride]` is above 0 for rows of the current sample.
[[nodiscard]] BinCounts binCounts(const PooledOrder& pooled, const double* label, std::size_t stride,
                                  const WalkResult& walked, std::size_t lane, const DecileRanks& deciles,
                                  double currentRows);

/// The statistics of the samples as they are; both have rows.
[[nodiscard]] Marginal marginalOf(const PooledOrder& pooled, std::size_t boundary);
/// As above, of two plain series without missing values, neither empty.
[[nodiscard]] Marginal marginalOf(std::span<const double> reference, std::span<const double> current);

}  // namespace qd::drift
