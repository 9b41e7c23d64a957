// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/allocation_risk.h"

#include <numeric>
#include <utility>

namespace qd::portfolio {

RiskModel::RiskModel(const ReturnWindow& window, const AllocationSpec& spec, Deviations known)
    : m_window(window), m_spec(spec), m_deviations(std::move(known)) {}

void RiskModel::estimate() {
    if (m_covariance) return;
    m_covariance = estimateCovariance(m_window.view(), m_spec.covariance, m_deviations, m_spec.factors);
    if (shrinksToIdentity(m_spec.covariance)) {
        m_shrinkage = Shrinkage{m_covariance->shrinkage, m_covariance->target};
    }
}

void RiskModel::shrinkage() {
    if (!m_shrinkage) m_shrinkage = shrinkageOf(m_window.view(), m_spec.covariance, m_deviations);
}

const SquareMatrix& RiskModel::matrix() {
    estimate();
    return m_covariance->matrix;
}

const CovarianceForm& RiskModel::form() {
    if (m_form) return *m_form;
    if (shrinksToIdentity(m_spec.covariance)) {
        shrinkage();
        m_form = std::make_unique<ReturnsForm>(m_window.view(), m_deviations, m_shrinkage->intensity,
                                               m_shrinkage->target);
    } else {
        m_form = std::make_unique<MatrixForm>(matrix());
    }
    return *m_form;
}

RiskView RiskModel::annual() {
    if (!shrinksToIdentity(m_spec.covariance) || size() <= m_window.rows) {
        return {.matrix = &matrix(), .factors = nullptr, .scale = kDaysPerYear};
    }
    if (!m_factors) {
        shrinkage();
        m_factors = factorForm(m_window.view(), m_deviations, 1.0 - m_shrinkage->intensity,
                               m_shrinkage->intensity * m_shrinkage->target);
    }
    return {.matrix = nullptr, .factors = &*m_factors, .scale = kDaysPerYear};
}

double RiskModel::shrunk(double empirical, double squaredWeights) const {
    return (1.0 - m_shrinkage->intensity) * empirical +
           m_shrinkage->intensity * m_shrinkage->target * squaredWeights;
}

std::vector<double> RiskModel::diagonal() {
    if (!shrinksToIdentity(m_spec.covariance)) {
        const auto found = form().diagonal();
        return {found.begin(), found.end()};
    }
    shrinkage();
    std::vector<double> out = variances(m_window.view(), m_deviations);
    for (double& v : out)
        v = shrunk(v, 1.0);
    return out;
}

double RiskModel::variance(std::span<const double> weights) {
    if (!shrinksToIdentity(m_spec.covariance)) return form().variance(weights);
    shrinkage();
    const double squared = std::inner_product(weights.begin(), weights.end(), weights.begin(), 0.0);
    return shrunk(portfolioVariance(m_window.view(), m_deviations, weights), squared);
}

std::vector<double> RiskModel::annualMeans() const {
    std::vector<double> out(size(), 0.0);
    if (m_deviations.rowWeight.empty()) {
        out = m_deviations.mean;
    } else {
        const ReturnsView view = m_window.view();
        for (std::size_t t = 0; t < view.rows; ++t) {
            for (std::size_t c = 0; c < view.cols; ++c)
                out[c] += view.row(t)[c];
        }
        for (double& m : out)
            m /= static_cast<double>(view.rows);
    }
    for (double& m : out)
        m *= kDaysPerYear;
    return out;
}

double RiskModel::annualReturn(std::span<const double> weights) const {
    if (m_deviations.rowWeight.empty()) {
        return kDaysPerYear *
               std::inner_product(weights.begin(), weights.end(), m_deviations.mean.begin(), 0.0);
    }
    const ReturnsView view = m_window.view();
    double total = 0.0;
    for (std::size_t t = 0; t < view.rows; ++t) {
        total += std::inner_product(weights.begin(), weights.end(), view.row(t), 0.0);
    }
    return kDaysPerYear * total / static_cast<double>(view.rows);
}

}  // namespace qd::portfolio
