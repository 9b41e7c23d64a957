// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// The portfolio `pick` will return `value` above the risk-free rate, in the unit of time of the covariance.
struct LinearView {
    std::vector<double> pick;  ///< N
    double value = 0.0;
    std::optional<double> variance = std::nullopt;  ///< 0: certain; empty: τ p'Σp
};

struct BlackLitterman {
    std::vector<double> equilibrium;  ///< π = δ Σ w of the market
    std::vector<double> mean;         ///< of the excess returns, given the views
    SquareMatrix covariance;          ///< Σ + the covariance of that mean
};

/// The posterior of Black and Litterman (He & Litterman 1999, "The intuition behind Black-Litterman model
/// portfolios", equations 8 to 11): μ = π + τΣP' (PτΣP' + Ω)⁻¹ (q − Pπ), Σ̄ = Σ + τΣ − τΣP' (PτΣP' + Ω)⁻¹ PτΣ.
/// Error BadInput for numbers that are not finite, δ or τ not above 0, a view that picks nothing or has a
/// variance below 0, or views that repeat or contradict each other with certainty. Precondition: sizes agree.
Result<BlackLitterman> blackLitterman(const SquareMatrix& covariance, std::span<const double> market,
                                      std::span<const LinearView> views, double riskAversion, double tau);

}  // namespace qd::portfolio
