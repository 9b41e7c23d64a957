// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/chosen_walk.h"

#include <algorithm>
#include <utility>

#include "core/backtest/accounting.h"
#include "core/backtest/decisions.h"
#include "core/backtest/signal_path.h"
#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

/// The first row on which every candidate can be filled.
Result<std::size_t> commonStart(const market::PricePanel& panel, std::span<const BacktestSpec> candidates) {
    if (candidates.empty()) return bad(say("there is no candidate to run"));
    std::size_t start = 0;
    for (const auto& candidate : candidates) {
        if (candidate.benchmark || candidate.from || candidate.to)
            return bad(say("a candidate has neither a benchmark nor a period of its own"));
        if (candidate.schedule != candidates.front().schedule)
            return bad(say("the candidates are not rebalanced on the same days"));
        start = std::max(start, firstSignalRow(candidate) + 1);
    }
    if (start >= panel.rows()) {
        return bad(say("found %1 sessions, expected more than the %2 that the longest lookback needs",
                       panel.rows(), start));
    }
    return start;
}

RowRange shifted(const RowRange& range, std::size_t by) {
    return {range.from + by, range.to + by};
}

/// The weights of a rebalance in rows and symbols of the panel; what was sold is not named.
TargetWeights targetsOf(const market::PricePanel& panel, const Rebalance& rebalance) {
    const auto signal = panel.dateIndex(rebalance.signal);
    const auto fill = panel.dateIndex(rebalance.fill);
    QD_REQUIRE(signal.has_value() && fill.has_value());
    TargetWeights out{*signal, *fill, {}, {}, rebalance.excluded};
    for (std::size_t i = 0; i < rebalance.symbols.size(); ++i) {
        if (rebalance.weights[i] == 0.0) continue;
        out.symbols.push_back(rebalance.symbols[i]);  // no benchmark: the panel's own numbers
        out.weights.push_back(rebalance.weights[i]);
    }
    return out;
}

}  // namespace

Result<CandidatePaths> runCandidates(const market::PricePanel& panel,
                                     std::span<const BacktestSpec> candidates, const RunInputs& inputs,
                                     std::size_t threads, const jobs::JobContext& job) {
    QD_TRY(const std::size_t start, commonStart(panel, candidates));
    CandidatePaths out;
    const double share = 1.0 / static_cast<double>(candidates.size());
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        BacktestSpec spec = candidates[k];
        spec.from = panel.dates()[start];
        const double done = share * static_cast<double>(k);
        QD_TRY(auto run, runBacktest(panel, spec, inputs, job.slice(done, done + share), threads));
        const auto row = panel.dateIndex(run.dates.front());
        QD_REQUIRE(row.has_value());
        if (k == 0) out.firstRow = *row + 1;
        QD_REQUIRE(out.firstRow == *row + 1);
        out.returns.push_back(run.returns());
        out.runs.push_back(std::move(run));
    }
    return out;
}

Result<std::vector<ChosenFold>> chooseByFold(const CandidatePaths& paths, std::span<const std::size_t> among,
                                             const WalkForwardPlan& plan) {
    QD_REQUIRE(!among.empty());
    QD_TRY(const auto splits, walkForwardSplits(paths.returns.front().size(), plan));
    std::vector<ChosenFold> out;
    for (const Split& split : splits) {
        const RowRange train = split.train.front();
        ChosenFold fold{shifted(train, paths.firstRow), shifted(split.test.front(), paths.firstRow), {}, 0};
        std::optional<double> highest;
        for (const std::size_t candidate : among) {
            const auto own = std::span(paths.returns[candidate]).subspan(train.from, train.size());
            fold.sharpes.push_back(statisticsOf(own, 0).sharpe);
            const auto& found = fold.sharpes.back();
            if (!found || (highest && *found <= *highest)) continue;
            highest = found;
            fold.chosen = candidate;
        }
        if (!highest) return bad(say("no candidate has a Sharpe ratio on the training sessions of a fold"));
        out.push_back(std::move(fold));
    }
    return out;
}

Result<BacktestResult> runChosen(const market::PricePanel& panel, const BacktestSpec& spec,
                                 const RunInputs& inputs, const CandidatePaths& paths,
                                 std::span<const ChosenFold> folds, const jobs::JobContext& job) {
    std::vector<TargetWeights> targets;
    for (const ChosenFold& fold : folds) {
        for (const Rebalance& rebalance : paths.runs[fold.chosen].rebalances) {
            auto target = targetsOf(panel, rebalance);
            if (target.fillRow < fold.test.from || target.fillRow >= fold.test.to) continue;
            targets.push_back(std::move(target));
        }
    }
    if (targets.empty()) return bad(say("no rebalance falls on the test sessions of the folds"));
    BacktestSpec plain = spec;
    plain.from.reset();
    plain.to.reset();
    return runSchedule(panel, plain, inputs, targets, job);
}

}  // namespace qd::backtest
