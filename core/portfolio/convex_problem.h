// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/risk_view.h"
#include "core/rules/constraint_set.h"
#include "core/rules/evaluate.h"

namespace qd::portfolio {

/// What is minimised or maximised. Trade costs c of the constraint set enter each but the last three.
enum class Objective : std::uint8_t {
    MinVariance,         ///< min γ/2 · wᵀΣw + Σ c|Δw|
    Utility,             ///< max μᵀw − γ/2 · wᵀΣw − Σ c|Δw|
    TargetReturn,        ///< as MinVariance, with μᵀw ≥ targetReturn
    MaxSharpe,           ///< max (μᵀw + riskFree · cash − riskFree − Σ c|Δw|) / √(wᵀΣw)
    MaxDiversification,  ///< max σᵀw / √(wᵀΣw) (Choueifaty & Coignard 2008)
    MinTrackingError,    ///< min (w − b)ᵀΣ(w − b), b the set's benchmark
    MaxReturn,           ///< max μᵀw − Σ c|Δw|
    MinCvar,  ///< min CVaR of the scenarios at cvarLevel (Rockafellar & Uryasev 2000), costs left out
    Nearest   ///< min ½|w − target|²: projectOnto()
};

/// A portfolio problem: all that it views must outlive the call. Means, covariance, costs and limits are in
/// one unit of time (annual, as the tracking-error cap is).
struct ConvexProblem {
    Objective objective = Objective::MinVariance;
    RiskView risk = {};  ///< needed save for MaxReturn, MinCvar, Nearest without a tracking-error cap
    std::span<const double> mean = {};  ///< N, where the objective has μ
    double riskAversion = 1.0;          ///< γ > 0
    double riskFree = 0.0;
    double targetReturn = 0.0;
    ReturnsView scenarios = {};  ///< T×N simple returns: MinCvar
    double cvarLevel = 0.95;
    std::span<const double> target = {};  ///< N: Nearest
    rules::ConstraintSet constraints = {};
    std::span<const double> start =
        {};  ///< weights of a neighbouring problem (last window): a warm start; may be empty
    std::size_t nodeLimit = 400;            ///< of branch and bound, for rules that are not convex
    const jobs::JobContext* job = nullptr;  ///< asked to stop at least every 50 ms; may be null
};

/// What the solver can prove of its answer.
struct SolverReport {
    std::string status = "optimal";  ///< "optimal", or "feasible" when branch and bound met its node limit
    std::string method;              ///< "active_set", "interior_point", "simplex", with "+branch_and_bound"
    int iterations = 0;              ///< pivots and interior-point steps
    int nodes = 0;                   ///< of branch and bound; 0: the problem is convex
    double primalResidual = 0.0;     ///< greatest violation of a row or bound, in weight
    double dualResidual = 0.0;       ///< greatest gradient left, relative to the gradient's size
    double dualityGap = 0.0;         ///< objective − proven bound, relative to the objective's size
};

struct ConvexSolution {
    std::vector<double> weights;  ///< N; keeps every rule within rules::kTolerance
    double objective =
        0.0;  ///< value of what the Objective says: variance/2·γ + cost, Sharpe ratio, CVaR as a loss …
    SolverReport report;
    std::vector<rules::Outcome> outcomes;  ///< of every rule; `binding` says which hold the solution
};

/// Solves exactly, or refuses: BadInput for input that is not finite, of the wrong size, or without what the
/// objective needs (for MaxSharpe: a feasible portfolio with a positive excess return); Infeasible, naming an
/// irreducible set of conflicting rules and the cheapest relaxation of each (infeasibility.h); Cancelled.
/// rules::check() holds for every answer.
[[nodiscard]] Result<ConvexSolution> solveConvex(const ConvexProblem& problem);

/// The weights nearest to `weights` (least squares) that keep every rule of `set`: for methods that are no
/// optimisation. Weights that keep them all come back as they are. Errors as for solveConvex(). `risk` is
/// needed for a tracking-error cap only.
[[nodiscard]] Result<ConvexSolution> projectOnto(const rules::ConstraintSet& set,
                                                 std::span<const double> weights, const RiskView& risk = {},
                                                 const jobs::JobContext* job = nullptr);

}  // namespace qd::portfolio
