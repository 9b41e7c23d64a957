// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/market/synthetic_factors.h"

namespace qd::market {

enum class SyntheticFate : std::uint8_t { Lives, TakenOver, Collapses };

/// One name's total-return path. Vectors have one entry a session of the market; outside [first, last] they
/// are 0.
struct SyntheticPath {
    std::size_t sector = 0;
    std::size_t first = 0;  ///< first session with a bar
    std::size_t last = 0;   ///< last one
    SyntheticFate fate = SyntheticFate::Lives;
    double beta = 1.0;
    double startPrice = 50.0;
    double startCap = 0.0;            ///< USD
    double yieldAnnual = 0.0;         ///< 0: pays nothing
    std::vector<double> totalReturn;  ///< log, session over session; 0 on the first
    std::vector<double> vol;          ///< conditional standard deviation of that return
    std::vector<double> surprise;     ///< own part of that return, in its standard deviations of a usual day
};

/// Paths of all names: r = beta·market + sector + exposures·styles + own Student-t shock, with four earnings
/// days a year, late listings, takeovers and collapses. Momentum exposures follow the names' own 12-1 month
/// returns.
std::vector<SyntheticPath> makeSyntheticPaths(std::uint64_t seed, const SyntheticNames& names,
                                              const SyntheticFactors& factors);

}  // namespace qd::market
