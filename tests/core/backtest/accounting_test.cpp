// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/accounting.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/backtest/books_balance.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

Error errorOf(const market::PricePanel& panel, const std::vector<TargetWeights>& targets,
              const BacktestSpec& spec = test::plainSpec()) {
    const auto result = runSchedule(panel, spec, targets, test::job());
    EXPECT_FALSE(result.ok());
    return result.ok() ? Error{} : result.error();
}

TEST(Accounting, RefusesTargetsThatDoNotFit) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    const auto panel = test::panelOf(test::walks(10, 3, 1));
    const std::vector<std::vector<TargetWeights>> cases{
        {},
        {{1, 2, {}, {}, {}}},
        {{1, 2, {0, 1}, {1.0}, {}}},
        {{2, 2, {0}, {1.0}, {}}},
        {{1, 10, {0}, {1.0}, {}}},
        {{1, 2, {3}, {1.0}, {}}},
        {{1, 2, {0, 0}, {0.5, 0.5}, {}}},
        {{1, 2, {0, 1}, {1.5, -0.5}, {}}},
        {{1, 2, {0, 1}, {kNan, 1.0}, {}}},
        {{1, 2, {0}, {0.9}, {}}},
        {{1, 2, {0}, {1.0}, {7}}},
        {{3, 4, {0}, {1.0}, {}}, {1, 2, {0}, {1.0}, {}}},
        {{1, 4, {0}, {1.0}, {}}, {2, 4, {0}, {1.0}, {}}},
    };
    for (std::size_t i = 0; i < cases.size(); ++i)
        EXPECT_EQ(errorOf(panel, cases[i]).code, ErrorCode::BadInput) << i;
    auto spec = test::plainSpec();
    spec.benchmark = "S1";
    EXPECT_EQ(errorOf(panel, {{1, 2, {0, 1}, {0.5, 0.5}, {}}}, spec).code, ErrorCode::BadInput);
    spec.costs.commissionBps = -1;
    EXPECT_EQ(errorOf(panel, {{1, 2, {0}, {1.0}, {}}}, spec).code, ErrorCode::BadInput);
    spec = test::plainSpec();
    spec.to = panel.dates()[5];
    EXPECT_EQ(errorOf(panel, {{5, 6, {0}, {1.0}, {}}}, spec).code, ErrorCode::BadInput);
    EXPECT_TRUE(
        runSchedule(panel, spec, std::vector<TargetWeights>{{4, 5, {0}, {1.0}, {}}}, test::job()).ok());
}

