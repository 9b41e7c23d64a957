// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/portfolio/branch_and_bound.h"
#include "core/portfolio/convex_problem.h"
#include "core/portfolio/convex_relaxed.h"
#include "core/portfolio/infeasibility.h"
#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio {

namespace {

constexpr double kOptimalGap = 1e-6;  // what is told as optimal

Error bad(Message words) {
    return {ErrorCode::BadInput, std::move(words)};
}

/// Sums that are finite have finite terms; a term that is not shows in them.
bool finite(const double* values, std::size_t count) {
    double sum = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        sum += 0.0 * values[i];
    return sum == 0.0;
}

/// Whether no covariance of a row is more than its variances allow: |σ_ij| ≤ √(σ_ii σ_jj). No number that is
/// not finite passes.
bool plausible(const double* row, const std::vector<double>& variances, std::size_t i, double scale) {
    const double most = variances[i] * (1.0 + 1e-8) / (scale * scale);
    std::size_t wrong = 0;
    for (std::size_t j = 0; j < variances.size(); ++j)
        wrong += row[j] * row[j] <= most * variances[j] ? 0U : 1U;
    return wrong == 0;
}

Status checkRisk(const RiskView& risk, std::size_t n) {
    if (risk.size() != n) return bad(say("the covariance is of %1 assets, %2 expected", risk.size(), n));
    if (!(risk.scale > 0.0) || !std::isfinite(risk.scale))
        return bad(say("the scale of the covariance is not above 0"));
    const std::vector<double> variances = risk.diagonal();
    for (const double v : variances) {
        if (!std::isfinite(v * v) || v < 0.0)
            return bad(say("a variance is not finite, below 0 or too large"));
    }
    for (std::size_t i = 0; risk.matrix != nullptr && i < n; ++i) {
        if (!plausible(risk.matrix->row(i), variances, i, risk.scale)) {
            return bad(
                say("the covariance is not positive semidefinite, or has a number that is not finite"));
        }
    }
    for (std::size_t t = 0; risk.matrix == nullptr && t < risk.factors->count; ++t) {
        if (!finite(risk.factors->row(t), n))
            return bad(say("the covariance has a number that is not finite"));
    }
    return Ok{};
}

Status checkVector(std::span<const double> values, std::size_t n, const Message& what) {
    if (values.size() != n) return bad(say("%1: %2 numbers found, %3 expected", what, values.size(), n));
    if (!finite(values.data(), values.size())) return bad(say("%1 is not a finite number", what));
    return Ok{};
}

Status checkScenarios(const ConvexProblem& p, std::size_t n) {
    if (p.scenarios.cols != n || p.scenarios.rows == 0) {
        return bad(say("scenarios: returns of %1 assets found, %2 expected", p.scenarios.cols, n));
    }
    for (std::size_t t = 0; t < p.scenarios.rows; ++t) {
        if (!finite(p.scenarios.row(t), n))
            return bad(say("return %1 of the scenarios is not a finite number", t + 1));
    }
    if (!(p.cvarLevel > 0.0 && p.cvarLevel < 1.0))
        return bad(say("the level of the CVaR must lie between 0 and 1"));
    return Ok{};
}

bool needsRisk(const ConvexProblem& p) {
    return p.risk.size() != 0 || p.constraints.maxTrackingError ||
           (p.objective != Objective::MaxReturn && p.objective != Objective::MinCvar &&
            p.objective != Objective::Nearest);
}

bool needsMean(Objective objective) {
    return objective == Objective::Utility || objective == Objective::TargetReturn ||
           objective == Objective::MaxSharpe || objective == Objective::MaxReturn;
}

Status checkProblem(const ConvexProblem& p) {
    QD_CHECK(rules::validate(p.constraints));
    const std::size_t n = p.constraints.assets;
    if (needsRisk(p)) QD_CHECK(checkRisk(p.risk, n));
    if (needsMean(p.objective)) QD_CHECK(checkVector(p.mean, n, say("the mean")));
    if (p.objective == Objective::Nearest) QD_CHECK(checkVector(p.target, n, say("the target")));
    if (p.objective == Objective::MinCvar) QD_CHECK(checkScenarios(p, n));
    if (p.objective == Objective::MinTrackingError && p.constraints.benchmark.empty()) {
        return bad(say("a tracking error needs the benchmark's weights"));
    }
    const double numbers[] = {p.riskAversion, p.riskFree, p.targetReturn};
    QD_CHECK(checkVector(numbers, 3, say("a number of the objective")));
    if (!(p.riskAversion > 0.0)) return bad(say("the risk aversion must be above 0"));
    return Ok{};
}

bool nonConvex(const rules::ConstraintSet& set) {
    return set.maxNames || set.minHolding || set.fiveTenForty || set.diversified;
}

Error whyInfeasible(const ConvexProblem& p) {
    FeasibilityQuestion question{.mean = p.mean, .risk = p.risk, .job = p.job};
    if (p.objective == Objective::TargetReturn) question.targetReturn = p.targetReturn;
    auto conflict = findConflict(p.constraints, question);
    if (!conflict.ok()) return std::move(conflict).error();
    if (conflict->has_value()) return infeasible(**conflict);
    return {ErrorCode::Infeasible,
            say("the rules cannot be kept together but for rounding: their limits leave no room")};
}

struct Solved {
    std::optional<RelaxedAnswer> answer;
    bool proven = true;
    int nodes = 0;
};

Result<Solved> solve(const ConvexProblem& p) {
    Solved out;
    if (!nonConvex(p.constraints)) {
        QD_TRY(out.answer, solveRelaxed(p, p.constraints));
        return out;
    }
    QD_TRY(BranchAnswer branched, branchAndBound(p, p.constraints));
    if (!branched.best && !branched.proven) {
        return Error{
            ErrorCode::Infeasible,
            say("no portfolio that keeps the rules was found in %1 nodes; whether there is one is open",
                branched.nodes),
            say("allow more nodes, or loosen the rules on names and issuers")};
    }
    out.answer = std::move(branched.best);
    out.proven = branched.proven;
    out.nodes = branched.nodes;
    return out;
}

}  // namespace

