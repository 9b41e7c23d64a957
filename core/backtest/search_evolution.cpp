// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_evolution.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace qd::backtest {

namespace {

constexpr double kDifference = 0.7;  // F
constexpr double kCrossover = 0.9;   // CR
constexpr std::size_t kSmallest = 8;
constexpr std::size_t kMembersPerAxis = 5;
constexpr int kMostAttempts = 20;  // at a child that the space allows

double rank(const std::optional<double>& objective) {
    return objective.value_or(-std::numeric_limits<double>::infinity());
}

/// Back into [0, 1] from the side that was crossed.
double reflected(double u) {
    if (u < 0.0) u = -u;
    if (u > 1.0) u = 2.0 - u;
    return std::clamp(u, 0.0, 1.0);
}

}  // namespace

EvolutionProposer::EvolutionProposer(SearchSpace space, std::uint64_t seed)
    : m_fresh(std::move(space), seed),
      m_size(std::max(kSmallest, kMembersPerAxis * m_fresh.moving().size())) {}

/// A generation at random, beside the best of the last one.
void EvolutionProposer::begin(std::size_t most, std::vector<std::vector<double>>& points) {
    const auto best = std::max_element(
        m_members.begin(), m_members.end(),
        [](const Member& a, const Member& b) { return rank(a.objective) < rank(b.objective); });
    if (best != m_members.end()) m_members = {Member(*best)};
    // The first child meets a member that any child beats, so that the best of before stays.
    m_children.clear();
    if (!m_members.empty()) m_children.push_back(m_fresh.pointAt(m_members.front().units));
    while (points.size() < most && m_children.size() < m_size) {
        auto point = m_fresh.draw();
        if (!point) return;
        m_children.push_back(*point);
        points.push_back(std::move(*point));
    }
}

std::vector<double> EvolutionProposer::child(std::size_t i) {
    Rng& rng = m_fresh.rng();
    std::array<std::size_t, 4> chosen{i, i, i, i};  // three others, each another one
    for (std::size_t n = 1; n < chosen.size(); ++n) {
        do {
            chosen[n] = static_cast<std::size_t>(rng.below(m_members.size()));
        } while (std::find(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(n), chosen[n]) !=
                 chosen.begin() + static_cast<std::ptrdiff_t>(n));
    }
    const auto [self, a, b, c] = chosen;
    static_cast<void>(self);
    std::vector<double> units = m_members[i].units;
    const auto always = units.empty() ? 0 : static_cast<std::size_t>(rng.below(units.size()));
    for (std::size_t k = 0; k < units.size(); ++k) {
        const bool crosses = rng.uniform() < kCrossover;
        if (!crosses && k != always) continue;
        units[k] =
            reflected(m_members[a].units[k] + kDifference * (m_members[b].units[k] - m_members[c].units[k]));
    }
    return m_fresh.pointAt(units);
}

void EvolutionProposer::breed(std::size_t most, std::vector<std::vector<double>>& points) {
    m_children.clear();
    for (std::size_t i = 0; i < m_members.size() && points.size() < most; ++i) {
        auto point = child(i);
        for (int n = 1; n < kMostAttempts && !m_fresh.space().allows(point); ++n)
            point = child(i);
        if (!m_fresh.space().allows(point)) point = m_fresh.pointAt(m_members[i].units);
        if (m_fresh.take(point)) points.push_back(point);
        m_children.push_back(std::move(point));
    }
}

std::vector<std::vector<double>> EvolutionProposer::propose(std::size_t most) {
    std::vector<std::vector<double>> points;
    if (m_members.size() >= m_size) breed(most, points);
    if (points.empty()) begin(most, points);
    return points;
}

void EvolutionProposer::learn(std::span<const Tried> outcomes) {
    for (const auto& tried : outcomes)
        m_known[tried.point] = tried.objective;
    for (std::size_t i = 0; i < m_children.size(); ++i) {
        const auto known = m_known.find(m_children[i]);
        if (known == m_known.end()) continue;
        Member born{m_fresh.unitsOf(m_children[i]), known->second};
        if (i >= m_members.size()) {
            m_members.push_back(std::move(born));
        } else if (rank(born.objective) >= rank(m_members[i].objective)) {
            m_members[i] = std::move(born);
        }
    }
}

}  // namespace qd::backtest
