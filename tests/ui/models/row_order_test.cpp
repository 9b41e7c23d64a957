// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_order.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/ui/models/table_fixture.h"
#include "ui/models/row_keys.h"

using namespace qd::ui::models;

namespace {

std::vector<int> ordered(int column, Qt::SortOrder order) {
    RowKeys keys(makeTable(fourRows()));
    std::vector<int> rows{0, 1, 2, 3};
    sortRows(rows, {{&keys.order(column), order}});
    return rows;
}

}  // namespace

TEST(RowOrder, WordsIgnoreCaseAndEmptyComesLast) {
    EXPECT_EQ(ordered(0, Qt::AscendingOrder), (std::vector<int>{1, 3, 0, 2}));
    EXPECT_EQ(ordered(1, Qt::AscendingOrder), (std::vector<int>{1, 2, 0, 3}));
    EXPECT_EQ(ordered(1, Qt::DescendingOrder), (std::vector<int>{0, 2, 1, 3}));
}

TEST(RowOrder, MissingNumbersComeLastEitherWay) {
    EXPECT_EQ(ordered(3, Qt::AscendingOrder), (std::vector<int>{2, 0, 3, 1}));
    EXPECT_EQ(ordered(3, Qt::DescendingOrder), (std::vector<int>{3, 0, 2, 1}));
}

TEST(RowOrder, LinesDatesAndChips) {
    EXPECT_EQ(ordered(4, Qt::DescendingOrder), (std::vector<int>{3, 0, 1, 2}));
    EXPECT_EQ(ordered(5, Qt::AscendingOrder), (std::vector<int>{2, 0, 3, 1}));
    EXPECT_EQ(ordered(6, Qt::DescendingOrder), (std::vector<int>{2, 1, 0, 3}));
}

TEST(RowOrder, TheSecondColumnSettlesTiesAndTheTableTheRest) {
    const double nan = std::nan("");
    const std::vector<double> first{1, 2, 1, nan, 2, nan};
    const std::vector<double> second{5, 1, 7, 3, nan, 3};
    std::vector<int> rows{5, 4, 3, 2, 1, 0};
    sortRows(rows, {{&first, Qt::AscendingOrder}, {&second, Qt::DescendingOrder}});
    EXPECT_EQ(rows, (std::vector<int>{2, 0, 1, 4, 3, 5}));
    sortRows(rows, {{&first, Qt::DescendingOrder}});
    EXPECT_EQ(rows, (std::vector<int>{1, 4, 0, 2, 3, 5})) << "missing last either way, ties as in the table";
}
