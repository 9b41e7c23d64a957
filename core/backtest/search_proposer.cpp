// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_proposer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/backtest/search_bayes.h"
#include "core/backtest/search_evolution.h"
#include "core/backtest/search_fresh_points.h"

namespace qd::backtest {

namespace {

constexpr std::array<std::string_view, 4> kNames{"grid", "random", "bayes", "evolution"};
constexpr std::size_t kBatch = 64;

class GridProposer final : public Proposer {
public:
    explicit GridProposer(std::vector<std::vector<double>> points) : m_points(std::move(points)) {}
    std::vector<std::vector<double>> propose(std::size_t most) override {
        std::vector<std::vector<double>> points;
        for (; points.size() < std::min(most, kBatch) && m_next < m_points.size(); ++m_next)
            points.push_back(m_points[m_next]);
        return points;
    }
    void learn(std::span<const Tried> /*outcomes*/) override {}  // a grid goes its way whatever it finds

private:
    std::vector<std::vector<double>> m_points;
    std::size_t m_next = 0;
};

class RandomProposer final : public Proposer {
public:
    RandomProposer(SearchSpace space, std::uint64_t seed) : m_fresh(std::move(space), seed) {}
    std::vector<std::vector<double>> propose(std::size_t most) override {
        std::vector<std::vector<double>> points;
        while (points.size() < std::min(most, kBatch)) {
            auto point = m_fresh.draw();
            if (!point) break;
            points.push_back(std::move(*point));
        }
        return points;
    }
    void learn(std::span<const Tried> /*outcomes*/) override {}  // chance has no memory

private:
    FreshPoints m_fresh;
};

}  // namespace

std::string_view name(SearchMethod v) noexcept {
    return kNames[static_cast<std::size_t>(v)];
}

std::optional<SearchMethod> parseSearchMethod(std::string_view text) noexcept {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == text) return static_cast<SearchMethod>(i);
    }
    return std::nullopt;
}

Result<std::unique_ptr<Proposer>> makeProposer(SearchMethod method, const SearchSpace& space,
                                               std::uint64_t seed) {
    QD_CHECK(checkSpace(space));
    std::unique_ptr<Proposer> made;
    switch (method) {
        case SearchMethod::Grid: {
            QD_TRY(auto points, gridPoints(space));
            made = std::make_unique<GridProposer>(std::move(points));
            break;
        }
        case SearchMethod::Random:
            made = std::make_unique<RandomProposer>(space, seed);
            break;
        case SearchMethod::Bayes:
            made = std::make_unique<BayesProposer>(space, seed);
            break;
        case SearchMethod::Evolution:
            made = std::make_unique<EvolutionProposer>(space, seed);
            break;
    }
    return made;
}

}  // namespace qd::backtest
