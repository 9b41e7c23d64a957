// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/sweep.h"

#include <cmath>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

SweepSpec specOf(SignalKind kind, const std::vector<std::string>& grid, SignalCosts costs = {5, 5}) {
    return {kind, test::spaceOf(kind, grid), costs, Timeframe::Daily};
}

void expectSingleRuns(const SignalPrices& prices, const SweepSpec& spec, const Sweep& sweep) {
    ASSERT_EQ(sweep.points.size(), sweep.trials.size());
    for (std::size_t k = 0; k < sweep.points.size(); ++k) {
        const SignalSpec one{{spec.kind, sweep.points[k], spec.timeframe}, std::nullopt};
        EXPECT_EQ(sweep.trials[k], runSignal(prices, one, spec.costs)->statistics);
    }
}

TEST(RunSweep, GivesEveryCombinationTheFiguresOfItsSingleRun) {
    const auto prices = test::signalPrices(test::randomCloses(260, 3, 13));
    for (const auto& spec :
         {specOf(SignalKind::MovingAverage, {"fast=2:9:1", "slow=3:30:3"}),
          specOf(SignalKind::MovingAverage, {"fast=2:9:3", "slow=3:30:9", "short=0:1"}),
          specOf(SignalKind::Momentum, {"lookback=5:20:5", "skip=0:2", "hold=3:9:3"}),
          specOf(SignalKind::MeanReversion, {"window=10:30:10", "entry=0.5:2:0.5", "exit=0:0.4:0.2"}),
          specOf(SignalKind::Breakout, {"entry=10:30:10", "exit=5:15:5", "short=1"}),
          specOf(SignalKind::VolatilityTarget, {"window=20", "target=0.05:0.2:0.05"})}) {
        const auto sweep = runSweep(prices, spec, 1, test::job());
        ASSERT_TRUE(sweep.ok()) << sweep.error().describe();
        expectSingleRuns(prices, spec, *sweep);
        const auto three = runSweep(prices, spec, 3, test::job());
        EXPECT_EQ(three->trials, sweep->trials);
    }
}

TEST(RunSweep, TakesWeeklyBars) {
    const auto prices = test::signalPrices(test::randomCloses(400, 2, 13));
    auto spec = specOf(SignalKind::MovingAverage, {"fast=2:4:1", "slow=6:12:3"});
    spec.timeframe = Timeframe::Weekly;
    const auto sweep = runSweep(prices, spec, 2, test::job()).value();
    expectSingleRuns(prices, spec, sweep);
}

TEST(RunSweep, RunsAgainOneByOneWhatTheKernelCannotTell) {
    std::vector<double> zigzag(4000);
    for (std::size_t t = 0; t < zigzag.size(); ++t)
        zigzag[t] = t % 4 == 1 || t % 4 == 2 ? 2.0 : 1.0;  // what is bought at 2 is sold at 1
    const auto prices = test::signalPrices({zigzag});
    const auto spec = specOf(SignalKind::MovingAverage, {"fast=1", "slow=2:4:1"}, {1000, 1000});
    const auto sweep = runSweep(prices, spec, 1, test::job()).value();
    expectSingleRuns(prices, spec, sweep);
    for (const auto& trial : sweep.trials) {
        EXPECT_TRUE(std::isfinite(trial.totalReturn) && std::isfinite(trial.returns.kurtosis));
        EXPECT_GE(trial.totalReturn, -1.0);
    }
}

TEST(RunSweep, KeepsToASpaceThatAllowsLess) {
    const auto prices = test::signalPrices(test::randomCloses(100, 1, 13));
    auto spec = specOf(SignalKind::MovingAverage, {"fast=2:4:1", "slow=3:9:1"});
    spec.space.allowed = [](std::span<const double> p) { return p[0] + 2 < p[1]; };
    const auto sweep = runSweep(prices, spec, 1, test::job()).value();
    EXPECT_EQ(sweep.points.size(), 5U + 4U + 3U);
    expectSingleRuns(prices, spec, sweep);
}

TEST(RunSweep, RefusesWhatItCannotRun) {
    const auto prices = test::signalPrices(test::randomCloses(50, 1, 13));
    const auto spec = specOf(SignalKind::MovingAverage, {"fast=2:4:1", "slow=3:9:1"});
    EXPECT_FALSE(runSweep(prices.slice(0, 1), spec, 1, test::job()).ok());
    auto dear = spec;
    dear.costs.feesBps = 2000;
    EXPECT_FALSE(runSweep(prices, dear, 1, test::job()).ok());
    auto other = spec;
    other.kind = SignalKind::Momentum;  // four parameters, and the space has three
    EXPECT_FALSE(runSweep(prices, other, 1, test::job()).ok());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(runSweep(prices, spec, 1, test::job(stop.get_token())).error().code, ErrorCode::Cancelled);
}

TEST(MeanTrialCorrelation, IsThatOfThePairs) {
    const auto prices = test::signalPrices(test::randomCloses(300, 2, 4));
    const auto spec = specOf(SignalKind::MovingAverage, {"fast=2:6:2", "slow=8:20:6"});
    const auto points = gridPoints(spec.space).value();
    std::vector<SignalPath> paths;
    for (const auto& point : points)
        paths.push_back(runSignal(prices, test::signal(spec.kind, point), spec.costs).value());
    double sum = 0.0;
    double pairs = 0.0;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& a = paths[i];
            const auto& b = paths[j];
            double product = 0.0;
            for (std::size_t t = 0; t < a.returns.size(); ++t) {
                product +=
                    (a.returns[t] - a.statistics.returns.mean) * (b.returns[t] - b.statistics.returns.mean);
            }
            sum += product / static_cast<double>(a.returns.size() - 1) / a.statistics.returns.deviation /
                   b.statistics.returns.deviation;
            pairs += 1.0;
        }
    }
    EXPECT_NEAR(meanTrialCorrelation(prices, spec, points, 100, 2, test::job()).value(), sum / pairs, 1e-12);
    const std::vector<std::vector<double>> one{points.front()};
    EXPECT_EQ(meanTrialCorrelation(prices, spec, one, 100, 1, test::job()).value(), 0.0);
    const std::vector<std::vector<double>> same{points.front(), points.front(), points.front()};
    EXPECT_NEAR(meanTrialCorrelation(prices, spec, same, 100, 1, test::job()).value(), 1.0, 1e-12);
}

}  // namespace
}  // namespace qd::backtest
