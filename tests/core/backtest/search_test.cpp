// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search.h"

#include <atomic>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

constexpr auto kMethods = {SearchMethod::Grid, SearchMethod::Random, SearchMethod::Bayes,
                           SearchMethod::Evolution};

SearchRecord recordOf(SearchMethod method, std::size_t trials, std::uint64_t seed = 3) {
    SearchRecord record;
    record.spec.method = method;
    record.spec.space = test::spaceOf(SignalKind::MovingAverage, {"fast=2:12:1", "slow=5:40:1"});
    record.spec.trials = trials;
    record.spec.seed = seed;
    record.spec.subject = Json("ma-cross on random walks");
    return record;
}

/// The figures of a strategy on fixed prices.
class Search : public testing::Test {
protected:
    Evaluate evaluate() {
        return [this](std::span<const double> point) -> Result<TrialStatistics> {
            ++calls;
            QD_TRY(const auto path,
                   runSignal(prices, test::signal(SignalKind::MovingAverage, {point.begin(), point.end()}),
                             {5, 0}));
            return path.statistics;
        };
    }
    const SignalPrices prices = test::signalPrices(test::randomCloses(250, 2, 31));
    std::atomic<int> calls = 0;
};

TEST_F(Search, CountsEveryTrialOnce) {
    for (const auto method : kMethods) {
        calls = 0;
        auto record = recordOf(method, 40);
        std::size_t told = 0;
        const auto status = runSearch(record, evaluate(), 1, test::job(), [&](const Trial& trial) {
            EXPECT_EQ(trial, record.trials.at(told));
            ++told;
        });
        ASSERT_TRUE(status.ok()) << status.error().describe();
        EXPECT_EQ(record.end, SearchEnd::Done);
        EXPECT_EQ(record.trials.size(), 40U);
        EXPECT_EQ(told, 40U);
        EXPECT_EQ(calls.load(), 40);
        const auto best = record.best();
        ASSERT_TRUE(best.has_value());
        for (const auto& trial : record.trials)
            EXPECT_LE(trial.statistics.sharpe.value_or(-1e9), *record.trials[*best].statistics.sharpe);
    }
}

TEST_F(Search, DoesNotDependOnThreads) {
    for (const auto method : kMethods) {
        auto one = recordOf(method, 50);
        auto three = recordOf(method, 50);
        ASSERT_TRUE(runSearch(one, evaluate(), 1, test::job()).ok());
        ASSERT_TRUE(runSearch(three, evaluate(), 3, test::job()).ok());
        EXPECT_EQ(toJson(one).dump(), toJson(three).dump()) << name(method);
    }
}

TEST_F(Search, StoppedAtAnyTrialItGoesOnToTheSameBytes) {
    for (const auto method : kMethods) {
        auto whole = recordOf(method, 30);
        ASSERT_TRUE(runSearch(whole, evaluate(), 1, test::job()).ok());
        for (int stopAt = 0; stopAt <= 30; stopAt += 3) {
            std::stop_source stop;
            auto record = recordOf(method, 30);
            std::atomic<int> made = 0;
            const auto base = evaluate();
            const auto stopping = [&](std::span<const double> point) {
                if (++made >= stopAt) stop.request_stop();
                return base(point);
            };
            if (stopAt == 0) stop.request_stop();
            const auto status = runSearch(record, stopping, 2, test::job(stop.get_token()));
            if (!status.ok()) {
                EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
            }
            auto resumed = searchRecordFromJson(Json::parse(toJson(record).dump()).value()).value();
            resumed.spec.space.allowed = whole.spec.space.allowed;
            calls = 0;
            const auto known = static_cast<int>(resumed.trials.size());
            ASSERT_TRUE(runSearch(resumed, evaluate(), 2, test::job()).ok());
            EXPECT_EQ(calls.load(), 30 - known) << "a trial was made again";
            EXPECT_EQ(toJson(resumed).dump(), toJson(whole).dump())
                << name(method) << " stopped at " << stopAt;
        }
    }
}

