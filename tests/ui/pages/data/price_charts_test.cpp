// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/price_charts.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/ui/pages/data/data_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::data;
using market::FindingKind;
using market::FindingSeverity;

namespace {

desk::PriceSeries threeSessions() {
    desk::PriceSeries series;
    series.symbol = "AAA";
    series.dates = {Date::fromDays(19'000), Date::fromDays(19'001), Date::fromDays(19'002)};
    series.closes = {10.0, std::nullopt, 12.0};
    series.findings = {findingOf(FindingKind::Gap, FindingSeverity::Warning, "AAA", 1),
                       findingOf(FindingKind::WrongClose, FindingSeverity::Error, "AAA", 2),
                       findingOf(FindingKind::StaleRun, FindingSeverity::Info, "AAA", 2),
                       findingOf(FindingKind::StaleRun, FindingSeverity::Info, "AAA", 2)};
    return series;
}

}  // namespace

TEST(PriceCharts, AMissingCloseIsAGapInTheLine) {
    const auto line = priceLine(threeSessions());
    ASSERT_EQ(line->count(), 3);
    EXPECT_EQ(line->lines.front().values.front(), 10.0);
    EXPECT_TRUE(std::isnan(line->lines.front().values.at(1)));
    EXPECT_TRUE(line->title.contains(QStringLiteral("AAA")));
    EXPECT_EQ(priceLine({}), nullptr);
}

TEST(PriceCharts, FindingsOfOneDayShareANote) {
    const auto notes = findingNotes(threeSessions());
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes.at(0).text, QStringLiteral("Gap"));
    EXPECT_EQ(notes.at(1).text, QStringLiteral("Wrong close, Stale run"));
    EXPECT_LT(notes.at(0).time, notes.at(1).time);
    const QStringList words = priceNote(threeSessions()).split(QStringLiteral(" \u00B7 "));
    ASSERT_EQ(words.size(), 3);
    EXPECT_TRUE(words.at(0).startsWith(QStringLiteral("3 session"))) << "sessions, then findings";
    EXPECT_TRUE(words.at(1).startsWith(QStringLiteral("4 finding")));
    EXPECT_TRUE(words.at(2).startsWith(QStringLiteral("1 missing")));
}

TEST(PriceCharts, TheMapTellsMissingFromNotListed) {
    desk::PriceCoverage coverage;
    coverage.months = {{2024, 1, 20}, {2024, 2, 20}};
    coverage.symbols = {"AAA", "BBB"};
    coverage.missing = {0.5, 0.0, std::nullopt, 0.0};
    coverage.missingSessions = {10, 0};
    const auto map = coverageMap(coverage);
    ASSERT_EQ(map->rowCount(), 2);
    ASSERT_EQ(map->columnCount(), 2);
    EXPECT_EQ(map->at(0, 0), 0.5);
    EXPECT_TRUE(std::isnan(map->at(1, 0)));
    EXPECT_EQ(map->scale.high, 0.5);
    EXPECT_TRUE(coverageNote(coverage).contains(QStringLiteral("AAA")));
    coverage.missingSessions = {0, 0};
    EXPECT_FALSE(coverageNote(coverage).contains(QStringLiteral("AAA")));
    EXPECT_EQ(coverageMap({}), nullptr);
}
