// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>
#include <vector>

#include "core/desk/views.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::holding;
using test::panelOf;

class PositionsTest : public test::DeskTest {
protected:
    [[nodiscard]] PositionsView positions() {
        const auto view = loadPositions(*session);
        EXPECT_TRUE(view.ok()) << view.error().describe();
        return *view.value();
    }
};

double weightSum(const PositionsView& view) {
    double sum = 0.0;
    for (const auto& row : view.rows)
        sum += row.weight.value_or(0.0);
    return sum;
}

TEST_F(PositionsTest, HoldingsAreValuedAtTheLastClose) {
    store(panelOf({"AAA", "BBB"}, {{10.0, 50.0}, {11.0, 40.0}}), {}, true);
    know({{"AAA", "Alpha Ltd", "Energy"}});
    hold({holding("AAA", "100", "900"), holding("BBB", "10.5")});
    const auto view = positions();
    EXPECT_EQ(view.asOf, Date::create(2024, 1, 3).value());
    EXPECT_TRUE(view.synthetic);
    EXPECT_DOUBLE_EQ(view.totalValue, 1520.0);
    EXPECT_EQ(view.unpriced, 0);
    ASSERT_EQ(view.rows.size(), 2U);
    const auto& first = view.rows[0];
    EXPECT_EQ(first.symbol, "AAA");
    EXPECT_EQ(first.name, "Alpha Ltd");
    EXPECT_EQ(first.sector, "Energy");
    EXPECT_EQ(first.price, 11.0);
    EXPECT_EQ(first.value, 1100.0);
    EXPECT_DOUBLE_EQ(first.weight.value(), 1100.0 / 1520.0);
    EXPECT_NEAR(first.dayChange.value(), 0.1, 1e-15);
    EXPECT_EQ(first.cost, 900.0);
    EXPECT_EQ(first.unrealised, 200.0);
    EXPECT_EQ(first.recent, (std::vector<double>{10.0, 11.0}));
    EXPECT_FALSE(view.rows[1].cost.has_value());
    EXPECT_FALSE(view.rows[1].unrealised.has_value());
    EXPECT_EQ(view.rows[1].name, "");
    EXPECT_DOUBLE_EQ(view.dayChange.value(), 1520.0 / (100 * 10.0 + 10.5 * 50.0) - 1.0);
}

TEST_F(PositionsTest, WeightsAddUpToOneLargestValueFirst) {
    const auto panel = test::smallMarket(30);
    store(panel);
    std::vector<market::Holding> holdings;
    for (std::size_t s = 0; s < panel.width(); ++s)
        holdings.push_back(holding(panel.symbols()[s], std::to_string(17 * s * s % 101 + 1).c_str()));
    hold(holdings);
    const auto view = positions();
    EXPECT_NEAR(weightSum(view), 1.0, 1e-12);
    for (std::size_t i = 1; i < view.rows.size(); ++i)
        EXPECT_GE(view.rows[i - 1].value.value(), view.rows[i].value.value());
}

TEST_F(PositionsTest, WhatHasNoPriceIsCountedAndComesLast) {
    store(panelOf({"AAA"}, {{10.0}, {11.0}}));
    hold({holding("000", "5", "50"), holding("AAA", "1")});
    const auto view = positions();
    EXPECT_EQ(view.unpriced, 1);
    EXPECT_DOUBLE_EQ(view.totalValue, 11.0);
    const auto& last = view.rows.back();
    EXPECT_EQ(last.symbol, "000");
    EXPECT_FALSE(last.price.has_value());
    EXPECT_FALSE(last.value.has_value());
    EXPECT_FALSE(last.weight.has_value());
    EXPECT_FALSE(last.dayChange.has_value());
    EXPECT_FALSE(last.unrealised.has_value());
    EXPECT_EQ(last.cost, 50.0);
    EXPECT_NEAR(weightSum(view), 1.0, 1e-15) << "of what has a price";
}

