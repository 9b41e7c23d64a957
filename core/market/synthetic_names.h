// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/market/synthetic.h"

namespace qd::market {

/// What the demo market knows of a sector; the numbers are annual and typical of US large caps.
struct SyntheticSector {
    std::string_view name;
    double share;        ///< of the names
    double beta;         ///< mean market beta
    double volAnnual;    ///< of the sector factor
    double ownVol;       ///< median idiosyncratic volatility of its names
    double yieldAnnual;  ///< mean dividend yield of the payers
    double payers;       ///< share of the names that pay
};

inline constexpr std::size_t kSyntheticSectors = 11;
[[nodiscard]] const std::array<SyntheticSector, kSyntheticSectors>& syntheticSectors() noexcept;

/// Invented companies with unique symbols, and the sector number of each: a symbol never depends on the seed.
struct SyntheticNames {
    std::vector<SyntheticSecurity> securities;
    std::vector<std::size_t> sectorOf;
};
SyntheticNames makeSyntheticNames(std::size_t count);

}  // namespace qd::market
