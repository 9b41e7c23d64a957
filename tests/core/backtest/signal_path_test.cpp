// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_path.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

using Series = std::vector<double>;

SignalPath account(const std::vector<Series>& closes, const std::vector<Series>& wanted,
                   SignalCosts costs = {}) {
    return accountPositions(test::signalPrices(closes), wanted, costs, 0, closes.front().size());
}

TEST(AccountPositions, FillASignalAtTheNextClose) {
    // Wanted at the close 1, filled at the close 2, so the rise from 20 to 30 is earned and that before is
    // not.
    const auto path = account({{10, 10, 20, 30, 60}}, {{0, 1, 1, 0, 0}});
    EXPECT_EQ(path.equity, (Series{1, 1, 1, 1.5, 3}));
    EXPECT_EQ(path.statistics.trades, 2);
    EXPECT_EQ(path.statistics.totalReturn, 2.0);
    ASSERT_EQ(path.trades.size(), 1U);
    EXPECT_EQ(path.trades[0].openRow, 2U);
    EXPECT_EQ(path.trades[0].closeRow, 4U);
    EXPECT_EQ(path.trades[0].profitShare, 2.0);
    EXPECT_FALSE(path.trades[0].open);
}

TEST(AccountPositions, TakeCostsOfEachFill) {
    const auto path = account({{10, 10, 20, 30, 60}}, {{0, 1, 1, 0, 0}}, {60.0, 40.0});
    EXPECT_NEAR(path.equity[2], 0.99, 1e-15);
    EXPECT_NEAR(path.equity[3], 0.99 * 1.5, 1e-15);
    EXPECT_NEAR(path.equity[4], 0.99 * 3.0 * 0.99, 1e-15);
    EXPECT_NEAR(path.trades[0].profitShare, 0.99 * 3.0 * 0.99 - 1.0, 1e-14);
}

TEST(AccountPositions, LetAShortPositionDriftAndPayForWhatIsTraded) {
    // Short 1 of equity 1 at 100; at 80 the position is worth -0.8 of an equity of 1.2: -2/3.
    const auto path = account({{100, 100, 80, 80}}, {{-1, 0, 0, 0}}, {100.0, 0.0});
    const double opened = 1.0 - 0.01;
    EXPECT_NEAR(path.equity[1], opened, 1e-15);
    const double closing = opened * 1.2 * (1.0 - 0.01 * (0.8 / 1.2));
    EXPECT_NEAR(path.equity[2], closing, 1e-15);
    EXPECT_EQ(path.equity[3], path.equity[2]);
    EXPECT_NEAR(path.trades[0].profitShare, closing - 1.0, 1e-15);
}

TEST(AccountPositions, TurnAPositionInOneFill) {
    const auto path = account({{100, 100, 110, 99, 99}}, {{1, -1, -1, 0, 0}}, {50.0, 0.0});
    ASSERT_EQ(path.trades.size(), 2U);
    const double after = (1.0 - 0.005) * 1.1 * (1.0 - 0.005 * 2.0);
    EXPECT_NEAR(path.trades[0].profitShare, after - 1.0, 1e-15);
    EXPECT_EQ(path.statistics.trades, 3);
    EXPECT_NEAR(path.equity[3], after * (1.0 + 0.1), 1e-14);
    const double whole = (1.0 + path.trades[0].profitShare) * (1.0 + path.trades[1].profitShare);
    EXPECT_NEAR(whole, path.equity.back(), 1e-14);
}

TEST(AccountPositions, EndWithNothingWhenAShortPositionIsRuined) {
    const auto path = account({{100, 100, 250, 100, 50}}, {{-1, -1, 1, 1, 1}});
    EXPECT_EQ(path.equity, (Series{1, 1, 0, 0, 0}));
    EXPECT_EQ(path.statistics.totalReturn, -1.0);
    EXPECT_EQ(path.statistics.maxDrawdown, -1.0);
    EXPECT_EQ(path.statistics.trades, 1);
    for (const double r : path.returns)
        EXPECT_TRUE(std::isfinite(r));
}

