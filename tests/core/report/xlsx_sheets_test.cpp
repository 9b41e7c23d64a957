// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_sheets.h"

#include <gtest/gtest.h>

namespace qd::report {
namespace {

TEST(XlsxSheets, BlocksFollowOneAnother) {
    auto book = XlsxBook::create(Report{});
    ASSERT_TRUE(book.ok());
    XlsxSheet sheet(**book, (*book)->addSheet("s"));
    writeTable(sheet, Table{"t", {{"a"}, {"b", Format::Number2}}, {{{std::string("x")}, {1.0}}}, "note"});
    EXPECT_EQ(sheet.row(), 5U);  // title, header, row, note and an empty row
    writeHeatmap(sheet, MonthlyHeatmap{"m", {2026}, {{0.1}}, {0.1}});
    EXPECT_EQ(sheet.row(), 10U);
    const LineChart chart{"l", {Date::fromDays(0), Date::fromDays(1)}, {{"p", {1.0, 2.0}, false}}, false, ""};
    XlsxSheet data(**book, (*book)->addSheet("d"));
    writeSeries(data, "l", chart.dates, chart.series, Format::Number4);
    EXPECT_EQ(data.row(), 5U);
    placeLineChart(sheet, chart, "d");
    EXPECT_GT(sheet.row(), 30U);
    sheet.finish(Report{});
    data.finish(Report{});
    EXPECT_TRUE((*book)->finish().ok());
}

TEST(XlsxSheets, DatesBeforeTheFormatsCalendarAreWords) {
    auto book = XlsxBook::create(Report{});
    ASSERT_TRUE(book.ok());
    XlsxSheet sheet(**book, (*book)->addSheet("s"));
    sheet.cell(0, {*Date::create(1850, 1, 1)}, Format::IsoDate);
    sheet.cell(1, {*Date::create(1900, 1, 1)}, Format::IsoDate);
    EXPECT_TRUE((*book)->finish().ok());
}

}  // namespace
}  // namespace qd::report
