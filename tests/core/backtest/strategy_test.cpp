// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/strategy.h"

#include <gtest/gtest.h>

#include "tests/core/backtest/books_balance.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

BacktestSpec monthly(std::size_t lookback) {
    auto spec = test::plainSpec();
    spec.allocation.lookback = lookback;
    return spec;
}

TEST(Strategy, CodeDecidesAndTheAccountingFollows) {
    const auto panel = test::panelOf(test::walks(90, 3, 4));
    std::vector<Date> asked;
    const Strategy strategy{[&asked](const Situation& now) -> Result<Decision> {
        asked.push_back(now.past.date());
        EXPECT_EQ(now.eligible, (std::vector<bool>{true, true, true}));
        return Decision{{1}, {1.0}, {0}};
    }};
    const auto spec = monthly(10);
    const auto result = runStrategy(panel, spec, {}, strategy, test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    test::expectBooksBalance(*result, spec);
    ASSERT_EQ(result->rebalances.size(), asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i)
        EXPECT_EQ(result->rebalances[i].signal, asked[i]);
    EXPECT_EQ(result->rebalances[0].excluded, (std::vector<std::size_t>{0}));
    EXPECT_EQ(result->inputHash, panel.contentHash());
}

TEST(Strategy, ThreadsChangeNothing) {
    const auto panel = test::panelOf(test::walks(300, 12, 5));
    auto spec = monthly(60);
    spec.schedule = Schedule::Weekly;
    const auto one = runBacktest(panel, spec, {}, test::job(), 1).value();
    const auto three = runBacktest(panel, spec, {}, test::job(), 3).value();
    EXPECT_EQ(writeRunFiles(one, spec, {}), writeRunFiles(three, spec, {}));
}

TEST(Strategy, WhoIsNotEligibleIsRefused) {
    const auto panel = test::panelOf(test::walks(90, 3, 4));
    const auto holding = [](std::size_t symbol) {
        return Strategy{[symbol](const Situation&) -> Result<Decision> {
            return Decision{{symbol}, {1.0}, {}};
        }};
    };
    auto spec = monthly(10);
    spec.benchmark = "S2";
    const auto refused = runStrategy(panel, spec, {}, holding(2), test::job());
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_NE(refused.error().message.find("S2 is not eligible"), std::string::npos);
    EXPECT_EQ(runStrategy(panel, spec, {}, holding(77), test::job()).error().code, ErrorCode::Refused);
    spec.members = true;
    EXPECT_EQ(runStrategy(panel, spec, {}, holding(1), test::job()).error().code, ErrorCode::BadInput);
    RunInputs inputs;
    inputs.membership = market::MembershipTable{{{"S0", panel.dates()[0], std::nullopt}}};
    EXPECT_EQ(runStrategy(panel, spec, inputs, holding(1), test::job()).error().code, ErrorCode::Refused);
    EXPECT_TRUE(runStrategy(panel, spec, inputs, holding(0), test::job()).ok());
}

TEST(Strategy, MembersAreThoseOfTheSignalAndWhoLeavesIsSold) {
    const auto panel = test::panelOf(test::walks(130, 3, 6));
    auto spec = monthly(10);
    spec.allocation.method = portfolio::Method::Equal;
    spec.members = true;
    RunInputs inputs;
    const auto& dates = panel.dates();
    inputs.membership = market::MembershipTable{{{"S0", dates[0], std::nullopt},
                                                 {"S1", dates[0], Date::parse("2024-02-28").value()},
                                                 {"S2", Date::parse("2024-03-29").value(), std::nullopt}}};
    const auto result = runBacktest(panel, spec, inputs, test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    ASSERT_GE(result->rebalances.size(), 4U);
    EXPECT_EQ(result->rebalances[0].symbols, (std::vector<std::size_t>{0, 1}));  // signal of 31 January
    // S1 left on 28 February: at the signal of 29 February it is no member, and it is sold at the fill.
    EXPECT_EQ(result->rebalances[1].symbols, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(result->rebalances[1].weights, (std::vector<double>{1.0, 0.0}));
    // S2 joined on 29 March, the very day of the signal.
    EXPECT_EQ(result->rebalances[2].signal.iso(), "2024-03-29");
    EXPECT_EQ(result->rebalances[2].symbols, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(result->inputHashes.at("membership"), market::contentHash(*inputs.membership));
}

TEST(Strategy, SplitsDoNotLookLikeLosses) {
    auto closes = test::walks(120, 3, 7);
    const auto clean = test::panelOf(closes);
    for (std::size_t row = 50; row < 120; ++row)
        closes[row][1] /= 4.0;
    const auto split = test::panelOf(closes);
    auto spec = monthly(30);
    RunInputs inputs;
    inputs.splits = {{{"S1", split.dates()[50], 4.0}}};
    const auto truth = runBacktest(clean, spec, test::job()).value();
    const auto result = runBacktest(split, spec, inputs, test::job()).value();
    ASSERT_EQ(result.rebalances.size(), truth.rebalances.size());
    for (std::size_t i = 0; i < truth.rebalances.size(); ++i) {
        for (std::size_t k = 0; k < truth.rebalances[i].weights.size(); ++k)
            EXPECT_NEAR(result.rebalances[i].weights[k], truth.rebalances[i].weights[k], 1e-9);
    }
    for (std::size_t i = 0; i < truth.equity.size(); ++i)
        EXPECT_NEAR(result.equity[i], truth.equity[i], 1e-8);
    EXPECT_NE(runBacktest(split, spec, test::job()).value().equity.back(), truth.equity.back());
}

TEST(Strategy, ATurnoverCapHoldsAgainstTheDriftedWeights) {
    const auto panel = test::panelOf(test::walks(400, 6, 8));
    auto spec = monthly(60);
    spec.allocation.method = portfolio::Method::MinVariance;
    const auto free = runBacktest(panel, spec, test::job());
    ASSERT_TRUE(free.ok()) << free.error().describe();
    spec.allocation.rules.maxTurnover = 0.05;
    const auto capped = runBacktest(panel, spec, {}, test::job(), 3);
    ASSERT_TRUE(capped.ok()) << capped.error().describe();
    double most = 0.0;
    for (std::size_t i = 1; i < capped->rebalances.size(); ++i) {
        most = std::max(most, free->rebalances[i].turnover);
        // The cap is against the weights at the signal; one session of drift comes on top.
        EXPECT_LT(capped->rebalances[i].turnover, 0.065);
    }
    EXPECT_GT(most, 0.065);
    EXPECT_NEAR(capped->rebalances[0].turnover, 0.5, 1e-9);  // out of cash
}

TEST(Strategy, SectorsComeInWithTheInputs) {
    const auto panel = test::panelOf(test::walks(200, 4, 9));
    auto spec = monthly(60);
    spec.allocation.method = portfolio::Method::MinVariance;
    spec.allocation.rules.sectorCap = 0.55;
    RunInputs inputs;
    inputs.sectors.sectorOf = {{"S0", "A"}, {"S1", "A"}, {"S2", "B"}, {"S3", "B"}};
    const auto result = runBacktest(panel, spec, inputs, test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    for (const auto& rebalance : result->rebalances) {
        double a = 0.0;
        for (std::size_t i = 0; i < rebalance.symbols.size(); ++i)
            a += rebalance.symbols[i] < 2 ? rebalance.weights[i] : 0.0;
        EXPECT_LE(a, 0.55 + 1e-9);
        EXPECT_GE(a, 0.45 - 1e-9);
    }
    EXPECT_TRUE(result->inputHashes.contains("sectors"));
}

}  // namespace
}  // namespace qd::backtest
