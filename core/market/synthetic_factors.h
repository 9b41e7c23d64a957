// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/market/synthetic_names.h"

namespace qd::market {

enum class SyntheticRegime : std::uint8_t { Calm, Nervous, Crisis };

/// The common shocks of the demo market, one entry a session. Log returns.
struct SyntheticFactors {
    std::vector<SyntheticRegime> regime;
    std::vector<double> market;
    std::vector<double> marketVol;  ///< conditional, a day
    std::array<std::vector<double>, kSyntheticSectors> sector;
    std::vector<double> value;
    std::vector<double> momentum;
    std::vector<double> size;
};

/// Market: regime-dependent drift and long-run variance (Hamilton 1989), GJR-GARCH(1,1) variance (Glosten,
/// Jagannathan, Runkle 1993), Student-t shocks. Sectors and styles: Student-t shocks whose variance follows a
/// share of the market's.
SyntheticFactors makeSyntheticFactors(std::uint64_t seed, std::size_t sessions);

}  // namespace qd::market
