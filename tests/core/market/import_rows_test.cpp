// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_rows.h"

#include <gtest/gtest.h>

namespace qd::market {

TEST(LineMapTest, FollowsLineByLineBetweenNotes) {
    LineMap lines;
    lines.note(0, 2);
    lines.note(5, 7);
    lines.note(10, 14);
    lines.note(11, 15);
    lines.note(20, 24);
    lines.note(20, 26);
    EXPECT_EQ(lines.lineOf(0), 2);
    EXPECT_EQ(lines.lineOf(9), 11);
    EXPECT_EQ(lines.lineOf(10), 14);
    EXPECT_EQ(lines.lineOf(19), 23);
    EXPECT_EQ(lines.lineOf(20), 26);
    EXPECT_EQ(lines.lineOf(30), 36);
    EXPECT_EQ(LineMap().lineOf(3), 0);
}

TEST(LongRowsTest, GivesBackWhatWasPut) {
    LongRows rows(2);
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        LongRows::put(rows.open(), 0, i * 0.5);
        if (i % 3 == 0) LongRows::put(rows.open(), 1, -1.0);  // a row that is given up leaves no trace
        LongRows::put(rows.open(), 1, i + 1.0);
        rows.commit(static_cast<std::int32_t>(i) - 70'000, 4'000'000'000U + i, i % 4);
    }
    ASSERT_EQ(rows.size(), 20'000U);
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const std::uint64_t* row = rows.row(i);
        ASSERT_EQ(LongRows::day(*row), static_cast<std::int32_t>(i) - 70'000);
        ASSERT_EQ(LongRows::symbol(*row), 4'000'000'000U + i);
        ASSERT_EQ(LongRows::mask(*row), i % 4);
        ASSERT_EQ(std::bit_cast<double>(row[1]), i * 0.5);
        ASSERT_EQ(std::bit_cast<double>(row[2]), i + 1.0);
    }
}

}  // namespace qd::market
