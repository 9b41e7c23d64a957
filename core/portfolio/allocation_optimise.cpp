// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/active_set.h"
#include "core/portfolio/allocation_weigh.h"
#include "core/portfolio/black_litterman.h"
#include "core/portfolio/convex_problem.h"
#include "core/portfolio/infeasibility.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

/// With short positions, or near a broad benchmark, the active set would hold most assets: from so many on
/// they are left to the convex solver.
constexpr std::size_t kManyHeld = 400;

bool onlyBounds(const rules::ConstraintSet& set, const rules::Box& box) {
    if (!set.groups.empty() || set.minCash != 0.0 || set.maxCash != 0.0 || set.maxTurnover ||
        !set.tradeCost.empty() || set.maxTrackingError || set.maxNames || set.minHolding ||
        set.fiveTenForty || set.diversified) {
        return false;
    }
    const auto finite = [](double v) { return std::isfinite(v); };
    if (!std::all_of(box.lower.begin(), box.lower.end(), finite) ||
        !std::all_of(box.upper.begin(), box.upper.end(), finite)) {
        return false;
    }
    for (std::size_t i = 0; i < box.lower.size(); ++i) {
        if (box.lower[i] > box.upper[i]) return false;
    }
    return set.assets <= kManyHeld ||
           std::all_of(box.lower.begin(), box.lower.end(), [](double v) { return v >= 0.0; });
}

/// A method in the terms of both solvers.
struct Aim {
    Objective objective = Objective::MinVariance;
    BoxGoal goal = BoxGoal::Fixed;
    std::vector<double> c;     ///< what the active set rewards
    std::vector<double> mean;  ///< what the convex solver rewards, annual
    double tradeOff = 0.0;
    double reward = 0.0;
    double riskFree = 0.0;
    std::optional<BlackLitterman> posterior;  ///< with a covariance of its own, annual
};

Result<BlackLitterman> posteriorOf(const market::PricePanel& panel, const AllocationSpec& spec,
                                   RiskModel& model, const std::vector<double>& benchmark) {
    const std::size_t n = model.size();
    double total = 0.0;
    for (const double w : benchmark)
        total += w;
    std::vector<double> market(n, 1.0 / static_cast<double>(n));
    if (!benchmark.empty()) {
        if (!(total > 0.0)) {
            return Error{ErrorCode::BadInput, say("the benchmark holds none of the symbols of the window")};
        }
        std::transform(benchmark.begin(), benchmark.end(), market.begin(),
                       [total](double w) { return w / total; });
    }
    std::vector<LinearView> views;
    for (const View& view : spec.views) {
        LinearView made{
            .pick = std::vector<double>(n, 0.0), .value = view.annualReturn, .variance = view.variance};
        for (const auto& [symbol, weight] : view.weights) {
            const auto& symbols = model.window().symbols;
            const auto at = std::find_if(symbols.begin(), symbols.end(), [&, &name = symbol](std::size_t s) {
                return panel.symbols()[s] == name;
            });
            if (at == symbols.end()) {
                return Error{ErrorCode::BadInput,
                             say("a view names %1, which has no full price history in the window", symbol)};
            }
            made.pick[static_cast<std::size_t>(at - symbols.begin())] += weight;
        }
        views.push_back(std::move(made));
    }
    SquareMatrix annual(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            annual.row(i)[j] = kDaysPerYear * model.matrix()(i, j);
    }
    return blackLitterman(annual, market, views, spec.riskAversion, spec.tau);
}

Result<Aim> aimOf(const market::PricePanel& panel, const AllocationSpec& spec, RiskModel& model,
                  rules::ConstraintSet& set) {
    Aim aim;
    switch (spec.method) {
        case Method::MaxSharpe:
            aim.objective = Objective::MaxSharpe;
            aim.goal = BoxGoal::Ratio;
            aim.riskFree = spec.riskFree;
            aim.mean = model.annualMeans();
            aim.c = aim.mean;
            for (double& m : aim.c)
                m -= spec.riskFree;
            break;
        case Method::TargetReturn:
            aim.objective = Objective::TargetReturn;
            aim.goal = BoxGoal::Reward;
            aim.mean = model.annualMeans();
            aim.c = aim.mean;
            aim.reward = spec.targetReturn;
            break;
        case Method::MaxDiversification:
            aim.objective = Objective::MaxDiversification;
            aim.goal = BoxGoal::Ratio;
            aim.c = model.diagonal();
            for (double& v : aim.c)
                v = std::sqrt(v);
            break;
        case Method::MinTrackingError:
            aim.objective = Objective::MinTrackingError;
            if (set.benchmark.empty()) {
                set.benchmark.assign(model.size(), 1.0 / static_cast<double>(model.size()));
            }
            aim.tradeOff = 1.0;
            aim.c = model.form().times(set.benchmark);
            break;
        case Method::BlackLitterman: {
            aim.objective = Objective::MaxSharpe;
            aim.goal = BoxGoal::Ratio;
            QD_TRY(aim.posterior, posteriorOf(panel, spec, model, set.benchmark));
            aim.mean = aim.posterior->mean;
            aim.c = aim.mean;
            break;
        }
        case Method::MinCvar:
            aim.objective = Objective::MinCvar;
            break;
        default:
            break;
    }
    return aim;
}