TEST(Accounting, BenchmarkIsRescaledCarriedAndLeftOutOfTheSymbols) {
    const auto panel =
        test::panelOf({{1, 50, 4}, {1, 40, 4}, {1, test::kNone, 4}, {2, 60, 8}, {2, test::kNone, 8}});
    auto spec = test::plainSpec();
    spec.benchmark = "S1";
    const auto result =
        runSchedule(panel, spec, std::vector<TargetWeights>{{2, 3, {0, 2}, {0.5, 0.5}, {1}}}, test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    EXPECT_EQ(result->symbols, (std::vector<std::string>{"S0", "S2"}));
    EXPECT_EQ(result->benchmark, (std::vector<double>{1000, 1500, 1500}));
    EXPECT_EQ(result->benchmarkReturns(), (std::vector<double>{0.5, 0.0}));
    EXPECT_EQ(result->rebalances[0].symbols, (std::vector<std::size_t>{0, 1}));
    EXPECT_TRUE(result->rebalances[0].excluded.empty());
    ASSERT_EQ(result->trades.size(), 2U);
    EXPECT_EQ(result->trades[1].symbol, 1U);
    EXPECT_EQ(result->trades[1].price, 8.0);
}

TEST(Accounting, ABenchmarkThatStartsLaterIsRefused) {
    const auto panel = test::panelOf({{1, test::kNone}, {1, test::kNone}, {1, 5}});
    auto spec = test::plainSpec();
    spec.benchmark = "S1";
    EXPECT_NE(errorOf(panel, {{0, 1, {0}, {1.0}, {}}}, spec).message.find("no price on or before"),
              std::string::npos);
}

TEST(Accounting, BooksBalanceOverManyMarkets) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        Rng rng(seed);
        auto closes = test::walks(120, 7, seed);
        for (auto& row : closes) {
            for (double& price : row) {
                if (rng.uniform() < 0.05) price = test::kNone;
            }
        }
        auto spec = test::plainSpec();
        spec.costs = {10.0 * rng.uniform(), 20.0 * rng.uniform()};
        spec.cashRateAnnual = 0.04;
        spec.fill = seed % 2 == 0 ? FillAt::NextOpen : FillAt::NextClose;
        const auto panel = test::panelOf(closes, test::walks(120, 7, seed + 100));
        std::vector<TargetWeights> targets;
        for (std::size_t row = 5; row + 1 < 120; row += 1 + rng.below(9)) {
            TargetWeights target{row, row + 1, {}, {}, {}};
            double sum = 0.0;
            for (std::size_t i = 0; i < 7; ++i) {
                if (rng.below(3) == 0 && i > 0) continue;
                target.symbols.push_back(i);
                target.weights.push_back(rng.uniform());
                sum += target.weights.back();
            }
            for (double& weight : target.weights)
                weight /= sum;
            targets.push_back(target);
        }
        const auto result = runSchedule(panel, spec, targets, test::job());
        ASSERT_TRUE(result.ok()) << result.error().describe();
        test::expectBooksBalance(*result, spec);
        for (const auto& rebalance : result->rebalances) {
            double cost = 0.0;
            double traded = 0.0;
            for (const auto& trade : result->trades) {
                if (trade.date != rebalance.fill || trade.reason != "rebalance") continue;
                cost += trade.commission + trade.spreadCost;
                traded += std::abs(trade.quantity * trade.price);
            }
            EXPECT_NEAR(rebalance.cost, cost, 1e-9);
            EXPECT_NEAR(rebalance.traded, traded, 1e-6);
            EXPECT_EQ(rebalance.symbols.size(), rebalance.weights.size());
            EXPECT_EQ(rebalance.symbols.size(), rebalance.before.size());
        }
    }
}

TEST(Accounting, TheTargetsOfARunGiveTheRunAgain) {
    auto closes = test::walks(150, 5, 31);
    for (std::size_t row = 100; row < 150; ++row)
        closes[row][3] = test::kNone;
    const auto panel = test::panelOf(closes);
    auto spec = test::plainSpec();
    spec.costs = {5.0, 5.0};
    spec.benchmark = "S1";
    spec.allocation.method = portfolio::Method::InverseVolatility;
    spec.allocation.lookback = 20;
    const auto run = runBacktest(panel, spec, test::job()).value();
    const auto again = runSchedule(panel, spec, run.rebalances, test::job());
    ASSERT_TRUE(again.ok()) << again.error().describe();
    EXPECT_EQ(again->equity, run.equity);
    EXPECT_EQ(again->trades.size(), run.trades.size());
    EXPECT_EQ(again->benchmark, run.benchmark);
    EXPECT_EQ(again->rebalances.back().excluded, run.rebalances.back().excluded);
    auto off = run.rebalances;
    off[0].signal = Date::parse("2024-01-06").value();  // a Saturday
    EXPECT_EQ(runSchedule(panel, spec, off, test::job()).error().code, ErrorCode::BadInput);
    off = run.rebalances;
    off[0].symbols[0] = 77;
    EXPECT_EQ(runSchedule(panel, spec, off, test::job()).error().code, ErrorCode::BadInput);
}

TEST(Accounting, EquityThatOverflowsIsAnErrorNotANan) {
    const auto panel = test::panelOf({{1e-300, 1}, {1e-300, 1}, {1e300, 1}});
    EXPECT_NE(errorOf(panel, {{0, 1, {0, 1}, {0.5, 0.5}, {}}}).message.find("positive and finite"),
              std::string::npos);
}

}  // namespace
}  // namespace qd::backtest