TEST(AccountPositions, GiveEachAssetItsOwnShareOfTheCapital) {
    const std::vector<Series> closes{{10, 10, 20, 40}, {10, 10, 10, 5}};
    const std::vector<Series> wanted{{1, 1, 1, 1}, {1, 1, 1, 1}};
    const auto both = account(closes, wanted);
    // Nothing is moved between them: the second ends with half of its half.
    EXPECT_EQ(both.equity, (Series{1, 1, 1.5, 2.25}));
    EXPECT_EQ(both.statistics.trades, 2);
    EXPECT_EQ(both.assets, 2U);
}

TEST(AccountPositions, DoNotDependOnTheOrderOfAssets) {
    auto closes = test::randomCloses(400, 5, 2);
    const auto spec = test::signal(SignalKind::MovingAverage, {3, 12, 1});
    const auto before = runSignal(test::signalPrices(closes), spec, {5, 5}).value();
    std::rotate(closes.begin(), closes.begin() + 2, closes.end());
    const auto after = runSignal(test::signalPrices(closes), spec, {5, 5}).value();
    EXPECT_EQ(before.statistics.trades, after.statistics.trades);
    EXPECT_NEAR(before.statistics.totalReturn, after.statistics.totalReturn, 1e-12);
    EXPECT_NEAR(*before.statistics.sharpe, *after.statistics.sharpe, 1e-10);
    EXPECT_NEAR(before.statistics.maxDrawdown, after.statistics.maxDrawdown, 1e-12);
}

TEST(RunSignal, EarnsNoMoreWithMoreCosts) {
    const auto prices = test::signalPrices(test::randomCloses(500, 3, 6));
    for (const auto& spec : test::lively()) {
        double last = std::numeric_limits<double>::infinity();
        for (const double bps : {0.0, 1.0, 10.0, 50.0, 300.0, 1000.0}) {
            const auto path = runSignal(prices, spec, {bps, bps / 2}).value();
            EXPECT_LT(path.statistics.totalReturn, last);
            EXPECT_GT(path.statistics.trades, 0);
            last = path.statistics.totalReturn;
        }
    }
}

TEST(RunSignal, EarnsNothingWherePricesStandStill) {
    const auto prices = test::signalPrices({Series(300, 100.1), Series(300, 0.7)});
    for (const auto& spec : test::lively()) {
        const auto path = runSignal(prices, spec, {}).value();
        EXPECT_EQ(path.statistics.totalReturn, 0.0);
        EXPECT_EQ(path.statistics.sharpe, std::nullopt);
        EXPECT_EQ(path.statistics.returns.deviation, 0.0);
    }
}

TEST(RunSignal, ASignalThatSeesTheNextCloseWouldEarnMore) {
    // The canary: a position that knows the return it is about to earn must show, so that the one session
    // between signal and fill is not there by accident.
    const auto closes = test::randomCloses(300, 1, 9);
    const auto& p = closes[0];
    Series honest(p.size(), 0.0);
    Series peeks(p.size(), 0.0);
    for (std::size_t t = 1; t < p.size(); ++t)
        honest[t] = p[t] > p[t - 1] ? 1.0 : -1.0;
    for (std::size_t t = 0; t + 2 < p.size(); ++t)
        peeks[t] = p[t + 2] > p[t + 1] ? 1.0 : -1.0;
    EXPECT_LT(account(closes, {honest}).statistics.sharpe.value(), 3.0);
    EXPECT_GT(account(closes, {peeks}).statistics.sharpe.value(), 15.0);
}

