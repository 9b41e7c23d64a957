// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_combinations.h"

#include <cmath>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

const CombinatorialPlan kPlan{6, 2, {2, 5}};

class SignalCombinationsTest : public testing::Test {
protected:
    const SignalPrices prices = test::signalPrices(test::randomCloses(500, 3, 9));
    const SignalWalkSpec spec{SignalKind::MovingAverage, Timeframe::Daily, {3.0, 2.0}};
    const SearchSpace space = test::spaceOf(SignalKind::MovingAverage, {"fast=3:15:4", "slow=20:60:20"});
};

TEST_F(SignalCombinationsTest, ChoosesAmongThePathsOfEveryPoint) {
    const auto got = runSignalCombinations(prices, spec, space, kPlan, 1, test::job()).value();
    ASSERT_EQ(got.points, gridPoints(space).value());
    std::vector<std::vector<double>> returns;
    for (std::size_t i = 0; i < got.points.size(); ++i) {
        const auto path =
            runSignal(prices, test::signal(SignalKind::MovingAverage, got.points[i]), spec.costs).value();
        EXPECT_EQ(got.statistics[i], path.statistics);
        returns.push_back(path.returns);
    }
    const std::vector<std::span<const double>> spans(returns.begin(), returns.end());
    const auto expected = chooseOverCombinations(spans, kPlan, test::job()).value();
    EXPECT_EQ(got.choice.chosen, expected.chosen);
    EXPECT_EQ(got.choice.sharpes, expected.sharpes);
    EXPECT_EQ(got.choice.chosen.size(), 15U);
    EXPECT_EQ(got.choice.sharpes.size(), 5U);
}

TEST_F(SignalCombinationsTest, DoesNotDependOnThreads) {
    const auto one = runSignalCombinations(prices, spec, space, kPlan, 1, test::job()).value();
    const auto three = runSignalCombinations(prices, spec, space, kPlan, 3, test::job()).value();
    EXPECT_EQ(one.choice.sharpes, three.choice.sharpes);
}

TEST_F(SignalCombinationsTest, MoreCostNeverEarnsMoreForOnePoint) {
    const SearchSpace one = test::spaceOf(SignalKind::MovingAverage, {"fast=5", "slow=20"});
    auto dear = spec;
    dear.costs = {50.0, 50.0};
    const auto cheap = runSignalCombinations(prices, spec, one, kPlan, 1, test::job()).value();
    const auto costly = runSignalCombinations(prices, dear, one, kPlan, 1, test::job()).value();
    EXPECT_LT(costly.choice.median, cheap.choice.median);
    EXPECT_NEAR(cheap.choice.median * std::sqrt(252.0), cheap.statistics.front().sharpe.value(), 1e-9);
}

TEST_F(SignalCombinationsTest, RefusesWhatItCannotRun) {
    const auto code = [&](const SearchSpace& own, const CombinatorialPlan& plan) {
        return runSignalCombinations(prices, spec, own, plan, 1, test::job()).error().code;
    };
    EXPECT_EQ(code(SearchSpace{}, kPlan), ErrorCode::BadInput);
    EXPECT_EQ(code(space, {6, 6, {}}), ErrorCode::BadInput);
    EXPECT_EQ(code(space, {600, 2, {}}), ErrorCode::BadInput);
    const SearchSpace never = test::spaceOf(SignalKind::MovingAverage, {"fast=400", "slow=499:500:1"});
    EXPECT_EQ(code(never, kPlan), ErrorCode::BadInput);  // no window is ever full: nothing to choose by
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = runSignalCombinations(prices, spec, space, kPlan, 1, test::job(stop.get_token()));
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::backtest
