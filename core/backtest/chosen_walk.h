// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/backtest/walk_forward_splits.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// A walk forward in one path: every candidate is run once over all rows, each fold takes the one that did
/// best on its training rows, and its weights are traded on the test rows by one accounting, positions and
/// cash carried from fold to fold. What a candidate did on a row knows nothing after it, so neither does a
/// choice; see runAllocationWalk() for folds that begin anew in cash.

/// Candidates over the same rows.
struct CandidatePaths {
    std::size_t firstRow = 0;                  ///< of the panel: return k is that of row firstRow + k
    std::vector<BacktestResult> runs;          ///< one a candidate
    std::vector<std::vector<double>> returns;  ///< of each, after costs, all of one length
};
/// Runs each candidate from the first rebalance on that the longest lookback of them allows. Error BadInput
/// for none, for those with a benchmark or a period of their own, and for schedules that differ; what
/// runBacktest() gives; Cancelled.
Result<CandidatePaths> runCandidates(const market::PricePanel& panel,
                                     std::span<const BacktestSpec> candidates, const RunInputs& inputs,
                                     std::size_t threads, const jobs::JobContext& job);

/// A fold by rows of the panel, and the candidate that it took.
struct ChosenFold {
    RowRange train;
    RowRange test;
    std::vector<std::optional<double>> sharpes;  ///< annual, on the training rows: one for each of `among`
    std::size_t chosen = 0;                      ///< into CandidatePaths::runs
};
/// Takes in each fold the candidate of `among` with the highest Sharpe ratio on the training rows, the first
/// of equals. Error BadInput for a plan that does not fit, or a fold in which none has a ratio.
Result<std::vector<ChosenFold>> chooseByFold(const CandidatePaths& paths, std::span<const std::size_t> among,
                                             const WalkForwardPlan& plan);

/// Trades what the folds took: each rebalance that is filled on the test rows of a fold has the weights of
/// its candidate. `spec` says how (costs above all); its allocation is not asked. Error BadInput where no
/// rebalance falls on test rows; what runSchedule() gives.
Result<BacktestResult> runChosen(const market::PricePanel& panel, const BacktestSpec& spec,
                                 const RunInputs& inputs, const CandidatePaths& paths,
                                 std::span<const ChosenFold> folds, const jobs::JobContext& job);

}  // namespace qd::backtest