TEST_F(PositionsTest, AMissingCloseIsBridgedByTheOneBeforeButGivesNoDayChange) {
    store(panelOf({"AAA", "BBB", "CCC"}, {{10.0, 20.0, 0.0}, {11.0, 21.0, 0.0}, {0.0, 22.0, 30.0}}));
    hold({holding("AAA", "1"), holding("BBB", "1"), holding("CCC", "1")});
    const auto view = positions();
    const auto rowOf = [&](const std::string& symbol) {
        for (const auto& row : view.rows)
            if (row.symbol == symbol) return row;
        return PositionRow{};
    };
    EXPECT_EQ(rowOf("AAA").price, 11.0);
    EXPECT_FALSE(rowOf("AAA").dayChange.has_value()) << "yesterday's price did not change today";
    EXPECT_DOUBLE_EQ(rowOf("BBB").dayChange.value(), 22.0 / 21.0 - 1.0);
    EXPECT_EQ(rowOf("CCC").price, 30.0);
    EXPECT_FALSE(rowOf("CCC").dayChange.has_value()) << "there is nothing to compare the first close with";
    EXPECT_DOUBLE_EQ(view.dayChange.value(), (11.0 + 22.0 + 30.0) / (11.0 + 21.0 + 30.0) - 1.0);
}

TEST_F(PositionsTest, ATotalOfZeroHasNoWeightsAndNoNaN) {
    store(panelOf({"AAA", "BBB"}, {{10.0, 10.0}, {10.0, 10.0}}));
    hold({holding("AAA", "7"), holding("BBB", "-7")});
    const auto view = positions();
    EXPECT_EQ(view.totalValue, 0.0);
    EXPECT_FALSE(view.dayChange.has_value());
    for (const auto& row : view.rows)
        EXPECT_FALSE(row.weight.has_value()) << row.symbol;
    hold({holding("AAA", "0")});
    EXPECT_EQ(positions().totalValue, 0.0);
    EXPECT_FALSE(positions().rows[0].weight.has_value());
}

TEST_F(PositionsTest, AShortPositionWeighsNegative) {
    store(panelOf({"AAA", "BBB"}, {{10.0, 10.0}, {10.0, 12.0}}));
    hold({holding("AAA", "10"), holding("BBB", "-5", "-50")});
    const auto view = positions();
    EXPECT_DOUBLE_EQ(view.totalValue, 40.0);
    EXPECT_NEAR(weightSum(view), 1.0, 1e-15);
    EXPECT_EQ(view.rows[1].symbol, "BBB");
    EXPECT_DOUBLE_EQ(view.rows[1].weight.value(), -1.5);
    EXPECT_DOUBLE_EQ(view.rows[1].unrealised.value(), -10.0);
    EXPECT_DOUBLE_EQ(view.dayChange.value(), 40.0 / 50.0 - 1.0);
}

TEST_F(PositionsTest, WhatHasNotTradedForSixtySessionsHasNoPrice) {
    std::vector<std::vector<double>> closes(61, {5.0, 0.0});
    closes[0][1] = 9.0;
    store(panelOf({"AAA", "OLD"}, closes));
    hold({holding("AAA", "1"), holding("OLD", "1")});
    auto view = positions();
    EXPECT_EQ(view.unpriced, 1);
    EXPECT_EQ(view.rows[0].recent.size(), 60U);
    closes[1][1] = 9.0;
    store(panelOf({"AAA", "OLD"}, closes));
    view = positions();
    EXPECT_EQ(view.unpriced, 0);
    EXPECT_EQ(view.totalValue, 14.0);
}

TEST_F(PositionsTest, TheNewestDataSetGivesThePrices) {
    store(panelOf({"AAA"}, {{10.0}}), {}, true);
    store(panelOf({"AAA"}, {{20.0}}));
    hold({holding("AAA", "1")});
    EXPECT_EQ(positions().totalValue, 20.0);
    EXPECT_FALSE(positions().synthetic);
}

TEST_F(PositionsTest, WithoutPricesOrWithoutHoldingsNothingIsMadeUp) {
    EXPECT_TRUE(positions().rows.empty());
    EXPECT_FALSE(positions().asOf.has_value());
    hold({holding("AAA", "3")});
    const auto view = positions();
    ASSERT_EQ(view.rows.size(), 1U);
    EXPECT_EQ(view.unpriced, 1);
    EXPECT_EQ(view.totalValue, 0.0);
    EXPECT_FALSE(view.asOf.has_value());
}

TEST_F(PositionsTest, GainsOfTheDayAddUpToThePortfolios) {
    store(panelOf({"AAA", "BBB"}, {{10.0, 50.0}, {11.0, 40.0}}));
    hold({holding("AAA", "100", "900"), holding("BBB", "10.5", "600"), holding("QQQ", "1", "70")});
    const auto view = positions();
    EXPECT_DOUBLE_EQ(view.rows[0].dayGain.value(), 100.0);
    EXPECT_DOUBLE_EQ(view.rows[1].dayGain.value(), -105.0);
    EXPECT_FALSE(view.rows[2].dayGain.has_value());
    EXPECT_NEAR(view.dayGain.value(), -5.0, 1e-9);
    EXPECT_DOUBLE_EQ(view.rows[0].contribution.value(), 100.0 / 1525.0);
    EXPECT_NEAR(view.rows[0].contribution.value() + view.rows[1].contribution.value(), view.dayChange.value(),
                1e-12);
    EXPECT_DOUBLE_EQ(view.cost.value(), 1500.0) << "without the one that has no value";
    EXPECT_DOUBLE_EQ(view.unrealised.value(), 1100.0 + 420.0 - 1500.0);
}

