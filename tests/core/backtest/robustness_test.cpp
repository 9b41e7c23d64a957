// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/robustness.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

class Robustness : public testing::Test {
protected:
    RobustnessRecord recordOf(Disturbance disturbance, std::size_t paths = 40) const {
        RobustnessRecord record;
        record.spec.disturbance = disturbance;
        record.spec.paths = paths;
        record.spec.seed = 5;
        record.subject = Json(prices.hash());
        return record;
    }
    RobustnessInput input() const { return {&base, &prices, &spec, costs}; }

    const SignalPrices prices = test::signalPrices(test::randomCloses(300, 2, 51));
    const SignalSpec spec = test::signal(SignalKind::MovingAverage, {3, 12, 1});
    const SignalCosts costs{5, 5};
    const SignalPath base = runSignal(prices, spec, costs).value();
};

constexpr auto kAll = {Disturbance::BlockBootstrap, Disturbance::TradeOrder, Disturbance::PriceNoise};

TEST_F(Robustness, DoesNotDependOnThreads) {
    for (const auto disturbance : kAll) {
        auto one = recordOf(disturbance);
        auto three = recordOf(disturbance);
        ASSERT_TRUE(runRobustness(one, input(), 1, test::job()).ok());
        ASSERT_TRUE(runRobustness(three, input(), 3, test::job()).ok());
        EXPECT_EQ(one.outcomes.size(), 40U);
        EXPECT_EQ(one.outcomes, three.outcomes) << name(disturbance);
        auto otherSeed = recordOf(disturbance);
        otherSeed.spec.seed = 6;
        ASSERT_TRUE(runRobustness(otherSeed, input(), 1, test::job()).ok());
        EXPECT_NE(otherSeed.outcomes, one.outcomes) << name(disturbance);
    }
}

TEST_F(Robustness, StoppedAnywhereItGoesOnToTheSameBytes) {
    for (const auto disturbance : kAll) {
        auto whole = recordOf(disturbance);
        ASSERT_TRUE(runRobustness(whole, input(), 1, test::job()).ok());
        for (int stopAt = 1; stopAt < 6; ++stopAt) {
            std::stop_source stop;
            std::atomic<int> seen = 0;
            const auto sink = [&](const jobs::Progress&) {
                if (++seen == stopAt) stop.request_stop();
            };
            auto record = recordOf(disturbance);
            EXPECT_EQ(runRobustness(record, input(), 1, test::job(stop.get_token(), sink)).error().code,
                      ErrorCode::Cancelled);
            EXPECT_LT(record.outcomes.size(), 40U);
            auto resumed = robustnessRecordFromJson(Json::parse(toJson(record).dump()).value()).value();
            ASSERT_TRUE(runRobustness(resumed, input(), 2, test::job()).ok());
            EXPECT_EQ(toJson(resumed).dump(), toJson(whole).dump()) << name(disturbance);
        }
    }
}

TEST_F(Robustness, TradesInAnyOrderEndAtTheSameWealth) {
    auto record = recordOf(Disturbance::TradeOrder);
    ASSERT_TRUE(runRobustness(record, input(), 1, test::job()).ok());
    double expected = 1.0;
    for (const auto& trip : base.trades)
        expected *= 1.0 + trip.profitShare / 2.0;
    double deepest = 0.0;
    double flattest = -1.0;
    for (const auto& outcome : record.outcomes) {
        EXPECT_NEAR(outcome.finalEquity, expected, 1e-12);
        EXPECT_EQ(outcome.sharpe, std::nullopt);
        deepest = std::min(deepest, outcome.maxDrawdown);
        flattest = std::max(flattest, outcome.maxDrawdown);
    }
    EXPECT_LT(deepest, flattest);
}

TEST_F(Robustness, BootstrapKeepsTheMeanAndDrawsFromTheReturns) {
    auto record = recordOf(Disturbance::BlockBootstrap, 4000);
    record.spec.blockLength = 5.0;
    ASSERT_TRUE(runRobustness(record, input(), 2, test::job()).ok());
    double mean = 0.0;
    for (const auto& outcome : record.outcomes)
        mean += std::log(outcome.finalEquity) / 4000.0;
    double expected = 0.0;
    for (const double r : base.returns)
        expected += std::log1p(r);
    EXPECT_NEAR(mean, expected, 4.0 * 0.2 / std::sqrt(4000.0));
    const auto summary = summarise(record.outcomes);
    EXPECT_EQ(summary.finalEquity->count, 4000U);
}

