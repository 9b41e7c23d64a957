// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/accounting.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "core/backtest/session_walk.h"
#include "core/backtest/spec_check.h"
#include "core/base/number_text.h"

namespace qd::backtest {

namespace {

constexpr double kWeightSumTolerance = 1e-6;

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

/// Row after the last session of the run.
std::size_t endRow(const market::PricePanel& panel, const BacktestSpec& spec) {
    return spec.to ? panel.lowerBound(spec.to->plusDays(1)) : panel.rows();
}

Status checkWeights(const market::PricePanel& panel, const BacktestSpec& spec, const TargetWeights& target,
                    std::vector<std::size_t>& lastUse, std::size_t number) {
    const auto benchmark = spec.benchmark ? panel.symbolIndex(*spec.benchmark) : std::nullopt;
    const std::string which = std::to_string(number);
    if (target.symbols.empty() || target.symbols.size() != target.weights.size())
        return bad(say("rebalance %1: found %2 weights for %3 symbols", which, target.weights.size(),
                       target.symbols.size()));
    double sum = 0.0;
    for (std::size_t i = 0; i < target.symbols.size(); ++i) {
        const std::size_t symbol = target.symbols[i];
        if (symbol >= panel.width() || symbol == benchmark || lastUse[symbol] == number)
            return bad(say("rebalance %1: a symbol is unknown, repeated or the benchmark", which));
        lastUse[symbol] = number;
        if (!(target.weights[i] >= 0.0) || !std::isfinite(target.weights[i]))
            return bad(say("rebalance %1: the weight of '%2' is negative or not a number", which,
                           panel.symbols()[symbol]));
        sum += target.weights[i];
    }
    if (std::abs(sum - 1.0) > kWeightSumTolerance)
        return bad(say("rebalance %1: the weights sum to %2, expected 1", which, sum));
    return Ok{};
}

Status checkTargets(const market::PricePanel& panel, const BacktestSpec& spec,
                    std::span<const TargetWeights> targets) {
    if (targets.empty()) return bad(say("there is no rebalance to account for"));
    std::vector<std::size_t> lastUse(panel.width(), 0);
    std::size_t previousFill = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto& target = targets[i];
        if (target.signalRow >= target.fillRow || target.fillRow <= previousFill ||
            target.fillRow >= endRow(panel, spec))
            return bad(say("rebalance %1 is out of order or outside the period", std::to_string(i + 1)));
        previousFill = target.fillRow;
        for (const std::size_t symbol : target.excluded) {
            if (symbol >= panel.width()) return bad(say("an excluded symbol is not in the prices"));
        }
        QD_CHECK(checkWeights(panel, spec, target, lastUse, i + 1));
    }
    return Ok{};
}

/// The benchmark's price over the run, rescaled to the initial cash at the first session.
Status addBenchmark(const market::PricePanel& panel, const BacktestSpec& spec, std::size_t first,
                    BacktestResult& result) {
    if (!spec.benchmark) return Ok{};
    const std::size_t symbol = panel.symbolIndex(*spec.benchmark).value();
    std::optional<double> base;
    double price = 0.0;
    for (std::size_t row = 0; row < first + result.dates.size(); ++row) {
        price = panel.at(spec.allocation.price, row, symbol).value_or(price);
        if (row < first) continue;
        if (!base) base = price;
        if (*base <= 0.0)
            return bad(say("the benchmark '%1' has no price on or before %2, the first session of the run",
                           *spec.benchmark, result.dates.front()));
        result.benchmark.push_back(spec.initialCash * (price / *base));
    }
    return Ok{};
}

}  // namespace

Result<BacktestResult> runSchedule(const market::PricePanel& panel, const BacktestSpec& spec,
                                   std::span<const TargetWeights> targets, const jobs::JobContext& job) {
    QD_CHECK(checkSpec(panel, spec));
    QD_CHECK(checkTargets(panel, spec, targets));
    SessionWalk walk(panel, spec, targets, endRow(panel, spec));
    QD_TRY(auto result, walk.run(job));
    QD_CHECK(addBenchmark(panel, spec, targets.front().signalRow, result));
    return result;
}

Result<BacktestResult> runSchedule(const market::PricePanel& panel, const BacktestSpec& spec,
                                   std::span<const Rebalance> rebalances, const jobs::JobContext& job) {
    QD_CHECK(checkSpec(panel, spec));
    const auto benchmark = spec.benchmark ? panel.symbolIndex(*spec.benchmark) : std::nullopt;
    const auto panelIndex = [&](std::size_t symbol) {
        return symbol + (benchmark && symbol >= *benchmark ? 1U : 0U);
    };
    std::vector<TargetWeights> targets;
    targets.reserve(rebalances.size());
    for (const auto& rebalance : rebalances) {
        const auto signal = panel.dateIndex(rebalance.signal);
        const auto fill = panel.dateIndex(rebalance.fill);
        if (!signal || !fill)
            return bad(say("the rebalance of %1 falls on no session of the prices", rebalance.fill));
        auto& target = targets.emplace_back(TargetWeights{*signal, *fill, {}, rebalance.weights, {}});
        target.symbols.reserve(rebalance.symbols.size());
        for (const std::size_t symbol : rebalance.symbols)
            target.symbols.push_back(panelIndex(symbol));
        for (const std::size_t symbol : rebalance.excluded)
            target.excluded.push_back(panelIndex(symbol));
    }
    return runSchedule(panel, spec, std::span<const TargetWeights>(targets), job);
}

}  // namespace qd::backtest
