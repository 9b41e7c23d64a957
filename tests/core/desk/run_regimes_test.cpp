// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_regimes.h"

#include <cmath>
#include <memory>
#include <stop_token>
#include <vector>

#include <gtest/gtest.h>

#include "core/analytics/regime_rules.h"
#include "core/base/clock.h"
#include "core/base/random.h"

namespace qd::desk {
namespace {

constexpr std::size_t kStretch = 90;  ///< sessions of a calm, then of a wild time

/// A run whose benchmark is calm and wild in turn; the run itself follows it with noise.
RunView madeRun(std::size_t sessions, std::uint64_t seed, bool benchmark = true) {
    RunView run;
    Rng rng(seed);
    double own = 1e6;
    double other = 1e6;
    for (std::size_t i = 0; i < sessions; ++i) {
        run.result.dates.push_back(Date::fromDays(18'000 + static_cast<std::int32_t>(i)));
        run.result.equity.push_back(own);
        if (benchmark) run.result.benchmark.push_back(other);
        const bool wild = i / kStretch % 2 == 1;
        const double move = wild ? -0.0005 + 0.025 * rng.normal() : 0.0008 + 0.004 * rng.normal();
        other *= 1.0 + move;
        own *= 1.0 + 0.8 * move + 0.002 * rng.normal();
    }
    return run;
}

jobs::JobContext job(std::stop_token stop = {}) {
    static const SystemClock clock;
    return {std::move(stop), {}, clock};
}

TEST(RunRegimes, KnowNothingOfWhatComesAfter) {
    const auto whole = madeRun(900, 3);
    const auto regimes = runRegimes(whole, job()).value();
    for (const std::size_t cut : {std::size_t{400}, std::size_t{505}, std::size_t{760}}) {
        auto other = whole;
        Rng rng(cut);
        for (std::size_t i = cut + 1; i < other.result.benchmark.size(); ++i)
            other.result.benchmark[i] =
                other.result.benchmark[i - 1] * (1.0 + 0.03 * rng.normal() * (i % 3 == 0 ? 3.0 : 0.1));
        const auto changed = runRegimes(other, job()).value();
        for (std::size_t i = 0; i < cut; ++i) {
            ASSERT_EQ(regimes.rules.known[i], changed.rules.known[i]) << i;
            ASSERT_EQ(regimes.states.known[i], changed.states.known[i]) << i;
        }
    }
}

TEST(RunRegimes, TellTheWildTimesFromTheCalmOnes) {
    const auto regimes = runRegimes(madeRun(1500, 5), job()).value();
    EXPECT_TRUE(regimes.ofBenchmark);
    EXPECT_EQ(regimes.fits, 5U);
    std::size_t right = 0;
    std::size_t labelled = 0;
    for (std::size_t i = 0; i < regimes.states.known.size(); ++i) {
        if (!regimes.states.known[i]) {
            EXPECT_LT(i, kFirstFit);
            continue;
        }
        ++labelled;
        right += (i / kStretch % 2 == 1) == (*regimes.states.known[i] == 1) ? 1U : 0U;
    }
    EXPECT_EQ(labelled, 1499U - kFirstFit);
    EXPECT_GT(right * 100, labelled * 90);
}

TEST(RunRegimes, AreTheSameForTheSameRun) {
    const auto run = madeRun(700, 9);
    EXPECT_EQ(runRegimes(run, job()).value().states.known, runRegimes(run, job()).value().states.known);
}

TEST(RunRegimes, WithoutABenchmarkAreOfTheRunItself) {
    auto run = madeRun(700, 4, false);
    const auto regimes = runRegimes(run, job()).value();
    EXPECT_FALSE(regimes.ofBenchmark);
    run.result.benchmark = run.result.equity;
    EXPECT_EQ(runRegimes(run, job()).value().rules.known, regimes.rules.known);
}

TEST(RunRegimes, OfAShortRunSayWhatIsMissing) {
    const auto regimes = runRegimes(madeRun(200, 4), job()).value();
    EXPECT_FALSE(regimes.rules.unknown.has_value());
    ASSERT_TRUE(regimes.states.unknown.has_value());
    EXPECT_EQ(regimes.states.unknown->message,
              "the hidden Markov model needs more than 252 sessions to learn from, the run has 200");
    const auto tiny = runRegimes(madeRun(20, 4), job()).value();
    EXPECT_TRUE(tiny.rules.unknown.has_value());
    EXPECT_FALSE(regimeTable(madeRun(20, 4), tiny.rules, 0, 19).ok());
}

TEST(RunRegimes, OfAMarketThatStandsStillAreUnknown) {
    auto run = madeRun(600, 4);
    run.result.benchmark.assign(run.result.benchmark.size(), 100.0);
    const auto regimes = runRegimes(run, job()).value();
    EXPECT_TRUE(regimes.states.unknown.has_value());
    EXPECT_EQ(regimes.fits, 0U);
}

TEST(RunRegimes, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = runRegimes(madeRun(600, 4), job(stop.get_token()));
    ASSERT_FALSE(cancelled.ok());
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

TEST(RegimeTable, CountsEachReturnUnderTheLabelOfTheCloseBefore) {
    const auto run = madeRun(500, 6);
    const auto regimes = runRegimes(run, job()).value();
    const auto returns = run.result.returns();
    for (const auto& [first, end] : {std::pair<std::size_t, std::size_t>{0, returns.size()}, {200, 431}}) {
        const auto rows = regimeTable(run, regimes.rules, first, end).value();
        ASSERT_EQ(rows.size(), 4U);
        std::vector<double> growth(4, 0.0);
        std::vector<std::size_t> count(4, 0);
        for (std::size_t i = std::max<std::size_t>(1, first); i < end; ++i) {
            const auto label = regimes.rules.known[i - 1];
            if (!label) continue;
            growth[*label] += std::log1p(returns[i]);
            ++count[*label];
        }
        for (std::size_t k = 0; k < 4; ++k) {
            EXPECT_EQ(rows[k].performance.periods, count[k]);
            EXPECT_NEAR(rows[k].performance.contribution.value_or(0.0), growth[k], 1e-12);
            if (!rows[k].sharpe) continue;
            EXPECT_NEAR(rows[k].sharpe->sharpe, rows[k].performance.sharpe->sharpe, 1e-9);
            EXPECT_LT(rows[k].sharpe->low, rows[k].sharpe->sharpe);
            EXPECT_GT(rows[k].sharpe->high, rows[k].sharpe->sharpe);
        }
    }
}

TEST(RegimeTable, DeflatesOverWhatWasTried) {
    auto run = madeRun(500, 6);
    const auto regimes = runRegimes(run, job()).value();
    EXPECT_FALSE(regimeTable(run, regimes.rules, 0, 499).value()[0].sharpe->dsr.has_value());
    run.tracked.backtests = 20;
    run.tracked.spread = {20, 0.0004};
    const auto rows = regimeTable(run, regimes.rules, 0, 499).value();
    ASSERT_TRUE(rows[0].sharpe->dsr.has_value());
    EXPECT_LT(*rows[0].sharpe->dsr, rows[0].sharpe->psr);
}

}  // namespace
}  // namespace qd::desk
