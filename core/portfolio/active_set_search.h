// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/portfolio/active_set_face.h"

namespace qd::portfolio {

/// Solves the problem of `solver` for its goal, beginning with face.stands and face.tradeOff: block pivoting,
/// then the primal active set, then, for the goals that choose λ, a bracket around it. False should they not
/// end.
[[nodiscard]] bool solveGoal(FaceSolver& solver, Face& face, const FaceGoal& goal);

/// The point of the box with sum `total` and the largest c'w, by filling in the order of c.
/// Precondition: lower sums to no more than `total`.
[[nodiscard]] std::vector<double> largestReward(std::span<const double> lower, std::span<const double> upper,
                                                std::span<const double> c, double total);

}  // namespace qd::portfolio
