// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if_solve.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/portfolio/covariance_form.h"
#include "core/portfolio/infeasibility.h"
#include "core/portfolio/risk_parity.h"
#include "core/rules/evaluate.h"

namespace qd::risk {

namespace {

using portfolio::ConvexProblem;
using portfolio::Objective;
using rules::ConstraintSet;
using rules::RuleKind;

MessageArgument percentOf(double share) {
    return MessageArgument::number(rules::percentText(share));
}

Message lockWords(const ConstraintSet& limits, std::size_t asset, double weight) {
    return say("%1 locked at %2 %", rules::assetName(limits, asset), percentOf(weight));
}

WhatIfConflict lockMember(const WhatIfDraft& draft, std::size_t asset) {
    return {.rule = lockWords(draft.limits, asset, draft.weights[asset]),
            .relaxation = say("unlock %1", rules::assetName(draft.limits, asset)),
            .locked = asset};
}

/// A locked name outside the bounds of a single name: the solver would take the lock for the bound.
std::vector<WhatIfConflict> lockAgainstBounds(const WhatIfDraft& draft) {
    const rules::Box box = rules::boxOf(draft.limits);
    for (std::size_t i = 0; i < draft.weights.size(); ++i) {
        const double w = draft.weights[i];
        const bool above = w > box.upper[i] + rules::kTolerance;
        if (draft.locked[i] == 0 || (!above && w >= box.lower[i] - rules::kTolerance)) continue;
        WhatIfConflict bound{.rule = above ? say("%1 may hold at most %2 %",
                                                 rules::assetName(draft.limits, i), percentOf(box.upper[i]))
                                           : say("%1 has to hold at least %2 %",
                                                 rules::assetName(draft.limits, i), percentOf(box.lower[i])),
                             .relaxation = say("change the limit of %1", rules::assetName(draft.limits, i))};
        if (above && box.upper[i] == draft.limits.maxWeight && draft.limits.maxWeight < 1.0) {
            bound.rule = say("max weight %1 %", percentOf(draft.limits.maxWeight));
            bound.relaxation = say("raise %1 from %2 % to %3 %", say("max weight"),
                                   percentOf(draft.limits.maxWeight), percentOf(w));
            bound.limit = rules::RuleId{RuleKind::MaxWeight, 0};
            bound.relaxed = w;
        }
        return {std::move(bound), lockMember(draft, i)};
    }
    return {};
}

/// The limits with each locked name held at its weight. `asLock` says which of the bounds are locks.
ConstraintSet withLocks(const WhatIfDraft& draft, std::vector<char>& asLock) {
    ConstraintSet set = draft.limits;
    std::erase_if(set.bounds, [&](const rules::AssetBounds& b) { return draft.locked[b.asset] != 0; });
    std::erase_if(set.restricted,
                  [&](const rules::RestrictedAsset& r) { return draft.locked[r.asset] != 0; });
    asLock.assign(set.bounds.size(), 0);
    for (std::size_t i = 0; i < draft.weights.size(); ++i) {
        if (draft.locked[i] == 0) continue;
        set.bounds.push_back({i, draft.weights[i], draft.weights[i]});
        asLock.push_back(1);
    }
    return set;
}

std::vector<WhatIfConflict> membersOf(const portfolio::Conflict& conflict, const WhatIfDraft& draft,
                                      const ConstraintSet& set, const std::vector<char>& asLock) {
    std::vector<WhatIfConflict> out;
    for (const portfolio::ConflictMember& member : conflict.members) {
        const rules::RuleId id = member.rule.id;
        const bool bound = id.kind == RuleKind::AssetCap || id.kind == RuleKind::AssetFloor;
        WhatIfConflict one;
        if (bound && asLock[id.index] != 0) {
            one = lockMember(draft, set.bounds[id.index].asset);
        } else {
            one = {.rule = member.rule.label, .relaxation = member.relaxation};
            if (isMovable(id) && member.relaxedLimit) {
                one.limit = id;
                one.relaxed = *member.relaxedLimit;
            }
        }
        one.resolvesAll = member.resolvesAll;
        out.push_back(std::move(one));
    }
    return out;
}

/// What a goal with a target wants, before limits: equal shares of risk in every name, or no distance at all.
Result<std::vector<double>> targetOf(const WhatIfModel& model, const ConstraintSet& set, WhatIfGoal goal) {
    if (goal == WhatIfGoal::LeastTracking) return set.benchmark;
    const portfolio::MatrixForm form(model.covariance.matrix);
    const std::vector<double> budgets(model.size(), 1.0);
    QD_TRY(auto made, portfolio::riskParity(form, budgets));
    const double invested = 1.0 - std::clamp(0.0, set.minCash, std::max(set.minCash, set.maxCash));
    for (double& w : made.weights)
        w *= invested;
    return std::move(made.weights);
}

Status kept(const WhatIfModel& model, const ConstraintSet& set, std::span<const double> weights) {
    const portfolio::RiskView risk = model.risk();
    return rules::check(set, weights, [&risk](std::span<const double> x) { return risk.variance(x); });
}

ConvexProblem problemOf(const WhatIfModel& model, const ConstraintSet& set, const WhatIfDraft& draft,
                        const jobs::JobContext* job) {
    ConvexProblem problem;
    problem.risk = model.risk();
    problem.constraints = set;
    problem.start = draft.weights;
    problem.job = job;
    return problem;
}

Result<portfolio::ConvexSolution> solveToTarget(const WhatIfModel& model, ConvexProblem problem,
                                                WhatIfGoal goal) {
    QD_TRY(const auto target, targetOf(model, problem.constraints, goal));
    if (kept(model, problem.constraints, target).ok()) {
        portfolio::ConvexSolution itself;
        itself.weights = target;
        return itself;
    }
    problem.objective = goal == WhatIfGoal::LeastTracking ? Objective::MinTrackingError : Objective::Nearest;
    problem.target = target;
    return portfolio::solveConvex(problem);
}

/// Where the rules are linear it takes one small program to know that they can be kept together: that is
/// quicker than a solver that finds out in the end and then looks for the reason, too.
bool askFirst(const ConstraintSet& set) noexcept {
    return !set.maxTrackingError && !set.maxNames && !set.minHolding && !set.fiveTenForty && !set.diversified;
}

Result<portfolio::ConvexSolution> solve(const WhatIfModel& model, const ConstraintSet& set,
                                        const WhatIfDraft& draft, WhatIfGoal goal,
                                        const jobs::JobContext* job) {
    ConvexProblem problem = problemOf(model, set, draft, job);
    const std::vector<double> nothing(model.size(), 0.0);
    switch (goal) {
        case WhatIfGoal::LeastTracking:
        case WhatIfGoal::EqualRisk:
            return solveToTarget(model, std::move(problem), goal);
        case WhatIfGoal::LeastTrading:
            problem.objective = Objective::MaxReturn;
            problem.mean = nothing;
            problem.constraints.tradeCost = {1.0};
            break;
        case WhatIfGoal::MostDiversified:
            problem.objective = Objective::MaxDiversification;
            break;
        case WhatIfGoal::LeastRisk:
            problem.objective = Objective::MinVariance;
            break;
    }
    return portfolio::solveConvex(problem);
}

}  // namespace

Result<WhatIfAnswer> solveWhatIf(const WhatIfModel& model, const WhatIfDraft& draft, WhatIfGoal goal,
                                 const jobs::JobContext* job) {
    if (draft.weights.size() != model.size() || draft.locked.size() != model.size()) {
        return Error{ErrorCode::BadInput,
                     say("weights: %1 numbers found, %2 expected", draft.weights.size(), model.size())};
    }
    QD_CHECK(rules::validate(draft.limits));
    WhatIfAnswer out{draft, {}, {}};
    out.conflict = lockAgainstBounds(draft);
    if (!out.solved()) return out;
    std::vector<char> asLock;
    const ConstraintSet set = withLocks(draft, asLock);
    if (askFirst(set)) {
        QD_TRY(const auto conflict, portfolio::findConflict(set, {.risk = model.risk(), .job = job}));
        if (conflict) {
            out.conflict = membersOf(*conflict, draft, set, asLock);
            return out;
        }
    }
    auto made = solve(model, set, draft, goal, job);
    if (made.ok()) {
        out.draft.weights = std::move(made->weights);
        out.report = std::move(made->report);
        return out;
    }
    if (made.error().code != ErrorCode::Infeasible) return std::move(made).error();
    QD_TRY(const auto conflict, portfolio::findConflict(set, {.risk = model.risk(), .job = job}));
    if (!conflict) return std::move(made).error();
    out.conflict = membersOf(*conflict, draft, set, asLock);
    return out;
}

}  // namespace qd::risk
