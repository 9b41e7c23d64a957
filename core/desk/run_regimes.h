// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analytics/regime_performance.h"
#include "core/base/result.h"
#include "core/desk/run_view.h"
#include "core/jobs/job.h"

namespace qd::desk {

/// What the market was doing at each close, told by one method.
struct RegimeLabels {
    std::size_t regimes = 0;
    /// One a return of the run (the return at i leads from session i to i + 1): the regime as it was known at
    /// the close of session i + 1, from nothing after it. Nothing while there is too little to tell from.
    std::vector<std::optional<std::size_t>> known;
    std::optional<Error> unknown;  ///< why no label is known at all
};

/// The regimes of the market over the whole of a run.
struct RunRegimes {
    bool ofBenchmark = false;  ///< of the run's benchmark; else, without one, of the run itself
    RegimeLabels rules;        ///< the numbers of analytics::Regime
    RegimeLabels states;       ///< 0 the calm state, 1 the volatile one
    std::size_t fits = 0;      ///< how often the hidden Markov model was fitted
};

/// Sessions before the first fit of the hidden Markov model, and between two.
inline constexpr std::size_t kFirstFit = 252;
inline constexpr std::size_t kRefit = 252;

/// By rules that look back only (analytics::regimesByRules), and by the filtered probabilities of a hidden
/// Markov model with two states that is fitted anew each year to what was known then: neither label nor model
/// knows what comes after. The same run gives the same labels. Error Cancelled alone.
Result<RunRegimes> runRegimes(const RunView& run, const jobs::JobContext& job);

/// What a run earned under one regime. A return counts under the regime that was known at the close before
/// it: what somebody who trades on the label gets.
struct RegimeRow {
    analytics::RegimePerformance performance;
    std::optional<SharpeEvidence> sharpe;  ///< deflated over what was tried on the run's prices
};
/// Of the returns [first, end). Error BadInput where no label is known.
Result<std::vector<RegimeRow>> regimeTable(const RunView& run, const RegimeLabels& labels, std::size_t first,
                                           std::size_t end);

}  // namespace qd::desk