/// Closes of one symbol, one a day from the first of them on.
market::PricePanel dailyPanel(Date from, const std::vector<double>& closes) {
    std::vector<Date> dates;
    for (std::size_t i = 0; i < closes.size(); ++i)
        dates.push_back(from.plusDays(static_cast<std::int32_t>(i)));
    market::PanelColumn close{closes, std::vector<std::uint8_t>(closes.size(), 1)};
    for (std::size_t i = 0; i < closes.size(); ++i)
        if (closes[i] == 0.0) close.present[i] = 0;
    return market::PricePanel::create(dates, {"AAA"}, {{market::PriceField::Close, close}}).value();
}

TEST_F(PositionsTest, MonthAndYearAreMeasuredFromTheLastCloseBeforeThem) {
    // 30 and 31 December 2024, then 1 to 3 January: month and year begin at the close of 31 December.
    store(dailyPanel(Date::create(2024, 12, 30).value(), {9.0, 10.0, 10.5, 11.0, 12.0}));
    hold({holding("AAA", "100")});
    const auto view = positions();
    ASSERT_TRUE(view.month.has_value());
    EXPECT_EQ(view.month->since, Date::create(2024, 12, 31).value());
    EXPECT_NEAR(view.month->gain, 200.0, 1e-9);
    EXPECT_NEAR(view.month->change, 0.2, 1e-12);
    EXPECT_FALSE(view.month->adjusted);
    EXPECT_EQ(view.month->without, 0);
    EXPECT_EQ(view.year, view.month);
}

TEST_F(PositionsTest, PricesThatBeginInTheMonthGiveNoMonth) {
    store(dailyPanel(Date::create(2025, 1, 1).value(), {10.0, 10.5}));
    hold({holding("AAA", "100")});
    const auto view = positions();
    EXPECT_FALSE(view.month.has_value());
    EXPECT_FALSE(view.year.has_value());
    EXPECT_EQ(view.rows[0].recentDates,
              (std::vector<Date>{Date::create(2025, 1, 1).value(), Date::create(2025, 1, 2).value()}));
}

TEST_F(PositionsTest, ASplitIsNoLossWhereTheClosesAreAdjusted) {
    // One share became two on the second day of the year.
    const std::vector<Date> dates{Date::create(2024, 12, 31).value(), Date::create(2025, 1, 1).value(),
                                  Date::create(2025, 1, 2).value()};
    const std::vector<std::uint8_t> all(3, 1);
    store(market::PricePanel::create(dates, {"AAA"},
                                     {{market::PriceField::Close, {{100.0, 100.0, 55.0}, all}},
                                      {market::PriceField::AdjClose, {{50.0, 50.0, 55.0}, all}}})
              .value());
    hold({holding("AAA", "10")});
    const auto view = positions();
    ASSERT_TRUE(view.year.has_value());
    EXPECT_TRUE(view.year->adjusted);
    EXPECT_NEAR(view.year->change, 0.1, 1e-12);
    EXPECT_NEAR(view.year->gain, 50.0, 1e-9);
}

TEST_F(PositionsTest, WhatHadNoPriceThenIsLeftOutOfThePeriodAndCounted) {
    const std::vector<Date> dates{Date::create(2024, 12, 31).value(), Date::create(2025, 1, 1).value()};
    store(market::PricePanel::create(dates, {"AAA", "BBB"},
                                     {{market::PriceField::Close, {{10.0, 0.0, 11.0, 20.0}, {1, 0, 1, 1}}}})
              .value());
    hold({holding("AAA", "1"), holding("BBB", "1")});
    const auto view = positions();
    ASSERT_TRUE(view.year.has_value());
    EXPECT_EQ(view.year->without, 1);
    EXPECT_NEAR(view.year->gain, 1.0, 1e-12);
    EXPECT_NEAR(view.year->change, 0.1, 1e-12);
}

}  // namespace
}  // namespace qd::desk
