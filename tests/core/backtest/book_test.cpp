// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/book.h"

#include <array>

#include <gtest/gtest.h>

namespace qd::backtest {
namespace {

TEST(Book, ATradeMovesCashByNotionalAndCost) {
    Book book(2, 1000.0, {5.0, 10.0});
    const auto buy = book.tradeTo(1, 4.0, 50.0);
    EXPECT_DOUBLE_EQ(buy.commission, 0.1);
    EXPECT_DOUBLE_EQ(buy.spread, 0.2);
    EXPECT_DOUBLE_EQ(book.cash(), 1000.0 - 200.0 - 0.3);
    EXPECT_EQ(book.quantity(1), 4.0);
    const auto sell = book.tradeTo(1, 1.0, 60.0);
    EXPECT_DOUBLE_EQ(sell.total(), 180.0 * 15e-4);
    EXPECT_DOUBLE_EQ(book.cash(), 799.7 + 180.0 - 0.27);
    EXPECT_DOUBLE_EQ(book.gross(std::array{7.0, 61.0}), 61.0);
}

TEST(Book, InterestIsSimpleActual365OnPositiveCash) {
    Book book(1, 1000.0, {});
    book.accrue(0.05, 3);
    EXPECT_DOUBLE_EQ(book.cash(), 1000.0 + 1000.0 * 0.05 * 3.0 / 365.0);
    book.tradeTo(0, 20.0, 100.0);
    const double debt = book.cash();
    ASSERT_LT(debt, 0.0);
    book.accrue(0.05, 3);
    EXPECT_EQ(book.cash(), debt);
}

}  // namespace
}  // namespace qd::backtest
