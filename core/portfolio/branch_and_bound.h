// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/portfolio/convex_problem.h"
#include "core/portfolio/convex_relaxed.h"

namespace qd::portfolio {

/// The best that branch and bound found, and how much better anything could be.
struct BranchAnswer {
    std::optional<RelaxedAnswer> best;  ///< gap: relative, over all nodes
    bool proven = false;                ///< nothing better (where `best` is empty: nothing at all) exists
    int nodes = 0;
};

/// The problem with the rules that are not convex: at most K names, a least weight of each holding, 5/10/40
/// and 75-5-10. Each node settles for some assets whether they are held and for some issuers whether they may
/// exceed 5 %; what is open is relaxed (names: Σ w/cap ≤ K), the best bound is split first, and each
/// relaxation is also rounded to a portfolio (Bienstock 1996; Bertsimas & Shioda 2009). `firstOnly` stops at
/// the first portfolio found. Errors as of solveRelaxed().
[[nodiscard]] Result<BranchAnswer> branchAndBound(const ConvexProblem& problem,
                                                  const rules::ConstraintSet& set, bool firstOnly = false);

}  // namespace qd::portfolio
