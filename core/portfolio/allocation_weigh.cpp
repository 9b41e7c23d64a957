// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/allocation_weigh.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/convex_problem.h"
#include "core/portfolio/herc.h"
#include "core/portfolio/hrp.h"
#include "core/portfolio/risk_parity.h"

namespace qd::portfolio {

namespace {

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

Result<Weighed> riskParityWeights(const market::PricePanel& panel, const AllocationSpec& spec,
                                  RiskModel& model) {
    std::vector<double> budgets(model.size(), 1.0);
    for (std::size_t i = 0; i < budgets.size() && !spec.riskBudgets.empty(); ++i) {
        const auto own = spec.riskBudgets.find(panel.symbols()[model.window().symbols[i]]);
        if (own != spec.riskBudgets.end()) budgets[i] = own->second;
    }
    QD_TRY(auto made, riskParity(model.form(), budgets));
    Weighed out{.weights = std::move(made.weights)};
    out.solver = {.status = "optimal", .iterations = made.iterations, .dualResidual = made.residual};
    return out;
}

Result<Weighed> withoutRules(const market::PricePanel& panel, const AllocationSpec& spec, RiskModel& model) {
    Weighed out;
    const bool plain = spec.method == Method::Equal || spec.method == Method::InverseVolatility;
    if (plain && (spec.covariance == CovarianceKind::LedoitWolf || spec.covariance == CovarianceKind::Oas)) {
        static_cast<void>(model.matrix());  // so that the shrinkage is that of the matrix to the last bit
    }
    switch (spec.method) {
        case Method::Equal:
            out.weights = equalWeights(model.size());
            return out;
        case Method::InverseVolatility:
            out.weights = inverseVolatility(model.diagonal());
            return out;
        case Method::Hrp: {
            QD_TRY(out.weights, hrpWeights(model.matrix(), spec.linkage, spec.distance));
            return out;
        }
        case Method::Herc: {
            QD_TRY(out.weights, hercWeights(model.matrix(), spec.linkage, spec.distance, spec.clusters));
            return out;
        }
        default:
            return riskParityWeights(panel, spec, model);
    }
}

}  // namespace

rules::VarianceOf annualVariance(RiskModel& model) {
    return [&model](std::span<const double> x) { return kDaysPerYear * model.variance(x); };
}

bool hasRules(const rules::SymbolicRules& r) noexcept {
    return r.minWeight || r.maxWeight || !r.assets.empty() || r.sectorCap || !r.sectorLimits.empty() ||
           !r.groups.empty() || r.minCash || r.maxCash || r.maxTurnover || r.tradeCost ||
           r.maxTrackingError || r.maxNames || r.minHolding || !r.forbidden.empty() ||
           !r.noIncrease.empty() || r.fiveTenForty || r.diversified;
}

bool isOptimisation(Method method) noexcept {
    switch (method) {
        case Method::MinVariance:
        case Method::MaxSharpe:
        case Method::TargetReturn:
        case Method::MinCvar:
        case Method::MaxDiversification:
        case Method::BlackLitterman:
        case Method::MinTrackingError:
            return true;
        default:
            return false;
    }
}

Result<rules::ConstraintSet> bindRules(const market::PricePanel& panel, const ReturnWindow& window,
                                       const AllocationSpec& spec) {
    std::vector<std::string> names;
    for (const std::size_t s : window.symbols)
        names.push_back(panel.symbols()[s]);
    QD_TRY(auto bound, rules::bind(spec.rules, names, panel.symbols()));
    return std::move(bound.set);
}

Result<Weighed> proved(const rules::ConstraintSet& set, Weighed weighed, RiskModel& model) {
    const rules::VarianceOf risk = annualVariance(model);
    QD_CHECK(rules::check(set, weighed.weights, risk));
    QD_TRY(auto outcomes, rules::evaluate(set, weighed.weights, risk));
    for (rules::Outcome& o : outcomes) {
        const bool fixed = o.id.kind == rules::RuleKind::Cash && set.minCash == set.maxCash;
        if (o.binding && !fixed) weighed.binding.push_back(std::move(o));
    }
    return weighed;
}

Result<Weighed> keepRules(const rules::ConstraintSet& set, Weighed weighed, RiskModel& model) {
    if (rules::check(set, weighed.weights, annualVariance(model)).ok()) {
        return proved(set, std::move(weighed), model);
    }
    RiskView risk;
    if (set.maxTrackingError) risk = model.annual();
    QD_TRY(auto near, projectOnto(set, weighed.weights, risk));
    weighed.weights = std::move(near.weights);
    weighed.solver.status = near.report.status;
    weighed.solver.iterations += near.report.iterations;
    weighed.solver.primalResidual = near.report.primalResidual;
    weighed.solver.dualResidual = near.report.dualResidual;
    weighed.solver.gap = near.report.dualityGap;
    return proved(set, std::move(weighed), model);
}

Result<Weighed> weigh(const market::PricePanel& panel, const AllocationSpec& spec, RiskModel& model) {
    if (isOptimisation(spec.method)) {
        QD_TRY(auto set, bindRules(panel, model.window(), spec));
        return optimise(panel, spec, model, std::move(set));
    }
    QD_TRY(auto plain, withoutRules(panel, spec, model));
    if (!hasRules(spec.rules)) return plain;
    QD_TRY(const auto set, bindRules(panel, model.window(), spec));
    return keepRules(set, std::move(plain), model);
}

}  // namespace qd::portfolio
