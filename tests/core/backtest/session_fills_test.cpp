// SPDX-License-Identifier: GPL-3.0-or-later
// What the event-accurate engine does beyond the plain accounting, by hand and to the cent.
#include <algorithm>

#include <gtest/gtest.h>

#include "core/backtest/session_walk.h"
#include "tests/core/backtest/flows_balance.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using test::Grid;
using test::kNone;
using Targets = std::vector<TargetWeights>;

BacktestResult walked(const market::PricePanel& panel, const BacktestSpec& spec, const Targets& targets,
                      const RunInputs& inputs = {}) {
    auto result = runSchedule(panel, spec, inputs, targets, test::job());
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().describe());
    test::expectFlowsBalance(panel, spec, inputs, result.value());
    return std::move(result).value();
}

Targets allInFirst(std::size_t fill = 1) {
    return {{fill - 1, fill, {0}, {1.0}, {}}};
}

TEST(SessionFills, DividendsComeInOnTheirExDateOnWhatWasHeldBefore) {
    const auto panel = test::panelOf({{10.0}, {10.0}, {9.0}, {9.0}});
    const auto& dates = panel.dates();
    RunInputs inputs;
    inputs.dividends = {{{"S0", dates[1], 5.0}, {"S0", dates[2], 0.8}}};  // nothing is held at the first
    const auto result = walked(panel, test::plainSpec(), allInFirst(), inputs);
    EXPECT_EQ(result.dividends, (std::vector<double>{0, 0, 80, 0}));
    EXPECT_EQ(result.cash, (std::vector<double>{1000, 0, 80, 80}));
    EXPECT_EQ(result.equity, (std::vector<double>{1000, 1000, 980, 980}));
    EXPECT_EQ(result.inputHashes.size(), 1U);
}

TEST(SessionFills, ReinvestedDividendsBuyAtTheCloseAtTheUsualCosts) {
    const auto panel = test::panelOf({{10.0}, {10.0}, {8.0}, {9.0}});
    auto spec = test::plainSpec();
    spec.costs.commissionBps = 100.0;
    spec.dividends = DividendUse::Reinvest;
    RunInputs inputs;
    inputs.dividends = {{{"S0", panel.dates()[2], 0.8}}};
    const auto result = walked(panel, spec, allInFirst(), inputs);
    ASSERT_EQ(result.trades.size(), 2U);
    EXPECT_EQ(result.trades[1].reason, "reinvest");
    EXPECT_DOUBLE_EQ(result.trades[1].quantity, 10.0);  // 80 / 8
    EXPECT_DOUBLE_EQ(result.trades[1].commission, 0.8);
    EXPECT_DOUBLE_EQ(result.cash[2], -10.8);
    EXPECT_DOUBLE_EQ(result.equity[3], 110.0 * 9.0 - 10.8);
}

TEST(SessionFills, ADividendOnTheDayOfARebalanceIsPartOfItsCash) {
    const auto panel = test::panelOf({{10, 5}, {10, 5}, {9, 5}, {9, 5}});
    auto spec = test::plainSpec();
    spec.dividends = DividendUse::Reinvest;
    RunInputs inputs;
    inputs.dividends = {{{"S0", panel.dates()[2], 1.0}}};
    const auto result = walked(panel, spec, {{0, 1, {0}, {1.0}, {}}, {1, 2, {1}, {1.0}, {}}}, inputs);
    ASSERT_EQ(result.trades.size(), 3U);
    EXPECT_DOUBLE_EQ(result.trades[2].quantity, 200.0);  // 900 + 100 at 5
    EXPECT_EQ(result.cash[2], 0.0);
}

