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
    book.finance({0.05, 0.0, 0.0}, 3, 0.0);
    EXPECT_DOUBLE_EQ(book.cash(), 1000.0 + 1000.0 * 0.05 * 3.0 / 365.0);
    book.tradeTo(0, 20.0, 100.0);
    const double debt = book.cash();
    ASSERT_LT(debt, 0.0);
    book.finance({0.05, 0.0, 0.0}, 3, 0.0);
    EXPECT_EQ(book.cash(), debt);
    book.finance({0.05, 0.073, 0.0365}, 10, 500.0);
    EXPECT_DOUBLE_EQ(book.cash(), debt + debt * 0.002 - 0.5);
}

TEST(Book, FlowsAreEveryMovementOfCash) {
    Book book(2, 1000.0, {10.0, 0.0});
    book.startSession();
    book.finance({0.0365, 0.0, 0.0}, 1, 0.0);
    book.tradeTo(0, 10.0, 50.0);
    book.tradeTo(1, -4.0, 25.0);
    EXPECT_EQ(book.payDividend(0, 2.0), 20.0);
    EXPECT_EQ(book.payDividend(1, 1.0), -4.0);  // who is short owes it
    book.split(0, 2.5);
    EXPECT_EQ(book.quantity(0), 25.0);
    book.settleTo(0, 24.0, 20.0);
    const Flows& flows = book.flows();
    EXPECT_DOUBLE_EQ(flows.bought, 500.0 - 100.0 - 20.0);
    EXPECT_DOUBLE_EQ(flows.costs, 0.6);
    EXPECT_DOUBLE_EQ(flows.dividends, 16.0);
    EXPECT_DOUBLE_EQ(flows.interest, 0.1);
    EXPECT_DOUBLE_EQ(book.cash(), 1000.0 + flows.net());
    book.startSession();
    EXPECT_EQ(book.flows().net(), 0.0);
}

}  // namespace
}  // namespace qd::backtest
