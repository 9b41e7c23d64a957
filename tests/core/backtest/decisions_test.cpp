// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/decisions.h"

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using test::kNone;

TEST(DecisionMaker, HeldWeightsDriftFromTheCloseOfTheFill) {
    // Half each at the close of row 1; then S0 doubles and S1 stays: 2/3 and 1/3 at the close of row 3.
    const auto panel = test::panelOf({{9, 9}, {10, 20}, {15, 20}, {20, 20}, {20, 20}});
    std::vector<std::vector<double>> held;
    const Strategy strategy{[&held](const Situation& now) -> Result<Decision> {
                                held.push_back(now.held);
                                return Decision{{0, 1}, {0.5, 0.5}, {}};
                            },
                            true};
    const auto maker = DecisionMaker::create(panel, test::plainSpec(), {}).value();
    const std::vector<PlannedFill> fills{{0, 1}, {3, 4}};
    ASSERT_TRUE(maker.decide(strategy, fills, test::job(), 4).ok());
    ASSERT_EQ(held.size(), 2U);
    EXPECT_TRUE(held[0].empty());
    EXPECT_DOUBLE_EQ(held[1][0], 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(held[1][1], 1.0 / 3.0);
}

TEST(DecisionMaker, CashDriftsTooAndAMissingPriceIsNoPosition) {
    const auto panel = test::panelOf({{10, kNone}, {10, kNone}, {30, 5}, {30, 5}});
    std::vector<double> held;
    const Strategy strategy{[&held](const Situation& now) -> Result<Decision> {
                                held = now.held;
                                return Decision{{0, 1}, {0.25, 0.25}, {}};
                            },
                            true};
    auto spec = test::plainSpec();
    spec.exposure = Exposure::LongCash;
    const auto maker = DecisionMaker::create(panel, spec, {}).value();
    const std::vector<PlannedFill> fills{{0, 1}, {2, 3}};
    ASSERT_TRUE(maker.decide(strategy, fills, test::job(), 1).ok());
    EXPECT_DOUBLE_EQ(held[0], 0.75 / 1.5);
    EXPECT_EQ(held[1], 0.0);
}

TEST(DecisionMaker, StrategiesSeePricesAdjustedForSplits) {
    const auto panel = test::panelOf({{10.0}, {5.0}, {5.0}});
    RunInputs inputs;
    inputs.splits = {{{"S0", panel.dates()[1], 2.0}}};
    const auto maker = DecisionMaker::create(panel, test::plainSpec(), inputs).value();
    EXPECT_EQ(maker.seen().at(market::PriceField::Close, 2, 0), 10.0);
    EXPECT_EQ(maker.seen().at(market::PriceField::Close, 0, 0), 10.0);
    auto spec = test::plainSpec();
    EXPECT_EQ(firstSignalRow(spec), 2U);
    spec.allocation.lookback = 60;
    EXPECT_EQ(firstSignalRow(spec), 60U);
}

TEST(DecisionMaker, TheErrorOfAStrategyNamesTheDay) {
    const auto panel = test::panelOf({{10.0}, {5.0}, {5.0}});
    const Strategy strategy{[](const Situation&) -> Result<Decision> {
        return Error{ErrorCode::Infeasible, "no weights keep to the rules"};
    }};
    const auto maker = DecisionMaker::create(panel, test::plainSpec(), {}).value();
    const std::vector<PlannedFill> fills{{0, 1}};
    for (const std::size_t threads : {1U, 2U}) {
        const auto made = maker.decide(strategy, fills, test::job(), threads);
        ASSERT_FALSE(made.ok());
        EXPECT_EQ(made.error().code, ErrorCode::Infeasible);
        EXPECT_EQ(made.error().message, "weights as of 2024-01-01: no weights keep to the rules");
    }
}

}  // namespace
}  // namespace qd::backtest
