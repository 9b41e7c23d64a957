// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/convex_problem.h"
#include "core/risk/what_if.h"
#include "core/rules/constraint_set.h"

namespace qd::risk {

/// What a re-solve aims at, under the draft's limits and with its locked names where they are.
enum class WhatIfGoal : std::uint8_t {
    LeastTracking,   ///< min tracking error to what the tracking-error cap is measured against: the start, or
                     ///< a benchmark's weights
    LeastTrading,    ///< min Σ|w − start|
    LeastRisk,       ///< min variance
    EqualRisk,       ///< equal contributions to risk, then the nearest weights that keep the limits
    MostDiversified  ///< max σ'w / √(w'Σw)
};

/// One of the rules that cannot be kept together, and the least that would resolve the conflict.
struct WhatIfConflict {
    Message rule;        ///< "Technology cap 20 %", "AAA locked at 8 %"
    Message relaxation;  ///< "raise Technology cap from 20 % to 22.4 %", "unlock AAA"
    /// What to do, with withLimit() or withLock(); neither: nothing that can be done here.
    std::optional<rules::RuleId> limit = std::nullopt;
    double relaxed = 0.0;  ///< of `limit`
    std::optional<std::size_t> locked = std::nullopt;
    bool resolvesAll = false;  ///< this alone makes everything possible
};

struct WhatIfAnswer {
    WhatIfDraft draft;  ///< solved; as it was given where there is a conflict
    portfolio::SolverReport report;
    std::vector<WhatIfConflict> conflict;  ///< not empty: the limits cannot be kept together
    [[nodiscard]] bool solved() const noexcept { return conflict.empty(); }
};

/// The best weights for the goal; every limit of the draft is kept within rules::kTolerance. Errors:
/// BadInput where the goal has no answer (no risk to share), Infeasible where the limits cannot be kept but
/// no conflict can be told, Cancelled.
[[nodiscard]] Result<WhatIfAnswer> solveWhatIf(const WhatIfModel& model, const WhatIfDraft& draft,
                                               WhatIfGoal goal, const jobs::JobContext* job = nullptr);

}  // namespace qd::risk
