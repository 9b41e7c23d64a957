// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/market/price_panel.h"
#include "core/market/quality.h"
#include "core/market/quality_moves.h"

namespace qd::market {

/// Steps of the factor adj_close / close that no distribution explains: a step up that is not mirrored by a
/// fall of the close (the ex-date drop), or a step down. Steps up to 10 % are left alone; above `tolerance`
/// the finding is an error, below a warning. Nothing for panels without adj_close.
std::vector<QualityFinding> findAdjustmentErrors(const PricePanel& panel,
                                                 const std::vector<CloseSeries>& series, double tolerance);

}  // namespace qd::market
