// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/backtest/search_space.h"
#include "core/base/result.h"

namespace qd::backtest {

enum class SearchMethod : std::uint8_t { Grid, Random, Bayes, Evolution };
[[nodiscard]] std::string_view name(SearchMethod v) noexcept;  ///< "grid", "random", "bayes", "evolution"
[[nodiscard]] std::optional<SearchMethod> parseSearchMethod(std::string_view text) noexcept;

/// What a proposer may know of a point that was tried: the objective, nothing where it is not defined.
struct Tried {
    std::vector<double> point;
    std::optional<double> objective;
};

/// Where to look next. A proposer is a function of the space, the seed and the trials told so far alone: told
/// the same in the same order it proposes the same, which is how a search is resumed.
class Proposer {
public:
    virtual ~Proposer() = default;
    /// The next points to try, new ones that the space allows, at most `most` of them; none when there is
    /// nothing left. The number does not depend on threads.
    virtual std::vector<std::vector<double>> propose(std::size_t most) = 0;
    /// The outcome of each point of the last proposal, in its order.
    virtual void learn(std::span<const Tried> outcomes) = 0;
};

/// Most trials of a Bayesian search: its model costs their cube.
inline constexpr std::size_t kMostBayesTrials = 300;

/// Grid: gridPoints() in order. Random: uniform over the space, no point twice. Bayes: a Gaussian process
/// (Matérn 5/2) over the unit cube, one point at a time, the highest expected improvement (Jones, Schonlau &
/// Welch 1998) among random candidates and neighbours of the best, after a first 5 + 2·axes at random.
/// Evolution: differential evolution rand/1/bin (Storn & Price 1997), F = 0.7, CR = 0.9, population
/// max(8, 5·axes), begun anew at random beside its best when it has collapsed. Error BadInput from
/// checkSpace() or gridPoints().
Result<std::unique_ptr<Proposer>> makeProposer(SearchMethod method, const SearchSpace& space,
                                               std::uint64_t seed);

}  // namespace qd::backtest
