// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/ctl/benchmark.h"
#include "core/backtest/accounting.h"
#include "core/backtest/backtest.h"
#include "core/backtest/vectorised.h"
#include "core/base/random.h"
#include "core/jobs/parallel.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kSessions = 2520;
constexpr std::size_t kSymbols = 500;
constexpr std::size_t kWindow = 756;
constexpr unsigned kFriday = 5;

/// Ten years of weekdays, random walks with one common factor: the sizes of the peers' workload.
Result<market::PricePanel> tenYears() {
    Rng rng(7);
    std::vector<Date> dates;
    for (Date day = Date::fromDays(14612); dates.size() < kSessions; day = day.plusDays(1)) {
        if (day.weekday() <= kFriday) dates.push_back(day);
    }
    std::vector<std::string> symbols;
    for (std::size_t i = 0; i < kSymbols; ++i)
        symbols.push_back("S" + std::to_string(i));
    std::vector<double> price(kSymbols, 100.0);
    market::PanelColumn close;
    close.present.assign(kSessions * kSymbols, 1);
    close.values.reserve(kSessions * kSymbols);
    for (std::size_t t = 0; t < kSessions; ++t) {
        const double common = 0.008 * rng.normal();
        for (auto& p : price) {
            p *= std::exp(0.0003 + common + 0.015 * rng.normal());
            close.values.push_back(p);
        }
    }
    return market::PricePanel::create(std::move(dates), std::move(symbols),
                                      {{market::PriceField::Close, std::move(close)}});
}

backtest::BacktestSpec specOf(portfolio::Method method) {
    backtest::BacktestSpec spec;
    spec.name = "benchmark";
    spec.allocation.method = method;
    spec.allocation.lookback = kWindow;
    spec.costs = {5.0, 5.0};
    return spec;
}

/// The targets of a finished run without a benchmark.
std::vector<backtest::TargetWeights> targetsOf(const market::PricePanel& panel,
                                               const backtest::BacktestResult& result) {
    std::vector<backtest::TargetWeights> targets;
    for (const auto& rebalance : result.rebalances) {
        targets.push_back({panel.dateIndex(rebalance.signal).value(),
                           panel.dateIndex(rebalance.fill).value(),
                           rebalance.symbols,
                           rebalance.weights,
                           {}});
    }
    return targets;
}

Result<Figure> vectorisedFigure(const Bench& bench, const market::PricePanel& panel,
                                const std::vector<backtest::TargetWeights>& targets) {
    QD_TRY(const auto engine,
           backtest::VectorEngine::create(panel, specOf(portfolio::Method::InverseVolatility)));
    QD_TRY(auto figure, measure(bench, "engine_vectorised",
                                "500 × 2520, " + std::to_string(targets.size()) +
                                    " rebalances of given weights, 10 bps, equity every session",
                                101, [&]() -> Status {
                                    QD_TRY(const auto run, engine.run(targets));
                                    QD_ENSURE(run.equity.size() > kSessions / 2);
                                    return Ok{};
                                }));
    figure.goal = "<= 1 ms";
    return figure;
}

Result<Figure> eventFigure(const Bench& bench, const market::PricePanel& panel,
                           const std::vector<backtest::TargetWeights>& targets, bool lots) {
    auto spec = specOf(portfolio::Method::InverseVolatility);
    if (lots) spec.lots = backtest::LotRule::Hifo;
    const jobs::JobContext job({}, {}, bench.clock);
    QD_TRY(auto figure, measure(bench, lots ? "engine_event_lots" : "engine_event",
                                std::string("the same with every trade, weight and flow") +
                                    (lots ? ", and lots closed by the highest cost" : ""),
                                31, [&]() -> Status {
                                    QD_TRY(const auto run, backtest::runSchedule(panel, spec, targets, job));
                                    QD_ENSURE(run.trades.size() > targets.size() * (kSymbols / 2));
                                    return Ok{};
                                }));
    figure.goal = "<= 10 ms";
    return figure;
}

Result<Figure> refitFigure(const Bench& bench, const market::PricePanel& panel, std::size_t threads) {
    const auto spec = specOf(portfolio::Method::Hrp);
    const jobs::JobContext job({}, {}, bench.clock);
    QD_TRY(auto figure, measure(bench, "engine_hrp_81_refits_" + std::to_string(threads),
                                "81 HRP refits on 756 × 500 and the event-accurate engine, " +
                                    std::to_string(threads) + (threads == 1 ? " thread" : " threads"),
                                5, [&]() -> Status {
                                    QD_TRY(const auto run,
                                           backtest::runBacktest(panel, spec, {}, job, threads));
                                    QD_ENSURE(run.rebalances.size() == 81);
                                    return Ok{};
                                }));
    figure.goal = threads == 1 ? "<= 0.35 s" : "<= 0.2 s";
    return figure;
}

}  // namespace

Result<std::vector<Figure>> benchmarkBacktest(const Bench& bench) {
    QD_TRY(const auto panel, tenYears());
    const jobs::JobContext job({}, {}, bench.clock);
    QD_TRY(const auto first, backtest::runBacktest(panel, specOf(portfolio::Method::InverseVolatility), job));
    const auto targets = targetsOf(panel, first);
    std::vector<Figure> figures;
    for (const auto& make : std::vector<std::function<Result<Figure>()>>{
             [&] { return vectorisedFigure(bench, panel, targets); },
             [&] { return eventFigure(bench, panel, targets, false); },
             [&] { return eventFigure(bench, panel, targets, true); },
             [&] { return refitFigure(bench, panel, 1); },
             [&] { return refitFigure(bench, panel, std::min<std::size_t>(2, jobs::machineThreads())); }}) {
        QD_TRY(auto figure, make());
        figures.push_back(std::move(figure));
    }
    return figures;
}

}  // namespace qd::ctl
