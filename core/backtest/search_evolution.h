// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/search_fresh_points.h"
#include "core/backtest/search_proposer.h"

namespace qd::backtest {

/// Differential evolution: see makeProposer(). A generation is a proposal; a child that was tried before
/// takes part with what is known of it and is no new trial.
class EvolutionProposer final : public Proposer {
public:
    EvolutionProposer(SearchSpace space, std::uint64_t seed);
    std::vector<std::vector<double>> propose(std::size_t most) override;
    void learn(std::span<const Tried> outcomes) override;

private:
    struct Member {
        std::vector<double> units;
        std::optional<double> objective;
    };
    void begin(std::size_t most, std::vector<std::vector<double>>& points);
    void breed(std::size_t most, std::vector<std::vector<double>>& points);
    [[nodiscard]] std::vector<double> child(std::size_t i);

    FreshPoints m_fresh;
    std::size_t m_size;
    std::vector<Member> m_members;
    std::vector<std::vector<double>>
        m_children;  ///< points; the i-th competes with member i, if there is one
    std::map<std::vector<double>, std::optional<double>> m_known;
};

}  // namespace qd::backtest
