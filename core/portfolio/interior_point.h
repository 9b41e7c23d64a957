// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/qp_problem.h"

namespace qd::portfolio {

/// The tail of Rockafellar & Uryasev (2000), equation (9): α + share⁻¹ · Σ_t max(0, −r_tᵀw − α) over T
/// scenarios, share = (1 − level) · T.
struct TailLoss {
    ReturnsView scenarios;
    double share = 1.0;
};

struct InteriorProblem {
    const Qp* qp = nullptr;
    const QuadraticForm* form = nullptr;  ///< may be null: no quadratic part
    const TailLoss* tail = nullptr;       ///< may be null
    const jobs::JobContext* job = nullptr;
};

struct InteriorPoint {
    std::vector<double> weights;
    std::vector<double> y;   ///< multipliers of the rows
    double threshold = 0.0;  ///< α of the tail
    double value = 0.0;
    double gap = 0.0;  ///< complementarity left, absolute
    double primalResidual = 0.0;
    double dualResidual = 0.0;
    int iterations = 0;
};

/// Minimises the Qp, plus the tail where there is one, by Mehrotra's predictor-corrector (1992; Nocedal &
/// Wright 2006, algorithm 16.4 for quadratic and 14.3 for linear programs). Bounds and rows' slacks are
/// eliminated, the normal equations are N×N for any number of scenarios: a scenario adds e_t r_t r_tᵀ to H.
/// Each solution is refined once against the equations themselves. Precondition: every width is finite and
/// rows can be kept. Error Internal when it does not converge; Cancelled.
[[nodiscard]] Result<InteriorPoint> solveInterior(const InteriorProblem& problem);

}  // namespace qd::portfolio