TEST_F(Robustness, ABlockAsLongAsThePathIsThePathTurned) {
    auto record = recordOf(Disturbance::BlockBootstrap);
    record.spec.blockLength = 1e12;
    ASSERT_TRUE(runRobustness(record, input(), 1, test::job()).ok());
    for (const auto& outcome : record.outcomes)
        EXPECT_NEAR(outcome.finalEquity, base.equity.back(), 1e-11);
}

TEST_F(Robustness, NoiseOfNothingAlmostChangesNothing) {
    auto record = recordOf(Disturbance::PriceNoise);
    record.spec.noiseBps = 1e-9;
    ASSERT_TRUE(runRobustness(record, input(), 1, test::job()).ok());
    for (const auto& outcome : record.outcomes)
        EXPECT_NEAR(outcome.finalEquity, base.equity.back(), 1e-8);
    record = recordOf(Disturbance::PriceNoise);
    record.spec.noiseBps = 200.0;
    ASSERT_TRUE(runRobustness(record, input(), 1, test::job()).ok());
    const auto spread = summarise(record.outcomes).finalEquity->percentiles;
    EXPECT_GT(spread.back() - spread.front(), 0.01);
}

TEST_F(Robustness, RefusesWhatMakesNoSense) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto refused = [this](RobustnessRecord record, const RobustnessInput& given) {
        const auto status = runRobustness(record, given, 1, test::job());
        return !status.ok() && status.error().code == ErrorCode::BadInput && record.outcomes.size() <= 1;
    };
    auto record = recordOf(Disturbance::BlockBootstrap, 0);
    EXPECT_TRUE(refused(record, input()));
    record.spec.paths = 10;
    for (const double length : {0.5, nan, std::numeric_limits<double>::infinity()}) {
        record.spec.blockLength = length;
        EXPECT_TRUE(refused(record, input()));
    }
    record = recordOf(Disturbance::PriceNoise);
    for (const double noise : {0.0, -1.0, nan, 1e9}) {
        record.spec.noiseBps = noise;
        EXPECT_TRUE(refused(record, input()));
    }
    EXPECT_TRUE(refused(recordOf(Disturbance::PriceNoise), {&base, nullptr, nullptr, {}}));
    EXPECT_TRUE(refused(recordOf(Disturbance::BlockBootstrap), {}));
    const SignalPath empty;
    EXPECT_TRUE(refused(recordOf(Disturbance::TradeOrder), {&empty, nullptr, nullptr, {}}));
    record = recordOf(Disturbance::TradeOrder, 1);
    record.outcomes.resize(1);
    record.spec.paths = 0;
    EXPECT_TRUE(refused(record, input()));
}

TEST(Summarise, GivesPercentilesAsNumPyDoes) {
    std::vector<PathOutcome> outcomes;
    for (int i = 10; i >= 0; --i)
        outcomes.push_back({0.5 + 0.1 * i, -0.01 * i, i % 2 == 0 ? std::optional(0.1 * i) : std::nullopt});
    const auto summary = summarise(outcomes);
    EXPECT_NEAR(summary.finalEquity->mean, 1.0, 1e-12);
    EXPECT_NEAR(summary.finalEquity->percentiles[0], 0.51, 1e-12);  // 1 %: a tenth of the way to the second
    EXPECT_NEAR(summary.finalEquity->percentiles[4], 1.0, 1e-12);
    EXPECT_NEAR(summary.finalEquity->percentiles[8], 1.49, 1e-12);
    EXPECT_NEAR(summary.maxDrawdown->percentiles[1], -0.095, 1e-12);
    EXPECT_EQ(summary.sharpe->count, 6U);
    EXPECT_NEAR(summary.lossShare, 5.0 / 11.0, 1e-12);
    EXPECT_EQ(summarise({}).finalEquity.has_value(), false);
}

}  // namespace
}  // namespace qd::backtest