TEST(RunSignal, RefusesWhatMakesNoSense) {
    const auto prices = test::signalPrices(test::randomCloses(30, 1, 1));
    const auto spec = test::signal(SignalKind::MovingAverage, {2, 5, 0});
    EXPECT_EQ(runSignal(prices, test::signal(SignalKind::MovingAverage, {5, 2, 0}), {}).error().code,
              ErrorCode::BadInput);
    for (const double bps : {-1.0, 1000.5, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_FALSE(runSignal(prices, spec, {bps, 0}).ok());
        EXPECT_FALSE(runSignal(prices, spec, {0, bps}).ok());
    }
    EXPECT_FALSE(runSignal(prices.slice(0, 1), spec, {}).ok());
    EXPECT_TRUE(runSignal(prices.slice(0, 2), spec, {}).ok());
}

TEST(Statistics, AreThoseOfTheDefinitions) {
    const auto path = runSignal(test::signalPrices(test::randomCloses(900, 2, 21)),
                                test::signal(SignalKind::MovingAverage, {5, 20, 1}), {2, 3})
                          .value();
    const auto& r = path.returns;
    const auto n = static_cast<double>(r.size());
    const double mean = std::accumulate(r.begin(), r.end(), 0.0) / n;
    double m2 = 0.0;
    double m3 = 0.0;
    double m4 = 0.0;
    for (const double x : r) {
        m2 += std::pow(x - mean, 2) / n;
        m3 += std::pow(x - mean, 3) / n;
        m4 += std::pow(x - mean, 4) / n;
    }
    const auto& found = path.statistics;
    EXPECT_EQ(found.returns.periods, r.size());
    EXPECT_NEAR(found.returns.mean, mean, 1e-16);
    EXPECT_NEAR(found.returns.deviation, std::sqrt(m2 * n / (n - 1.0)), 1e-14);
    EXPECT_NEAR(found.returns.skew, m3 / std::pow(m2, 1.5), 1e-10);
    EXPECT_NEAR(found.returns.kurtosis, m4 / (m2 * m2) - 3.0, 1e-9);
    EXPECT_NEAR(*found.sharpe, mean / std::sqrt(m2 * n / (n - 1.0)) * std::sqrt(252.0), 1e-11);
    double peak = 0.0;
    double deepest = 0.0;
    for (const double equity : path.equity) {
        peak = std::max(peak, equity);
        deepest = std::min(deepest, equity / peak - 1.0);
    }
    EXPECT_NEAR(found.maxDrawdown, deepest, 1e-12);
    EXPECT_NEAR(found.totalReturn, path.equity.back() - 1.0, 1e-13);
    EXPECT_NEAR(statisticsOf(r, 0).totalReturn, found.totalReturn, 1e-12);
}

TEST(Statistics, HaveNoSharpeRatioWhereReturnsDoNotVary) {
    EXPECT_EQ(statisticsOf(Series(100, 0.0003), 0).sharpe, std::nullopt);
    EXPECT_EQ(statisticsOf(Series{0.01}, 0).sharpe, std::nullopt);
    EXPECT_EQ(statisticsOf(Series{}, 0).sharpe, std::nullopt);
    EXPECT_EQ(statisticsOf(Series{1e-200, 2e-200}, 0).sharpe, std::nullopt);
    EXPECT_TRUE(statisticsOf(Series{0.01, -0.01}, 0).sharpe.has_value());
}

TEST(RunMix, SharesTheCapitalBetweenStrategies) {
    const auto prices = test::signalPrices(test::randomCloses(400, 3, 12));
    const auto slow = test::signal(SignalKind::Momentum, {3, 0, 2, 1}, Timeframe::Weekly);
    const auto fast = test::signal(SignalKind::MovingAverage, {2, 9, 0});
    const auto mix = runMix(prices, std::vector<StrategyShare>{{slow, 0.25}, {fast, 0.75}}, {5, 0}).value();
    ASSERT_EQ(mix.parts.size(), 2U);
    EXPECT_EQ(mix.parts[1].equity, runSignal(prices, fast, {5, 0}).value().equity);
    for (std::size_t t = 0; t < mix.whole.equity.size(); ++t)
        EXPECT_NEAR(mix.whole.equity[t], 0.25 * mix.parts[0].equity[t] + 0.75 * mix.parts[1].equity[t],
                    1e-14);
    EXPECT_EQ(mix.whole.statistics.trades, mix.parts[0].statistics.trades + mix.parts[1].statistics.trades);
    EXPECT_EQ(mix.whole.equity.front(), 1.0);
}

TEST(RunMix, RefusesSharesThatAreNone) {
    const auto prices = test::signalPrices(test::randomCloses(40, 1, 12));
    const auto spec = test::signal(SignalKind::MovingAverage, {2, 9, 0});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto& shares :
         std::vector<std::vector<double>>{{}, {0.5}, {0.5, 0.6}, {1.5, -0.5}, {nan}, {1.0, 0.0}}) {
        std::vector<StrategyShare> given;
        for (const double share : shares)
            given.push_back({spec, share});
        EXPECT_FALSE(runMix(prices, given, {}).ok());
    }
}

}  // namespace
}  // namespace qd::backtest
