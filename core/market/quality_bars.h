// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/market/calendar.h"
#include "core/market/price_panel.h"
#include "core/market/quality.h"

namespace qd::market {

/// Closes on days without a session, one finding a bar.
std::vector<QualityFinding> findPhantomBars(const PricePanel& panel, const TradingCalendar& calendar);
/// Sessions missing inside a symbol's life, one finding a run. Sessions that no symbol has are told once,
/// under the symbol "*".
std::vector<QualityFinding> findGaps(const PricePanel& panel, const TradingCalendar& calendar);
/// high < low, or open or close outside [low, high], beyond a rounding of 1e-6.
std::vector<QualityFinding> findInconsistentBars(const PricePanel& panel);
/// One close repeated `sessions` times or more while at least half of the others moved, or (in panels of
/// fewer than 5 symbols) without that condition.
std::vector<QualityFinding> findStaleRuns(const PricePanel& panel, const TradingCalendar& calendar,
                                          int sessions);

}  // namespace qd::market
