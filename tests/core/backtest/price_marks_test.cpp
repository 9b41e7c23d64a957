// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/price_marks.h"

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using test::kNone;

TEST(PriceMarks, DotAddsEveryElement) {
    for (std::size_t n = 0; n < 40; ++n) {
        std::vector<double> a;
        std::vector<double> b;
        double expected = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            a.push_back(static_cast<double>(i) + 1.0);
            b.push_back(2.0 * static_cast<double>(i) - 7.0);
            expected += a.back() * b.back();
        }
        EXPECT_EQ(dot(a, b), expected);  // whole numbers: exact in any order
    }
}

TEST(PriceMarks, CarriesTheLastPriceOverGaps) {
    const auto panel = test::panelOf(
        {{1, 10, kNone}, {2, 20, kNone}, {kNone, 30, kNone}, {kNone, kNone, 5}, {4, 40, 6}, {5, kNone, 7}});
    PriceMarks marks(panel, market::PriceField::Close);
    const std::vector<std::vector<double>> expected{{1, 10, 0}, {2, 20, 0}, {2, 30, 0},
                                                    {2, 30, 5}, {4, 40, 6}, {5, 40, 7}};
    for (std::size_t row = 0; row < expected.size(); ++row) {
        marks.advanceTo(row);
        EXPECT_EQ(std::vector<double>(marks.prices().begin(), marks.prices().end()), expected[row]) << row;
        EXPECT_EQ(marks.complete(), row == 4) << row;
    }
    PriceMarks jump(panel, market::PriceField::Close);
    jump.advanceTo(3);
    EXPECT_EQ(jump.prices()[0], 2.0);
    EXPECT_EQ(jump.present()[0], 0);
    jump.advanceTo(3);
    EXPECT_EQ(jump.prices()[1], 30.0);
}

TEST(PriceMarks, LastPricedRows) {
    const auto panel = test::panelOf({{1, 1, 1}, {kNone, 1, 1}, {kNone, 1, kNone}});
    const auto last = lastPricedRows(panel, market::PriceField::Close);
    EXPECT_EQ(last[0], 0U);
    EXPECT_EQ(last[1], 2U);
    EXPECT_EQ(last[2], 1U);
}

TEST(PriceMarks, ASplitDividesThePriceThatIsCarriedOverIt) {
    const auto panel = test::panelOf({{8, 40}, {10, 50}, {test::kNone, 50}, {4, 51}});
    PriceMarks marks(panel, market::PriceField::Close);
    marks.advanceTo(1);
    marks.split(0, 2.0);
    EXPECT_EQ(marks.prices()[0], 5.0);
    EXPECT_EQ(marks.prices()[1], 50.0);
    marks.advanceTo(2);
    EXPECT_EQ(marks.prices()[0], 5.0);
    marks.advanceTo(3);
    EXPECT_EQ(marks.prices()[0], 4.0);  // a price of its own is after the split already
    PriceMarks later(panel, market::PriceField::Close);
    const std::vector<CorporateEvent> splits{{0, 1, 3.0}, {2, 0, 2.0}, {3, 1, 7.0}};
    startMarks(later, splits, 3);
    later.advanceTo(2);
    EXPECT_EQ(later.prices()[0], 5.0);
    EXPECT_EQ(later.prices()[1], 50.0);
}

TEST(PriceMarks, DisappearancesAscend) {
    const auto none = test::kNone;
    const auto panel =
        test::panelOf({{1, 2, 3, 4}, {1, 2, none, none}, {none, 2, none, 4}, {none, 2, none, none}});
    const auto gone = disappearancesOf(panel, market::PriceField::Close);
    ASSERT_EQ(gone.size(), 3U);
    EXPECT_EQ(gone[0].symbol, 2U);
    EXPECT_EQ(gone[0].row, 1U);
    EXPECT_EQ(gone[1].symbol, 0U);
    EXPECT_EQ(gone[2].symbol, 3U);
    EXPECT_EQ(gone[2].row, 3U);
}

}  // namespace
}  // namespace qd::backtest
