// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/backtest.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/backtest/books_balance.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

BacktestSpec specOf(portfolio::Method method, std::size_t lookback) {
    auto spec = test::plainSpec();
    spec.allocation.method = method;
    spec.allocation.lookback = lookback;
    return spec;
}

TEST(Backtest, NamesRoundTrip) {
    for (const auto v : {Schedule::Daily, Schedule::Weekly, Schedule::Monthly, Schedule::Quarterly})
        EXPECT_EQ(parseSchedule(name(v)), v);
    for (const auto v : {FillAt::NextClose, FillAt::NextOpen})
        EXPECT_EQ(parseFillAt(name(v)), v);
    EXPECT_EQ(name(Schedule::Monthly), "monthly");
    EXPECT_EQ(name(FillAt::NextOpen), "next_open");
    EXPECT_EQ(parseSchedule("Monthly"), std::nullopt);
    EXPECT_EQ(parseFillAt(""), std::nullopt);
}

TEST(Backtest, StartsAtTheSignalBeforeTheFirstFill) {
    const auto panel = test::panelOf(test::walks(120, 4, 5));
    const auto spec = specOf(portfolio::Method::InverseVolatility, 20);
    const auto result = runBacktest(panel, spec, test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    // 21 prices are there on 2024-01-29, so the first fill is February's first session.
    EXPECT_EQ(result->dates.front().iso(), "2024-01-31");
    EXPECT_EQ(result->rebalances.front().signal.iso(), "2024-01-31");
    EXPECT_EQ(result->rebalances.front().fill.iso(), "2024-02-01");
    EXPECT_EQ(result->equity.front(), spec.initialCash);
    EXPECT_EQ(result->inputHash, panel.contentHash());
    EXPECT_EQ(result->returns().size() + 1, result->dates.size());
    test::expectBooksBalance(*result, spec);
}

TEST(Backtest, OneAssetIsTheAsset) {
    const auto closes = test::walks(60, 1, 6);
    const auto panel = test::panelOf(closes);
    const auto result = runBacktest(panel, specOf(portfolio::Method::Equal, 5), test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    const std::size_t fill = panel.dateIndex(result->rebalances[0].fill).value();
    EXPECT_NEAR(result->equity.back(), 1000.0 * closes.back()[0] / closes[fill][0], 1e-9);
}

TEST(Backtest, MoreCostIsNeverMoreProfit) {
    const auto panel = test::panelOf(test::walks(260, 6, 7));
    for (const auto schedule : {Schedule::Daily, Schedule::Weekly, Schedule::Monthly}) {
        double before = 1e300;
        for (const double bps : {0.0, 1.0, 5.0, 10.0, 50.0, 200.0, 1000.0}) {
            auto spec = specOf(portfolio::Method::Equal, 10);
            spec.schedule = schedule;
            spec.costs = {bps, bps / 2.0};
            const auto result = runBacktest(panel, spec, test::job());
            ASSERT_TRUE(result.ok()) << result.error().describe();
            EXPECT_LT(result->equity.back(), before) << bps;
            before = result->equity.back();
            test::expectBooksBalance(*result, spec);
        }
    }
}

/// Leak canary: whatever happens after a signal, its targets are the same.
TEST(Backtest, TargetsKnowNothingAfterTheirSignal) {
    const auto closes = test::walks(160, 8, 8);
    for (const auto method :
         {portfolio::Method::Equal, portfolio::Method::InverseVolatility, portfolio::Method::Hrp}) {
        auto spec = specOf(method, 30);
        spec.schedule = Schedule::Weekly;
        const auto panel = test::panelOf(closes);
        const auto truth = runBacktest(panel, spec, test::job());
        ASSERT_TRUE(truth.ok()) << truth.error().describe();
        for (const std::size_t at :
             {std::size_t{0}, truth->rebalances.size() / 2, truth->rebalances.size() - 1}) {
            const auto& rebalance = truth->rebalances[at];
            const std::size_t signal = panel.dateIndex(rebalance.signal).value();
            auto changed = closes;
            Rng rng(99);
            for (std::size_t row = signal + 1; row < changed.size(); ++row) {
                for (double& price : changed[row])
                    price *= 0.2 + 3.0 * rng.uniform();
            }
            const auto other = runBacktest(test::panelOf(changed), spec, test::job());
            ASSERT_TRUE(other.ok());
            for (std::size_t i = 0; i <= at; ++i) {
                EXPECT_EQ(other->rebalances[i].weights, truth->rebalances[i].weights);
                EXPECT_EQ(other->rebalances[i].symbols, truth->rebalances[i].symbols);
            }
            // The canary is alive: a change on the signal session does show.
            if (method == portfolio::Method::Equal) continue;
            changed = closes;
            changed[signal][0] *= 1.3;
            const auto shown = runBacktest(test::panelOf(changed), spec, test::job());
            ASSERT_TRUE(shown.ok());
            EXPECT_NE(shown->rebalances[at].weights, rebalance.weights);
        }
    }
}

TEST(Backtest, BenchmarkIsShownButNeverHeld) {
    const auto panel = test::panelOf(test::walks(120, 4, 9));
    auto spec = specOf(portfolio::Method::Equal, 10);
    spec.benchmark = "S2";
    const auto result = runBacktest(panel, spec, test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    EXPECT_EQ(result->symbols, (std::vector<std::string>{"S0", "S1", "S3"}));
    EXPECT_EQ(result->benchmark.size(), result->dates.size());
    EXPECT_EQ(result->benchmark.front(), spec.initialCash);
    for (const auto& rebalance : result->rebalances) {
        EXPECT_EQ(rebalance.weights, (std::vector<double>(3, 1.0 / 3.0)));
        EXPECT_TRUE(rebalance.excluded.empty());
    }
}

TEST(Backtest, SymbolsWithoutAFullWindowAreNamed) {
    auto closes = test::walks(80, 3, 10);
    for (std::size_t row = 0; row < 40; ++row)
        closes[row][1] = test::kNone;
    const auto result = runBacktest(test::panelOf(closes), specOf(portfolio::Method::Equal, 10), test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    EXPECT_EQ(result->rebalances.front().excluded, (std::vector<std::size_t>{1}));
    EXPECT_EQ(result->rebalances.front().symbols, (std::vector<std::size_t>{0, 2}));
    EXPECT_TRUE(result->rebalances.back().excluded.empty());
}

TEST(Backtest, ErrorsSayWhy) {
    const auto panel = test::panelOf(test::walks(60, 2, 11));
    const auto tooLong = runBacktest(panel, specOf(portfolio::Method::Equal, 252), test::job());
    ASSERT_FALSE(tooLong.ok());
    EXPECT_NE(tooLong.error().message.find("no rebalance fits"), std::string::npos);
    EXPECT_NE(tooLong.error().message.find("253 prices"), std::string::npos);
    auto closes = test::walks(60, 1, 11);
    closes[20][0] = test::kNone;
    const auto gap = runBacktest(test::panelOf(closes), specOf(portfolio::Method::Equal, 15), test::job());
    ASSERT_FALSE(gap.ok());
    EXPECT_EQ(gap.error().code, ErrorCode::BadInput);
    EXPECT_NE(gap.error().message.find("weights as of 2024-01-31"), std::string::npos);
    auto spec = specOf(portfolio::Method::Equal, 10);
    spec.fill = FillAt::NextOpen;
    EXPECT_FALSE(runBacktest(panel, spec, test::job()).ok());
}

TEST(Backtest, CancelledWithinOneRebalance) {
    const auto panel = test::panelOf(test::walks(200, 3, 12));
    std::stop_source stop;
    int reports = 0;
    double fraction = 0.0;
    const auto sink = [&](const jobs::Progress& progress) {
        EXPECT_GE(progress.fraction, fraction);
        fraction = progress.fraction;
        if (++reports == 2) stop.request_stop();
    };
    const auto result =
        runBacktest(panel, specOf(portfolio::Method::Hrp, 20), test::job(stop.get_token(), sink));
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(result.error().message, "cancelled during: Rebalance 2 of 9");
    EXPECT_EQ(reports, 2);
}

}  // namespace
}  // namespace qd::backtest
