// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/trial_surface.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

std::vector<double> valuesAt(std::span<const std::vector<double>> points, std::size_t place) {
    std::vector<double> values;
    for (const auto& point : points)
        values.push_back(point[place]);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

std::size_t indexOf(const std::vector<double>& values, double value) {
    return static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), value) - values.begin());
}

/// Marks and returns the region around a cell: cells that are good and not seen yet, joined by edges.
std::vector<std::size_t> regionFrom(std::size_t start, std::size_t width, const std::vector<bool>& good,
                                    std::vector<bool>& seen) {
    std::vector<std::size_t> region{start};
    seen[start] = true;
    for (std::size_t next = 0; next < region.size(); ++next) {
        const std::size_t cell = region[next];
        const auto visit = [&](bool inside, std::size_t other) {
            if (!inside || !good[other] || seen[other]) return;
            seen[other] = true;
            region.push_back(other);
        };
        visit(cell % width > 0, cell - 1);
        visit(cell % width + 1 < width, cell + 1);
        visit(cell >= width, cell - width);
        visit(cell + width < good.size(), cell + width);
    }
    std::sort(region.begin(), region.end());
    return region;
}

/// The cell of the region that is nearest to its centre of gravity, the better one of equals.
std::size_t centreOf(const TrialSurface& surface, const std::vector<std::size_t>& region) {
    const std::size_t width = surface.xs.size();
    const auto n = static_cast<double>(region.size());
    double x = 0.0;
    double y = 0.0;
    for (const std::size_t cell : region) {
        x += static_cast<double>(cell % width) / n;
        y += static_cast<double>(cell / width) / n;
    }
    std::size_t centre = region.front();
    double nearest = std::numeric_limits<double>::infinity();
    for (const std::size_t cell : region) {
        const double dx = static_cast<double>(cell % width) - x;
        const double dy = static_cast<double>(cell / width) - y;
        const double apart = dx * dx + dy * dy;
        const bool tie = std::abs(apart - nearest) <= 1e-9;
        if ((!tie && apart < nearest) || (tie && *surface.cells[cell] > *surface.cells[centre])) {
            nearest = apart;
            centre = cell;
        }
    }
    return centre;
}

Plateau describe(const TrialSurface& surface, std::vector<std::size_t> region, double best) {
    Plateau plateau{std::move(region), 0, best, 0.0, best};
    for (const std::size_t cell : plateau.cells) {
        plateau.mean += *surface.cells[cell] / static_cast<double>(plateau.cells.size());
        plateau.least = std::min(plateau.least, *surface.cells[cell]);
    }
    plateau.centre = centreOf(surface, plateau.cells);
    return plateau;
}

}  // namespace

Result<TrialSurface> trialSurface(std::span<const std::vector<double>> points,
                                  std::span<const std::optional<double>> objectives, std::size_t x,
                                  std::size_t y, CellValue value) {
    if (points.size() != objectives.size() || points.empty()) {
        return Error{ErrorCode::BadInput,
                     say("a surface needs trials and as many objectives: found %1 and %2", points.size(),
                         objectives.size())};
    }
    for (const auto& point : points) {
        if (x >= point.size() || y >= point.size() || x == y)
            return Error{ErrorCode::BadInput, say("a surface needs two different parameters of its trials")};
    }
    TrialSurface surface{valuesAt(points, x), valuesAt(points, y), {}};
    surface.cells.resize(surface.xs.size() * surface.ys.size());
    std::vector<double> counts(surface.cells.size(), 0.0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!objectives[i]) continue;
        const std::size_t at =
            indexOf(surface.ys, points[i][y]) * surface.xs.size() + indexOf(surface.xs, points[i][x]);
        auto& cell = surface.cells[at];
        counts[at] += 1.0;
        if (value == CellValue::Best) {
            cell = cell ? std::max(*cell, *objectives[i]) : *objectives[i];
        } else {
            cell = cell.value_or(0.0) + (*objectives[i] - cell.value_or(0.0)) / counts[at];
        }
    }
    return surface;
}

std::optional<Plateau> findPlateau(const TrialSurface& surface, double share) {
    QD_REQUIRE(share >= 0.0 && share <= 1.0);
    std::optional<double> best;
    for (const auto& cell : surface.cells) {
        if (cell && (!best || *cell > *best)) best = *cell;
    }
    if (!best) return std::nullopt;
    const double least = *best - share * std::abs(*best);
    std::vector<bool> good;
    for (const auto& cell : surface.cells)
        good.push_back(cell && *cell >= least);
    std::vector<bool> seen(good.size(), false);
    std::optional<Plateau> largest;
    for (std::size_t start = 0; start < good.size(); ++start) {
        if (!good[start] || seen[start]) continue;
        auto found = describe(surface, regionFrom(start, surface.xs.size(), good, seen), *best);
        const bool larger = !largest || found.cells.size() > largest->cells.size() ||
                            (found.cells.size() == largest->cells.size() && found.mean > largest->mean);
        if (larger) largest = std::move(found);
    }
    return largest;
}

}  // namespace qd::backtest
