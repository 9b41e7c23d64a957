// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/degradation.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

/// Daily returns with fat tails and volatility that clusters: GARCH(1,1) with Student t(5).
std::vector<double> wildReturns(Rng& rng, std::size_t days, double mean) {
    std::vector<double> out;
    double variance = 1e-4;
    for (std::size_t t = 0; t < days; ++t) {
        const double shock = std::sqrt(variance) * rng.studentT(5);
        out.push_back(mean + shock);
        variance = 2e-6 + 0.08 * shock * shock + 0.9 * variance;
    }
    return out;
}

TEST(Degradation, AModelThatLostItsSkillIsFound) {
    Rng rng(1);
    const auto backtest = testing::normals(rng, 1500, 0.05, 0.1);
    const auto out = watchDegradation(backtest, testing::normals(rng, 250, -0.01, 0.1), {}).value();
    EXPECT_EQ(out.action, DegradationAction::Retrain);
    EXPECT_GT(out.alarmDay, 0U);
    EXPECT_LT(out.alarmDay, 120U);
    EXPECT_GE(out.evidence, out.alarmAt);
    EXPECT_EQ(out.days.size(), 250U);
}

TEST(Degradation, OneThatGoesOnAsBeforeIsLeftAlone) {
    Rng rng(2);
    const auto backtest = testing::normals(rng, 1500, 0.05, 0.1);
    const auto out = watchDegradation(backtest, testing::normals(rng, 500, 0.05, 0.1), {}).value();
    EXPECT_EQ(out.action, DegradationAction::Continue);
    EXPECT_EQ(out.alarmDay, 0U);
    EXPECT_LT(out.days.back().evidence, 1.0);
    EXPECT_LT(out.days.back().low, 0.05);
    EXPECT_GT(out.days.back().high, 0.05);
}

TEST(Degradation, AllDaysTogetherAlarmWronglyNoMoreOftenThanStated) {
    // Backtest and live from one process, watched every day for two years: at most 5 % ever alarm.
    int alarms = 0;
    constexpr int kRounds = 300;
    for (int round = 0; round < kRounds; ++round) {
        Rng rng(static_cast<std::uint64_t>(round));
        const auto all = wildReturns(rng, 1500, 0.0004);
        const std::span<const double> whole(all);
        alarms += watchDegradation(whole.first(1000), whole.subspan(1000), {})->alarmDay > 0 ? 1 : 0;
    }
    EXPECT_LE(alarms, 15);
}

TEST(Degradation, ConfidenceSequenceHoldsAtAllDaysAtOnce) {
    int missed = 0;
    constexpr int kRounds = 300;
    for (int round = 0; round < kRounds; ++round) {
        Rng rng(static_cast<std::uint64_t>(round));
        const auto backtest = testing::normals(rng, 500, 0.0, 1.0);
        const auto out = watchDegradation(backtest, testing::normals(rng, 400, 0.0, 1.0), {}).value();
        for (const auto& day : out.days) {
            if (day.low <= 0.0 && day.high >= 0.0) continue;
            ++missed;
            break;
        }
    }
    EXPECT_LE(missed, 15);
}

TEST(Degradation, ConfidenceSequenceNarrows) {
    Rng rng(3);
    const auto backtest = testing::normals(rng, 500, 0.0, 1.0);
    const auto out = watchDegradation(backtest, testing::normals(rng, 2000, 0.0, 1.0), {}).value();
    const auto width = [&](std::size_t day) { return out.days[day].high - out.days[day].low; };
    EXPECT_LT(width(1999), 0.3);
    EXPECT_LT(width(1999), 0.5 * width(249));
}

TEST(Degradation, TheEvidenceIsWhatTheBetsSay) {
    // One day, written out: mean over 12 stakes of 1 − stake · (z − floor).
    std::vector<double> backtest;
    for (int t = 0; t < 100; ++t)
        backtest.push_back(t % 2 == 0 ? 1.0 : -1.0);
    const auto out = watchDegradation(backtest, std::vector<double>{-1.0}, {}).value();
    const double deviation = std::sqrt(100.0 / 99.0);
    const double floor = out.expectedFloor / deviation;
    const double most = 0.95 / (4.0 - floor);
    double wealth = 0.0;
    for (int k = 0; k < 12; ++k)
        wealth += (1.0 - 0.01 * std::pow(most / 0.01, k / 11.0) * (-1.0 / deviation - floor)) / 12.0;
    EXPECT_NEAR(out.days[0].evidence, wealth, 1e-12);
    EXPECT_NEAR(out.alarmAt, 40.0, 1e-12);
    EXPECT_NEAR(out.watchAt, 10.0, 1e-12);
}

