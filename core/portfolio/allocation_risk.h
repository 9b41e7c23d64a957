// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/portfolio/allocation.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/covariance_form.h"
#include "core/portfolio/return_window.h"
#include "core/portfolio/risk_view.h"

namespace qd::portfolio {

inline constexpr double kDaysPerYear = 252.0;

/// The spec's covariance over a window, made as far as it is asked for. The window outlives the model.
class RiskModel {
public:
    RiskModel(const ReturnWindow& window, const AllocationSpec& spec, Deviations known);
    RiskModel(const RiskModel&) = delete;
    RiskModel& operator=(const RiskModel&) = delete;

    [[nodiscard]] const ReturnWindow& window() const noexcept { return m_window; }
    [[nodiscard]] std::size_t size() const noexcept { return m_window.symbols.size(); }
    /// The matrix, daily.
    [[nodiscard]] const SquareMatrix& matrix();
    /// The same without the matrix, where the estimator allows it.
    [[nodiscard]] const CovarianceForm& form();
    /// The same, annual, for the convex solver.
    [[nodiscard]] RiskView annual();
    /// The diagonal, daily.
    [[nodiscard]] std::vector<double> diagonal();
    /// w'Σw, daily.
    [[nodiscard]] double variance(std::span<const double> weights);
    /// 252 × the plain mean of each asset's returns, whatever weights the covariance gives to the days.
    [[nodiscard]] std::vector<double> annualMeans() const;
    /// The same for a portfolio.
    [[nodiscard]] double annualReturn(std::span<const double> weights) const;

private:
    void estimate();
    [[nodiscard]] double shrunk(double empirical, double squaredWeights) const;
    /// Intensity and target are known.
    void shrinkage();

    const ReturnWindow& m_window;
    const AllocationSpec& m_spec;
    Deviations m_deviations;
    std::optional<Shrinkage> m_shrinkage;
    std::optional<Covariance> m_covariance;
    std::unique_ptr<CovarianceForm> m_form;
    std::optional<FactorForm> m_factors;
};

}  // namespace qd::portfolio
