// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/accounting.h"

#include <optional>
#include <utility>

#include "core/backtest/corporate_calendar.h"
#include "core/backtest/session_walk.h"
#include "core/backtest/spec_check.h"
#include "core/backtest/targets_check.h"
#include "core/base/message.h"

namespace qd::backtest {

namespace {

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
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
                                   const RunInputs& inputs, std::span<const TargetWeights> targets,
                                   const jobs::JobContext& job) {
    QD_CHECK(checkSpec(panel, spec));
    QD_CHECK(checkInputs(spec, inputs));
    QD_CHECK(checkTargets(panel, spec, targets));
    QD_TRY(const auto calendar, CorporateCalendar::create(panel, inputs.dividends, inputs.splits));
    SessionWalk walk(panel, spec, targets, calendar, endRow(panel, spec));
    QD_TRY(auto result, walk.run(job));
    QD_CHECK(addBenchmark(panel, spec, targets.front().signalRow, result));
    result.inputHashes = inputs.hashes();
    return result;
}

Result<BacktestResult> runSchedule(const market::PricePanel& panel, const BacktestSpec& spec,
                                   std::span<const TargetWeights> targets, const jobs::JobContext& job) {
    return runSchedule(panel, spec, RunInputs{}, targets, job);
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
