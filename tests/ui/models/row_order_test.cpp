// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_order.h"

#include <gtest/gtest.h>

#include "tests/ui/models/table_fixture.h"

using namespace qd::ui::models;

namespace {

std::vector<int> ordered(int column, Qt::SortOrder order) {
    static const TableSnapshotPtr table = makeTable(fourRows());
    std::vector<int> rows{0, 1, 2, 3};
    sortRows(rows, table->columns[static_cast<std::size_t>(column)], order);
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
