// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/rules/constraint_set.h"

namespace qd::rules {

/// Annual variance xᵀΣx of a vector of weights (active weights, for a tracking error). Empty where no rule
/// needs it.
using VarianceOf = std::function<double(std::span<const double> x)>;

/// What one rule says of a vector of weights.
struct Outcome {
    RuleId id;
    Message label;        ///< "Technology cap 20 %"
    double actual = 0.0;  ///< what the weights have; of rules on many assets, the worst asset's
    double limit = 0.0;
    double slack = 0.0;                    ///< room left, in the unit of the limit; below 0: exceeded
    bool binding = false;                  ///< no room left, within kTolerance
    bool violated = false;                 ///< exceeded by more than kTolerance
    std::vector<std::size_t> assets = {};  ///< of rules on many assets: those without room
};

/// One outcome a rule of rulesOf(), in its order. Weights may be anything finite: a book before a trade, too.
/// Error BadInput for a set that validate() refuses, weights of another length or not finite, a
/// tracking-error cap without `risk`.
[[nodiscard]] Result<std::vector<Outcome>> evaluate(const ConstraintSet& set, std::span<const double> weights,
                                                    const VarianceOf& risk = {});

/// The postcondition of every solver: weights are finite, sum to 1 − cash within kTolerance, no rule is
/// exceeded by more than kTolerance. Error Internal naming what is broken (a solver's fault), or as
/// evaluate().
[[nodiscard]] Status check(const ConstraintSet& set, std::span<const double> weights,
                           const VarianceOf& risk = {});

}  // namespace qd::rules
