// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/portfolio/convex_problem.h"
#include "core/portfolio/qp_problem.h"

namespace qd::portfolio {

/// An optimum over the convex rules.
struct RelaxedAnswer {
    std::vector<double> weights;
    double objective = 0.0;  ///< as ConvexSolution::objective
    double score = 0.0;      ///< the same with the sign that makes smaller better
    double gap = 0.0;        ///< relative
    double primalResidual = 0.0;
    double dualResidual = 0.0;
    int iterations = 0;
    std::string method;
};

/// The problem's objective over the convex rules of `set` (which stands in for the problem's own) and
/// `extra`; nothing when they cannot be kept together. Rules that are not convex are not read.
[[nodiscard]] Result<std::optional<RelaxedAnswer>> solveRelaxed(const ConvexProblem& problem,
                                                                const rules::ConstraintSet& set,
                                                                const std::vector<WeightRow>& extra = {});

/// Mean of the losses beyond the level, as Rockafellar & Uryasev (2002) define it for scenarios: the last one
/// counts in part.
[[nodiscard]] double tailLoss(const ReturnsView& scenarios, std::span<const double> weights, double level);

}  // namespace qd::portfolio
