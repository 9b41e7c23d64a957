// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/market/synthetic_paths.h"

namespace qd::market {

/// Closes of one name after its corporate actions; one entry a session of the market, 0 outside its life.
struct SyntheticCloses {
    std::vector<double> close;     ///< split-adjusted, rounded to the tick
    std::vector<double> adjClose;  ///< also adjusted for dividends
    double shares = 0.0;           ///< outstanding, split-adjusted (constant: no issues, no buybacks)
    std::vector<std::string> events;
};

/// Turns a total-return path into closes: quarterly dividends leave the price on their ex-dates, and a price
/// that outgrows 600 dollars as quoted is split. Closes are in units of the last day, as vendors publish
/// them.
SyntheticCloses applyActions(std::uint64_t seed, const SyntheticPath& path, const SyntheticSecurity& security,
                             const std::vector<Date>& sessions);

}  // namespace qd::market
