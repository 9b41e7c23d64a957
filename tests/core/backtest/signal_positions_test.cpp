// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_positions.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

using Series = std::vector<double>;

TEST(MovingAverage, IsLongWhileTheFastMeanIsAbove) {
    // Means of 2: -, 1.5, 2.5, 2.5, 1.5, 1.5; of 3: -, -, 2, 2.33, 2, 1.67
    EXPECT_EQ(barPositions(SignalKind::MovingAverage, Series{2, 3, 0}, Series{1, 2, 3, 2, 1, 2}),
              (Series{0, 0, 1, 1, 0, 0}));
    EXPECT_EQ(barPositions(SignalKind::MovingAverage, Series{2, 3, 1}, Series{1, 2, 3, 2, 1, 2}),
              (Series{0, 0, 1, 1, -1, -1}));
}

TEST(MovingAverage, CrossesNothingWhereMeansAreEqual) {
    // In binary 100.1 has no exact value: sums of it, rounded, would differ.
    const Series flat(500, 100.1);
    const Series none(500, 0.0);
    EXPECT_EQ(barPositions(SignalKind::MovingAverage, Series{3, 7, 1}, flat), none);
    EXPECT_EQ(barPositions(SignalKind::MovingAverage, Series{1, 2, 1}, flat), none);
    // (100.1 + 100.2) / 2 = (100.0 + 100.3 + 100.1 + 100.2) / 4
    EXPECT_EQ(barPositions(SignalKind::MovingAverage, Series{2, 4, 1}, Series{100.0, 100.3, 100.1, 100.2}),
              (Series{0, 0, 0, 0}));
}

TEST(ExactWindows, AreMeansUpToAScale) {
    const auto closes = test::randomCloses(400, 1, 5)[0];
    const ExactWindows windows(closes);
    const double unit = windows.mean(0, 1) / closes[0];
    for (const std::size_t window : {1U, 2U, 17U, 200U}) {
        for (std::size_t t = 0; t < closes.size(); ++t) {
            if (t + 1 < window) {
                EXPECT_EQ(windows.mean(t, window), std::numeric_limits<double>::infinity());
                continue;
            }
            const auto begin = closes.begin() + static_cast<std::ptrdiff_t>(t + 1 - window);
            const double mean = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(window), 0.0) /
                                static_cast<double>(window);
            EXPECT_NEAR(windows.mean(t, window) / unit / mean, 1.0, 1e-9);
        }
    }
}

TEST(Momentum, LooksBackSkipsAndHolds) {
    // lookback 2, skip 1, hold 3: decisions at t = 3 (P2 / P0) and t = 6 (P5 / P3).
    const Series closes{1, 9, 2, 1, 5, 1, 0.5, 7};
    EXPECT_EQ(barPositions(SignalKind::Momentum, Series{2, 1, 3, 1}, closes),
              (Series{0, 0, 0, 1, 1, 1, 0, 0}));
    const Series falling{3, 9, 2, 5, 5, 1, 0.5, 7};
    EXPECT_EQ(barPositions(SignalKind::Momentum, Series{2, 1, 3, 1}, falling),
              (Series{0, 0, 0, -1, -1, -1, -1, -1}));
    EXPECT_EQ(barPositions(SignalKind::Momentum, Series{2, 1, 3, 0}, falling), Series(8, 0.0));
}

TEST(MeanReversion, BuysFarBelowAndSellsNearTheMean) {
    // z of the last of three: (10, 10, 7) → -1.15, (10, 7, 9) → 0.22
    EXPECT_EQ(barPositions(SignalKind::MeanReversion, Series{3, 1.1, 0, 0}, Series{10, 10, 7, 9}),
              (Series{0, 0, 1, 0}));
    EXPECT_EQ(barPositions(SignalKind::MeanReversion, Series{3, 1.1, 0, 1}, Series{10, 10, 13, 13}),
              (Series{0, 0, -1, -1}));
    EXPECT_EQ(barPositions(SignalKind::MeanReversion, Series{3, 1.1, 0, 0}, Series{10, 10, 13, 13}),
              Series(4, 0.0));
    EXPECT_EQ(barPositions(SignalKind::MeanReversion, Series{3, 0.5, 0.1, 1}, Series(50, 100.1)),
              Series(50, 0.0));
}

