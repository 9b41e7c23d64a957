// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/market/synthetic_actions.h"

namespace qd::market {

/// Open, high, low and volume to the closes of one name; one entry a session, 0 outside its life.
struct SyntheticBars {
    std::vector<double> open;
    std::vector<double> high;
    std::vector<double> low;
    std::vector<double> volume;  ///< split-adjusted shares
};

/// Opens share 45 % of the day's move with the close of the day before, highs and lows reach beyond open and
/// close by a part of the day's volatility, and volumes answer to the size of the move and to their own past.
SyntheticBars makeBars(std::uint64_t seed, const SyntheticPath& path, const SyntheticCloses& closes);

/// The benchmark: bars of the capitalisation-weighted members, from 1000 on; adjClose reinvests dividends.
struct SyntheticIndex {
    SyntheticBars bars;
    std::vector<double> close;
    std::vector<double> adjClose;
};
SyntheticIndex makeIndex(const std::vector<SyntheticPath>& paths, const std::vector<SyntheticCloses>& closes,
                         const std::vector<SyntheticBars>& bars, std::size_t sessions);

}  // namespace qd::market
