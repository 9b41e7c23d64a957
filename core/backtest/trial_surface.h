// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace qd::backtest {

/// An objective over two parameters: for a heat map, and for telling a plateau from a lucky peak.
struct TrialSurface {
    std::vector<double> xs;                    ///< ascending
    std::vector<double> ys;                    ///< ascending
    std::vector<std::optional<double>> cells;  ///< [y][x]; nothing where no trial stands or none is defined

    [[nodiscard]] const std::optional<double>& at(std::size_t x, std::size_t y) const {
        return cells[y * xs.size() + x];
    }
};

/// What a cell shows of the trials that differ in the other parameters.
enum class CellValue { Best, Mean };

/// From trials: `points[i]` has `objectives[i]`; x and y are the parameters' places in a point. Error
/// BadInput when lengths differ, a place is beyond the points or both are the same.
Result<TrialSurface> trialSurface(std::span<const std::vector<double>> points,
                                  std::span<const std::optional<double>> objectives, std::size_t x,
                                  std::size_t y, CellValue value = CellValue::Best);

struct Plateau {
    std::vector<std::size_t> cells;  ///< ascending indices into TrialSurface::cells
    std::size_t centre;  ///< the cell to recommend: of the plateau, nearest to its centre of gravity
    double best;         ///< of the surface
    double mean;         ///< of the plateau
    double least;        ///< of the plateau
};

/// The largest region of cells, joined by their edges, that are within `share` (0 … 1) of the best:
/// objective >= best − share · |best|. Of two of one size the one with the higher mean, then the lower first
/// cell. Nothing when no cell is defined. Precondition: 0 <= share <= 1.
[[nodiscard]] std::optional<Plateau> findPlateau(const TrialSurface& surface, double share);

}  // namespace qd::backtest
