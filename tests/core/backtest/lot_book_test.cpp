// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/lot_book.h"

#include <array>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::backtest {
namespace {

Date at(int n) {
    return Date::fromDays(n);
}

/// 10 at 100 with costs of 5, 10 at 120 free; then 15 sold at 130 with costs of 15 (129 a unit).
std::vector<LotSale> soldBy(LotRule rule, double& unrealised) {
    LotBook book(1, rule);
    std::vector<LotSale> sales;
    book.trade(0, 0, at(1), 10.0, 100.0, 5.0, sales);
    book.trade(0, 0, at(2), 10.0, 120.0, 0.0, sales);
    EXPECT_TRUE(sales.empty());
    book.trade(0, 0, at(3), -15.0, 130.0, 15.0, sales);
    EXPECT_DOUBLE_EQ(book.units(0), 5.0);
    unrealised = book.unrealised(std::array{130.0});
    return sales;
}

TEST(LotBook, EachRuleByHand) {
    double left = 0.0;
    const auto fifo = soldBy(LotRule::Fifo, left);
    ASSERT_EQ(fifo.size(), 2U);
    EXPECT_EQ(fifo[0].opened, at(1));
    EXPECT_DOUBLE_EQ(fifo[0].cost, 100.5);
    EXPECT_DOUBLE_EQ(fifo[0].proceeds, 129.0);
    EXPECT_DOUBLE_EQ(fifo[0].gain(), 285.0);
    EXPECT_DOUBLE_EQ(fifo[1].quantity, 5.0);
    EXPECT_DOUBLE_EQ(fifo[1].gain(), 45.0);
    EXPECT_DOUBLE_EQ(left, 50.0);
    const auto lifo = soldBy(LotRule::Lifo, left);
    ASSERT_EQ(lifo.size(), 2U);
    EXPECT_DOUBLE_EQ(lifo[0].gain(), 90.0);
    EXPECT_DOUBLE_EQ(lifo[1].gain(), 142.5);
    EXPECT_DOUBLE_EQ(left, 147.5);
    const auto hifo = soldBy(LotRule::Hifo, left);
    EXPECT_DOUBLE_EQ(hifo[0].cost, 120.0);
    const auto average = soldBy(LotRule::Average, left);
    ASSERT_EQ(average.size(), 1U);
    EXPECT_DOUBLE_EQ(average[0].cost, 110.25);
    EXPECT_DOUBLE_EQ(average[0].gain(), 281.25);
    EXPECT_DOUBLE_EQ(left, 98.75);
}

TEST(LotBook, ShortLotsGainWhenThePriceFalls) {
    LotBook book(1, LotRule::Hifo);
    std::vector<LotSale> sales;
    book.trade(0, 7, at(1), -10.0, 50.0, 0.0, sales);
    book.trade(0, 7, at(2), -10.0, 60.0, 0.0, sales);
    book.trade(0, 7, at(3), 4.0, 40.0, 4.0, sales);
    ASSERT_EQ(sales.size(), 1U);
    EXPECT_EQ(sales[0].symbol, 7U);
    EXPECT_DOUBLE_EQ(sales[0].quantity, -4.0);
    EXPECT_DOUBLE_EQ(sales[0].cost, 50.0);      // the one that gains least
    EXPECT_DOUBLE_EQ(sales[0].proceeds, 41.0);  // bought back, costs included
    EXPECT_DOUBLE_EQ(sales[0].gain(), 36.0);
    EXPECT_DOUBLE_EQ(book.unrealised(std::array{40.0}), 6.0 * 10.0 + 10.0 * 20.0);
}

TEST(LotBook, ATradeThroughZeroClosesAndOpens) {
    LotBook book(1, LotRule::Fifo);
    std::vector<LotSale> sales;
    book.trade(0, 0, at(1), 5.0, 10.0, 0.0, sales);
    book.trade(0, 0, at(2), -8.0, 12.0, 0.0, sales);
    ASSERT_EQ(sales.size(), 1U);
    EXPECT_DOUBLE_EQ(sales[0].gain(), 10.0);
    EXPECT_DOUBLE_EQ(book.units(0), -3.0);
    book.trade(0, 0, at(3), 0.0, 12.0, 0.0, sales);
    EXPECT_EQ(sales.size(), 1U);
}

TEST(LotBook, ASplitKeepsWhatWasPaid) {
    LotBook book(2, LotRule::Fifo);
    std::vector<LotSale> sales;
    book.trade(1, 1, at(1), 5.0, 30.0, 0.0, sales);
    book.split(1, 3.0);
    EXPECT_DOUBLE_EQ(book.units(1), 15.0);
    EXPECT_DOUBLE_EQ(book.unrealised(std::array{99.0, 10.0}), 0.0);
    EXPECT_DOUBLE_EQ(book.unrealised(std::array{99.0, 11.0}), 15.0);
    EXPECT_DOUBLE_EQ(book.cost(1), 150.0);
    book.trade(1, 1, at(2), -5.0, 12.0, 0.0, sales);
    EXPECT_DOUBLE_EQ(book.cost(1), 100.0) << "what is left at what it cost";
    EXPECT_EQ(book.cost(0), 0.0);
}

TEST(LotBook, AllRulesAgreeOnTheSumOfGainsAndLeaveNoCrumbs) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        std::vector<double> totals;
        for (const auto rule : {LotRule::Fifo, LotRule::Lifo, LotRule::Hifo, LotRule::Average}) {
            Rng rng(seed);
            LotBook book(1, rule);
            std::vector<LotSale> sales;
            double held = 0.0;
            double price = 50.0;
            for (int i = 0; i < 200; ++i) {
                price *= 0.95 + 0.1 * rng.uniform();
                const double wanted = rng.below(10) == 0 ? 0.0 : 200.0 * rng.uniform() - 60.0;
                book.trade(0, 0, at(i), wanted - held, price, rng.uniform(), sales);
                held = wanted;
                EXPECT_NEAR(book.units(0), held, 1e-9);
            }
            book.trade(0, 0, at(200), -held, price, 1.0, sales);
            EXPECT_EQ(book.unrealised(std::array{price * 1e6}), 0.0) << seed;  // nothing is left
            double gains = 0.0;
            for (const auto& sale : sales)
                gains += sale.gain();
            totals.push_back(gains);
        }
        for (const double total : totals)
            EXPECT_NEAR(total, totals[0], 1e-7);
    }
}

}  // namespace
}  // namespace qd::backtest
