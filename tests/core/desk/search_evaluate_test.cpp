// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_evaluate.h"

#include "tests/core/desk/search_fixture.h"

namespace qd::desk {
namespace {

class SearchEvaluate : public ::testing::Test {
protected:
    backtest::SearchSpec spec(std::initializer_list<const char*> axes) const {
        backtest::SearchSpec out;
        out.trials = 0;
        out.space = test::spaceOf(backtest::SignalKind::MovingAverage, axes);
        return out;
    }
    void expectTheEngine(const backtest::SearchSpec& asked, std::size_t threads) const {
        const jobs::JobContext job({}, {}, clock);
        SearchEvaluator evaluator(prices, subject, asked, threads, job, clock);
        ASSERT_TRUE(evaluator.byKernel());
        for (const auto& point : backtest::gridPoints(asked.space).value()) {
            const auto one = backtest::runSignal(prices, subject.signalOf(point), subject.costs).value();
            EXPECT_EQ(evaluator(point).value(), one.statistics);
        }
    }
    test::TickingClock clock;
    SearchSubject subject{{}, {}, {3.0, 1.0}, market::PriceField::Close, {}};
    backtest::SignalPrices prices = backtest::SignalPrices::create(test::smallMarket(120)).value();
};

TEST_F(SearchEvaluate, GivesTheEnginesFiguresBitByBit) {
    expectTheEngine(spec({"fast=2:40:1", "slow=3:60:3"}), 1);
    expectTheEngine(spec({"fast=3:30:4", "slow=5:45:5"}), 2);
    expectTheEngine(spec({"fast=7", "slow=5:45:5"}), 1);
}

TEST_F(SearchEvaluate, FindsAPointInAnyOrder) {
    const auto asked = spec({"fast=2:40:1", "slow=3:60:3"});
    const jobs::JobContext job({}, {}, clock);
    SearchEvaluator evaluator(prices, subject, asked, 1, job, clock);
    auto points = backtest::gridPoints(asked.space).value();
    std::reverse(points.begin(), points.end());
    for (const auto& point : points) {
        const auto one = backtest::runSignal(prices, subject.signalOf(point), subject.costs).value();
        EXPECT_EQ(evaluator(point).value(), one.statistics);
    }
}

TEST_F(SearchEvaluate, GoesPointByPointWhereTheKernelDoesNotKnowTheRule) {
    const jobs::JobContext job({}, {}, clock);
    auto shorts = spec({"fast=2:4:1", "slow=5:10:5", "short=1"});
    EXPECT_FALSE(SearchEvaluator(prices, subject, shorts, 1, job, clock).byKernel());
    auto random = spec({"fast=2:4:1", "slow=5:10:5"});
    random.method = backtest::SearchMethod::Random;
    random.trials = 3;
    SearchEvaluator evaluator(prices, subject, random, 1, job, clock);
    EXPECT_FALSE(evaluator.byKernel());
    const std::vector<double> point{3, 10, 0};
    EXPECT_EQ(evaluator(point).value(),
              backtest::runSignal(prices, subject.signalOf(point), subject.costs)->statistics);
}

TEST_F(SearchEvaluate, StopsWhenItIsCancelled) {
    std::stop_source stop;
    stop.request_stop();
    const jobs::JobContext job(stop.get_token(), {}, clock);
    const auto asked = spec({"fast=2:40:1", "slow=3:60:3"});
    SearchEvaluator evaluator(prices, subject, asked, 1, job, clock);
    EXPECT_EQ(test::codeOf(evaluator(std::vector<double>{2, 3, 0})), "cancelled");
}

}  // namespace
}  // namespace qd::desk
