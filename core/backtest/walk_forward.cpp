// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/walk_forward.h"

#include <algorithm>
#include <utility>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

Error foreign() {
    return Error{ErrorCode::BadInput, say("the stored walk forward belongs to other prices or settings"),
                 say("begin it anew")};
}

Json subjectOf(const SignalPrices& prices, const SignalWalkSpec& spec) {
    Json symbols = Json::array();
    for (const auto& symbol : prices.symbols())
        symbols.push(symbol);
    Json out = Json::object();
    out.set("strategy", strategy(spec.kind).name).set("timeframe", name(spec.timeframe));
    out.set("fees_bps", spec.costs.feesBps).set("slippage_bps", spec.costs.slippageBps);
    out.set("prices", prices.hash()).set("rows", static_cast<std::int64_t>(prices.rows()));
    out.set("symbols", std::move(symbols));
    return out;
}

SignalSpec signalOf(const SignalWalkSpec& spec, std::span<const double> point) {
    return {{spec.kind, {point.begin(), point.end()}, spec.timeframe}, std::nullopt};
}

/// The record's fold k, made when it is the next one; it must be what the plan says.
Result<WalkForwardFold*> foldAt(WalkForwardRecord& record, std::size_t k, const Split& split) {
    const RowRange& train = split.train.front();
    const RowRange& test = split.test.front();
    if (k == record.folds.size()) {
        WalkForwardFold fold{train, test, {record.search, {}, SearchEnd::Unfinished}};
        fold.search.spec.seed += k;
        record.folds.push_back(std::move(fold));
    }
    WalkForwardFold& fold = record.folds[k];
    if (fold.train != train || fold.test != test || fold.search.spec.seed != record.search.seed + k)
        return foreign();
    fold.search.spec.space.allowed = record.search.space.allowed;
    return &fold;
}

/// What the chosen parameters of each fold want on its test rows; 0 elsewhere.
Result<std::vector<std::vector<double>>> stitchedPositions(const WalkForwardRecord& record,
                                                           const SignalPrices& prices,
                                                           const SignalWalkSpec& spec) {
    std::vector<std::vector<double>> stitched(prices.width(), std::vector<double>(prices.rows(), 0.0));
    for (const auto& fold : record.folds) {
        const auto best = fold.search.best();
        QD_ENSURE(best.has_value());
        const auto signal = signalOf(spec, fold.search.trials[*best].point);
        QD_CHECK(checkSignal(signal));
        // As on the day: no price after the test range is there at all.
        const auto wanted = wantedPositions(prices.slice(0, fold.test.to), signal);
        for (std::size_t i = 0; i < prices.width(); ++i) {
            for (std::size_t t = fold.test.from; t < fold.test.to; ++t)
                stitched[i][t] = wanted[i][t];
        }
    }
    return stitched;
}

}  // namespace

std::size_t WalkForwardRecord::trials() const noexcept {
    std::size_t count = 0;
    for (const auto& fold : folds)
        count += fold.search.trials.size();
    return count;
}

Status searchFolds(WalkForwardRecord& record, std::size_t rows, const EvaluateOn& evaluate,
                   std::size_t threads, const jobs::JobContext& job) {
    QD_TRY(const auto splits, walkForwardSplits(rows, record.plan));
    if (record.folds.size() > splits.size()) return foreign();
    const auto share = [&splits](std::size_t k) {
        return static_cast<double>(k) / static_cast<double>(splits.size());
    };
    for (std::size_t k = 0; k < splits.size(); ++k) {
        QD_TRY(WalkForwardFold* const fold, foldAt(record, k, splits[k]));
        const RowRange train = fold->train;
        const Evaluate onTrain = [&](std::span<const double> point) { return evaluate(point, train); };
        QD_CHECK(runSearch(fold->search, onTrain, threads, job.slice(share(k), share(k + 1))));
        if (!fold->search.best()) {
            return Error{ErrorCode::BadInput,
                         say("no trial of fold %1 has an objective: its returns do not vary", k + 1),
                         say("train on more rows, or search other parameters")};
        }
    }
    return Ok{};
}

WalkForwardRecord signalWalk(const SignalPrices& prices, const SignalWalkSpec& spec, WalkForwardPlan plan,
                             SearchSpec search) {
    return {plan, std::move(search), subjectOf(prices, spec), {}};
}

Result<SignalPath> runSignalWalk(WalkForwardRecord& record, const SignalPrices& prices,
                                 const SignalWalkSpec& spec, std::size_t threads,
                                 const jobs::JobContext& job) {
    QD_CHECK(checkCosts(spec.costs));
    if (record.subject.dump() != subjectOf(prices, spec).dump()) return foreign();
    const auto evaluate = [&](std::span<const double> point, RowRange train) -> Result<TrialStatistics> {
        QD_TRY(const auto path,
               runSignal(prices.slice(train.from, train.to), signalOf(spec, point), spec.costs));
        return path.statistics;
    };
    QD_CHECK(searchFolds(record, prices.rows(), evaluate, threads, job));
    QD_TRY(const auto wanted, stitchedPositions(record, prices, spec));
    return accountPositions(prices, wanted, spec.costs, record.plan.trainRows, prices.rows());
}

}  // namespace qd::backtest