TEST(SessionFills, SplitsMultiplyUnitsAndPayFractionsOut) {
    const auto panel = test::panelOf({{10.0}, {10.0}, {kNone}, {5.0}, {52.0}});
    auto spec = test::plainSpec();
    RunInputs inputs;
    // 2 for 1 on a day without a price, then 1 for 10.
    inputs.splits = {{{"S0", panel.dates()[2], 2.0}, {"S0", panel.dates()[4], 0.1}}};
    const auto fractional = walked(panel, spec, allInFirst(), inputs);
    EXPECT_EQ(fractional.equity, (std::vector<double>{1000, 1000, 1000, 1000, 1040}));
    EXPECT_EQ(fractional.trades.size(), 1U);
    spec.wholeUnits = true;
    spec.initialCash = 1033.0;  // 103 units, 206, 20.6
    const auto whole = walked(panel, spec, allInFirst(), inputs);
    ASSERT_EQ(whole.trades.size(), 2U);
    EXPECT_EQ(whole.trades[0].quantity, 103.0);
    EXPECT_EQ(whole.trades[1].reason, "split");
    EXPECT_NEAR(whole.trades[1].quantity, -0.6, 1e-12);
    EXPECT_DOUBLE_EQ(whole.trades[1].price, 50.0);
    EXPECT_NEAR(whole.cash[4], 3.0 + 30.0, 1e-9);
    EXPECT_NEAR(whole.equity[4], 33.0 + 20.0 * 52.0, 1e-9);
}

TEST(SessionFills, ASplitOnTheDayAfterTheLastPriceKeepsTheValue) {
    const auto panel = test::panelOf({{10, 1}, {10, 1}, {20, 1}, {kNone, 1}, {kNone, 1}});
    RunInputs inputs;
    inputs.splits = {{{"S0", panel.dates()[3], 4.0}}};
    const auto result = walked(panel, test::plainSpec(), allInFirst(), inputs);
    EXPECT_EQ(result.equity.back(), 2000.0);
    EXPECT_EQ(result.trades[1].quantity, -400.0);
    EXPECT_EQ(result.trades[1].price, 5.0);
}

TEST(SessionFills, DelistingsPayTheStatedRecovery) {
    const auto panel = test::panelOf({{10, 50}, {10, 50}, {20, 50}, {kNone, 50}, {kNone, 50}});
    auto spec = test::plainSpec();
    for (const double recovery : {1.0, 0.3, 0.0}) {
        spec.delistingRecovery = recovery;
        const auto result = walked(panel, spec, {{0, 1, {0, 1}, {0.5, 0.5}, {}}});
        EXPECT_DOUBLE_EQ(result.equity[2], 1500.0);
        EXPECT_DOUBLE_EQ(result.equity[3], 500.0 + 1000.0 * recovery);
        EXPECT_EQ(result.trades.back().reason, "delisted");
        EXPECT_DOUBLE_EQ(result.pnl[3], -1000.0 * (1.0 - recovery));
    }
}

TEST(SessionFills, WholeUnitsLeaveTheRestInCash) {
    const auto panel = test::panelOf({{30, 70}, {30, 70}, {31, 69}});
    auto spec = test::plainSpec();
    spec.wholeUnits = true;
    const auto result = walked(panel, spec, {{0, 1, {0, 1}, {0.5, 0.5}, {}}});
    EXPECT_EQ(result.trades[0].quantity, 16.0);
    EXPECT_EQ(result.trades[1].quantity, 7.0);
    EXPECT_DOUBLE_EQ(result.cash[1], 1000.0 - 480.0 - 490.0);
    EXPECT_DOUBLE_EQ(result.equity[2], 30.0 + 16.0 * 31.0 + 7.0 * 69.0);
}

/// 100 units are wanted and a bar trades 20, half of which an order may take.
BacktestResult partly(Remainder remainder, const Targets& targets, double participation = 0.5) {
    const auto panel = test::barsOf(Grid(5, {10, 10}), Grid(5, {20, 2000}));
    auto spec = test::plainSpec();
    spec.partialFills = PartialFills{participation, remainder};
    return walked(panel, spec, targets);
}

