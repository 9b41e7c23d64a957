// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/qp_problem.h"
#include "core/portfolio/qp_simplex.h"

namespace qd::portfolio {

enum class ActiveSetStatus : std::uint8_t {
    Optimal,
    Limit,    ///< more variables between their bounds, or more steps, than was asked for
    Singular  ///< H has no curvature along a direction that it would have to minimise over
};

struct ActiveSetLimits {
    std::size_t between = static_cast<std::size_t>(-1);  ///< variables between their bounds
    int steps = 100000;
    bool polish = true;  ///< otherwise the answer is left with what rounding the steps have accumulated
};

/// Minimises the Qp from the feasible point `at`, which becomes the answer (or, unless Optimal, a feasible
/// point no worse): a primal active-set method (Nocedal & Wright 2006, section 16.5) on bounds and rows with
/// an updated factor, several variables released at a time while that makes progress. At the end the gradient
/// is computed anew and the equations of the final set are solved again, so that rows hold to rounding. Error
/// Cancelled only.
[[nodiscard]] Result<ActiveSetStatus> minimiseActiveSet(const Qp& qp, QuadraticForm& form, QpPoint& at,
                                                        const ActiveSetLimits& limits,
                                                        const jobs::JobContext* job);

}  // namespace qd::portfolio
