// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/desk/search_view.h"

namespace qd::desk {

namespace {

/// The cells of one axis: the value that each stands for, and in which one a value lies.
class AxisCells {
public:
    AxisCells(const backtest::Axis& axis, bool grid) : m_axis(axis) {
        const std::size_t count = axis.count();
        m_binned = count == 0 || count > (grid ? kMostCells : kMostLooseCells);
        if (count == 0) {
            const double width = (axis.high - axis.low) / static_cast<double>(kBins);
            for (std::size_t i = 0; i < kBins; ++i)
                m_values.push_back(axis.low + (static_cast<double>(i) + 0.5) * width);
            return;
        }
        m_each = m_binned ? (count + kBins - 1) / kBins : 1;
        for (std::size_t i = 0; i < count; i += m_each)
            m_values.push_back(axis.value(std::min(count - 1, i + (m_each - 1) / 2)));
    }

    [[nodiscard]] std::size_t cellOf(double value) const {
        const double from = value - m_axis.low;
        double place = 0.0;
        if (m_axis.count() == 0)
            place = from / (m_axis.high - m_axis.low) * static_cast<double>(kBins);
        else if (m_axis.step > 0.0)
            place = std::nearbyint(from / m_axis.step) / static_cast<double>(m_each);
        return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(m_values.size()) - 1.0));
    }
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }
    [[nodiscard]] bool binned() const { return m_binned; }

private:
    backtest::Axis m_axis;
    std::vector<double> m_values;
    std::size_t m_each = 1;  ///< values in a cell
    bool m_binned = false;
};

bool moves(const SearchView& view, std::size_t place) {
    return std::find(view.moving.begin(), view.moving.end(), place) != view.moving.end();
}

/// Puts what trialSurface() made of the cells that have trials into the frame of the axes.
backtest::TrialSurface framed(const backtest::TrialSurface& found, const AxisCells& xs, const AxisCells& ys) {
    backtest::TrialSurface out{xs.values(), ys.values(), {}};
    out.cells.resize(out.xs.size() * out.ys.size());
    for (std::size_t j = 0; j < found.ys.size(); ++j) {
        for (std::size_t i = 0; i < found.xs.size(); ++i)
            out.cells[ys.cellOf(found.ys[j]) * out.xs.size() + xs.cellOf(found.xs[i])] = found.at(i, j);
    }
    return out;
}

}  // namespace

std::optional<SearchSurface> searchSurface(const SearchView& view, std::size_t x, std::size_t y,
                                           backtest::CellValue value) {
    if (x == y || !moves(view, x) || !moves(view, y)) return std::nullopt;
    const bool grid = view.search.spec.method == backtest::SearchMethod::Grid;
    const AxisCells xs(view.search.spec.space.axes[x], grid);
    const AxisCells ys(view.search.spec.space.axes[y], grid);
    SearchSurface out;
    out.x = x;
    out.y = y;
    out.value = value;
    out.binnedX = xs.binned();
    out.binnedY = ys.binned();
    out.surface = {xs.values(), ys.values(), {}};
    out.surface.cells.resize(xs.values().size() * ys.values().size());
    out.trial.resize(out.surface.cells.size());
    out.counts.resize(out.surface.cells.size());
    std::vector<std::vector<double>> points;
    points.reserve(view.search.trials.size());
    for (std::size_t i = 0; i < view.search.trials.size(); ++i) {
        const auto& point = view.search.trials[i].point;
        const std::size_t column = xs.cellOf(point[x]);
        const std::size_t row = ys.cellOf(point[y]);
        points.push_back({xs.values()[column], ys.values()[row]});
        const std::size_t cell = row * xs.values().size() + column;
        ++out.counts[cell];
        auto& best = out.trial[cell];
        const auto& mine = view.objectives[i];
        if (!best || (mine && (!view.objectives[*best] || *mine > *view.objectives[*best]))) best = i;
    }
    const auto found = backtest::trialSurface(points, view.objectives, 0, 1, value);
    if (found.ok()) out.surface = framed(*found, xs, ys);
    out.plateau = backtest::findPlateau(out.surface, kPlateauShare);
    return out;
}

std::optional<std::pair<std::size_t, std::size_t>> widestAxes(const SearchView& view) {
    if (view.moving.size() < 2) return std::nullopt;
    auto places = view.moving;
    const auto width = [&view](std::size_t place) {
        const std::size_t count = view.search.spec.space.axes[place].count();
        return count == 0 ? kMostCells : count;  // any number between
    };
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return width(a) > width(b); });
    return std::pair(std::min(places[0], places[1]), std::max(places[0], places[1]));
}

}  // namespace qd::desk