TEST(SessionFills, AnOrderTakesItsShareOfTheVolumeAndTheRestIsCancelled) {
    const auto result = partly(Remainder::Cancel, allInFirst());
    ASSERT_EQ(result.trades.size(), 1U);
    EXPECT_EQ(result.trades[0].quantity, 10.0);
    EXPECT_EQ(result.cash.back(), 900.0);
    ASSERT_EQ(result.partialOrders.size(), 1U);
    EXPECT_EQ(result.partialOrders[0].state, "cancelled");
    EXPECT_EQ(result.partialOrders[0].wanted, 100.0);
    EXPECT_EQ(result.partialOrders[0].filled, 10.0);
    EXPECT_EQ(result.rebalances[0].traded, 100.0);
}

TEST(SessionFills, ACarriedRestGoesOnOnLaterSessions) {
    const auto result = partly(Remainder::Carry, allInFirst());
    ASSERT_EQ(result.trades.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(result.trades[i].quantity, 10.0);
        EXPECT_EQ(result.trades[i].reason, i == 0 ? "rebalance" : "carried");
    }
    ASSERT_EQ(result.partialOrders.size(), 1U);
    EXPECT_EQ(result.partialOrders[0].state, "open");
    EXPECT_EQ(result.partialOrders[0].filled, 40.0);
    const auto quick = partly(Remainder::Carry, allInFirst(), 1.0);  // 20 a session: 80 at the end
    EXPECT_EQ(quick.partialOrders[0].filled, 80.0);
    const auto replaced = partly(Remainder::Carry, {{0, 1, {0}, {1.0}, {}}, {2, 3, {1}, {1.0}, {}}});
    ASSERT_EQ(replaced.partialOrders.size(), 3U);
    EXPECT_EQ(replaced.partialOrders[0].state, "replaced");
    EXPECT_EQ(replaced.partialOrders[0].filled, 20.0);
}

TEST(SessionFills, PurchasesShareTheCashThatIsThere) {
    // All in S0 (filled wholly over the first days is not possible here: 20 units), then all into S1.
    const auto panel = test::barsOf(Grid(4, {10, 10}), Grid{{9e9, 9e9}, {9e9, 9e9}, {20, 9e9}, {20, 9e9}});
    auto spec = test::plainSpec();
    spec.partialFills = PartialFills{0.5, Remainder::Carry};
    const auto result = walked(panel, spec, {{0, 1, {0}, {1.0}, {}}, {1, 2, {1}, {1.0}, {}}});
    ASSERT_EQ(result.trades.size(), 5U);
    EXPECT_EQ(result.trades[1].quantity, -10.0);  // half of the bar
    EXPECT_EQ(result.trades[2].quantity, 10.0);   // no more than the sale brought
    EXPECT_EQ(result.cash[2], 0.0);
    EXPECT_EQ(result.cash[3], 0.0);
    EXPECT_EQ(result.trades[3].quantity, -10.0);
}

TEST(SessionFills, AnOrderWithoutVolumeOrPriceDoesNotFill) {
    const auto panel = test::barsOf(Grid{{10, 10}, {10, 10}, {10, kNone}, {10, 10}},
                                    Grid{{9, 9}, {kNone, 9}, {40, 40}, {0, 40}});
    auto spec = test::plainSpec();
    spec.partialFills = PartialFills{0.5, Remainder::Carry};
    const auto result = walked(panel, spec, {{0, 1, {0, 1}, {0.5, 0.5}, {}}});
    ASSERT_EQ(result.trades.size(), 3U);
    EXPECT_EQ(result.trades[0].symbol, 1U);
    EXPECT_EQ(result.trades[0].quantity, 4.5);
    EXPECT_EQ(result.trades[1].symbol, 0U);
    EXPECT_EQ(result.trades[1].date, panel.dates()[2]);
    EXPECT_EQ(result.trades[1].quantity, 20.0);
    EXPECT_EQ(result.trades[2].date, panel.dates()[3]);
    EXPECT_EQ(result.trades[2].quantity, 20.0);
}