TEST(MeanReversion, ClosesAPositionWherePricesStandStill) {
    EXPECT_EQ(barPositions(SignalKind::MeanReversion, Series{3, 1.1, 0, 0}, Series{10, 10, 7, 7, 7, 7}),
              (Series{0, 0, 1, 1, 0, 0}));
}

TEST(Breakout, BuysAboveTheHighAndSellsBelowTheLow) {
    // entry 3, exit 2
    const Series closes{5, 6, 5, 7, 6.5, 6.4, 6.6, 8};
    EXPECT_EQ(barPositions(SignalKind::Breakout, Series{3, 2, 0}, closes), (Series{0, 0, 0, 1, 1, 0, 0, 1}));
    const Series mirrored{-5, -6, -5, -7, -6.5, -6.4, -6.6, -8};
    Series shifted;
    for (const double x : mirrored)
        shifted.push_back(x + 20.0);
    EXPECT_EQ(barPositions(SignalKind::Breakout, Series{3, 2, 1}, shifted),
              (Series{0, 0, 0, -1, -1, 0, 0, -1}));
    EXPECT_EQ(barPositions(SignalKind::Breakout, Series{3, 2, 1}, Series(20, 4.0)), Series(20, 0.0));
}

TEST(VolatilityTarget, AimsAtTheTargetWithinTheCap) {
    // Returns +1 %, -1 %, +1 %: deviation of two is √2 %.
    const Series closes{100, 101, 99.99, 100.9899};
    const double wanted = 0.1 / (std::sqrt(2.0) * 0.01 * std::sqrt(252.0));
    const auto position = barPositions(SignalKind::VolatilityTarget, Series{2, 0.1, 1, 0}, closes);
    EXPECT_EQ(position[1], 0.0);
    EXPECT_NEAR(position[2], wanted, 1e-12);
    EXPECT_EQ(barPositions(SignalKind::VolatilityTarget, Series{2, 2, 0.3, 0}, closes)[2], 0.3);
    EXPECT_EQ(barPositions(SignalKind::VolatilityTarget, Series{2, 0.1, 0.7, 0}, Series(5, 3.0)),
              (Series{0, 0, 0.7, 0.7, 0.7}));
}

/// Mean and deviation of the last `window` of the values up to t, as the definitions say.
std::pair<double, double> momentsAt(const Series& values, std::size_t t, std::size_t window) {
    const auto n = static_cast<double>(window);
    double mean = 0.0;
    for (std::size_t k = t + 1 - window; k <= t; ++k)
        mean += values[k] / n;
    double squares = 0.0;
    for (std::size_t k = t + 1 - window; k <= t; ++k)
        squares += (values[k] - mean) * (values[k] - mean);
    return {mean, std::sqrt(squares / (n - 1.0))};
}

TEST(VolatilityTarget, IsTheDefinitionOnEveryRow) {
    const auto closes = test::randomCloses(500, 1, 19)[0];
    Series returns;
    for (std::size_t t = 1; t < closes.size(); ++t)
        returns.push_back(closes[t] / closes[t - 1] - 1.0);
    const auto position = barPositions(SignalKind::VolatilityTarget, Series{90, 0.1, 5, 0}, closes);
    for (std::size_t t = 90; t < closes.size(); ++t) {
        const double annual = momentsAt(returns, t - 1, 90).second * std::sqrt(252.0);
        EXPECT_NEAR(position[t] * annual / 0.1, 1.0, 1e-11);
    }
}

TEST(MeanReversion, IsTheDefinitionOnEveryRow) {
    const auto closes = test::randomCloses(500, 1, 23)[0];
    const auto position = barPositions(SignalKind::MeanReversion, Series{30, 1.5, 0.2, 1}, closes);
    double expected = 0.0;
    int changes = 0;
    for (std::size_t t = 29; t < closes.size(); ++t) {
        const auto [mean, deviation] = momentsAt(closes, t, 30);
        const double z = (closes[t] - mean) / deviation;
        if ((expected > 0.0 && z >= -0.2) || (expected < 0.0 && z <= 0.2)) expected = 0.0;
        if (expected == 0.0) expected = z <= -1.5 ? 1.0 : z >= 1.5 ? -1.0 : 0.0;
        EXPECT_EQ(position[t], expected) << t;
        changes += position[t] != position[t - 1] ? 1 : 0;
    }
    EXPECT_GT(changes, 10);
}

