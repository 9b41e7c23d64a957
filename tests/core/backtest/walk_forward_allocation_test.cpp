// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <stop_token>

#include <gtest/gtest.h>

#include "core/backtest/walk_forward.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

std::vector<BacktestSpec> candidates() {
    std::vector<BacktestSpec> out;
    for (const auto method :
         {portfolio::Method::Equal, portfolio::Method::InverseVolatility, portfolio::Method::Hrp}) {
        auto spec = test::plainSpec();
        spec.name = std::string(portfolio::name(method));
        spec.allocation.method = method;
        spec.allocation.lookback = 40;
        spec.costs = {5.0, 5.0};
        out.push_back(spec);
    }
    return out;
}

class AllocationForward : public testing::Test {
protected:
    const market::PricePanel panel = test::panelOf(test::walks(420, 4, 77));
    const std::vector<BacktestSpec> specs = candidates();
    const WalkForwardPlan plan{210, 70, false, {2, 0}};
    WalkForwardRecord record = allocationWalk(panel, specs, plan, Objective::Sharpe);
};

TEST_F(AllocationForward, ChoosesOnTheTrainingRowsAlone) {
    const auto walk = runAllocationWalk(record, panel, specs, {}, 1, test::job());
    ASSERT_TRUE(walk.ok()) << walk.error().describe();
    ASSERT_EQ(record.folds.size(), 3U);
    std::vector<std::size_t> all{0, 1, 2, 3};
    for (const auto& fold : record.folds) {
        ASSERT_EQ(fold.search.trials.size(), 3U);
        for (std::size_t c = 0; c < 3; ++c) {
            const auto alone =
                runBacktest(panel.select(fold.train.from, fold.train.to, all), specs[c], test::job());
            const auto expected =
                statisticsOf(alone->returns(), static_cast<std::int64_t>(alone->trades.size()));
            EXPECT_EQ(fold.search.trials[c].statistics, expected);
        }
    }
}

TEST_F(AllocationForward, EarnsWhatTheChosenBacktestsEarnOnTheTestRows) {
    const auto walk = runAllocationWalk(record, panel, specs, {}, 1, test::job()).value();
    ASSERT_EQ(walk.dates.size(), walk.returns.size());
    EXPECT_EQ(walk.statistics.returns.periods, walk.returns.size());
    std::size_t k = 0;
    for (const auto& fold : record.folds) {
        auto spec = specs[static_cast<std::size_t>(fold.search.trials[*fold.search.best()].point[0])];
        spec.from = panel.dates()[fold.test.from];
        spec.to = panel.dates()[fold.test.to - 1];
        const auto whole = runBacktest(panel, spec, test::job()).value();  // `to` ends it on the same day
        const auto returns = whole.returns();
        for (std::size_t t = 0; t < returns.size(); ++t) {
            if (whole.dates[t + 1] < *spec.from) continue;
            ASSERT_LT(k, walk.returns.size());
            EXPECT_EQ(walk.dates[k], whole.dates[t + 1]);
            EXPECT_NEAR(walk.returns[k], returns[t], 1e-15);
            ++k;
        }
    }
    EXPECT_EQ(k, walk.returns.size());
    for (std::size_t t = 1; t < walk.dates.size(); ++t)
        EXPECT_LT(walk.dates[t - 1], walk.dates[t]);
}

TEST_F(AllocationForward, GoesOnFromWhereItWasStopped) {
    auto whole = record;
    const auto expected = runAllocationWalk(whole, panel, specs, {}, 1, test::job()).value();
    std::stop_source stop;
    int seen = 0;
    const auto sink = [&](const jobs::Progress&) {
        if (++seen == 60) stop.request_stop();
    };
    const auto cut = runAllocationWalk(record, panel, specs, {}, 1, test::job(stop.get_token(), sink));
    ASSERT_FALSE(cut.ok());
    EXPECT_EQ(cut.error().code, ErrorCode::Cancelled);
    auto resumed = walkForwardRecordFromJson(Json::parse(toJson(record).dump()).value()).value();
    EXPECT_LT(resumed.trials(), 9U);
    const auto again = runAllocationWalk(resumed, panel, specs, {}, 2, test::job()).value();
    EXPECT_EQ(toJson(resumed).dump(), toJson(whole).dump());
    EXPECT_EQ(again.returns, expected.returns);
}

TEST_F(AllocationForward, RefusesOtherCandidatesAndOtherPrices) {
    ASSERT_TRUE(runAllocationWalk(record, panel, specs, {}, 1, test::job()).ok());
    const std::vector<BacktestSpec> fewer(specs.begin(), specs.begin() + 2);
    EXPECT_EQ(runAllocationWalk(record, panel, fewer, {}, 1, test::job()).error().code, ErrorCode::BadInput);
    EXPECT_FALSE(
        runAllocationWalk(record, test::panelOf(test::walks(420, 4, 78)), specs, {}, 1, test::job()).ok());
    EXPECT_FALSE(runAllocationWalk(record, panel, {}, {}, 1, test::job()).ok());
}

}  // namespace
}  // namespace qd::backtest
