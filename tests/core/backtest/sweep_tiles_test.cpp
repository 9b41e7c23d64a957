// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel against a sweep written as plainly as can be, which shares nothing with it but the conventions.
#include "core/backtest/sweep_tiles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <stop_token>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "core/base/file_system.h"
#include "core/market/import.h"
#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

struct Plain {
    double totalReturn, sharpe, maxDrawdown;
    std::int64_t trades;
};

double meanOf(const std::vector<double>& closes, std::size_t t, std::size_t window) {
    double sum = 0.0;
    for (std::size_t k = 0; k < window; ++k)
        sum += closes[t - k];
    return sum / static_cast<double>(window);
}

Plain plain(const std::vector<std::vector<double>>& closes, std::size_t fast, std::size_t slow, double rate) {
    const std::size_t rows = closes.front().size();
    std::vector<double> equity(rows, 0.0);
    std::int64_t trades = 0;
    for (const auto& p : closes) {
        double cash = 1.0;
        double units = 0.0;
        equity[0] += 1.0;
        for (std::size_t t = 1; t < rows; ++t) {
            const bool known = t >= slow;  // the signal of the close before
            const bool wanted = known && meanOf(p, t - 1, fast) > meanOf(p, t - 1, slow);
            if (wanted && units == 0.0) {
                cash *= 1.0 - rate;
                units = cash / p[t];
                cash = 0.0;
                ++trades;
            } else if (!wanted && units > 0.0) {
                cash = units * p[t] * (1.0 - rate);
                units = 0.0;
                ++trades;
            }
            equity[t] += cash + units * p[t];
        }
    }
    std::vector<double> r;
    double peak = equity[0];
    double deepest = 0.0;
    for (std::size_t t = 1; t < rows; ++t) {
        r.push_back(equity[t] / equity[t - 1] - 1.0);
        peak = std::max(peak, equity[t]);
        deepest = std::min(deepest, equity[t] / peak - 1.0);
    }
    const auto n = static_cast<double>(r.size());
    const double mean = std::accumulate(r.begin(), r.end(), 0.0) / n;
    double squares = 0.0;
    for (const double x : r)
        squares += (x - mean) * (x - mean);
    return {equity.back() / equity.front() - 1.0, mean / std::sqrt(squares / (n - 1.0)) * std::sqrt(252.0),
            deepest, trades};
}

using Found = std::map<std::pair<double, double>, std::optional<TrialStatistics>>;

Found sweepOf(const SignalPrices& prices, const std::vector<double>& fasts, const std::vector<double>& slows,
              SignalCosts costs, std::size_t threads = 1) {
    AverageSweep sweep(prices, fasts, slows, costs);
    Found found;
    const auto status = sweep.run(threads, test::job(), [&](std::size_t f, std::size_t s, const auto& trial) {
        EXPECT_TRUE(found.emplace(std::pair(fasts[f], slows[s]), trial).second);
    });
    EXPECT_TRUE(status.ok());
    return found;
}

std::vector<double> upTo(double from, double to, double step) {
    std::vector<double> out;
    for (double x = from; x <= to; x += step)
        out.push_back(x);
    return out;
}

TEST(AverageSweep, AgreesWithThePlainOne) {
    const auto closes = test::randomCloses(331, 4, 17);
    const auto prices = test::signalPrices(closes);
    const auto found = sweepOf(prices, upTo(1, 23, 2), upTo(2, 120, 3), {6, 4});
    std::size_t pairs = 0;
    for (const auto& [windows, trial] : found) {
        ASSERT_TRUE(trial.has_value());
        const auto expected = plain(closes, static_cast<std::size_t>(windows.first),
                                    static_cast<std::size_t>(windows.second), 1e-3);
        EXPECT_EQ(trial->trades, expected.trades);
        EXPECT_NEAR(trial->totalReturn, expected.totalReturn, 1e-11);
        EXPECT_NEAR(trial->sharpe.value(), expected.sharpe, 1e-9);
        EXPECT_NEAR(trial->maxDrawdown, expected.maxDrawdown, 1e-12);
        ++pairs;
    }
    std::size_t valid = 0;
    for (const double f : upTo(1, 23, 2)) {
        for (const double s : upTo(2, 120, 3))
            valid += f < s ? 1 : 0;
    }
    EXPECT_EQ(pairs, valid);
}

