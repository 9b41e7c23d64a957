// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/portfolio/convex_problem.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio::test {

/// Returns, their annual covariance and means, and rules over them: 11 sectors by index, equal previous
/// weights.
struct ConvexCase {
    Returns returns;
    Covariance covariance;
    FactorForm factors;
    std::vector<double> mean;  ///< annual

    ConvexCase(std::size_t rows, std::size_t cols, std::uint64_t seed);
    [[nodiscard]] RiskView dense() const { return {.matrix = &covariance.matrix, .scale = 252.0}; }
    [[nodiscard]] RiskView factored() const { return {.factors = &factors, .scale = 252.0}; }
};

/// Long only, weight cap, `sectors` sectors with a cap each, turnover against equal weights.
rules::ConstraintSet sectorRules(std::size_t n, double maxWeight, std::size_t sectors, double sectorCap,
                                 double turnover);

/// How much the objective's linear bound could still gain over everything that keeps the convex rules: an
/// optimum has 0 (Frank & Wolfe 1956). Independent of the solver's multipliers: a linear program over the
/// rules alone. Relative to the objective's curvature.
double frankWolfeGap(const ConvexProblem& problem, const ConvexSolution& solution);

}  // namespace qd::portfolio::test
