// SPDX-License-Identifier: GPL-3.0-or-later
// The backtest over every data fault and size: an exact value or a typed refusal, never a number that is
// none.
#include "tests/core/data_faults.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/backtest/flows_balance.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

bool typed(ErrorCode code) {
    return code == ErrorCode::BadInput || code == ErrorCode::Infeasible || code == ErrorCode::Refused;
}

void expectSound(const market::PricePanel& panel, const BacktestSpec& spec, const BacktestResult& result) {
    for (const auto* series : {&result.equity, &result.cash, &result.gross, &result.costs, &result.turnover,
                               &result.pnl, &result.dividends, &result.interest, &result.fees}) {
        ASSERT_EQ(series->size(), result.dates.size());
        for (const double value : *series)
            ASSERT_TRUE(std::isfinite(value));
    }
    for (const double equity : result.equity)
        ASSERT_GT(equity, 0.0);
    for (const auto& trade : result.trades)
        ASSERT_TRUE(std::isfinite(trade.quantity) && std::isfinite(trade.price) && trade.price > 0.0);
    for (const auto& rebalance : result.rebalances) {
        for (const double weight : rebalance.weights)
            ASSERT_TRUE(std::isfinite(weight));
    }
    test::expectFlowsBalance(panel, spec, {}, result);
    const auto back = readRunFiles(writeRunFiles(result, spec, {}));
    EXPECT_TRUE(back.ok()) << back.error().describe();
}

class BacktestFaults : public testing::TestWithParam<std::size_t> {};

TEST_P(BacktestFaults, GiveAnExactValueOrATypedRefusal) {
    constexpr std::size_t kRows = 66;
    std::size_t made = 0;
    for (const auto& fault : qd::test::kDataFaults) {
        SCOPED_TRACE(std::string(fault.name));
        const auto panel = qd::test::faultyTable(fault, kRows, GetParam()).panel();
        if (!panel.ok()) {
            EXPECT_EQ(panel.error().code, ErrorCode::BadInput);
            continue;
        }
        for (const auto method : {portfolio::Method::Equal, portfolio::Method::InverseVolatility}) {
            auto spec = test::plainSpec();
            spec.allocation.method = method;
            spec.allocation.lookback = 20;
            spec.initialCash = 1e6;
            spec.costs = {5.0, 5.0};
            spec.costs.commissionPerOrder = 0.01;
            const auto result = runBacktest(*panel, spec, test::job());
            if (!result.ok()) {
                EXPECT_TRUE(typed(result.error().code)) << result.error().describe();
                EXPECT_FALSE(result.error().message.empty());
                continue;
            }
            ++made;
            expectSound(*panel, spec, *result);
            spec.lots = LotRule::Hifo;
            spec.wholeUnits = true;
            spec.delistingRecovery = 0.3;
            const auto whole = runBacktest(*panel, spec, test::job());
            if (whole.ok()) {
                expectSound(*panel, spec, *whole);
            } else {
                EXPECT_TRUE(typed(whole.error().code)) << whole.error().describe();
            }
        }
    }
    EXPECT_GT(made, 12U);  // most faults leave something to account for
}

INSTANTIATE_TEST_SUITE_P(Sizes, BacktestFaults, testing::ValuesIn(qd::test::kFaultWidths));

}  // namespace
}  // namespace qd::backtest