TEST(Degradation, AHaircutLowersWhatIsExpected) {
    Rng rng(4);
    const auto backtest = testing::normals(rng, 1000, 0.05, 0.1);
    const auto live = testing::normals(rng, 250, 0.02, 0.1);
    DegradationOptions half;
    half.haircut = 0.5;
    const auto strict = watchDegradation(backtest, live, {}).value();
    const auto lenient = watchDegradation(backtest, live, half).value();
    EXPECT_NEAR(lenient.expected, 0.5 * strict.expected, 0.005);
    EXPECT_LT(lenient.evidence, strict.evidence);
}

TEST(Degradation, ASingleCrashIsNotProof) {
    Rng rng(5);
    const auto backtest = testing::normals(rng, 1000, 0.0005, 0.01);
    auto live = testing::normals(rng, 100, 0.0005, 0.01);
    live[50] = -0.9;
    EXPECT_NE(watchDegradation(backtest, live, {})->action, DegradationAction::Retrain);
}

TEST(Degradation, SpacedValuesAreTestedOnTheirDaysOnly) {
    Rng rng(6);
    const auto backtest = testing::normals(rng, 500);
    DegradationOptions options;
    options.spacing = 5;
    const auto out = watchDegradation(backtest, testing::normals(rng, 12), options).value();
    EXPECT_EQ(out.days[3].evidence, 1.0);
    EXPECT_NE(out.days[4].evidence, 1.0);
    EXPECT_EQ(out.days[8].evidence, out.days[4].evidence);
    EXPECT_NE(out.days[9].evidence, out.days[8].evidence);
}

TEST(Degradation, WithoutLiveDaysThereIsNothingToSay) {
    Rng rng(7);
    const auto out = watchDegradation(testing::normals(rng, 100), {}, {}).value();
    EXPECT_EQ(out.action, DegradationAction::Continue);
    EXPECT_TRUE(out.days.empty());
    EXPECT_EQ(out.evidence, 1.0);
}

TEST(Degradation, RefusesWhatCannotBeWatched) {
    Rng rng(8);
    const auto good = testing::normals(rng, 100);
    const auto refused = [](const std::vector<double>& a, const std::vector<double>& b, auto change) {
        DegradationOptions options;
        change(options);
        const auto out = watchDegradation(a, b, options);
        return !out.ok() && out.error().code == ErrorCode::BadInput;
    };
    auto holes = good;
    holes[0] = std::numeric_limits<double>::quiet_NaN();
    const auto nothing = [](auto&) {};
    EXPECT_FALSE(refused(good, good, nothing));
    EXPECT_TRUE(refused(std::vector<double>(good.begin(), good.begin() + 59), good, nothing));
    EXPECT_TRUE(refused(holes, good, nothing));
    EXPECT_TRUE(refused(good, holes, nothing));
    EXPECT_TRUE(refused(std::vector<double>(100, 0.1), good, nothing));
    EXPECT_TRUE(refused(good, good, [](auto& o) { o.alpha = 0.5; }));
    EXPECT_TRUE(refused(good, good, [](auto& o) { o.haircut = -0.1; }));
    EXPECT_TRUE(refused(good, good, [](auto& o) { o.clip = 1.0; }));
    EXPECT_TRUE(refused(good, good, [](auto& o) { o.spacing = 0; }));
    EXPECT_TRUE(refused(good, good, [](auto& o) { o.alpha = std::numeric_limits<double>::quiet_NaN(); }));
}

TEST(Degradation, ActionsHaveNames) {
    EXPECT_EQ(actionName(DegradationAction::Continue), "continue");
    EXPECT_EQ(actionName(DegradationAction::Watch), "watch");
    EXPECT_EQ(actionName(DegradationAction::Retrain), "retrain");
}

}  // namespace
}  // namespace qd::drift
