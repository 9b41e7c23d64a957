// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace qd::analytics {

/// One sector over one period: weights at its beginning, simple returns over it. A return counts where its
/// weight is 0, too: give the benchmark's then.
struct SectorPeriod {
    double weight = 0.0;
    double benchmarkWeight = 0.0;
    double sectorReturn = 0.0;
    double benchmarkReturn = 0.0;
};

/// What decisions added to the active return (Brinson & Fachler 1985): of weights, (w − b)(rb − Rb); of
/// securities within sectors, b(r − rb); of both together, (w − b)(r − rb).
struct BrinsonEffect {
    double allocation = 0.0;
    double selection = 0.0;
    double interaction = 0.0;
    [[nodiscard]] double total() const { return allocation + selection + interaction; }
};

struct BrinsonAttribution {
    std::vector<std::string> sectors;
    std::vector<BrinsonEffect> effects;  ///< of each sector, linked over the periods
    BrinsonEffect total;                 ///< their sum
    double portfolioReturn = 0.0;        ///< Π(1 + R) − 1
    double benchmarkReturn = 0.0;
    double activeReturn = 0.0;  ///< the difference; the effects add up to it, which is asserted
};

/// `periods[t][s]` is sector s in period t, in the order of `sectors`. Periods are linked by Carino's (1999)
/// coefficients. Error BadInput for no sectors or periods, a period with another number of sectors, weights
/// of portfolio or benchmark that do not sum to 1 within 1e-9, a value that is not finite, or a return of the
/// whole of -1 or less (there is no logarithm to link by) or above 1e12.
Result<BrinsonAttribution> brinsonAttribution(const std::vector<std::string>& sectors,
                                              const std::vector<std::vector<SectorPeriod>>& periods);

}  // namespace qd::analytics
