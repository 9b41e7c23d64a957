// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/context.h"
#include "app/ctl/sweep_request.h"
#include "app/ctl/sweep_trials.h"

namespace qd::ctl {

/// What a sweep prints, but for where it went: subject, best, plateau, deflated statistics.
/// `meanCorrelation` is that of the trials' returns.
[[nodiscard]] Output sweepOutput(const SweepTrials& trials, const desk::SearchSubject& subject,
                                 const backtest::SearchSpec& search, double meanCorrelation);

/// A search over a data set of the workspace, recorded there as a run; goes on with an unfinished one where
/// the options say so.
Result<Output> runRecordedSweep(Context& context, const SweepOptions& options);

}  // namespace qd::ctl
