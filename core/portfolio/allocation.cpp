// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/allocation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/allocation_risk.h"
#include "core/portfolio/allocation_weigh.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/return_window.h"

namespace qd::portfolio {

namespace {

constexpr double kSumTolerance = 1e-9;
/// A daily deviation below this is rounding of a constant price (or of constant growth), not risk.
constexpr double kFlatDeviation = 1e-12;

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

/// Without rules: no negative weight, and the sum is 1.
bool isPortfolio(std::span<const double> weights) {
    double total = 0.0;
    for (const double w : weights) {
        if (!(w >= 0.0) || !std::isfinite(w)) return false;
        total += w;
    }
    return std::abs(total - 1.0) <= kSumTolerance;
}

/// Each method's weights on their own, each under the rules; only what is not convex can be broken by mixing.
Result<Allocation> allocateEnsemble(const market::PricePanel& panel, std::size_t asOfRow,
                                    const AllocationSpec& spec, const std::vector<bool>& eligible) {
    QD_TRY(const ReturnWindow window, returnWindow(panel, asOfRow, spec.lookback, spec.price, eligible));
    QD_TRY(Deviations dev, deviations(window.view(), spec.covariance, spec.ewmaHalfLifeDays));
    double shares = 0.0;
    for (const auto& part : spec.ensemble)
        shares += part.second;
    Allocation out;
    out.asOf = panel.dates()[asOfRow];
    out.symbolIndex = window.symbols;
    out.excluded = window.excluded;
    Weighed mixed{.weights = std::vector<double>(window.symbols.size(), 0.0)};
    for (const auto& [method, share] : spec.ensemble) {
        AllocationSpec part = spec;
        part.method = method;
        part.ensemble.clear();
        QD_TRY(const Allocation one, allocate(panel, asOfRow, part, eligible));
        for (std::size_t i = 0; i < one.weights.size(); ++i) {
            const auto at =
                std::lower_bound(window.symbols.begin(), window.symbols.end(), one.symbolIndex[i]);
            mixed.weights[static_cast<std::size_t>(at - window.symbols.begin())] +=
                share / shares * one.weights[i];
        }
        mixed.solver.status = "ensemble";
        mixed.solver.iterations += one.solver.iterations;
        mixed.solver.primalResidual = std::max(mixed.solver.primalResidual, one.solver.primalResidual);
        mixed.solver.dualResidual = std::max(mixed.solver.dualResidual, one.solver.dualResidual);
        mixed.solver.gap = std::max(mixed.solver.gap, one.solver.gap);
    }
    RiskModel model(window, spec, std::move(dev));
    if (hasRules(spec.rules)) {
        QD_TRY(const auto set, bindRules(panel, window, spec));
        QD_TRY(mixed, keepRules(set, std::move(mixed), model));
    } else {
        QD_ENSURE(isPortfolio(mixed.weights));
    }
    out.expectedReturn = model.annualReturn(mixed.weights);
    out.volatility = std::sqrt(kDaysPerYear * std::max(0.0, model.variance(mixed.weights)));
    out.weights = std::move(mixed.weights);
    out.solver = mixed.solver;
    out.binding = std::move(mixed.binding);
    return out;
}

}  // namespace

Result<Allocation> allocate(const market::PricePanel& panel, std::size_t asOfRow, const AllocationSpec& spec,
                            const std::vector<bool>& eligible) {
    QD_CHECK(checkSpec(panel, spec));
    if (spec.method == Method::Ensemble) return allocateEnsemble(panel, asOfRow, spec, eligible);
    QD_TRY(ReturnWindow window, returnWindow(panel, asOfRow, spec.lookback, spec.price, eligible));
    QD_TRY(Deviations dev, deviations(window.view(), spec.covariance, spec.ewmaHalfLifeDays));
    if (spec.method != Method::Equal) {
        const std::size_t before = window.symbols.size();
        QD_TRY(window, withoutFlat(std::move(window), variances(window.view(), dev)));
        if (window.symbols.size() != before) {
            QD_TRY(dev, deviations(window.view(), spec.covariance, spec.ewmaHalfLifeDays));
        }
    }
    RiskModel model(window, spec, std::move(dev));
    QD_TRY(Weighed weighed, weigh(panel, spec, model));
    QD_ENSURE(hasRules(spec.rules) || isPortfolio(weighed.weights));
    Allocation out;
    out.asOf = panel.dates()[asOfRow];
    out.expectedReturn = weighed.expectedReturn.value_or(model.annualReturn(weighed.weights));
    out.volatility = std::sqrt(kDaysPerYear * std::max(0.0, model.variance(weighed.weights)));
    QD_ENSURE(std::isfinite(out.expectedReturn) && std::isfinite(out.volatility));
    out.weights = std::move(weighed.weights);
    out.solver = std::move(weighed.solver);
    out.binding = std::move(weighed.binding);
    out.symbolIndex = window.symbols;
    out.excluded = window.excluded;
    return out;
}

}  // namespace qd::portfolio