TEST(VolatilityTarget, StaysWithinTheBand) {
    const auto closes = test::randomCloses(300, 1, 8)[0];
    const auto position = barPositions(SignalKind::VolatilityTarget, Series{20, 0.2, 3, 0.25}, closes);
    int changes = 0;
    for (std::size_t t = 21; t < closes.size(); ++t) {
        if (position[t] == position[t - 1]) continue;
        EXPECT_GT(std::abs(position[t] - position[t - 1]), 0.25);
        ++changes;
    }
    EXPECT_GT(changes, 0);
    EXPECT_LT(changes, 60);
}

TEST(WantedPositions, KnowNothingOfLaterCloses) {
    const auto prices = test::signalPrices(test::randomCloses(260, 2, 11));
    for (auto spec : test::lively()) {
        for (const auto timeframe : {Timeframe::Daily, Timeframe::Weekly, Timeframe::Monthly}) {
            spec.rule.timeframe = timeframe;
            const auto whole = wantedPositions(prices, spec);
            for (std::size_t rows = 1; rows < prices.rows(); rows += 13) {
                const auto part = wantedPositions(prices.slice(0, rows), spec);
                for (std::size_t i = 0; i < prices.width(); ++i)
                    ASSERT_TRUE(std::equal(part[i].begin(), part[i].end(), whole[i].begin()));
            }
        }
    }
}

TEST(WantedPositions, HoldAWeeklySignalToTheNextWeeksEnd) {
    // Fridays at rows 4, 9, 14: 1, 2, 1; a mean of 1 above one of 2 after the second.
    Series closes(18, 1.0);
    closes[9] = 2.0;
    const auto wanted = wantedPositions(
        test::signalPrices({closes}), test::signal(SignalKind::MovingAverage, {1, 2, 0}, Timeframe::Weekly));
    for (std::size_t t = 0; t < closes.size(); ++t)
        EXPECT_EQ(wanted[0][t], t >= 9 && t < 14 ? 1.0 : 0.0) << t;
}

TEST(WantedPositions, NeedTheSlowerRuleToAgree) {
    const auto prices = test::signalPrices(test::randomCloses(300, 1, 4));
    auto spec = test::signal(SignalKind::MovingAverage, {2, 5, 1});
    const auto alone = wantedPositions(prices, spec)[0];
    spec.confirm = SignalRule{SignalKind::MovingAverage, {2, 4, 1}, Timeframe::Weekly};
    const auto slow = wantedPositions(prices, {*spec.confirm, std::nullopt})[0];
    const auto both = wantedPositions(prices, spec)[0];
    std::size_t kept = 0;
    for (std::size_t t = 0; t < both.size(); ++t) {
        EXPECT_EQ(both[t], alone[t] * slow[t] > 0.0 ? alone[t] : 0.0);
        kept += both[t] != 0.0 ? 1 : 0;
    }
    EXPECT_GT(kept, 0U);
}

TEST(WantedPositions, AreNoneWithAWindowLongerThanThePrices) {
    const auto prices = test::signalPrices(test::randomCloses(5, 1, 1));
    for (const auto& definition : strategyCatalog()) {
        const auto wanted =
            wantedPositions(prices, test::signal(definition.kind, defaultParameters(definition.kind)));
        EXPECT_EQ(wanted[0], Series(5, 0.0)) << definition.name;
    }
}

TEST(CheckSignal, RefusesEitherRule) {
    auto spec = test::signal(SignalKind::MovingAverage, {2, 5, 0});
    EXPECT_TRUE(checkSignal(spec).ok());
    spec.confirm = SignalRule{SignalKind::MovingAverage, {5, 2, 0}, Timeframe::Weekly};
    EXPECT_FALSE(checkSignal(spec).ok());
}

}  // namespace
}  // namespace qd::backtest
