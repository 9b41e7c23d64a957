// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_bars.h"

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

const TradingCalendar kNyse = TradingCalendar::nyse();

TEST(QualityBars, FindsGapsInsideALifeOnly) {
    Workshop w(8, 60);
    for (std::size_t t = 0; t < 10; ++t)
        w.remove(t, 1);  // listed late
    for (std::size_t t = 50; t < 60; ++t)
        w.remove(t, 2);  // left early
    w.remove(30, 3);
    for (std::size_t t = 20; t < 26; ++t)
        w.remove(t, 4);
    const auto found = findGaps(w.panel(), kNyse);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].symbol, "S103");
    EXPECT_EQ(found[0].sessions, 1);
    EXPECT_EQ(found[1].sessions, 6);
    EXPECT_EQ(found[1].date, w.dates[20]);
    EXPECT_EQ(found[1].severity, FindingSeverity::Warning);
}

TEST(QualityBars, TellsSessionsThatNobodyHasOnce) {
    Workshop w(5, 30);
    const Date lost = w.dates[12];
    w.dates.erase(w.dates.begin() + 12);
    for (auto& [field, column] : w.columns) {
        column.values.erase(column.values.begin() + 60, column.values.begin() + 65);
        column.present.erase(column.present.begin() + 60, column.present.begin() + 65);
    }
    const auto found = findGaps(w.panel(), kNyse);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].symbol, "*");
    EXPECT_EQ(found[0].date, lost);
}

TEST(QualityBars, FindsPhantomBarsAndKeepsThemOutOfTheOtherChecks) {
    Workshop w(6, 40);
    w.dates[39] = Date::create(2020, 2, 29).value();  // a Saturday, the last bar moved there
    const std::size_t last = 39;
    ASSERT_LT(w.dates[38], Date::create(2020, 2, 29).value());
    for (std::size_t i = 0; i < 6; ++i)
        w.at(PriceField::Close, last, i) = w.at(PriceField::Close, 38, i);
    const auto found = checkQuality(w.panel(), kNyse, {});
    EXPECT_EQ(found.size(), 6U);
    EXPECT_EQ(ofKind(found, FindingKind::PhantomBar).size(), 6U);
    EXPECT_TRUE(findPhantomBars(w.panel(), TradingCalendar::everyDay()).empty());
}

TEST(QualityBars, FindsInconsistentBars) {
    Workshop w(3, 10);
    for (const PriceField field : {PriceField::Open, PriceField::High, PriceField::Low}) {
        w.columns[field] = w.columns[PriceField::Close];
    }
    EXPECT_TRUE(findInconsistentBars(w.panel()).empty());
    w.at(PriceField::High, 4, 1) *= 0.99;   // below low
    w.at(PriceField::Open, 5, 2) *= 1.01;   // above high
    w.at(PriceField::Close, 6, 0) *= 0.99;  // below low
    const auto found = findInconsistentBars(w.panel());
    ASSERT_EQ(found.size(), 3U);
    EXPECT_NE(found[0].explanation.find("is below low"), std::string::npos);
    EXPECT_NE(found[1].explanation.find("open"), std::string::npos);
    EXPECT_NE(found[2].explanation.find("close"), std::string::npos);
}

TEST(QualityBars, FindsStaleRunsWhileOthersTrade) {
    Workshop w(10, 60);
    for (std::size_t t = 20; t < 26; ++t)
        w.at(PriceField::Close, t, 3) = w.at(PriceField::Close, 19, 3);
    for (std::size_t t = 20; t < 23; ++t)
        w.at(PriceField::Close, t, 4) = w.at(PriceField::Close, 19, 4);
    const auto found = findStaleRuns(w.panel(), kNyse, 5);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].symbol, "S103");
    EXPECT_EQ(found[0].sessions, 7);
    EXPECT_EQ(found[0].date, w.dates[19]);
    Workshop halt(10, 60);  // nobody moves: no finding about one of them
    for (std::size_t t = 20; t < 26; ++t) {
        for (std::size_t i = 0; i < 10; ++i)
            halt.at(PriceField::Close, t, i) = halt.at(PriceField::Close, 19, i);
    }
    EXPECT_TRUE(findStaleRuns(halt.panel(), kNyse, 5).empty());
}

}  // namespace
}  // namespace qd::market
