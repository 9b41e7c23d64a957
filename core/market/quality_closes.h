// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/market/quality_copies.h"
#include "core/market/quality_moves.h"

namespace qd::market {

/// A close judged wrong, or a bar copied from another day whose close happens to be near the right level.
struct WrongBar {
    std::size_t series = 0;
    std::size_t bar = 0;
    double error = 0.0;  ///< log(published / expected)
    double sd = 0.0;     ///< standard error of `error`
    double logOdds = 0.0;
    CopyMark copy;
};

/// Bars whose close is more likely wrong than right, in order of series and bar.
std::vector<WrongBar> findWrongBars(const std::vector<CloseSeries>& series, std::size_t rows);

}  // namespace qd::market
