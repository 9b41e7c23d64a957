// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/analytics/bootstrap.h"
#include "core/analytics/factor_attribution.h"
#include "core/analytics/metrics.h"
#include "core/analytics/overfitting_probability.h"
#include "core/analytics/sharpe_family.h"
#include "core/analytics/sharpe_inference.h"
#include "core/backtest/backtest.h"
#include "core/backtest/chosen_walk.h"
#include "core/backtest/combinatorial_choice.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/config/study_config.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"

namespace qd::desk {

/// What a study is made of; it needs no workspace and changes none.
struct StudyInputs {
    market::PricePanel prices;
    market::DividendTable dividends;  ///< may be empty: then the study is of price returns
    std::optional<market::MembershipTable> membership;
    std::optional<analytics::FactorReturns> factors;
};

/// A method at one lookback, run over all rows.
struct StudyCandidate {
    std::size_t method = 0;
    std::int64_t lookback = 0;
    std::optional<analytics::SharpeInterval> sharpe = {};  ///< on the days that are out of sample
};

/// What a method earned out of sample when costs are a multiple of those of the configuration.
struct StudyCost {
    double multiple = 1.0;
    double growth = 0.0;  ///< annual
    analytics::SharpeInterval sharpe;
};

/// A method out of sample: one path over all folds, after costs.
struct StudyMethodFigures {
    std::string name;
    std::vector<backtest::ChosenFold> folds;
    std::vector<std::int64_t> chosen;  ///< lookback of each fold
    backtest::BacktestResult run;
    std::vector<double> returns;       ///< one a date of the study
    analytics::SharpeInterval sharpe;  ///< with the bootstrap's interval
    analytics::BootstrapInterval volatility;
    analytics::BootstrapInterval drawdown;
    double psr = 0.0;
    double dsr = 0.0;
    std::optional<double> minTrackRecord;         ///< periods
    std::vector<analytics::MetricValue> metrics;  ///< against the baseline
    double turnoverAnnual = 0.0;                  ///< ½Σ|Δw| a year, without the first purchase
    double costAnnual = 0.0;                      ///< share of the equity a year
    double names = 0.0;                           ///< with a weight, mean over the rebalances
    double effectiveNames = 0.0;                  ///< 1 / Σw², the same
    std::vector<StudyCost> costs;
    std::map<int, double> years;                 ///< total return of each calendar year
    backtest::CombinatorialChoice combinations;  ///< of its lookbacks
    std::optional<analytics::FactorAttribution> factors;
};

/// How much of the universe the prices know, on the first session out of sample of a year.
struct StudyCoverage {
    Date date;
    std::size_t members = 0;    ///< of the membership; without one, symbols with a price
    std::size_t withPrice = 0;  ///< of those
    std::size_t held = 0;       ///< names of the baseline at the rebalance on or after that day
};

/// What the baseline at its first lookback grows a year out of sample with the membership, and with every
/// name of the prices, as if it had been known beforehand who would be in the file.
struct StudyHindsight {
    double members = 0.0;
    double everyone = 0.0;
};

struct Study {
    config::StudyConfig config;
    std::vector<Date> sessions;  ///< of the prices: the rows of folds count them
    std::vector<Date> dates;     ///< out of sample, one a return
    std::vector<StudyMethodFigures> methods;
    std::vector<StudyCandidate> candidates;
    std::size_t trials = 0;          ///< looks at a candidate: candidates × folds
    analytics::TrialSpread spread;   ///< that the deflated ratios are made with
    analytics::SharpeFamily family;  ///< of the methods, in their order
    std::optional<analytics::OverfittingProbability> overfitting;  ///< of all candidates
    backtest::CombinatorialChoice combinations;                    ///< of all candidates: method and lookback
    std::vector<StudyCoverage> coverage;
    std::optional<StudyHindsight> hindsight;  ///< where there is a membership
    std::vector<std::string> neverMembers;    ///< symbols of the prices that no spell names
    Date firstPrice;
    Date lastPrice;
    std::size_t symbols = 0;
    std::map<std::string, std::string> hashes;  ///< "prices", "dividends", "membership" → content hash
    bool totalReturn = false;                   ///< dividends or adjusted closes count
};

/// Runs every candidate, chooses in each fold, measures and tests. Results do not depend on `threads`. Error
/// BadInput for what does not fit the prices (named by the method), and what the parts give; Cancelled.
Result<Study> runStudy(const config::StudyConfig& config, const StudyInputs& inputs, std::size_t threads,
                       const jobs::JobContext& job);

/// The study as files: README.md, its pictures (SVG), its numbers in full (CSV, study.json). The same study
/// and command give the same bytes. `command` is the line that makes it again, shown in the document.
[[nodiscard]] std::map<std::string, std::string> studyFiles(const Study& study, const std::string& command);

}  // namespace qd::desk
