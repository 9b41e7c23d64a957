// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/strategy.h"

#include <utility>

#include "core/backtest/accounting.h"
#include "core/backtest/decisions.h"
#include "core/backtest/spec_check.h"
#include "core/base/message.h"
#include "core/rules/symbolic_rules.h"

namespace qd::backtest {

namespace {

/// Share of the time that goes into weights; the accounting is the small rest.
constexpr double kWeightsShare = 0.95;

Error noRebalance(const market::PricePanel& panel, std::size_t minSignalRow) {
    return Error{ErrorCode::BadInput,
                 say("no rebalance fits: the data set has %1 sessions from %2 to %3, and %4 prices come "
                     "before the first one",
                     panel.rows(), panel.dates().front(), panel.dates().back(), minSignalRow + 1),
                 say("use a shorter lookback, a longer period or a denser schedule")};
}

/// Whether a spec's rules look at the weights before.
bool looksBack(const rules::SymbolicRules& rules) {
    return rules.maxTurnover || rules.tradeCost || !rules.noIncrease.empty();
}

/// The spec with what is held as the weights before, or without the rules that need them.
portfolio::AllocationSpec withHeld(portfolio::AllocationSpec spec, const Situation& now) {
    auto& rules = spec.rules;
    rules.previous.clear();
    if (now.held.empty()) {
        rules.maxTurnover.reset();
        rules.tradeCost.reset();
        rules.noIncrease.clear();
        return spec;
    }
    for (std::size_t symbol = 0; symbol < now.held.size(); ++symbol) {
        if (now.held[symbol] != 0.0) rules.previous.emplace(now.past.symbols()[symbol], now.held[symbol]);
    }
    return spec;
}

}  // namespace

Strategy allocationStrategy(const portfolio::AllocationSpec& spec) {
    const bool readsHeld = looksBack(spec.rules);
    return {
        [spec, readsHeld](const Situation& now) -> Result<Decision> {
            QD_TRY(auto made, readsHeld ? now.past.allocate(withHeld(spec, now), now.eligible)
                                        : now.past.allocate(spec, now.eligible));
            return Decision{std::move(made.symbolIndex), std::move(made.weights), std::move(made.excluded)};
        },
        readsHeld};
}

Result<BacktestResult> runStrategy(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const RunInputs& inputs, const Strategy& strategy,
                                   const jobs::JobContext& job, std::size_t threads) {
    QD_CHECK(checkSpec(panel, spec));
    QD_CHECK(checkInputs(spec, inputs));
    const auto fills = planFills(panel.dates(), spec, firstSignalRow(spec));
    if (fills.empty()) return noRebalance(panel, firstSignalRow(spec));
    QD_TRY(const auto maker, DecisionMaker::create(panel, spec, inputs));
    QD_TRY(auto decisions, maker.decide(strategy, fills, job.slice(0.0, kWeightsShare), threads));
    std::vector<TargetWeights> targets;
    targets.reserve(fills.size());
    for (std::size_t i = 0; i < fills.size(); ++i) {
        auto& decision = decisions[i];
        targets.push_back({fills[i].signalRow, fills[i].fillRow, std::move(decision.symbols),
                           std::move(decision.weights), std::move(decision.excluded)});
    }
    QD_TRY(auto result, runSchedule(panel, spec, inputs, targets, job.slice(kWeightsShare, 1.0)));
    result.inputHash = panel.contentHash();
    return result;
}

}  // namespace qd::backtest
