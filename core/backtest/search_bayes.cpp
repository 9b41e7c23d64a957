// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_bayes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace qd::backtest {

namespace {

constexpr int kFarCandidates = 256;
constexpr int kNearCandidates = 32;                         // at each distance from the best
constexpr std::array<double, 2> kNearDistances{0.1, 0.02};  // of the unit cube
/// With more trials than this the prior is looked for at every tenth only, because it costs 18 times the
/// rest, and in the end not at all, so that a step stays below 50 ms.
constexpr std::size_t kEveryPrior = 60;
constexpr std::size_t kSomePriors = 10;
constexpr std::size_t kNoPrior = 200;

}  // namespace

GaussianProcess BayesProposer::model() {
    std::vector<double> values;
    // What has no objective is as bad as the worst that has one.
    double worst = *m_objectives[m_best];
    for (const auto& objective : m_objectives)
        worst = std::min(worst, objective.value_or(worst));
    for (const auto& objective : m_objectives)
        values.push_back(objective.value_or(worst));
    const std::size_t n = m_units.size();
    const bool looks = n <= kEveryPrior || (n <= kNoPrior && n % kSomePriors == 0);
    if (m_prior && !looks) return {m_units, values, *m_prior};
    GaussianProcess made(m_units, values);
    m_prior = made.prior();
    return made;
}

std::vector<std::vector<double>> BayesProposer::candidates() {
    Rng& rng = m_fresh.rng();
    std::vector<std::vector<double>> all;
    const auto add = [&](const std::vector<double>& units) {
        auto point = m_fresh.pointAt(units);
        if (!m_fresh.taken(point) && m_fresh.space().allows(point)) all.push_back(std::move(point));
    };
    std::vector<double> units(m_fresh.moving().size());
    for (int i = 0; i < kFarCandidates; ++i) {
        for (double& u : units)
            u = rng.uniform();
        add(units);
    }
    for (const double distance : kNearDistances) {
        for (int i = 0; i < kNearCandidates; ++i) {
            for (std::size_t k = 0; k < units.size(); ++k)
                units[k] = std::clamp(m_units[m_best][k] + distance * rng.normal(), 0.0, 1.0);
            add(units);
        }
    }
    return all;
}

std::optional<std::vector<double>> BayesProposer::likeliest() {
    const auto all = candidates();
    if (!m_objectives[m_best] || all.empty()) return std::nullopt;
    const auto process = model();
    std::size_t chosen = 0;
    double greatest = -1.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double gain = expectedImprovement(process.at(m_fresh.unitsOf(all[i])), *m_objectives[m_best]);
        if (gain > greatest) {
            greatest = gain;
            chosen = i;
        }
    }
    return all[chosen];
}

std::vector<std::vector<double>> BayesProposer::propose(std::size_t most) {
    std::vector<std::vector<double>> points;
    if (m_units.size() >= firstTrials() && most > 0) {
        auto point = likeliest();
        if (point && m_fresh.take(*point)) return {std::move(*point)};
        point = m_fresh.draw();
        if (point) points.push_back(std::move(*point));
        return points;
    }
    while (points.size() < most && m_units.size() + points.size() < firstTrials()) {
        auto point = m_fresh.draw();
        if (!point) break;
        points.push_back(std::move(*point));
    }
    return points;
}

void BayesProposer::learn(std::span<const Tried> outcomes) {
    for (const auto& tried : outcomes) {
        m_units.push_back(m_fresh.unitsOf(tried.point));
        m_objectives.push_back(tried.objective);
        const auto& best = m_objectives[m_best];
        if (tried.objective && (!best || *tried.objective > *best)) m_best = m_objectives.size() - 1;
    }
}

}  // namespace qd::backtest