Result<ConvexSolution> solveConvex(const ConvexProblem& problem) {
    QD_CHECK(checkProblem(problem));
    QD_TRY(Solved solved, solve(problem));
    if (!solved.answer) return whyInfeasible(problem);
    const rules::VarianceOf variance = [&](std::span<const double> x) { return problem.risk.variance(x); };
    const rules::VarianceOf& risk = problem.risk.size() != 0 ? variance : rules::VarianceOf{};
    QD_CHECK(rules::check(problem.constraints, solved.answer->weights, risk));
    ConvexSolution out;
    out.weights = std::move(solved.answer->weights);
    QD_TRY(out.outcomes, rules::evaluate(problem.constraints, out.weights, risk));
    out.objective = solved.answer->objective;
    out.report.status = solved.proven && solved.answer->gap <= kOptimalGap ? "optimal" : "feasible";
    out.report.method = solved.answer->method + (solved.nodes > 0 ? "+branch_and_bound" : "");
    out.report.iterations = solved.answer->iterations;
    out.report.nodes = solved.nodes;
    out.report.primalResidual = solved.answer->primalResidual;
    out.report.dualResidual = solved.answer->dualResidual;
    out.report.dualityGap = solved.answer->gap;
    if (!std::isfinite(out.objective)) return bad(say("the numbers overflow: the objective is not finite"));
    return out;
}

Result<ConvexSolution> projectOnto(const rules::ConstraintSet& set, std::span<const double> weights,
                                   const RiskView& risk, const jobs::JobContext* job) {
    ConvexProblem p;
    p.objective = Objective::Nearest;
    p.risk = risk;
    p.target = weights;
    p.constraints = set;
    p.job = job;
    return solveConvex(p);
}

}  // namespace qd::portfolio
