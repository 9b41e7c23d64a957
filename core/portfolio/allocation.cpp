// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/allocation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/hrp.h"
#include "core/portfolio/return_window.h"

namespace qd::portfolio {

namespace {

constexpr double kDaysPerYear = 252.0;
constexpr double kSumTolerance = 1e-9;
/// A daily deviation below this is rounding of a constant price (or of constant growth), not risk.
constexpr double kFlatDeviation = 1e-12;

bool shrinks(CovarianceKind kind) {
    return kind == CovarianceKind::LedoitWolf || kind == CovarianceKind::Oas;
}

std::vector<double> equalWeights(std::size_t n) {
    return std::vector<double>(n, 1.0 / static_cast<double>(n));
}

std::vector<double> inverseVolatility(std::span<const double> variance) {
    // Relative to the least, so that neither a tiny nor a huge scale of the returns can overflow the sum.
    const double least = *std::min_element(variance.begin(), variance.end());
    std::vector<double> weights;
    for (const double v : variance)
        weights.push_back(std::sqrt(least / v));
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& w : weights)
        w /= total;
    return weights;
}

/// Drops the symbols whose price does not move: they carry no risk information, and their inverse
/// volatility would be infinite or made of rounding errors.
Result<ReturnWindow> withoutFlat(ReturnWindow window, std::span<const double> variance) {
    std::vector<bool> flat;
    for (const double v : variance)
        flat.push_back(v <= kFlatDeviation * kFlatDeviation);
    const auto count = static_cast<std::size_t>(std::count(flat.begin(), flat.end(), true));
    if (count == 0) return window;
    if (count == flat.size()) {
        return Error{ErrorCode::BadInput,
                     say("no symbol's price moves in the window, so there is no risk to weigh")};
    }
    return withoutColumns(window, flat);
}

/// The spec's covariance, seen through what the weights need of it.
struct RiskModel {
    Deviations deviations;
    std::optional<Covariance> covariance;  ///< only where the matrix itself is needed

    [[nodiscard]] double shrunk(double empirical, double squaredWeights) const {
        const double shrinkage = covariance ? covariance->shrinkage : 0.0;
        const double target = covariance ? covariance->target : 0.0;
        return (1.0 - shrinkage) * empirical + shrinkage * target * squaredWeights;
    }
};

RiskModel riskModel(const ReturnWindow& window, const AllocationSpec& spec, Deviations known) {
    RiskModel model{std::move(known), std::nullopt};
    if (spec.method == Method::Hrp || shrinks(spec.covariance)) {
        model.covariance = estimateCovariance(window.view(), spec.covariance, model.deviations);
    }
    return model;
}

Result<std::vector<double>> weightsOf(const ReturnWindow& window, const AllocationSpec& spec,
                                      const RiskModel& model) {
    if (spec.method == Method::Equal) return equalWeights(window.symbols.size());
    if (spec.method == Method::Hrp) {
        return hrpWeights(model.covariance->matrix, spec.linkage, spec.distance);
    }
    std::vector<double> variance = variances(window.view(), model.deviations);
    for (double& v : variance)
        v = model.shrunk(v, 1.0);
    return inverseVolatility(variance);
}

bool isPortfolio(std::span<const double> weights) {
    double total = 0.0;
    for (const double w : weights) {
        if (!(w >= 0.0) || !std::isfinite(w)) return false;
        total += w;
    }
    return std::abs(total - 1.0) <= kSumTolerance;
}

/// 252 × the plain mean of the portfolio's daily returns, whatever weights the covariance gives to the days.
double annualReturn(const ReturnWindow& window, const Deviations& dev, std::span<const double> weights) {
    if (dev.rowWeight.empty()) {
        return kDaysPerYear * std::inner_product(weights.begin(), weights.end(), dev.mean.begin(), 0.0);
    }
    const ReturnsView view = window.view();
    double total = 0.0;
    for (std::size_t t = 0; t < view.rows; ++t) {
        total += std::inner_product(weights.begin(), weights.end(), view.row(t), 0.0);
    }
    return kDaysPerYear * total / static_cast<double>(view.rows);
}

}  // namespace

Result<Allocation> allocate(const market::PricePanel& panel, std::size_t asOfRow, const AllocationSpec& spec,
                            const std::vector<bool>& eligible) {
    QD_TRY(ReturnWindow window, returnWindow(panel, asOfRow, spec.lookback, spec.price, eligible));
    QD_TRY(Deviations dev, deviations(window.view(), spec.covariance, spec.ewmaHalfLifeDays));
    if (spec.method != Method::Equal) {
        const std::size_t before = window.symbols.size();
        QD_TRY(window, withoutFlat(std::move(window), variances(window.view(), dev)));
        if (window.symbols.size() != before) {
            QD_TRY(dev, deviations(window.view(), spec.covariance, spec.ewmaHalfLifeDays));
        }
    }
    const RiskModel model = riskModel(window, spec, std::move(dev));
    Allocation out;
    QD_TRY(out.weights, weightsOf(window, spec, model));
    QD_ENSURE(isPortfolio(out.weights));
    out.asOf = panel.dates()[asOfRow];
    out.expectedReturn = annualReturn(window, model.deviations, out.weights);
    const double squared =
        std::inner_product(out.weights.begin(), out.weights.end(), out.weights.begin(), 0.0);
    const double variance =
        model.shrunk(portfolioVariance(window.view(), model.deviations, out.weights), squared);
    out.volatility = std::sqrt(kDaysPerYear * variance);
    QD_ENSURE(std::isfinite(out.expectedReturn) && std::isfinite(out.volatility));
    out.symbolIndex = std::move(window.symbols);
    out.excluded = std::move(window.excluded);
    return out;
}

}  // namespace qd::portfolio
