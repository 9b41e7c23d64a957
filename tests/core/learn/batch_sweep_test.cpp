// SPDX-License-Identifier: GPL-3.0-or-later
// The batch path against the scalar accounting of core/backtest, on every device that is there.
#include "core/learn/batch_sweep.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/backtest/signal_path.h"
#include "core/base/random.h"

namespace qd::learn {
namespace {

struct Market {
    std::vector<Date> dates;
    std::vector<std::vector<double>> closes;
    std::vector<BatchSeries> series;
};

Market market(std::size_t assets, std::size_t rows, double volatility, std::uint64_t seed) {
    Market made;
    Rng rng(seed);
    for (std::size_t t = 0; t < rows; ++t)
        made.dates.push_back(Date::fromDays(16000 + static_cast<std::int32_t>(t)));
    for (std::size_t i = 0; i < assets; ++i) {
        double price = 50.0;
        std::vector<double> closes;
        for (std::size_t t = 0; t < rows; ++t)
            closes.push_back(price = std::round(1e4 * price * std::exp(volatility * rng.normal())) / 1e4);
        const backtest::ExactWindows windows(closes);
        made.series.push_back({closes, {windows.prefix().begin(), windows.prefix().end()}});
        made.closes.push_back(std::move(closes));
    }
    return made;
}

backtest::SignalPrices pricesOf(const Market& made) {
    std::vector<std::string> symbols;
    for (std::size_t i = 0; i < made.closes.size(); ++i)
        symbols.push_back("S" + std::to_string(i));
    return backtest::SignalPrices::create(made.dates, symbols, made.closes).value();
}

std::vector<BatchWindows> grid(std::int32_t fastTo, std::int32_t slowTo, std::int32_t step) {
    std::vector<BatchWindows> all;
    for (std::int32_t fast = 1; fast <= fastTo; fast += step) {
        for (std::int32_t slow = fast + 1; slow <= slowTo; slow += step)
            all.push_back({fast, slow});
    }
    return all;
}

class BatchSweepTest : public ::testing::Test {
protected:
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    Result<std::vector<BatchTrial>> sweep(const Market& made, std::span<const BatchWindows> windows,
                                          bool shorts, double rate, const ComputeDevice& device,
                                          std::size_t mib = 256) {
        return batchSweep({made.series, windows, shorts, rate, mib}, device, job());
    }
    void expectAsScalar(const Market& made, std::span<const BatchWindows> windows, bool shorts, double bps,
                        const ComputeDevice& device) {
        const auto prices = pricesOf(made);
        const auto trials = sweep(made, windows, shorts, bps * 1e-4, device);
        ASSERT_TRUE(trials.ok()) << trials.error().describe();
        ASSERT_EQ(trials->size(), windows.size());
        for (std::size_t i = 0; i < windows.size(); ++i) {
            const backtest::SignalRule rule{
                backtest::SignalKind::MovingAverage,
                {double(windows[i].fast), double(windows[i].slow), shorts ? 1.0 : 0.0}};
            const auto one = backtest::runSignal(prices, {rule}, {bps, 0.0}).value().statistics;
            const auto& found = (*trials)[i];
            SCOPED_TRACE(device.id + " " + std::to_string(windows[i].fast) + "/" +
                         std::to_string(windows[i].slow));
            EXPECT_EQ(found.trades, one.trades);
            EXPECT_NEAR(found.totalReturn, one.totalReturn,
                        kBatchTolerance * (1.0 + std::abs(one.totalReturn)));
            EXPECT_NEAR(found.maxDrawdown, one.maxDrawdown, kBatchTolerance);
            ASSERT_EQ(found.sharpe.has_value(), one.sharpe.has_value());
            if (one.sharpe) {
                EXPECT_NEAR(*found.sharpe, *one.sharpe, 1e-8 * (1.0 + std::abs(*one.sharpe)));
                EXPECT_NEAR(found.mean, one.returns.mean, 1e-12);
                EXPECT_NEAR(found.deviation, one.returns.deviation, 1e-12);
                EXPECT_NEAR(found.skew, one.returns.skew, 1e-7);
                EXPECT_NEAR(found.kurtosis, one.returns.kurtosis, 1e-6);
            }
        }
    }
    SystemClock clock;
};

TEST_F(BatchSweepTest, EveryDeviceGivesWhatTheScalarAccountingGives) {
    const auto windows = grid(20, 60, 4);
    for (const auto& device : computeDevices()) {
        expectAsScalar(market(3, 300, 0.02, 5), windows, false, 10.0, device);
        expectAsScalar(market(2, 300, 0.02, 6), windows, true, 25.0, device);
    }
}

TEST_F(BatchSweepTest, AShortThatLosesAllStaysLost) {
    Market made = market(1, 60, 0.0, 1);
    auto& closes = made.closes.front();
    for (std::size_t t = 0; t < closes.size(); ++t)
        closes[t] = t < 20 ? 50.0 - double(t) : t < 24 ? 30.0 : t < 30 ? 95.0 : 20.0;
    const backtest::ExactWindows exact(closes);
    made.series.front() = {closes, {exact.prefix().begin(), exact.prefix().end()}};
    const std::vector<BatchWindows> windows{{2, 5}, {3, 12}};
    expectAsScalar(made, windows, true, 10.0, {"cpu", 1});
}

TEST_F(BatchSweepTest, SmallChunksGiveTheSameFigures) {
    const Market made = market(2, 2000, 0.01, 9);
    const auto windows = grid(30, 90, 3);
    const auto whole = sweep(made, windows, false, 0.001, {"cpu", 1}, 4096).value();
    const auto parts = sweep(made, windows, false, 0.001, {"cpu", 1}, 16).value();
    ASSERT_EQ(whole.size(), parts.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        EXPECT_DOUBLE_EQ(whole[i].totalReturn, parts[i].totalReturn);
        EXPECT_EQ(whole[i].trades, parts[i].trades);
    }
}

TEST_F(BatchSweepTest, MoreCostNeverGivesMore) {
    const Market made = market(2, 400, 0.02, 12);
    const auto windows = grid(10, 40, 3);
    const auto cheap = sweep(made, windows, true, 0.0, {"cpu", 1}).value();
    const auto dear = sweep(made, windows, true, 0.002, {"cpu", 1}).value();
    for (std::size_t i = 0; i < windows.size(); ++i)
        EXPECT_LE(dear[i].totalReturn, cheap[i].totalReturn + 1e-12);
}

TEST_F(BatchSweepTest, PricesThatStandStillTradeNothingAndHaveNoSharpe) {
    const Market made = market(2, 50, 0.0, 3);
    const std::vector<BatchWindows> windows{{2, 5}, {3, 60}};
    for (const auto& trial : sweep(made, windows, true, 0.001, {"cpu", 1}).value()) {
        EXPECT_EQ(trial.trades, 0);
        EXPECT_EQ(trial.totalReturn, 0.0);
        EXPECT_EQ(trial.maxDrawdown, 0.0);
        EXPECT_FALSE(trial.sharpe.has_value());
    }
}

TEST_F(BatchSweepTest, WhatCannotBeComputedIsRefused) {
    const Market made = market(1, 30, 0.01, 3);
    const std::vector<BatchWindows> good{{2, 5}};
    const ComputeDevice cpu{"cpu", 1};
    const auto code = [](const Result<std::vector<BatchTrial>>& refused) { return refused.error().code; };
    for (const BatchWindows windows : {BatchWindows{5, 5}, BatchWindows{0, 5}, BatchWindows{9, 3}})
        EXPECT_EQ(code(sweep(made, std::vector{windows}, false, 0.0, cpu)), ErrorCode::BadInput);
    EXPECT_EQ(code(sweep({}, good, false, 0.0, cpu)), ErrorCode::BadInput);
    EXPECT_EQ(code(sweep(made, good, false, -0.1, cpu)), ErrorCode::BadInput);
    EXPECT_EQ(code(sweep(made, good, false, 0.3, cpu)), ErrorCode::BadInput);
    EXPECT_EQ(code(sweep(made, good, false, 0.0, cpu, 1)), ErrorCode::BadInput);
    for (const double broken : {std::numeric_limits<double>::quiet_NaN(), 0.0, -1.0}) {
        Market damaged = made;
        damaged.series.front().closes[7] = broken;
        EXPECT_EQ(code(sweep(damaged, good, false, 0.0, cpu)), ErrorCode::BadInput);
    }
    Market uneven = market(2, 30, 0.01, 3);
    uneven.series.back().closes.pop_back();
    EXPECT_EQ(code(sweep(uneven, good, false, 0.0, cpu)), ErrorCode::BadInput);
    EXPECT_EQ(code(sweep(made, good, false, 0.0, {"cuda:99", 0})), ErrorCode::Internal);
    EXPECT_TRUE(sweep(made, {}, false, 0.0, cpu).value().empty());
}

TEST_F(BatchSweepTest, IsCancelledBetweenAssets) {
    const Market made = market(1, 30, 0.01, 3);
    const std::vector<BatchWindows> windows{{2, 5}};
    std::stop_source stop;
    stop.request_stop();
    const jobs::JobContext cancelled(stop.get_token(), {}, clock);
    EXPECT_EQ(batchSweep({made.series, windows}, {"cpu", 1}, cancelled).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::learn
