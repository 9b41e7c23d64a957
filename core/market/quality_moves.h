// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/market/price_panel.h"

namespace qd::market {

/// One symbol's bars that have a close, in date order, with the part of every move that the rest of the
/// panel does not explain. All vectors have one entry a bar.
struct CloseSeries {
    std::vector<std::size_t> rows;  ///< row of the panel
    std::vector<double> close;
    std::vector<double> volume;    ///< 0 where there is none
    std::vector<double> residual;  ///< unexplained log return from the bar before; 0 for the first bar
    std::vector<double> scale;     ///< local robust standard deviation of `residual`, > 0
    /// log(volume / its geometric mean over the 20 bars on each side); nothing without volumes.
    std::vector<std::optional<double>> activity;
};

/// Cells of a panel that are known to be doubtful: T × N, row-major, 1 = leave out. Empty: none.
using CellMask = std::vector<std::uint8_t>;

/// Splits log returns of closes into a common and an own part: r = beta·m + loadings·F + residual, with m the
/// cross-sectional median and F principal components of the clipped remainder (median and clipping keep wrong
/// closes from moving the factors). Masked closes have their bars in the result, but no say in m, beta and F.
/// Panels of fewer than 20 symbols get no factors, of fewer than 5 no median.
std::vector<CloseSeries> unexplainedMoves(const PricePanel& panel, const CellMask& mask);

}  // namespace qd::market
