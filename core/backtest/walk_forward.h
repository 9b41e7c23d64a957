// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/backtest/search.h"
#include "core/backtest/signal_path.h"
#include "core/backtest/walk_forward_splits.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::backtest {

/// One fold: the search on its training rows, every trial of it, and what was chosen.
struct WalkForwardFold {
    RowRange train;
    RowRange test;
    SearchRecord search;
};

/// A walk-forward run as far as it has come; see SearchRecord. `subject` names what runs and holds the hash
/// of its prices.
struct WalkForwardRecord {
    WalkForwardPlan plan;
    SearchSpec search;  ///< of each fold; fold k has the seed + k
    Json subject;
    std::vector<WalkForwardFold> folds;                 ///< the last one may be unfinished
    [[nodiscard]] std::size_t trials() const noexcept;  ///< of all folds
};
[[nodiscard]] Json toJson(const WalkForwardRecord& record);
/// `search.space.allowed` is the caller's to put back. Error BadInput for what toJson() did not write.
Result<WalkForwardRecord> walkForwardRecordFromJson(const Json& json);

/// Figures of a point on the training rows of a fold. Called from several threads.
using EvaluateOn = std::function<Result<TrialStatistics>(std::span<const double> point, RowRange train)>;

/// Searches each fold anew on its own training rows, and only on those. Resumes like runSearch(): folds that
/// stand are not searched again. Errors: BadInput for a plan that does not fit `rows`, folds of another plan,
/// or a fold without a trial whose objective is defined; Cancelled.
Status searchFolds(WalkForwardRecord& record, std::size_t rows, const EvaluateOn& evaluate,
                   std::size_t threads, const jobs::JobContext& job);

struct SignalWalkSpec {
    SignalKind kind = SignalKind::MovingAverage;
    Timeframe timeframe = Timeframe::Daily;
    SignalCosts costs;
};
/// A record for a signal strategy, with kind, timeframe, costs and prices().hash() as its subject.
[[nodiscard]] WalkForwardRecord signalWalk(const SignalPrices& prices, const SignalWalkSpec& spec,
                                           WalkForwardPlan plan, SearchSpec search);
/// searchFolds() for a signal strategy, then what the chosen parameters earned on the test rows: one path
/// over all of them, positions carried from fold to fold (a change of parameters that changes a position is a
/// fill and costs). Before a test range the rule sees all closes up to it, as on the day. Error BadInput also
/// when the record is not of these prices and this spec.
Result<SignalPath> runSignalWalk(WalkForwardRecord& record, const SignalPrices& prices,
                                 const SignalWalkSpec& spec, std::size_t threads,
                                 const jobs::JobContext& job);

/// The same for portfolio methods: axis "candidate" of the search counts the specs, so that each fold chooses
/// the one that did best on its training rows, by runBacktest() on those rows alone. Out of sample each
/// fold is a backtest of its own that starts from cash (a cost that a real portfolio would not have: it errs
/// on the dear side) and learns from the rows before it, as the spec's lookback says.
struct AllocationWalk {
    std::vector<Date> dates;
    std::vector<double> returns;  ///< of the test rows from each fold's first fill on, fold after fold
    TrialStatistics statistics;
};
/// `settings` is what the record says of the candidates: their configurations in full, for example.
[[nodiscard]] WalkForwardRecord allocationWalk(const market::PricePanel& panel,
                                               std::span<const BacktestSpec> candidates, WalkForwardPlan plan,
                                               Objective objective, Json settings = {});
Result<AllocationWalk> runAllocationWalk(WalkForwardRecord& record, const market::PricePanel& panel,
                                         std::span<const BacktestSpec> candidates, const RunInputs& inputs,
                                         std::size_t threads, const jobs::JobContext& job);

}  // namespace qd::backtest
