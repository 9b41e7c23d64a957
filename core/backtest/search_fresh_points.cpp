// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_fresh_points.h"

#include <utility>

namespace qd::backtest {

namespace {

constexpr std::size_t kMostListed = 100'000;
constexpr int kMostDraws = 10'000;

bool canBeListed(const SearchSpace& space) {
    std::size_t total = 1;
    for (const Axis& axis : space.axes) {
        const std::size_t count = axis.count();
        if (count == 0 || count > kMostListed || total * count > kMostListed) return false;
        total *= count;
    }
    return true;
}

}  // namespace

FreshPoints::FreshPoints(SearchSpace space, std::uint64_t seed)
    : m_space(std::move(space)), m_rng(seed), m_listed(canBeListed(m_space)) {
    for (std::size_t i = 0; i < m_space.axes.size(); ++i) {
        if (m_space.axes[i].count() != 1) m_moving.push_back(i);
    }
    if (!m_listed) return;
    if (auto points = gridPoints(m_space); points.ok()) m_list = std::move(points).value();
    for (std::size_t i = m_list.size(); i > 1; --i)
        std::swap(m_list[i - 1], m_list[m_rng.below(i)]);
}

std::optional<std::vector<double>> FreshPoints::draw() {
    while (m_next < m_list.size()) {
        const auto& point = m_list[m_next++];
        if (m_taken.insert(point).second) return point;
    }
    if (m_listed) return std::nullopt;
    for (int i = 0; i < kMostDraws; ++i) {
        std::vector<double> point;
        for (const Axis& axis : m_space.axes)
            point.push_back(axis.at(m_rng.uniform()));
        if (take(point)) return point;
    }
    return std::nullopt;
}

bool FreshPoints::take(const std::vector<double>& point) {
    return m_space.allows(point) && m_taken.insert(point).second;
}

std::vector<double> FreshPoints::pointAt(std::span<const double> units) const {
    std::vector<double> point;
    for (const Axis& axis : m_space.axes)
        point.push_back(axis.low);
    for (std::size_t k = 0; k < m_moving.size(); ++k)
        point[m_moving[k]] = m_space.axes[m_moving[k]].at(units[k]);
    return point;
}

std::vector<double> FreshPoints::unitsOf(std::span<const double> point) const {
    std::vector<double> units;
    for (const std::size_t i : m_moving)
        units.push_back(m_space.axes[i].unit(point[i]));
    return units;
}

}  // namespace qd::backtest
