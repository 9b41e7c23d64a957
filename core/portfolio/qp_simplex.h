// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/qp_problem.h"

namespace qd::portfolio {

/// Where a variable or the activity of a row stands.
enum class Place : std::uint8_t { Lower, Upper, Between };

/// A point of a Qp with what holds it: for a vertex, as many variables between their bounds as rows at
/// theirs.
struct QpPoint {
    std::vector<double> v;        ///< n
    std::vector<Place> place;     ///< n
    std::vector<Place> rowPlace;  ///< m; Between: the row does not hold the point
    std::vector<double> y;        ///< m multipliers of the rows: of AᵀY in the gradient
    std::vector<double>
        product;  ///< H(w − o) where it is known, for the form that minimised last; else empty
    int iterations = 0;
};

enum class LpStatus : std::uint8_t { Optimal, Infeasible, Unbounded, Failed };

struct LpResult {
    LpStatus status = LpStatus::Failed;
    QpPoint point;
    double infeasibility = 0.0;  ///< sum of what rows and bounds are missed by
    double value = 0.0;          ///< costᵀv
};

/// min costᵀv over the Qp's rows and bounds (its quadratic and linear parts are not read): a primal simplex
/// for bounded variables with a dense inverse of the basis, which has one row a constraint (Nocedal & Wright
/// 2006, chapter 13; Maros 2003). Empty `cost`: any feasible vertex. Starts from the rows' own basis at the
/// bounds named by `start` (empty: lower). Rows and bounds are kept within 1e-10. Error Cancelled only.
[[nodiscard]] Result<LpResult> solveLp(const Qp& qp, std::span<const double> cost,
                                       const jobs::JobContext* job, std::span<const Place> start = {});

}  // namespace qd::portfolio