TEST_F(Search, EndsWhenNothingBetterComes) {
    for (const auto method : kMethods) {
        auto record = recordOf(method, method == SearchMethod::Bayes ? 200 : 300);
        record.spec.patience = 20;
        ASSERT_TRUE(runSearch(record, evaluate(), 1, test::job()).ok());
        EXPECT_EQ(record.end, SearchEnd::Patience) << name(method);
        EXPECT_GE(record.trials.size(), *record.best() + 1 + 20);
        EXPECT_LT(record.trials.size(), *record.best() + 1 + 20 + 16);
    }
}

TEST_F(Search, EndsWhenEveryPointWasTried) {
    for (const auto method : kMethods) {
        auto record = recordOf(method, 100);
        record.spec.space = test::spaceOf(SignalKind::MovingAverage, {"fast=2:4:1", "slow=5:9:1"});
        ASSERT_TRUE(runSearch(record, evaluate(), 1, test::job()).ok());
        EXPECT_EQ(record.trials.size(), 15U) << name(method);
        EXPECT_EQ(record.end, method == SearchMethod::Grid ? SearchEnd::Done : SearchEnd::Exhausted);
    }
    auto whole = recordOf(SearchMethod::Grid, 0);
    ASSERT_TRUE(runSearch(whole, evaluate(), 2, test::job()).ok());
    EXPECT_EQ(whole.trials.size(), gridPoints(whole.spec.space).value().size());
}

TEST_F(Search, RefusesTrialsOfAnotherSearch) {
    for (const auto method : {SearchMethod::Random, SearchMethod::Bayes, SearchMethod::Evolution}) {
        auto record = recordOf(method, 20);
        ASSERT_TRUE(runSearch(record, evaluate(), 1, test::job()).ok());
        auto otherSeed = record;
        otherSeed.spec.seed = 4;
        EXPECT_EQ(runSearch(otherSeed, evaluate(), 1, test::job()).error().code, ErrorCode::BadInput);
        auto tooMany = record;
        tooMany.spec.trials = 10;
        EXPECT_FALSE(runSearch(tooMany, evaluate(), 1, test::job()).ok());
        auto edited = record;
        edited.trials[3].point[0] += 1;
        EXPECT_FALSE(runSearch(edited, evaluate(), 1, test::job()).ok());
    }
}

TEST_F(Search, KeepsItsTrialsWhenOneFails) {
    auto record = recordOf(SearchMethod::Grid, 30);
    std::atomic<int> made = 0;
    const auto base = evaluate();
    const auto failing = [&](std::span<const double> point) -> Result<TrialStatistics> {
        if (++made == 12) return Error{ErrorCode::BadInput, "the twelfth"};
        return base(point);
    };
    const auto status = runSearch(record, failing, 1, test::job());
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().message, "the twelfth");
    EXPECT_EQ(record.trials.size(), 11U);
    EXPECT_EQ(record.end, SearchEnd::Unfinished);
}

TEST_F(Search, RefusesASpecThatMakesNoSense) {
    for (auto record :
         {recordOf(SearchMethod::Random, 0), recordOf(SearchMethod::Bayes, kMostBayesTrials + 1),
          recordOf(SearchMethod::Grid, 10, 1ULL << 63U)})
        EXPECT_EQ(runSearch(record, evaluate(), 1, test::job()).error().code, ErrorCode::BadInput);
}

TEST(Objectives, AreThoseOfTheTrial) {
    TrialStatistics trial;
    trial.totalReturn = 0.21;
    trial.maxDrawdown = -0.1;
    trial.sharpe = 1.5;
    trial.returns.periods = 504;
    EXPECT_EQ(objectiveOf(Objective::Sharpe, trial), 1.5);
    EXPECT_EQ(objectiveOf(Objective::TotalReturn, trial), 0.21);
    EXPECT_NEAR(objectiveOf(Objective::Calmar, trial).value(), 1.0, 1e-12);
    trial.maxDrawdown = 0.0;
    EXPECT_EQ(objectiveOf(Objective::Calmar, trial), std::nullopt);
    trial.maxDrawdown = -1.0;
    trial.totalReturn = -1.0;
    EXPECT_EQ(objectiveOf(Objective::Calmar, trial), std::nullopt);
    for (const auto v : {Objective::Sharpe, Objective::TotalReturn, Objective::Calmar})
        EXPECT_EQ(parseObjective(name(v)), v);
}

}  // namespace
}  // namespace qd::backtest
