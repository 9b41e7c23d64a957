// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/block_shape.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::report {
namespace {

TEST(BlockShape, FullValueReadsBackTheSame) {
    EXPECT_EQ(fullValue({0.1}), "0.1");
    EXPECT_EQ(fullValue({1.0 / 3.0}), "0.3333333333333333");
    EXPECT_EQ(fullValue({-0.0}), "0");
    EXPECT_EQ(fullValue({std::nan("")}), "");
    EXPECT_EQ(fullValue({}), "");
    EXPECT_EQ(fullValue({std::string("7")}), "");
    EXPECT_EQ(fullValue({*Date::create(2026, 1, 2)}), "2026-01-02");
}

TEST(BlockShape, ShortRowsReadAsNothing) {
    const Table table{"t", {{"a"}, {"b"}}, {{{1.0}}}, ""};
    EXPECT_EQ(cellAt(table, 0, 1), Cell{});
    EXPECT_EQ(cellAt(table, 0, 0), Cell{1.0});
}

TEST(BlockShape, RowFormatsReplaceTheColumnsForNumbersOnly) {
    Table table{"t",
                {{"a", Format::Text}, {"b", Format::Number2}, {"c", Format::Text}},
                {{{std::string("x")}, {1.0}, {2.0}}, {{std::string("y")}, {1.0}, {2.0}}},
                ""};
    table.rowFormats = {Format::Percent2};
    EXPECT_EQ(formatAt(table, 0, 0), Format::Text);
    EXPECT_EQ(formatAt(table, 0, 1), Format::Percent2);
    EXPECT_EQ(formatAt(table, 1, 1), Format::Number2);
    EXPECT_FALSE(isNumericColumn(table, 0));
    EXPECT_TRUE(isNumericColumn(table, 1));
    EXPECT_TRUE(isNumericColumn(table, 2));
}

TEST(BlockShape, HeatmapRowsAreAlwaysWhole) {
    MonthlyHeatmap map{"m", {2025, 2026, 2027}, {{0.1, std::nullopt, std::nan("")}, {}}, {0.5}};
    map.months[1].assign(20, 0.02);
    const auto rows = heatmapRows(map);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].months[0], 0.1);
    EXPECT_FALSE(rows[0].months[2]);
    EXPECT_EQ(rows[1].months[11], 0.02);
    EXPECT_FALSE(rows[2].months[0]);
    EXPECT_EQ(rows[0].total, 0.5);
    EXPECT_FALSE(rows[1].total);
    EXPECT_EQ(heatmapScale(rows), 0.02);
    EXPECT_EQ(heatmapScale({}), 0.0);
}

TEST(BlockShape, Titles) {
    EXPECT_EQ(blockTitle(Paragraph{"p"}), "");
    EXPECT_EQ(blockTitle(Table{"t", {}, {}, ""}), "t");
    EXPECT_TRUE(isMoney(Format::Money0));
    EXPECT_FALSE(isMoney(Format::Percent2));
}

}  // namespace
}  // namespace qd::report
