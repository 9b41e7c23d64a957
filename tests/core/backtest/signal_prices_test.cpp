// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_prices.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

TEST(SignalPrices, KeepsSymbolsWithEveryPriceAndNamesTheOthers) {
    const auto panel = test::panelOf({{1, 10, 100}, {2, test::kNone, 200}, {3, 30, 300}});
    const auto prices = SignalPrices::create(panel).value();
    EXPECT_EQ(prices.symbols(), (std::vector<std::string>{"S0", "S2"}));
    EXPECT_EQ(prices.excluded(), (std::vector<std::string>{"S1"}));
    EXPECT_EQ(prices.hash(), panel.contentHash());
    EXPECT_EQ(std::vector<double>(prices.series(1).begin(), prices.series(1).end()),
              (std::vector<double>{100, 200, 300}));
}

TEST(SignalPrices, RefusesAPanelWithoutAWholeSymbolOrField) {
    EXPECT_EQ(SignalPrices::create(test::panelOf({{test::kNone, 1}, {1, test::kNone}})).error().code,
              ErrorCode::BadInput);
    EXPECT_FALSE(SignalPrices::create(market::PricePanel()).ok());
    EXPECT_FALSE(SignalPrices::create(test::panelOf({{1}, {2}}), market::PriceField::AdjClose).ok());
}

TEST(SignalPrices, RefusesPricesThatAreNone) {
    const auto dates = test::weekdays(Date::parse("2024-01-01").value(), 2);
    for (const double price :
         {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        const auto made = SignalPrices::create(dates, {"A"}, {{1.0, price}});
        ASSERT_FALSE(made.ok());
        EXPECT_EQ(made.error().code, ErrorCode::BadInput);
    }
    EXPECT_FALSE(SignalPrices::create(dates, {"A"}, {{1.0}}).ok());
    EXPECT_FALSE(SignalPrices::create(dates, {"A", "B"}, {{1.0, 2.0}}).ok());
    EXPECT_FALSE(SignalPrices::create({dates[1], dates[0]}, {"A"}, {{1.0, 2.0}}).ok());
    EXPECT_FALSE(SignalPrices::create({}, {}, {}).ok());
}

TEST(SignalPrices, BarsEndWithTheirLastSession) {
    // Monday 2024-01-01 …: two weeks, and two days of a third, which is not over.
    const auto prices = test::signalPrices({std::vector<double>(12, 1.0)});
    EXPECT_EQ(prices.barEnds(Timeframe::Daily).size(), 12U);
    EXPECT_EQ(prices.barEnds(Timeframe::Weekly), (std::vector<std::size_t>{4, 9}));
    EXPECT_TRUE(prices.barEnds(Timeframe::Monthly).empty());
    const auto months = test::signalPrices({std::vector<double>(60, 1.0)});
    EXPECT_EQ(months.barEnds(Timeframe::Monthly), (std::vector<std::size_t>{22, 43}));
}

TEST(SignalPrices, ASliceKnowsFromTheCalendarThatItsLastBarIsOver) {
    const auto prices = test::signalPrices({test::randomCloses(12, 1, 3)[0]});
    EXPECT_EQ(prices.slice(0, 10).barEnds(Timeframe::Weekly), (std::vector<std::size_t>{4, 9}));
    EXPECT_EQ(prices.slice(0, 9).barEnds(Timeframe::Weekly), (std::vector<std::size_t>{4}));
    const auto part = prices.slice(3, 8);
    EXPECT_EQ(part.rows(), 5U);
    EXPECT_EQ(part.series(0)[0], prices.series(0)[3]);
    EXPECT_EQ(part.dates().front(), prices.dates()[3]);
}

TEST(Timeframe, NamesAreReadBack) {
    for (const auto v : {Timeframe::Daily, Timeframe::Weekly, Timeframe::Monthly})
        EXPECT_EQ(parseTimeframe(name(v)), v);
    EXPECT_EQ(parseTimeframe("hourly"), std::nullopt);
}

}  // namespace
}  // namespace qd::backtest
