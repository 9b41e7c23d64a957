// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/corporate_calendar.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using market::PriceField;

Date day(const char* iso) {
    return Date::parse(iso).value();
}

TEST(CorporateCalendar, EventsFallOnTheFirstSessionOnOrAfterTheirDate) {
    const auto panel = test::panelOf(test::Grid(7, {10.0, 20.0}));  // Mon 1st … Fri 5th, Mon 8th, Tue 9th
    const auto calendar =
        CorporateCalendar::create(panel,
                                  {{{"S1", day("2024-01-06"), 0.5},  // a Saturday
                                    {"S0", day("2024-01-08"), 0.25},
                                    {"S0", day("2024-01-08"), 0.75},
                                    {"S0", day("2023-12-30"), 9.0},
                                    {"S0", day("2024-01-10"), 1.0},  // after the end
                                    {"ZZ", day("2024-01-03"), 1.0}}},
                                  {{{"S0", day("2024-01-06"), 2.0}, {"S0", day("2024-01-07"), 3.0}}});
    ASSERT_TRUE(calendar.ok()) << calendar.error().describe();
    EXPECT_EQ(calendar->unknown(), 1U);
    ASSERT_EQ(calendar->dividends().size(), 4U);
    EXPECT_EQ(calendar->dividendsOn(0).size(), 1U);
    const auto monday = calendar->dividendsOn(5);
    ASSERT_EQ(monday.size(), 3U);
    EXPECT_EQ(monday[0].symbol, 0U);
    EXPECT_EQ(monday[2].symbol, 1U);
    EXPECT_EQ(monday[2].value, 0.5);
    ASSERT_EQ(calendar->splitsOn(5).size(), 1U);  // both fall on Monday
    EXPECT_EQ(calendar->splitsOn(5)[0].value, 6.0);
    EXPECT_TRUE(calendar->splitsOn(4).empty());
}

TEST(CorporateCalendar, WhatIsNoNumberIsRefused) {
    const auto panel = test::panelOf(test::Grid(3, {10.0}));
    const double bad[] = {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(),
                          std::numeric_limits<double>::infinity()};
    for (const double value : bad) {
        EXPECT_FALSE(CorporateCalendar::create(panel, {{{"S0", panel.dates()[1], value}}}, {}).ok()) << value;
        EXPECT_FALSE(CorporateCalendar::create(panel, {}, {{{"S0", panel.dates()[1], value}}}).ok()) << value;
    }
    EXPECT_FALSE(CorporateCalendar::create(panel, {}, {{{"S0", panel.dates()[1], 10'001.0}}}).ok());
}

TEST(CorporateCalendar, AdjustmentLooksBackOnly) {
    const auto closes = test::walks(40, 3, 5);
    const auto panel = test::barsOf(closes);
    const market::SplitTable early{{{"S1", panel.dates()[10], 2.0}}};
    market::SplitTable both = early;
    both.splits.push_back({"S1", panel.dates()[30], 0.1});
    const auto once = adjustForSplits(panel, CorporateCalendar::create(panel, {}, early).value()).value();
    const auto twice = adjustForSplits(panel, CorporateCalendar::create(panel, {}, both).value()).value();
    for (std::size_t row = 0; row < 40; ++row) {
        const double factor = row < 10 ? 1.0 : 2.0;
        EXPECT_EQ(once.at(PriceField::Close, row, 1), closes[row][1] * factor);
        EXPECT_EQ(once.at(PriceField::Volume, row, 1), 1e6 / factor);
        EXPECT_EQ(once.at(PriceField::Open, row, 0), panel.at(PriceField::Open, row, 0));
        // A split that is still to come changes no bit of what was seen before it.
        if (row < 30) {
            EXPECT_EQ(twice.at(PriceField::Low, row, 1), once.at(PriceField::Low, row, 1));
        }
    }
    EXPECT_NEAR(*twice.at(PriceField::Close, 35, 1), closes[35][1] * 0.2, 1e-12);
    std::map<PriceField, market::PanelColumn> columns;
    columns[PriceField::Close] = test::columnOf({{1e308}, {1e308}});
    const auto huge =
        market::PricePanel::create({Date::fromDays(0), Date::fromDays(1)}, {"A"}, columns).value();
    const auto calendar = CorporateCalendar::create(huge, {}, {{{"A", Date::fromDays(1), 100.0}}}).value();
    EXPECT_EQ(adjustForSplits(huge, calendar).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::backtest
