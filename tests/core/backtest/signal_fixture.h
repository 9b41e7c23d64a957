// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "core/backtest/search_space.h"
#include "core/backtest/signal_path.h"
#include "core/backtest/signal_prices.h"
#include "core/base/random.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest::test {

/// Closes on weekdays from Monday 2024-01-01 on, one series an asset; symbols S0, S1, …
inline SignalPrices signalPrices(const std::vector<std::vector<double>>& closes) {
    return SignalPrices::create(weekdays(Date::parse("2024-01-01").value(), closes.front().size()),
                                letters(closes.size()), closes, "hash of the prices")
        .value();
}

/// Random walks with a little drift.
inline std::vector<std::vector<double>> randomCloses(std::size_t rows, std::size_t width,
                                                     std::uint64_t seed) {
    Rng rng(seed);
    std::vector<std::vector<double>> closes(width);
    for (auto& series : closes) {
        double price = 100.0;
        for (std::size_t t = 0; t < rows; ++t) {
            price *= std::exp(0.0003 + 0.015 * rng.normal());
            series.push_back(std::round(price * 1e4) / 1e4);
        }
    }
    return closes;
}

inline SignalSpec signal(SignalKind kind, std::vector<double> parameters,
                         Timeframe timeframe = Timeframe::Daily) {
    return {{kind, std::move(parameters), timeframe}, std::nullopt};
}

/// The space of "fast=2:9:1", "slow=3:12:1" …
inline SearchSpace spaceOf(SignalKind kind, const std::vector<std::string>& grid) {
    std::vector<Axis> axes;
    for (const auto& text : grid)
        axes.push_back(parseAxis(strategy(kind), text).value());
    return strategySpace(strategy(kind), axes).value();
}

/// Every strategy with parameters that trade on a few hundred sessions, shorts included.
inline std::vector<SignalSpec> lively() {
    return {signal(SignalKind::MovingAverage, {3, 11, 0}),
            signal(SignalKind::MovingAverage, {5, 20, 1}),
            signal(SignalKind::Momentum, {10, 2, 5, 1}),
            signal(SignalKind::MeanReversion, {10, 1.2, 0.3, 1}),
            signal(SignalKind::Breakout, {15, 7, 1}),
            signal(SignalKind::VolatilityTarget, {20, 0.15, 2, 0.05})};
}

}  // namespace qd::backtest::test
