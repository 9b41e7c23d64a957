// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "core/report/xlsx_sheets.h"

namespace qd::report {
namespace {

TEST(XlsxCharts, WhatCannotBeDrawnTakesNoRoom) {
    auto book = XlsxBook::create(Report{});
    ASSERT_TRUE(book.ok());
    XlsxSheet sheet(**book, (*book)->addSheet("s"));
    placeLineChart(sheet, LineChart{}, "s");
    placeAreaChart(sheet, StackedArea{}, "s");
    placeLineChart(sheet, LineChart{"t", {Date::fromDays(0)}, {{"p", {1.0}, false}}, false, ""}, "s");
    EXPECT_EQ(sheet.row(), 0U);
    EXPECT_TRUE((*book)->finish().ok());
}

TEST(XlsxCharts, HostileNamesAndValuesAreDrawn) {
    auto book = XlsxBook::create(Report{});
    ASSERT_TRUE(book.ok());
    XlsxSheet sheet(**book, (*book)->addSheet("s"));
    const std::vector<Date> dates{Date::fromDays(0), Date::fromDays(1)};
    placeLineChart(sheet, LineChart{"=t", dates, {{"=cmd|x", {std::nan(""), INFINITY}, true}}, false, "@"},
                   "s");
    placeAreaChart(sheet, StackedArea{"=t", dates, {{"=a", {0.5}, false}}, "-"}, "s");
    EXPECT_GT(sheet.row(), 40U);
    EXPECT_TRUE((*book)->finish().ok());
}

}  // namespace
}  // namespace qd::report
