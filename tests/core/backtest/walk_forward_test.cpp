// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/walk_forward.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

const SignalWalkSpec kSpec{SignalKind::MovingAverage, Timeframe::Daily, {5, 5}};

SearchSpec searchOf(SearchMethod method, std::size_t trials) {
    SearchSpec search;
    search.method = method;
    search.space = test::spaceOf(SignalKind::MovingAverage, {"fast=2:8:1", "slow=5:30:1"});
    search.trials = trials;
    search.seed = 11;
    return search;
}

WalkForwardRecord recordOf(const SignalPrices& prices, SearchMethod method = SearchMethod::Random,
                           std::size_t trials = 12) {
    return signalWalk(prices, kSpec, {120, 40, false, {2, 0}}, searchOf(method, trials));
}

class WalkForward : public testing::Test {
protected:
    const std::vector<std::vector<double>> closes = test::randomCloses(300, 2, 41);
    const SignalPrices prices = test::signalPrices(closes);
};

TEST_F(WalkForward, SearchesEachFoldAnewOnItsTrainingRowsAlone) {
    auto record = recordOf(prices);
    ASSERT_TRUE(runSignalWalk(record, prices, kSpec, 1, test::job()).ok());
    ASSERT_EQ(record.folds.size(), 5U);
    EXPECT_EQ(record.trials(), 5U * 12U);
    for (const auto& fold : record.folds) {
        const auto train = prices.slice(fold.train.from, fold.train.to);
        EXPECT_EQ(fold.train.to + 2, fold.test.from);
        for (const auto& trial : fold.search.trials) {
            const auto path =
                runSignal(train, test::signal(SignalKind::MovingAverage, trial.point), kSpec.costs);
            EXPECT_EQ(path->statistics, trial.statistics);
        }
    }
    EXPECT_NE(record.folds[0].search.trials[0].point, record.folds[1].search.trials[0].point);
}

TEST_F(WalkForward, IsTheChosenParametersOnTheTestRows) {
    auto record = recordOf(prices);
    const auto path = runSignalWalk(record, prices, kSpec, 1, test::job()).value();
    std::vector<std::vector<double>> wanted(2, std::vector<double>(300, 0.0));
    for (const auto& fold : record.folds) {
        const auto& point = fold.search.trials[*fold.search.best()].point;
        const auto all = wantedPositions(prices, test::signal(SignalKind::MovingAverage, point));
        for (std::size_t i = 0; i < 2; ++i)
            std::copy_n(all[i].begin() + static_cast<std::ptrdiff_t>(fold.test.from), fold.test.size(),
                        wanted[i].begin() + static_cast<std::ptrdiff_t>(fold.test.from));
    }
    EXPECT_EQ(path.firstRow, 120U);
    EXPECT_EQ(path.equity.size(), 180U);
    EXPECT_EQ(path.equity, accountPositions(prices, wanted, kSpec.costs, 120, 300).equity);
}

TEST_F(WalkForward, KnowsNothingOfPricesAfterEachTestRange) {
    auto record = recordOf(prices);
    const auto path = runSignalWalk(record, prices, kSpec, 1, test::job()).value();
    auto later = closes;
    for (auto& series : later) {
        for (std::size_t t = 200; t < series.size(); ++t)
            series[t] *= 1.5 + std::sin(static_cast<double>(t));
    }
    const auto changed = test::signalPrices(later);
    auto other = recordOf(changed);
    const auto otherPath = runSignalWalk(other, changed, kSpec, 1, test::job()).value();
    for (std::size_t k = 0; k < 2; ++k)
        EXPECT_EQ(toJson(other.folds[k].search).dump(), toJson(record.folds[k].search).dump());
    EXPECT_TRUE(std::equal(path.equity.begin(), path.equity.begin() + 80, otherPath.equity.begin()));
    EXPECT_NE(path.equity.back(), otherPath.equity.back());
}

