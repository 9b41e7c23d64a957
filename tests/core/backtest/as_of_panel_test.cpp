// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/as_of_panel.h"

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using market::PriceField;

TEST(AsOfPanel, ShowsThePastAndNothingElse) {
    const auto panel = test::panelOf(test::walks(20, 3, 2));
    const AsOfPanel past(panel, 7);
    EXPECT_EQ(past.rows(), 8U);
    EXPECT_EQ(past.width(), 3U);
    EXPECT_EQ(past.date(), panel.dates()[7]);
    EXPECT_EQ(past.dates().size(), 8U);
    EXPECT_EQ(past.symbols(), panel.symbols());
    EXPECT_EQ(past.symbolIndex("S2"), 2U);
    EXPECT_TRUE(past.has(PriceField::Close));
    EXPECT_FALSE(past.has(PriceField::Open));
    EXPECT_EQ(past.at(PriceField::Close, 7, 1), panel.at(PriceField::Close, 7, 1));
    EXPECT_EQ(past.row(PriceField::Close, 0)[2], panel.row(PriceField::Close, 0)[2]);
    EXPECT_EQ(past.presentRow(PriceField::Close, 7).size(), 3U);
    const auto copy = past.copy(3);
    EXPECT_EQ(copy.rows(), 3U);
    EXPECT_EQ(copy.dates().back(), past.date());
    const portfolio::AllocationSpec spec;
    EXPECT_EQ(past.allocate(spec, {}).value().weights, portfolio::allocate(panel, 7, spec).value().weights);
}

TEST(AsOfPanelDeathTest, AskingForTheFutureEndsTheProgram) {
    const auto panel = test::panelOf(test::walks(20, 3, 2));
    const AsOfPanel past(panel, 7);
    EXPECT_DEATH(static_cast<void>(past.row(PriceField::Close, 8)), "precondition");
    EXPECT_DEATH(static_cast<void>(past.presentRow(PriceField::Close, 8)), "precondition");
    EXPECT_DEATH(static_cast<void>(past.at(PriceField::Close, 19, 0)), "precondition");
    EXPECT_DEATH(static_cast<void>(past.copy(9)), "precondition");
    EXPECT_DEATH(AsOfPanel(panel, 20), "precondition");
}

}  // namespace
}  // namespace qd::backtest