TEST(AverageSweep, AgreesWithThePlainOneOnRealPrices) {
    const std::string path = QD_SHARED_DIR "/refs/stock_prices_clean.csv";
    const PosixFileSystem files;
    if (!files.exists(path)) GTEST_SKIP() << "the reference values are not here";
    const auto panel = market::importPrices(files, path, {}, test::job()).value().value;
    const auto prices = SignalPrices::create(panel).value();
    ASSERT_EQ(prices.rows(), 896U);
    ASSERT_EQ(prices.width(), 20U);
    std::vector<std::vector<double>> closes;
    for (std::size_t i = 0; i < prices.width(); ++i)
        closes.emplace_back(prices.series(i).begin(), prices.series(i).end());
    for (const auto& [windows, trial] : sweepOf(prices, {5, 20, 50}, {20, 63, 200}, {5, 5})) {
        const auto expected = plain(closes, static_cast<std::size_t>(windows.first),
                                    static_cast<std::size_t>(windows.second), 1e-3);
        EXPECT_EQ(trial->trades, expected.trades);
        EXPECT_NEAR(trial->totalReturn, expected.totalReturn, 1e-11);
        EXPECT_NEAR(trial->sharpe.value(), expected.sharpe, 1e-9);
        EXPECT_NEAR(trial->maxDrawdown, expected.maxDrawdown, 1e-12);
    }
}

TEST(AverageSweep, IsTheSingleRunBitByBit) {
    const auto prices = test::signalPrices(test::randomCloses(200, 3, 5));
    for (const auto& [windows, trial] : sweepOf(prices, {2, 3, 7, 11}, {3, 5, 12, 40}, {5, 5})) {
        const auto path = runSignal(
            prices, test::signal(SignalKind::MovingAverage, {windows.first, windows.second, 0}), {5, 5});
        EXPECT_EQ(trial, path->statistics);
    }
}

TEST(AverageSweep, DoesNotDependOnThreads) {
    const auto prices = test::signalPrices(test::randomCloses(300, 2, 8));
    const auto one = sweepOf(prices, upTo(2, 60, 1), upTo(3, 90, 1), {5, 5}, 1);
    EXPECT_EQ(sweepOf(prices, upTo(2, 60, 1), upTo(3, 90, 1), {5, 5}, 3), one);
}

TEST(AverageSweep, TradesNothingWherePricesStandStill) {
    const auto prices = test::signalPrices({std::vector<double>(120, 100.1), std::vector<double>(120, 0.3)});
    for (const auto& [windows, trial] : sweepOf(prices, {1, 2, 3, 7}, {2, 5, 8, 60}, {10, 0})) {
        EXPECT_EQ(trial->trades, 0);
        EXPECT_EQ(trial->totalReturn, 0.0);
        EXPECT_EQ(trial->sharpe, std::nullopt);
    }
}

TEST(AverageSweep, TakesWindowsLongerThanThePrices) {
    const auto prices = test::signalPrices(test::randomCloses(10, 1, 8));
    for (const auto& [windows, trial] : sweepOf(prices, {2, 50}, {9, 10, 11, 100}, {10, 0})) {
        EXPECT_TRUE(trial.has_value());
        if (windows.second > 10) {
            EXPECT_EQ(trial->trades, 0);
        }
    }
}

TEST(AverageSweep, SaysWhereItsRatiosMeanNothing) {
    // Half is lost with each round trip, and two fifths to costs.
    std::vector<double> zigzag(4000);
    for (std::size_t t = 0; t < zigzag.size(); ++t)
        zigzag[t] = t % 4 == 1 || t % 4 == 2 ? 2.0 : 1.0;  // what is bought at 2 is sold at 1
    const auto prices = test::signalPrices({zigzag});
    const auto found = sweepOf(prices, {1}, {2}, {1000, 1000});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.begin()->second, std::nullopt);
}

TEST(AverageSweep, CanBeCancelled) {
    const auto prices = test::signalPrices(test::randomCloses(300, 2, 8));
    AverageSweep sweep(prices, {2, 3}, {5, 6}, {});
    std::stop_source stop;
    stop.request_stop();
    const auto status =
        sweep.run(1, test::job(stop.get_token()), [](std::size_t, std::size_t, const auto&) {});
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::backtest
