// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "core/analytics/sharpe_inference.h"
#include "core/desk/session.h"

namespace qd::desk {

/// What a recorded configuration (canonical YAML, or JSON) says apart from its name: the same under two names
/// is one strategy, and one trial.
[[nodiscard]] std::string unnamedConfiguration(const std::string& config);

/// Everything that was ever tried on the same prices in a workspace: each configuration of a recorded
/// backtest or training once, and every trial of every recorded search.
struct TrackedTrials {
    std::size_t backtests = 0;      ///< configurations
    std::size_t searched = 0;       ///< trials of searches
    analytics::TrialSpread spread;  ///< of their Sharpe ratios, per period

    [[nodiscard]] std::size_t count() const noexcept { return backtests + searched; }
};
/// Of the runs whose prices have this content hash. A run whose Sharpe ratio is not known counts as a trial
/// all the same (see analytics::trialSpread()). A search that went on from an earlier one holds its trials:
/// they count once.
[[nodiscard]] TrackedTrials trackedTrials(std::span<const vault::RunRecord> runs,
                                          const std::string& inputHash);
Result<TrackedTrials> trackedTrials(Session& session, const std::string& inputHash);

/// What stands beside a Sharpe ratio wherever it is shown.
struct SharpeEvidence {
    double sharpe = 0.0;  ///< annual
    double low = 0.0;     ///< of its 95 % interval (Mertens 2002), annual
    double high = 0.0;
    double psr = 0.0;  ///< probability of a true ratio above 0 (Bailey & López de Prado 2012)
    /// Probability of a true ratio above what the best of `trials` shows by luck (Bailey & López de Prado
    /// 2014); nothing where nothing else was tried.
    std::optional<double> dsr;
    std::size_t trials = 1;
    std::size_t periods = 0;               ///< returns
    std::optional<double> minTrackRecord;  ///< periods for 95 % confidence in a ratio above 0
};
[[nodiscard]] std::optional<SharpeEvidence> sharpeEvidence(const analytics::SharpeSample& sample,
                                                           const TrackedTrials& tracked = {});
/// Of simple daily returns; nothing for fewer than three, or where they do not vary.
[[nodiscard]] std::optional<SharpeEvidence> sharpeEvidence(std::span<const double> returns,
                                                           const TrackedTrials& tracked = {});

/// What a backtest's summary says of its Sharpe ratio, without its files; nothing where it says none.
[[nodiscard]] std::optional<analytics::SharpeSample> recordedSharpe(const vault::RunRecord& run);

}  // namespace qd::desk