TEST(SessionFills, ShortPositionsPayFeesAndDividendsAndGainWhenPricesFall) {
    const auto panel = test::panelOf({{10.0}, {10.0}, {12.0}, {8.0}});
    auto spec = test::plainSpec();
    spec.exposure = Exposure::LongShort;
    spec.borrowFeeAnnual = 0.0365;
    RunInputs inputs;
    inputs.dividends = {{{"S0", panel.dates()[3], 0.5}}};
    const auto result = walked(panel, spec, {{0, 1, {0}, {-0.5}, {}}}, inputs);
    EXPECT_EQ(result.trades[0].quantity, -50.0);
    EXPECT_EQ(result.cash[1], 1500.0);
    EXPECT_DOUBLE_EQ(result.fees[2], 0.05);  // of 500
    EXPECT_DOUBLE_EQ(result.equity[2], 1500.0 - 0.05 - 600.0);
    EXPECT_DOUBLE_EQ(result.fees[3], 0.06);  // of 600
    EXPECT_DOUBLE_EQ(result.dividends[3], -25.0);
    EXPECT_DOUBLE_EQ(result.equity[3], 1500.0 - 0.11 - 25.0 - 400.0);
}

TEST(SessionFills, NegativeCashPaysTheMarginRate) {
    const auto panel = test::panelOf(Grid(4, {10.0}));
    auto spec = test::plainSpec();
    spec.exposure = Exposure::LongShort;
    spec.marginRateAnnual = 0.073;
    const auto result = walked(panel, spec, {{0, 1, {0}, {1.5}, {}}});
    EXPECT_EQ(result.cash[1], -500.0);
    EXPECT_DOUBLE_EQ(result.fees[2], 0.1);
    EXPECT_DOUBLE_EQ(result.equity[2], 999.9);
}

TEST(SessionFills, AShortThatRuinsTheAccountIsRefused) {
    const auto panel = test::panelOf({{10.0}, {10.0}, {35.0}});
    auto spec = test::plainSpec();
    spec.exposure = Exposure::LongShort;
    const auto ruin = runSchedule(panel, spec, Targets{{0, 1, {0}, {-0.5}, {}}}, test::job());
    ASSERT_FALSE(ruin.ok());
    EXPECT_NE(ruin.error().message.find("no longer positive"), std::string::npos);
}

TEST(SessionFills, FillsAtTheAverageOfTheBar) {
    const auto panel = test::barsOf({{10.0}, {20.0}, {20.0}});
    auto spec = test::plainSpec();
    spec.fill = FillAt::NextVwap;
    const auto result = walked(panel, spec, allInFirst());
    const double average = (20.0 * 1.005 + 20.0 * 1.02 + 20.0 * 0.97 + 20.0) / 4.0;
    EXPECT_DOUBLE_EQ(result.trades[0].price, average);
    EXPECT_DOUBLE_EQ(result.equity[1], 1000.0 / average * 20.0);
}

TEST(SessionFills, ImpactComesOffCash) {
    // Returns of +10 % and −10 %: σ = √0.02; ADV = mean(1000, 2200, 2970).
    const auto panel =
        test::barsOf({{100.0}, {110.0}, {99.0}, {100.0}, {100.0}}, Grid{{10}, {20}, {30}, {5}, {5}});
    auto spec = test::plainSpec();
    spec.costs.impact = 0.5;
    spec.costs.impactSessions = 3;
    const auto result = walked(panel, spec, allInFirst(3));
    const double expected = 0.5 * std::sqrt(0.02) * std::sqrt(1000.0 / (6170.0 / 3.0)) * 1000.0;
    EXPECT_NEAR(result.trades[0].impact, expected, 1e-9);
    EXPECT_NEAR(result.equity.back(), 1000.0 - expected, 1e-9);
    EXPECT_NEAR(result.rebalances[0].cost, expected, 1e-9);
}

