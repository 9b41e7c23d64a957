// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/backtest/walk_forward.h"
#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

Json subjectOf(const market::PricePanel& panel, std::span<const BacktestSpec> candidates, Json settings) {
    Json names = Json::array();
    for (const auto& candidate : candidates)
        names.push(candidate.name);
    Json out = Json::object();
    out.set("prices", panel.contentHash()).set("candidates", std::move(names));
    out.set("settings", std::move(settings));
    return out;
}

/// The rows of a range with every symbol.
market::PricePanel rowsOf(const market::PricePanel& panel, std::size_t from, std::size_t to) {
    std::vector<std::size_t> all(panel.width());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return panel.select(from, to, all);
}

std::size_t candidateOf(std::span<const double> point) {
    return static_cast<std::size_t>(point.front());
}

Result<TrialStatistics> onTrain(const market::PricePanel& panel, BacktestSpec spec, const RunInputs& inputs,
                                RowRange train, std::size_t threads, const jobs::JobContext& job) {
    spec.from.reset();
    spec.to.reset();
    QD_TRY(const auto result, runBacktest(rowsOf(panel, train.from, train.to), spec, inputs, job, threads));
    return statisticsOf(result.returns(), static_cast<std::int64_t>(result.trades.size()));
}

/// Adds what a fold earned on its test rows; gives the trades that it took.
Result<std::size_t> addTest(AllocationWalk& walk, const market::PricePanel& panel, BacktestSpec spec,
                            const RunInputs& inputs, RowRange test, std::size_t threads,
                            const jobs::JobContext& job) {
    const Date first = panel.dates()[test.from];
    spec.from = first;
    spec.to = panel.dates()[test.to - 1];
    // As on the day: no price after the test range is there at all.
    QD_TRY(const auto result, runBacktest(rowsOf(panel, 0, test.to), spec, inputs, job, threads));
    const auto returns = result.returns();
    for (std::size_t k = 0; k < returns.size(); ++k) {
        if (result.dates[k + 1] < first) continue;
        walk.dates.push_back(result.dates[k + 1]);
        walk.returns.push_back(returns[k]);
    }
    return result.trades.size();
}

}  // namespace

WalkForwardRecord allocationWalk(const market::PricePanel& panel, std::span<const BacktestSpec> candidates,
                                 WalkForwardPlan plan, Objective objective, Json settings) {
    SearchSpec search;
    search.method = SearchMethod::Grid;
    search.objective = objective;
    search.trials = 0;
    const double last = candidates.empty() ? 0.0 : static_cast<double>(candidates.size() - 1);
    search.space.axes = {{"candidate", 0.0, last, 1.0}};
    return {plan, std::move(search), subjectOf(panel, candidates, std::move(settings)), {}};
}

Result<AllocationWalk> runAllocationWalk(WalkForwardRecord& record, const market::PricePanel& panel,
                                         std::span<const BacktestSpec> candidates, const RunInputs& inputs,
                                         std::size_t threads, const jobs::JobContext& job) {
    const Json* settings = record.subject.find("settings");
    const Json expected = subjectOf(panel, candidates, settings != nullptr ? *settings : Json());
    if (candidates.empty() || record.subject.dump() != expected.dump() ||
        record.search.space.axes.size() != 1 ||
        record.search.space.axes.front().count() != candidates.size()) {
        return Error{ErrorCode::BadInput, say("the stored walk forward belongs to other prices or settings"),
                     say("begin it anew")};
    }
    constexpr double kSearchShare = 0.9;
    QD_TRY(const auto splits, walkForwardSplits(panel.rows(), record.plan));
    const double each = kSearchShare / static_cast<double>(splits.size() * candidates.size());
    // One trial at a time: its backtest spreads its own rebalances over the threads.
    const auto evaluate = [&](std::span<const double> point, RowRange train) {
        const double done = each * static_cast<double>(record.trials());
        return onTrain(panel, candidates[candidateOf(point)], inputs, train, threads,
                       job.slice(done, done + each));
    };
    QD_CHECK(searchFolds(record, panel.rows(), evaluate, 1, job.slice(0.0, kSearchShare)));
    AllocationWalk walk;
    std::size_t trades = 0;
    for (const auto& fold : record.folds) {
        const auto best = fold.search.best();
        QD_ENSURE(best.has_value());
        const auto& chosen = candidates[candidateOf(fold.search.trials[*best].point)];
        QD_TRY(const std::size_t more,
               addTest(walk, panel, chosen, inputs, fold.test, threads, job.slice(kSearchShare, 1.0)));
        trades += more;
    }
    walk.statistics = statisticsOf(walk.returns, static_cast<std::int64_t>(trades));
    return walk;
}

}  // namespace qd::backtest
