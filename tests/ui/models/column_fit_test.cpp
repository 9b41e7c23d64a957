// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column_fit.h"

#include <numeric>

#include <gtest/gtest.h>

using qd::ui::models::ColumnRoom;
using qd::ui::models::fitColumns;

namespace {

int sumOf(const std::vector<int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// A symbol, a name that stretches, a sector, and two numbers that are designed wider than they need.
std::vector<ColumnRoom> positions() {
    return {{76, 70, false, false, false},
            {112, 160, true, true, false},
            {112, 130, true, false, false},
            {100, 60, false, false, false},
            {100, 60, false, false, false}};
}

}  // namespace

TEST(ColumnFit, WhatIsLeftGoesToTheColumnThatStretches) {
    const auto widths = fitColumns(positions(), 800);
    EXPECT_EQ(sumOf(widths), 800);
    EXPECT_EQ(widths[2], 130) << "every word is whole first";
    EXPECT_EQ(widths[3], 100) << "numbers keep their design";
    EXPECT_EQ(widths[1], 800 - 76 - 130 - 100 - 100);
}

TEST(ColumnFit, WordsTakeTheRoomThatNumbersDoNotNeed) {
    const auto widths = fitColumns(positions(), 500);
    EXPECT_EQ(sumOf(widths), 500);
    EXPECT_EQ(widths[1], 160);
    EXPECT_EQ(widths[2], 130);
    EXPECT_GE(widths[3], 60);
    EXPECT_LT(widths[3], 100);
}

TEST(ColumnFit, TheShortestShortfallIsFilledFirst) {
    auto columns = positions();
    columns[1].need = 400;
    const auto widths = fitColumns(columns, 520);
    EXPECT_EQ(sumOf(widths), 520);
    EXPECT_EQ(widths[2], 130);
    EXPECT_LT(widths[1], 400);
}

TEST(ColumnFit, WordsGiveWayBeforeNumbersDo) {
    const auto widths = fitColumns(positions(), 380);
    EXPECT_EQ(widths[3], 60);
    EXPECT_EQ(widths[4], 60);
    EXPECT_LT(widths[1], 112);
    EXPECT_GE(widths[1], 84);
    EXPECT_GE(widths[2], 84);
}

TEST(ColumnFit, WithoutRoomTheTableIsWiderThanItsView) {
    const auto widths = fitColumns(positions(), 200);
    EXPECT_EQ(widths, (std::vector<int>{70, 84, 84, 60, 60}));
}

TEST(ColumnFit, AWidthThatTheUserChoseStays) {
    auto columns = positions();
    columns[3].chosen = true;
    columns[2].chosen = true;
    columns[2].width = 90;
    const auto widths = fitColumns(columns, 500);
    EXPECT_EQ(widths[3], 100);
    EXPECT_EQ(widths[2], 90);
    EXPECT_EQ(sumOf(widths), 500);
}