TEST_F(WalkForward, StoppedAnywhereItGoesOnToTheSameBytes) {
    for (const auto method : {SearchMethod::Random, SearchMethod::Bayes}) {
        auto whole = recordOf(prices, method);
        const auto path = runSignalWalk(whole, prices, kSpec, 1, test::job()).value();
        for (int stopAt = 1; stopAt < 60; stopAt += 7) {
            auto record = recordOf(prices, method);
            std::stop_source stop;
            std::atomic<int> seen = 0;
            // A checkpoint comes before each trial.
            const auto sink = [&](const jobs::Progress&) {
                if (++seen == stopAt) stop.request_stop();
            };
            const auto cut = runSignalWalk(record, prices, kSpec, 1, test::job(stop.get_token(), sink));
            ASSERT_FALSE(cut.ok());
            EXPECT_EQ(cut.error().code, ErrorCode::Cancelled);
            auto resumed = walkForwardRecordFromJson(Json::parse(toJson(record).dump()).value()).value();
            resumed.search.space.allowed = whole.search.space.allowed;
            const auto again = runSignalWalk(resumed, prices, kSpec, 2, test::job()).value();
            EXPECT_EQ(toJson(resumed).dump(), toJson(whole).dump());
            EXPECT_EQ(again.equity, path.equity);
        }
    }
}

/// What purging is for. The trial's "signal" is an indicator of the row's label, which is known `horizon`
/// rows later. Training rows right before the test have labels that the test's first rows decide: a strategy
/// that remembers them looks as if it had skill there.
TEST(Purge, TakesOutTheRowsWhoseLabelsLeak) {
    constexpr std::size_t kHorizon = 5;
    for (const std::size_t purge : {std::size_t{0}, kHorizon}) {
        WalkForwardRecord record;
        record.plan = {100, 50, false, {purge, 0}};
        record.search.method = SearchMethod::Grid;
        record.search.trials = 0;
        record.search.space.axes = {{"x", 0, 1, 1}};
        std::size_t leaked = 0;
        const auto evaluate = [&](std::span<const double>, RowRange train) -> Result<TrialStatistics> {
            const std::size_t test = train.to + purge;
            for (std::size_t row = train.from; row < train.to; ++row)
                leaked += row + kHorizon >= test ? 1 : 0;
            return statisticsOf(std::vector<double>{0.01, -0.005, 0.02}, 0);
        };
        ASSERT_TRUE(searchFolds(record, 200, evaluate, 1, test::job()).ok());
        EXPECT_EQ(leaked, purge == 0 ? 2U * 2U * kHorizon : 0U);
    }
}

TEST_F(WalkForward, RefusesOtherPricesSettingsAndPlans) {
    auto record = recordOf(prices);
    ASSERT_TRUE(runSignalWalk(record, prices, kSpec, 1, test::job()).ok());
    auto copy = record;
    EXPECT_EQ(runSignalWalk(copy, prices.slice(0, 280), kSpec, 1, test::job()).error().code,
              ErrorCode::BadInput);
    EXPECT_FALSE(
        runSignalWalk(copy, prices, {SignalKind::MovingAverage, Timeframe::Daily, {5, 6}}, 1, test::job())
            .ok());
    copy.plan.testRows = 41;
    EXPECT_FALSE(runSignalWalk(copy, prices, kSpec, 1, test::job()).ok());
    copy = record;
    copy.search.seed = 12;
    EXPECT_FALSE(runSignalWalk(copy, prices, kSpec, 1, test::job()).ok());
    copy = record;
    copy.plan.trainRows = 300;
    EXPECT_FALSE(runSignalWalk(copy, prices, kSpec, 1, test::job()).ok());
}

TEST(WalkForwardOnFlatPrices, SaysThatNoTrialHasAnObjective) {
    const auto prices = test::signalPrices({std::vector<double>(300, 100.1)});
    auto record = recordOf(prices);
    const auto path = runSignalWalk(record, prices, kSpec, 1, test::job());
    ASSERT_FALSE(path.ok());
    EXPECT_EQ(path.error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::backtest
