// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/portfolio/covariance_form.h"

namespace qd::portfolio {

/// What the trade-off λ between risk and reward is chosen for.
enum class BoxGoal : std::uint8_t {
    Fixed,  ///< λ is given: min ½ w'Σw − λ c'w; λ = 0 is the least variance
    Ratio,  ///< max c'w / √(w'Σw): Sharpe with c = μ − r, diversification with c = σ
    Reward  ///< min w'Σw with c'w ≥ reward
};

/// A mean-variance problem over Σ w = 1 and lower ≤ w ≤ upper. What it views outlives the call.
struct BoxProblem {
    const CovarianceForm& risk;
    std::span<const double> lower;      ///< N, finite
    std::span<const double> upper;      ///< N, finite
    std::span<const double> mean = {};  ///< c; needed save where λ is fixed at 0
    BoxGoal goal = BoxGoal::Fixed;
    double tradeOff = 0.0;  ///< Fixed: λ
    double reward = 0.0;    ///< Reward: the least c'w
};

struct BoxSolution {
    std::vector<double> weights;
    double tradeOff = 0.0;  ///< λ at which the weights are optimal
    int iterations = 0;     ///< faces solved
    double primalResidual = 0.0;
    double dualResidual = 0.0;  ///< the largest wrong-signed multiplier, relative to the gradient
    /// Objective less the Lagrangian dual bound at λ, relative to w'Σw.
    double gap = 0.0;
};

/// Exact, by active sets: the assets that may matter are gathered (those that the optimality conditions of
/// the rest ask for join, until none does), on them the free set is found by block pivoting (Júdice & Pires
/// 1994) and, where that does not end, by a primal active set that always ends; what is free solves linear
/// equations, refined once. For the ratio, λ = w'Σw / c'w at the optimum, and on a face it is given by the
/// face's own portfolio of least variance. A covariance that is singular is made regular by 1e-13 of its
/// diagonal, so that of assets that cannot be told apart each gets a share.
///
/// Error Infeasible when the bounds leave no weights that sum to 1 or none with the reward; BadInput when no
/// allowed portfolio has c'w > 0 for the ratio, or there is one without any variance; Internal should the
/// methods not end. Preconditions: sizes agree, bounds are finite with lower ≤ upper.
Result<BoxSolution> solveBox(const BoxProblem& problem);

}  // namespace qd::portfolio
