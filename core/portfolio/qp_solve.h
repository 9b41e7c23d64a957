// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/qp_problem.h"
#include "core/portfolio/qp_simplex.h"

namespace qd::portfolio {

/// An optimum of a Qp and what proves it.
struct QpAnswer {
    QpPoint point;
    std::vector<double> weights;
    std::string method;
    double value = 0.0;           ///< objective
    double gap = 0.0;             ///< value − a lower bound that the multipliers prove; absolute
    double size = 0.0;            ///< of the objective: sum of its terms' sizes
    double primalResidual = 0.0;  ///< greatest violation
    double dualResidual = 0.0;    ///< greatest wrong or left-over gradient, relative to the gradient
};

/// Where to begin: a point of the same rows and bounds, or weights that may or may not keep them. Both may be
/// empty.
struct QpStart {
    const QpPoint* point = nullptr;
    std::span<const double> weights = {};
};

/// A feasible point: that of the weights where they keep rows and bounds, else a vertex; nothing: there is
/// none.
[[nodiscard]] Result<std::optional<QpPoint>> startingPoint(const Qp& qp, std::span<const double> weights,
                                                           const jobs::JobContext* job);

/// The optimum, or nothing when rows and bounds cannot be kept together. Vertex by the simplex, active set
/// from there; where too many variables lie between their bounds for that, interior point first; where H is
/// singular, proximal steps. Errors BadInput (H is not positive semidefinite), Cancelled.
[[nodiscard]] Result<std::optional<QpAnswer>> solveQp(Qp& qp, QuadraticForm& form, const QpStart& start,
                                                      const jobs::JobContext* job);

/// Value, gap and residuals of a point with multipliers y. For any y the gap bounds what a better point could
/// gain: the gradient's linear bound over the box, as rows have finite bounds on the side that y pulls to.
void certify(const Qp& qp, const QuadraticForm& form, QpAnswer& answer);

}  // namespace qd::portfolio
