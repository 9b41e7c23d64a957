// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded runs made of nothing but returns, for tests that need no workspace.
#pragma once

#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/desk/run_view.h"

namespace qd::ui::testing {

/// `sessions` days from `first` on, with a benchmark; `seed` makes the path another.
inline std::shared_ptr<const desk::RunView> makeView(std::int64_t id, const std::string& name, Date first,
                                                     int sessions, double seed = 1.0) {
    auto run = std::make_shared<desk::RunView>();
    run->record.id = RunId{id};
    run->record.name = name;
    run->record.summary = "{}";
    double own = 100.0;
    double other = 100.0;
    for (int i = 0; i < sessions; ++i) {
        run->result.dates.push_back(first.plusDays(i));
        run->result.equity.push_back(own);
        run->result.benchmark.push_back(other);
        own *= 1.0 + 0.01 * std::sin(1.7 * i * seed) + 0.0006;
        other *= 1.0 + 0.008 * std::cos(2.3 * i);
    }
    run->result.costs.assign(run->result.dates.size(), 0.0);
    run->result.turnover.assign(run->result.dates.size(), 0.0);
    backtest::Rebalance rebalance;
    rebalance.signal = first;
    rebalance.fill = first.plusDays(1);
    rebalance.symbols = {0};
    rebalance.weights = {1.0};
    run->result.symbols = {"AAA"};
    run->result.rebalances = {rebalance};
    const auto benchmark = run->result.benchmarkReturns();
    run->metrics = analytics::computeMetrics(run->result.returns(), benchmark, {}).value();
    run->benchmarkMetrics = analytics::computeMetrics(benchmark, {}, {}).value();
    run->sharpe = desk::sharpeEvidence(run->result.returns(), run->tracked);
    run->benchmarkSharpe = desk::sharpeEvidence(benchmark);
    run->months = desk::monthlyReturns(run->result.dates, run->result.equity);
    return run;
}

}  // namespace qd::ui::testing
