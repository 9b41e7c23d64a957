// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/qp_problem.h"

namespace qd::portfolio {

/// The least CVaR over the rows and bounds of a Qp.
struct TailAnswer {
    std::vector<double> v;  ///< variables of the Qp
    double loss = 0.0;      ///< CVaR of its weights
    double bound = 0.0;     ///< no weights that keep the rows have less
    int iterations = 0;
};

/// min α + (1/share) Σ_t max(0, −r_tᵀw − α) exactly (Rockafellar & Uryasev 2000): a linear program in which
/// only scenarios near the threshold have a row. The others count as lost or not, as they are at `near` with
/// threshold `alpha`; those that turn out to be on the other side get a row, too, until none does. Each
/// linear program bounds the answer from below. Nothing: rows cannot be kept.
[[nodiscard]] Result<std::optional<TailAnswer>> minimiseTailLoss(const Qp& qp, const ReturnsView& scenarios,
                                                                 double share, std::span<const double> near,
                                                                 double alpha, const jobs::JobContext* job);

}  // namespace qd::portfolio
