// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/ctl/benchmark.h"
#include "core/analytics/bootstrap.h"
#include "core/analytics/hidden_markov.h"
#include "core/analytics/overfitting_probability.h"
#include "core/analytics/rolling_metrics.h"
#include "core/analytics/sharpe_difference.h"
#include "core/analytics/superior_ability.h"
#include "core/base/random.h"
#include "core/jobs/parallel.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kDays = 2520;
constexpr std::size_t kStrategies = 100;

/// Strategies that share a market, with fat tails: sizes of the peers' workloads, contents made up.
std::vector<std::vector<double>> randomReturns(std::size_t width) {
    Rng rng(17);
    std::vector<std::vector<double>> out(width, std::vector<double>(kDays));
    for (std::size_t t = 0; t < kDays; ++t) {
        const double market = 0.0003 + 0.008 * rng.studentT(5);
        for (auto& series : out)
            series[t] = 0.7 * market + 0.006 * rng.studentT(5);
    }
    return out;
}

Result<Figure> bootstrapFigure(const Bench& bench, const std::vector<double>& returns, std::string name,
                               double block, std::size_t threads, std::string goal) {
    analytics::BootstrapOptions options;
    options.block = block;
    options.threads = threads;
    const jobs::JobContext job({}, {}, bench.clock);
    const std::string how = (block == 1.0 ? "each day by itself, " : "stationary, automatic block, ") +
                            std::to_string(threads) + (threads == 1 ? " thread" : " threads");
    QD_TRY(auto figure,
           measure(bench, std::move(name), "10,000 resamples of 2520 days, " + how, 15, [&]() -> Status {
               QD_TRY(const auto made, analytics::bootstrapIntervals(
                                           returns, {analytics::BootstrapStatistic::Sharpe}, options, job));
               QD_ENSURE(made.intervals.size() == 1);
               return Ok{};
           }));
    figure.goal = std::move(goal);
    return figure;
}

Result<Figure> blockTestFigure(const Bench& bench, const std::vector<double>& a, const std::vector<double>& b,
                               std::size_t block) {
    analytics::BlockTestOptions options;
    options.block = block;
    const jobs::JobContext job({}, {}, bench.clock);
    QD_TRY(auto figure, measure(bench, "sharpe_test_4999_block_" + std::to_string(block),
                                "studentised circular block bootstrap of two series of 2520 days, 1 thread",
                                15, [&]() -> Status {
                                    QD_TRY(const auto made,
                                           analytics::ledoitWolfBootstrap(a, b, options, job));
                                    QD_ENSURE(made.resamples == 4999);
                                    return Ok{};
                                }));
    figure.goal = "at most 40 ms";
    return figure;
}

Result<Figure> overfittingFigure(const Bench& bench, const std::vector<std::vector<double>>& strategies) {
    const std::vector<std::span<const double>> spans(strategies.begin(), strategies.end());
    const jobs::JobContext job({}, {}, bench.clock);
    QD_TRY(auto figure,
           measure(bench, "pbo_16x100", "12,870 combinations of 100 strategies, 2520 days, 1 thread", 21,
                   [&]() -> Status {
                       QD_TRY(const auto made, analytics::overfittingProbability(spans, {}, job));
                       QD_ENSURE(made.combinations == 12'870);
                       return Ok{};
                   }));
    figure.goal = "at most 10 ms";
    return figure;
}

Result<Figure> superiorFigure(const Bench& bench, const std::vector<std::vector<double>>& strategies) {
    const std::vector<std::span<const double>> spans(strategies.begin(), strategies.end());
    const jobs::JobContext job({}, {}, bench.clock);
    return measure(bench, "spa_1000x100", "1000 resamples of 100 strategies, 2520 days, 1 thread", 5,
                   [&]() -> Status {
                       QD_TRY(const auto made, analytics::superiorAbility(spans, {}, job));
                       QD_ENSURE(made.lower <= made.upper);
                       return Ok{};
                   });
}

Result<Figure> rollingFigure(const Bench& bench, const std::vector<double>& returns) {
    return measure(bench, "rolling_2520", "Sharpe ratio, volatility and drawdown over 252 days", 51,
                   [&]() -> Status {
                       QD_TRY(const auto risk, analytics::rollingRisk(returns, {}));
                       QD_TRY(const auto fall, analytics::rollingDrawdown(returns, {}));
                       QD_ENSURE(risk.sharpe.size() == fall.size());
                       return Ok{};
                   });
}

Result<Figure> regimeFigure(const Bench& bench, const std::vector<double>& returns) {
    const jobs::JobContext job({}, {}, bench.clock);
    return measure(bench, "hmm_2520x2", "hidden Markov model of two states, 8 starts", 5, [&]() -> Status {
        QD_TRY(const auto model, analytics::fitHiddenMarkov(returns, {}, job));
        QD_ENSURE(model.states.size() == 2);
        return Ok{};
    });
}

}  // namespace

Result<std::vector<Figure>> benchmarkStatistics(const Bench& bench) {
    const auto all = randomReturns(kStrategies);
    const std::size_t threads = std::min<std::size_t>(2, jobs::machineThreads());
    std::vector<Figure> figures;
    for (const auto& make : std::vector<std::function<Result<Figure>()>>{
             [&] { return bootstrapFigure(bench, all[0], "bootstrap_sharpe_10k", 1.0, 1, "at most 15 ms"); },
             [&] {
                 return bootstrapFigure(bench, all[0], "bootstrap_sharpe_10k_threads", 1.0, threads,
                                        "at most 8 ms on two processors");
             },
             [&] {
                 return bootstrapFigure(bench, all[0], "bootstrap_stationary_10k", 0.0, 1, "at most 15 ms");
             },
             [&] { return blockTestFigure(bench, all[0], all[1], 1); },
             [&] { return blockTestFigure(bench, all[0], all[1], 5); },
             [&] { return overfittingFigure(bench, all); }, [&] { return superiorFigure(bench, all); },
             [&] { return rollingFigure(bench, all[0]); }, [&] { return regimeFigure(bench, all[0]); }}) {
        QD_TRY(auto figure, make());
        figures.push_back(std::move(figure));
    }
    return figures;
}

}  // namespace qd::ctl
