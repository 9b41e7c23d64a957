// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/portfolio/allocation.h"
#include "core/portfolio/allocation_risk.h"
#include "core/rules/constraint_set.h"
#include "core/rules/evaluate.h"

namespace qd::portfolio {

/// What a method makes of a window.
struct Weighed {
    std::vector<double> weights;
    SolverInfo solver = {};
    std::vector<rules::Outcome> binding = {};
    std::optional<double> expectedReturn = std::nullopt;  ///< annual, where the method has its own
};

/// Whether there is a rule at all (the benchmark alone is none).
[[nodiscard]] bool hasRules(const rules::SymbolicRules& rules) noexcept;
/// Whether the method minimises or maximises something under the rules; the others are made without them and
/// brought to the nearest weights that keep them.
[[nodiscard]] bool isOptimisation(Method method) noexcept;

/// The rules over the symbols of the window: long only and fully invested where there are none.
Result<rules::ConstraintSet> bindRules(const market::PricePanel& panel, const ReturnWindow& window,
                                       const AllocationSpec& spec);

/// The annual variance, as the rules ask for it. `model` outlives it.
[[nodiscard]] rules::VarianceOf annualVariance(RiskModel& model);

/// The weights of any method but an ensemble.
Result<Weighed> weigh(const market::PricePanel& panel, const AllocationSpec& spec, RiskModel& model);
/// The weights of an optimisation under `set`.
Result<Weighed> optimise(const market::PricePanel& panel, const AllocationSpec& spec, RiskModel& model,
                         rules::ConstraintSet set);
/// Given weights, brought to the nearest that keep `set`.
Result<Weighed> keepRules(const rules::ConstraintSet& set, Weighed weighed, RiskModel& model);
/// The postcondition of every method with rules: error Internal when a rule is broken, else `binding` filled
/// in.
Result<Weighed> proved(const rules::ConstraintSet& set, Weighed weighed, RiskModel& model);

/// Error BadInput for numbers out of range and for names that no symbol of the panel has.
Status checkSpec(const market::PricePanel& panel, const AllocationSpec& spec);

}  // namespace qd::portfolio
