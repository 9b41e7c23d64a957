// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/risk_view.h"
#include "core/rules/constraint_set.h"

namespace qd::portfolio {

/// A rule of a conflict, and the least change of it alone that resolves the conflict, where its number can do
/// that.
struct ConflictMember {
    rules::Rule rule;
    std::optional<double> relaxedLimit;  ///< 0.224; empty: no number of this rule resolves the conflict
    bool resolvesAll = false;  ///< the relaxed limit makes the whole set feasible, not only this conflict
    Message relaxation;        ///< "raise Technology cap from 20 % to 22.4 %", or "drop …"
};

/// Rules that cannot all be kept; leave out any one and the others can (an irreducible infeasible set).
struct Conflict {
    std::vector<ConflictMember> members;
};

/// What else a feasible portfolio needs.
struct FeasibilityQuestion {
    std::span<const double> mean = {};  ///< with targetReturn
    std::optional<double> targetReturn = std::nullopt;
    RiskView risk = {};  ///< for a tracking-error cap
    const jobs::JobContext* job = nullptr;
};

/// Nothing when the rules can be kept together; else an irreducible conflict: a deletion filter over
/// feasibility problems (Chinneck & Dravnieks 1991), each relaxation by the linear program that minimises its
/// excess.
[[nodiscard]] Result<std::optional<Conflict>> findConflict(const rules::ConstraintSet& set,
                                                           const FeasibilityQuestion& question = {});
/// The error that tells it: code Infeasible, message naming the rules, hint the relaxations.
[[nodiscard]] Error infeasible(const Conflict& conflict);

}  // namespace qd::portfolio
