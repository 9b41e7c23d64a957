// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/portfolio/covariance_form.h"

namespace qd::portfolio {

struct RiskParity {
    std::vector<double> weights;  ///< > 0, sum 1
    int iterations = 0;           ///< sweeps and Newton steps
    double residual = 0.0;        ///< max_i |w_i (Σw)_i / w'Σw / budget_i − 1|
};

/// Weights whose contributions to the variance, w_i (Σw)_i, stand to each other as `budgets` do (all equal:
/// ERC, Maillard, Roncalli & Teïletche 2010): the minimum of ½ y'Σy − Σ b_i ln y_i, scaled to sum 1. Cyclical
/// coordinate descent (Griveau-Billion, Richard & Roncalli 2013, "A fast algorithm for computing
/// high-dimensional risk parity portfolios"), straight on the returns where the form has them; where that
/// converges too slowly, Newton's method goes on. Ends with a residual of at most 1e-10. Error BadInput for
/// budgets that are not finite and above 0, a variance that is not above 0, or assets that hedge each other
/// so that no contribution is left to share. Precondition: as many budgets as assets.
Result<RiskParity> riskParity(const CovarianceForm& risk, std::span<const double> budgets);

}  // namespace qd::portfolio
