// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/fill_prices.h"

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using market::PriceField;
using test::kNone;

market::PricePanel smallBars() {
    std::map<PriceField, market::PanelColumn> columns;
    columns[PriceField::Close] = test::columnOf({{10, 20, 30}, {9, 22, kNone}});
    columns[PriceField::Open] = test::columnOf({{10, 20, 30}, {8, 21, 31}});
    columns[PriceField::High] = test::columnOf({{10, 20, 30}, {12, 24, 33}});
    columns[PriceField::Low] = test::columnOf({{10, 20, 30}, {7, kNone, 29}});
    return market::PricePanel::create(test::weekdays(Date::parse("2024-01-01").value(), 2), test::letters(3),
                                      std::move(columns))
        .value();
}

struct Filled {
    std::vector<double> prices;
    std::vector<std::uint8_t> tradable;
    bool everyOne;
};

Filled filled(FillAt fill, std::vector<std::uint8_t> gone = {0, 0, 0}) {
    const auto panel = smallBars();
    auto spec = test::plainSpec();
    spec.fill = fill;
    PriceMarks marks(panel, PriceField::Close);
    FillPrices fills(panel, spec);
    marks.advanceTo(0);
    fills.before(1, marks);
    marks.advanceTo(1);
    fills.at(1, marks, gone);
    return {{fills.prices().begin(), fills.prices().end()},
            {fills.tradable().begin(), fills.tradable().end()},
            fills.everyOneTrades()};
}

TEST(FillPrices, CloseOpenAndTheAverageOfTheBar) {
    const auto close = filled(FillAt::NextClose);
    EXPECT_EQ(close.prices, (std::vector<double>{9, 22, 30}));
    EXPECT_EQ(close.tradable, (std::vector<std::uint8_t>{1, 1, 0}));
    EXPECT_FALSE(close.everyOne);
    const auto open = filled(FillAt::NextOpen);
    EXPECT_EQ(open.prices, (std::vector<double>{8, 21, 31}));
    EXPECT_EQ(open.tradable, (std::vector<std::uint8_t>{1, 1, 1}));
    EXPECT_EQ(filled(FillAt::NextOpen, {0, 0, 1}).tradable, (std::vector<std::uint8_t>{1, 1, 0}));
    const auto vwap = filled(FillAt::NextVwap);
    EXPECT_EQ(vwap.prices,
              (std::vector<double>{9, 20, 30}));  // (8 + 12 + 7 + 9) / 4; marks before where not whole
    EXPECT_EQ(vwap.tradable, (std::vector<std::uint8_t>{1, 0, 0}));
}

}  // namespace
}  // namespace qd::backtest
