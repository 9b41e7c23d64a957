// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/analytics/overfitting_ledger.h"
#include "core/analytics/sharpe_inference.h"
#include "core/backtest/search.h"
#include "core/backtest/signal_strategy.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::ctl {

/// The trials of a sweep with what they are worth after all of them are counted.
class SweepTrials {
public:
    /// `points` and `trials` belong together. `subject` is what the ledger says that was searched. Error
    /// BadInput when a figure is none.
    static Result<SweepTrials> create(const backtest::StrategyDefinition& strategy, std::string subject,
                                      std::vector<std::vector<double>> points,
                                      std::vector<backtest::TrialStatistics> trials);

    /// One row a combination: its parameters, total return, Sharpe ratio (annual), deepest fall, fills, and
    /// the probabilities of a true Sharpe ratio above 0 (psr) and above what the best of all trials shows by
    /// luck (dsr). Empty where a figure is not defined.
    [[nodiscard]] std::string csv() const;
    /// The trial with the best objective; nothing when none is defined.
    [[nodiscard]] std::optional<std::size_t> best(backtest::Objective objective) const;
    /// Its parameters and figures, its Sharpe ratio with a 95 % interval.
    [[nodiscard]] Json trialJson(std::size_t i) const;
    /// What the best trial (`chosen`) is worth: null where no trial has a Sharpe ratio. `meanCorrelation` is
    /// that of the trials' returns.
    [[nodiscard]] Json deflatedJson(std::optional<std::size_t> chosen, double meanCorrelation) const;

    [[nodiscard]] std::size_t count() const noexcept { return m_points.size(); }
    [[nodiscard]] const std::vector<std::vector<double>>& points() const noexcept { return m_points; }
    [[nodiscard]] const backtest::TrialStatistics& trial(std::size_t i) const { return m_trials.at(i); }
    [[nodiscard]] std::string pointText(std::size_t i) const;  ///< "fast 20, slow 100, short 0"

private:
    [[nodiscard]] analytics::SharpeSample sampleOf(std::size_t i) const;
    [[nodiscard]] Json parametersJson(const std::vector<double>& point) const;

    const backtest::StrategyDefinition* m_strategy = nullptr;
    std::vector<std::vector<double>> m_points;
    std::vector<backtest::TrialStatistics> m_trials;
    analytics::OverfittingLedger m_ledger;
    std::optional<analytics::TrialSpread> m_spread;
};

}  // namespace qd::ctl