TEST(SessionFills, GainsOfLotsAreTheProfitOfThePositions) {
    for (const auto rule : {LotRule::Fifo, LotRule::Lifo, LotRule::Hifo, LotRule::Average}) {
        const auto panel = test::barsOf(test::walks(150, 6, 12));
        auto spec = test::plainSpec();
        spec.lots = rule;
        spec.costs = {5.0, 5.0};
        spec.exposure = Exposure::LongShort;
        Rng rng(5);
        RunInputs inputs;
        inputs.splits = {{{"S2", panel.dates()[80], 1.0001}}};
        inputs.dividends = {{{"S1", panel.dates()[70], 0.5}}};
        const auto result =
            walked(panel, spec, test::randomTargets(150, 6, Exposure::LongShort, rng), inputs);
        double gains = result.unrealisedGain;
        for (const auto& sale : result.lotSales) {
            EXPECT_LE(sale.opened, sale.date);
            gains += sale.gain();
        }
        double profit = 0.0;
        for (std::size_t i = 0; i < result.pnl.size(); ++i)
            profit += result.pnl[i] - result.costs[i];
        EXPECT_NEAR(gains, profit, 1e-8);
        EXPECT_GT(result.lotSales.size(), 20U);
    }
}

/// Everything at once over random markets: the identity holds on every session.
TEST(SessionFills, TheIdentityHoldsWhateverIsAskedFor) {
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        Rng rng(seed);
        auto closes = test::walks(120, 6, seed);
        auto volumes = Grid(120, std::vector<double>(6, 0.0));
        for (std::size_t row = 0; row < 120; ++row) {
            for (std::size_t i = 0; i < 6; ++i) {
                if (rng.uniform() < 0.04 || (i == 3 && row > 80)) closes[row][i] = kNone;
                volumes[row][i] = std::floor(400.0 * rng.uniform());
            }
        }
        const auto panel = test::barsOf(closes, volumes);
        auto spec = test::plainSpec();
        spec.initialCash = 50'000.0;
        spec.costs = {10.0 * rng.uniform(), 20.0 * rng.uniform(), 0.01, 1.0, 2.0, 40.0, 0.5, 15};
        spec.cashRateAnnual = 0.04;
        spec.marginRateAnnual = 0.08;
        spec.borrowFeeAnnual = 0.02;
        spec.delistingRecovery = rng.uniform();
        spec.fill = static_cast<FillAt>(seed % 3);
        spec.exposure = static_cast<Exposure>(seed / 3 % 3);
        spec.wholeUnits = seed % 2 == 0;
        if (seed % 4 != 0) spec.partialFills = PartialFills{0.3, static_cast<Remainder>(seed % 2)};
        spec.dividends = static_cast<DividendUse>(seed / 2 % 2);
        spec.lots = static_cast<LotRule>(seed % 4);
        RunInputs inputs;
        for (int i = 0; i < 12; ++i) {
            const auto symbol = "S" + std::to_string(rng.below(6));
            const Date date = panel.dates()[20 + rng.below(100)];
            inputs.dividends.dividends.push_back({symbol, date, 0.1 + rng.uniform()});
            if (i < 4) inputs.splits.splits.push_back({symbol, date, rng.below(2) == 0 ? 1.03 : 0.97});
        }
        const auto result = walked(panel, spec, test::randomTargets(120, 6, spec.exposure, rng), inputs);
        for (const auto& order : result.partialOrders)
            EXPECT_LE(std::abs(order.filled), std::abs(order.wanted) * (1.0 + 1e-9));
        if (!spec.wholeUnits) continue;
        for (const auto& trade : result.trades) {
            if (trade.reason == "rebalance" || trade.reason == "carried" || trade.reason == "reinvest") {
                EXPECT_NEAR(trade.quantity, std::round(trade.quantity), 1e-6);
            }
        }
    }
}

}  // namespace
}  // namespace qd::backtest
