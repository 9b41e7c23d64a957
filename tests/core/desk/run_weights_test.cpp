// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/desk/run_trades.h"

namespace qd::desk {
namespace {

Date day(int offset) {
    return Date::create(2024, 1, 1).value().plusDays(offset);
}

/// Ten sessions; AAA 60 %, BBB 40 % from session 2 on, AAA 20 %, CCC 80 % from session 6 on.
backtest::BacktestResult run() {
    backtest::BacktestResult result;
    result.symbols = {"AAA", "BBB", "CCC", "DDD"};
    for (int i = 0; i < 10; ++i)
        result.dates.push_back(day(i));
    backtest::Rebalance first;
    first.fill = day(2);
    first.symbols = {0, 1};
    first.weights = {0.6, 0.4};
    first.before = {0.0, 0.0};
    backtest::Rebalance second;
    second.fill = day(6);
    second.symbols = {0, 2, 1};
    second.weights = {0.2, 0.8, 0.0};
    second.before = {0.6, 0.0, 0.4};
    result.rebalances = {first, second};
    result.trades = {{day(2), 0, 6.0, 10.0, 0.1, 0.0, "rebalance"},
                     {day(6), 0, -4.0, 10.0, 0.1, 0.2, "rebalance"},
                     {day(6), 2, 8.0, 10.0, 0.1, 0.0, "rebalance"}};
    return result;
}

const WeightLine* lineOf(const std::vector<WeightLine>& lines, std::size_t symbol) {
    for (const auto& line : lines)
        if (line.symbol == symbol) return &line;
    return nullptr;
}

TEST(WeightsIn, AreThoseThatHoldOnTheSessionsOfTheRange) {
    const auto lines = weightsIn(run(), day(0), day(9));
    ASSERT_EQ(lines.size(), 3U);     // DDD is never held
    EXPECT_EQ(lines[2].symbol, 1U);  // the largest mean first
    const auto* a = lineOf(lines, 0);
    const auto* b = lineOf(lines, 1);
    const auto* c = lineOf(lines, 2);
    EXPECT_NEAR(a->mean, (4 * 0.6 + 4 * 0.2) / 10.0, 1e-15);
    EXPECT_EQ(a->lowest, 0.0);  // before the first fill
    EXPECT_EQ(a->highest, 0.6);
    EXPECT_EQ(a->last, 0.2);
    EXPECT_EQ(a->trades, 2U);
    EXPECT_DOUBLE_EQ(a->traded, 100.0);
    EXPECT_DOUBLE_EQ(a->cost, 0.4);
    EXPECT_EQ(b->last, 0.0);
    EXPECT_NEAR(c->mean, 0.32, 1e-15);
}

TEST(WeightsIn, OnlyTheSessionsOfTheRangeCount) {
    const auto lines = weightsIn(run(), day(3), day(5));
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].symbol, 0U);
    EXPECT_DOUBLE_EQ(lines[0].mean, 0.6);
    EXPECT_DOUBLE_EQ(lines[0].lowest, 0.6);
    EXPECT_DOUBLE_EQ(lines[0].last, 0.6);
    EXPECT_EQ(lines[0].trades, 0U);
    const auto one = weightsIn(run(), day(6), day(6));
    EXPECT_DOUBLE_EQ(lineOf(one, 2)->mean, 0.8);
    EXPECT_TRUE(weightsIn(run(), day(0), day(1)).empty());
    EXPECT_TRUE(weightsIn(run(), day(50), day(60)).empty());
    EXPECT_TRUE(weightsIn(run(), day(5), day(3)).empty());
    EXPECT_TRUE(weightsIn({}, day(0), day(9)).empty());
}

/// Whatever the range: the means add up to the share of sessions on which the run was invested.
TEST(WeightsIn, MeansAddUpToTheSessionsThatWereInvested) {
    const auto result = run();
    for (int from = 0; from < 10; ++from)
        for (int to = from; to < 10; ++to) {
            double sum = 0.0;
            for (const auto& line : weightsIn(result, day(from), day(to))) {
                sum += line.mean;
                EXPECT_LE(line.lowest, line.mean + 1e-15);
                EXPECT_GE(line.highest, line.mean - 1e-15);
            }
            const int invested = std::max(0, to - std::max(from, 2) + 1);
            EXPECT_NEAR(sum, static_cast<double>(invested) / (to - from + 1), 1e-12) << from << " " << to;
        }
}

}  // namespace
}  // namespace qd::desk
