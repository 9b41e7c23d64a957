// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <utility>

#include "core/desk/study_parts.h"

namespace qd::desk {

namespace {

constexpr double kPeriodsPerYear = 252.0;
constexpr std::array<double, 4> kCostMultiples{0.0, 1.0, 2.0, 5.0};

backtest::CostModel scaled(backtest::CostModel costs, double multiple) {
    costs.commissionBps *= multiple;
    costs.halfSpreadBps *= multiple;
    costs.commissionPerUnit *= multiple;
    costs.commissionPerOrder *= multiple;
    costs.commissionMin *= multiple;
    costs.impact *= multiple;
    return costs;
}

/// Turnover, costs and breadth; the purchase out of cash is no turnover.
void addTrading(StudyMethodFigures& method) {
    const auto& run = method.run;
    const double years = static_cast<double>(method.returns.size()) / kPeriodsPerYear;
    double equity = 0.0;
    double paid = 0.0;
    for (std::size_t t = 0; t < run.equity.size(); ++t) {
        equity += run.equity[t];
        paid += run.costs[t];
    }
    method.costAnnual = paid / (equity / static_cast<double>(run.equity.size())) / years;
    for (std::size_t k = 0; k < run.rebalances.size(); ++k) {
        const auto& rebalance = run.rebalances[k];
        if (k > 0) method.turnoverAnnual += rebalance.turnover / years;
        double squares = 0.0;
        std::size_t names = 0;
        for (const double weight : rebalance.weights) {
            names += weight > 1e-6 ? 1U : 0U;
            squares += weight * weight;
        }
        method.names += static_cast<double>(names);
        if (squares > 0.0) method.effectiveNames += 1.0 / squares;
    }
    method.names /= static_cast<double>(run.rebalances.size());
    method.effectiveNames /= static_cast<double>(run.rebalances.size());
}

void addYears(StudyMethodFigures& method, const std::vector<Date>& dates) {
    for (std::size_t t = 0; t < dates.size(); ++t) {
        const auto [at, fresh] = method.years.try_emplace(dates[t].year(), 0.0);
        at->second = (1.0 + at->second) * (1.0 + method.returns[t]) - 1.0;
    }
}

Status addIntervals(StudyMethodFigures& method, const Study& study, std::size_t threads,
                    const jobs::JobContext& job) {
    const config::StudyConfig& config = study.config;
    analytics::SharpeIntervalOptions options;
    options.confidence = 1.0 - config.level;
    options.resamples = static_cast<std::size_t>(config.resamples);
    options.seed = static_cast<std::uint64_t>(config.seed);
    options.threads = threads;
    QD_TRY(method.sharpe, analytics::sharpeInterval(method.returns, options, job));
    analytics::BootstrapOptions resampled;
    resampled.confidence = options.confidence;
    resampled.resamples = options.resamples;
    resampled.seed = options.seed;
    resampled.threads = threads;
    QD_TRY(const auto intervals, analytics::bootstrapIntervals(method.returns,
                                                               {analytics::BootstrapStatistic::Volatility,
                                                                analytics::BootstrapStatistic::MaxDrawdown},
                                                               resampled, job));
    method.volatility = intervals.intervals[0];
    method.drawdown = intervals.intervals[1];
    QD_TRY(const auto sample, analytics::sharpeSample(method.returns));
    method.psr = analytics::probabilisticSharpe(sample);
    method.dsr = analytics::deflatedSharpe(sample, study.spread);
    method.minTrackRecord = analytics::minTrackRecord(sample);
    return Ok{};
}

}  // namespace

double annualGrowthOf(const std::vector<double>& returns) {
    double wealth = 1.0;
    for (const double r : returns)
        wealth *= 1.0 + r;
    return std::pow(wealth, kPeriodsPerYear / static_cast<double>(returns.size())) - 1.0;
}

Status tradeMethod(StudyMethodFigures& method, const StudyWalk& walk, const jobs::JobContext& job) {
    for (const double multiple : kCostMultiples) {
        backtest::BacktestSpec spec = walk.spec;
        spec.name = method.name;
        spec.costs = scaled(spec.costs, multiple);
        QD_TRY(auto run, backtest::runChosen(walk.prices, spec, walk.tables, walk.paths, method.folds, job));
        auto returns = run.returns();
        QD_TRY(const auto sharpe, analytics::sharpeInterval(returns));
        method.costs.push_back({multiple, annualGrowthOf(returns), sharpe});
        if (multiple != 1.0) continue;
        method.run = std::move(run);
        method.returns = std::move(returns);
    }
    return Ok{};
}

Status measureMethod(StudyMethodFigures& method, const Study& study, const StudyInputs& inputs,
                     std::size_t threads, const jobs::JobContext& job) {
    const auto& baseline = study.methods[study.config.baseline].returns;
    QD_TRY(method.metrics, analytics::computeMetrics(method.returns, baseline, {}));
    QD_CHECK(addIntervals(method, study, threads, job));
    addTrading(method);
    addYears(method, study.dates);
    if (!inputs.factors) return Ok{};
    QD_TRY(method.factors, analytics::factorAttribution(study.dates, method.returns, *inputs.factors));
    return Ok{};
}

}  // namespace qd::desk
