// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/search_fresh_points.h"
#include "core/backtest/search_gaussian.h"
#include "core/backtest/search_proposer.h"

namespace qd::backtest {

/// Bayesian search: see makeProposer().
class BayesProposer final : public Proposer {
public:
    BayesProposer(SearchSpace space, std::uint64_t seed) : m_fresh(std::move(space), seed) {}
    std::vector<std::vector<double>> propose(std::size_t most) override;
    void learn(std::span<const Tried> outcomes) override;

private:
    [[nodiscard]] std::size_t firstTrials() const { return 5 + 2 * m_fresh.moving().size(); }
    [[nodiscard]] std::vector<std::vector<double>> candidates();
    [[nodiscard]] std::optional<std::vector<double>> likeliest();
    [[nodiscard]] GaussianProcess model();

    FreshPoints m_fresh;
    std::vector<std::vector<double>> m_units;  ///< of the trials
    std::vector<std::optional<double>> m_objectives;
    std::size_t m_best = 0;
    std::optional<GaussianProcess::Prior> m_prior;
};

}  // namespace qd::backtest
