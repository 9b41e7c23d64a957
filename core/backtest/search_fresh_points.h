// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/backtest/search_space.h"
#include "core/base/random.h"

namespace qd::backtest {

/// Draws points of a space at random, none twice, and remembers those that were taken otherwise.
class FreshPoints {
public:
    FreshPoints(SearchSpace space, std::uint64_t seed);

    /// The next point, uniform among the allowed ones that are still free; nothing when there is none (or,
    /// where there are too many to list, when ten thousand draws found none).
    [[nodiscard]] std::optional<std::vector<double>> draw();
    /// Takes a point; false when it is taken already or not allowed.
    bool take(const std::vector<double>& point);
    [[nodiscard]] bool taken(const std::vector<double>& point) const { return m_taken.contains(point); }

    [[nodiscard]] const SearchSpace& space() const noexcept { return m_space; }
    [[nodiscard]] Rng& rng() noexcept { return m_rng; }
    /// The axes that move at all: what a coordinate of the unit cube stands for.
    [[nodiscard]] std::span<const std::size_t> moving() const noexcept { return m_moving; }
    [[nodiscard]] std::vector<double> pointAt(std::span<const double> units) const;
    [[nodiscard]] std::vector<double> unitsOf(std::span<const double> point) const;

private:
    SearchSpace m_space;
    Rng m_rng;
    std::vector<std::size_t> m_moving;
    std::set<std::vector<double>> m_taken;
    bool m_listed = false;
    std::vector<std::vector<double>> m_list;  ///< all points in random order, where they can be listed
    std::size_t m_next = 0;
};

}  // namespace qd::backtest