/// The active set's refusal in the words of the rules: which conflict, and what would resolve it.
Error explained(Error error, const rules::ConstraintSet& set, const Aim& aim) {
    if (error.code != ErrorCode::Infeasible) return error;
    FeasibilityQuestion question;
    if (aim.goal == BoxGoal::Reward) {
        question.mean = aim.mean;
        question.targetReturn = aim.reward;
    }
    const auto conflict = findConflict(set, question);
    return conflict.ok() && conflict.value() ? infeasible(*conflict.value()) : error;
}

Result<Weighed> byActiveSet(const Aim& aim, const rules::ConstraintSet& set, const rules::Box& box,
                            RiskModel& model) {
    std::optional<MatrixForm> own;
    if (aim.posterior) own.emplace(aim.posterior->covariance);
    const CovarianceForm& risk = own ? static_cast<const CovarianceForm&>(*own) : model.form();
    auto solved = solveBox({.risk = risk,
                            .lower = box.lower,
                            .upper = box.upper,
                            .mean = aim.c,
                            .goal = aim.goal,
                            .tradeOff = aim.tradeOff,
                            .reward = aim.reward});
    if (!solved.ok()) return explained(std::move(solved).error(), set, aim);
    Weighed out{.weights = std::move(solved->weights)};
    out.solver = {.status = "optimal",
                  .iterations = solved->iterations,
                  .primalResidual = solved->primalResidual,
                  .dualResidual = solved->dualResidual,
                  .gap = solved->gap};
    return out;
}

Result<Weighed> byConvexSolver(const AllocationSpec& spec, const Aim& aim, const rules::ConstraintSet& set,
                               RiskModel& model) {
    ConvexProblem problem;
    problem.objective = aim.objective;
    if (aim.posterior)
        problem.risk = {.matrix = &aim.posterior->covariance, .factors = nullptr, .scale = 1.0};
    else if (aim.objective != Objective::MinCvar || set.maxTrackingError)
        problem.risk = model.annual();
    problem.mean = aim.mean;
    problem.riskFree = aim.riskFree;
    problem.targetReturn = aim.reward;
    problem.cvarLevel = spec.cvarConfidence;
    if (aim.objective == Objective::MinCvar) problem.scenarios = model.window().view();
    problem.constraints = set;
    QD_TRY(auto solved, solveConvex(problem));
    Weighed out{.weights = std::move(solved.weights)};
    out.solver = {.status = solved.report.status,
                  .iterations = solved.report.iterations,
                  .primalResidual = solved.report.primalResidual,
                  .dualResidual = solved.report.dualResidual,
                  .gap = solved.report.dualityGap};
    return out;
}

Result<Weighed> finished(const AllocationSpec& spec, const Aim& aim, const rules::ConstraintSet& set,
                         Result<Weighed> solved, RiskModel& model) {
    QD_TRY(Weighed weighed, std::move(solved));
    if (aim.posterior) {
        weighed.expectedReturn =
            spec.riskFree +
            kernels().dot(aim.posterior->mean.data(), weighed.weights.data(), weighed.weights.size());
    }
    return proved(set, std::move(weighed), model);
}

}  // namespace

Result<Weighed> optimise(const market::PricePanel& panel, const AllocationSpec& spec, RiskModel& model,
                         rules::ConstraintSet set) {
    QD_TRY(const Aim aim, aimOf(panel, spec, model, set));
    const rules::Box box = rules::boxOf(set);
    if (aim.objective == Objective::MinTrackingError && set.tradeCost.empty() &&
        rules::check(set, set.benchmark, annualVariance(model)).ok()) {
        Weighed itself{.weights = set.benchmark};  // nothing is nearer
        itself.solver.status = "optimal";
        return proved(set, std::move(itself), model);
    }
    const bool broad = aim.objective == Objective::MinTrackingError && model.size() > kManyHeld &&
                       model.form().rank() < model.size();
    if (aim.objective == Objective::MinCvar || broad || !onlyBounds(set, box)) {
        return finished(spec, aim, set, byConvexSolver(spec, aim, set, model), model);
    }
    auto fast = byActiveSet(aim, set, box, model);
    if (!fast.ok() &&
        fast.error().code == ErrorCode::Internal) {  // it did not end: the other way to the same
        fast = byConvexSolver(spec, aim, set, model);
    }
    return finished(spec, aim, set, std::move(fast), model);
}

}  // namespace qd::portfolio
