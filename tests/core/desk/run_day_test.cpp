// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_day.h"

#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::smallConfig;

class RunDayTest : public test::DeskTest {
protected:
    std::shared_ptr<const RunView> run(const config::BacktestConfig& config = smallConfig()) {
        const auto record = runBacktest(*session, {{}, config}, job());
        EXPECT_TRUE(record.ok()) << record.error().describe();
        return loadRun(*session, record->id).value();
    }
    std::shared_ptr<const RunDays> days(const config::BacktestConfig& config = smallConfig()) {
        auto out = loadRunDays(*session, run(config));
        EXPECT_TRUE(out.ok()) << out.error().describe();
        return std::move(out).value();
    }
};

TEST_F(RunDayTest, PositionsAndCashAreTheEquityOfTheRunOnEveryDay) {
    store(test::smallMarket(), "IDX");
    auto config = smallConfig();
    config.engine.lots = "fifo";
    const auto all = days(config);
    const auto& recorded = all->run->result;
    for (std::size_t at = 0; at < recorded.dates.size(); ++at) {
        const auto day = runDay(*all, at).value();
        double value = day->cash;
        double weight = day->cashWeight;
        for (const auto& position : day->positions) {
            value += position.value;
            weight += position.weight;
            ASSERT_NEAR(position.units * position.price.value(), position.value, 1e-9 * day->equity);
            ASSERT_EQ(position.unrealised.has_value(), position.units != 0.0);
            const double gain = position.unrealised.value_or(position.value);
            ASSERT_NEAR(position.cost.value_or(0.0) + gain, position.value, 1e-6);
        }
        ASSERT_NEAR(value / recorded.equity[at], 1.0, 1e-9) << at;
        ASSERT_NEAR(weight, 1.0, 1e-9);
        ASSERT_EQ(day->equity, recorded.equity[at]);
        ASSERT_EQ(day->date, recorded.dates[at]);
        ASSERT_EQ(day->drawdown, all->run->drawdown[at]);
        double sectors = 0.0;
        for (const auto& sector : day->sectors)
            sectors += sector.weight;
        ASSERT_NEAR(sectors, 1.0 - day->cashWeight, 1e-9);
    }
}

TEST_F(RunDayTest, BeforeTheFirstFillThereIsCashAlone) {
    store(test::smallMarket(), "IDX");
    const auto all = days();
    const auto day = runDay(*all, 0).value();
    EXPECT_TRUE(day->positions.empty());
    EXPECT_EQ(day->cash, day->equity);
    EXPECT_FALSE(day->fill.has_value());
    EXPECT_EQ(day->dayReturn, 0.0);
    EXPECT_EQ(day->driftTurnover, 0.0);
}

TEST_F(RunDayTest, OnTheDayOfAFillWeightsAreTheTargetsButForCosts) {
    store(test::smallMarket(), "IDX");
    const auto all = days();
    for (const auto& rebalance : all->run->result.rebalances) {
        const auto at = all->panel.dateIndex(rebalance.fill).value() - all->positions.row(0);
        const auto day = runDay(*all, at).value();
        EXPECT_EQ(day->fill, rebalance.fill);
        EXPECT_EQ(day->signal, rebalance.signal);
        EXPECT_EQ(day->turnoverSince, 0.0);
        EXPECT_EQ(day->rebalanceTurnover, rebalance.turnover);
        EXPECT_FALSE(day->trades.empty());
        for (const auto& position : day->positions) {
            EXPECT_NEAR(position.weight, position.target.value(), 2e-3);
            EXPECT_NEAR(position.drift.value(), position.weight - *position.target, 1e-15);
        }
    }
}

TEST_F(RunDayTest, PositionsComeLargestFirstWithTheirSectors) {
    store(test::smallMarket(), "IDX");
    know({{"AAA", "", "Utilities"}, {"BBB", "", "Energy"}, {"CCC", "", "Utilities"}});
    const auto all = days();
    const auto day = runDay(*all, all->run->result.dates.size() - 1).value();
    ASSERT_EQ(day->positions.size(), 8U);
    for (std::size_t i = 1; i < day->positions.size(); ++i)
        EXPECT_GE(std::abs(day->positions[i - 1].weight), std::abs(day->positions[i].weight));
    ASSERT_EQ(day->sectors.size(), 3U);
    std::size_t positions = 0;
    for (const auto& sector : day->sectors)
        positions += sector.positions;
    EXPECT_EQ(positions, 8U);
    for (const auto& position : day->positions) {
        const bool energy = position.name == "BBB";
        EXPECT_EQ(position.sector == "Energy", energy) << position.name;
    }
}

TEST_F(RunDayTest, TotalAndDayReturnLeadToTheEquity) {
    store(test::smallMarket(), "IDX");
    const auto all = days();
    double growth = 1.0;
    for (std::size_t at = 0; at < all->run->result.dates.size(); ++at) {
        const auto day = runDay(*all, at).value();
        growth *= 1.0 + day->dayReturn;
        ASSERT_NEAR(day->totalReturn, growth - 1.0, 1e-12);
    }
}

TEST_F(RunDayTest, ASessionThatTheRunHasNotIsRefused) {
    store(test::smallMarket(), "IDX");
    const auto all = days();
    EXPECT_EQ(codeOf(runDay(*all, all->run->result.dates.size())), "bad_input");
}

TEST_F(RunDayTest, OtherPricesThanThoseOfTheRunAreRefused) {
    store(test::smallMarket(), "IDX");
    const auto view = run();
    const auto refused = runDaysOf(view, test::smallMarket(170), {});
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().message, "the prices are not those that the run was made from");
}

TEST_F(RunDayTest, TellsWhenTheSectorsAreNoLongerThoseOfTheRun) {
    store(test::smallMarket(), "IDX");
    std::vector<vault::SecurityRecord> securities;
    for (const char* symbol : {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"})
        securities.push_back({symbol, "", "Energy"});
    securities.front().sector = "Utilities";
    know(securities);
    auto config = smallConfig();
    config.limits.sectorCap = 0.95;
    const auto view = run(config);
    EXPECT_TRUE(loadRunDays(*session, view).value()->sectorsOfTheRun);
    securities.back().sector = "Utilities";
    know(securities);
    EXPECT_FALSE(loadRunDays(*session, view).value()->sectorsOfTheRun);
}

TEST_F(RunDayTest, ADayThatIsNotProvedIsRefusedWithTheDayFromWhichOn) {
    store(test::smallMarket(), "IDX");
    auto view = *run();
    view.result.trades.back().quantity *= 1.5;
    const auto all =
        runDaysOf(std::make_shared<const RunView>(view), vault().loadPanel(view.record.dataset).value(), {});
    ASSERT_TRUE(all.ok()) << all.error().describe();
    const auto& dates = view.result.dates;
    const auto refused = runDay(**all, dates.size() - 1);
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_NE(refused.error().message.find(view.result.trades.back().date.iso()), std::string::npos);
    EXPECT_TRUE(runDay(**all, 0).ok());
}

}  // namespace
}  // namespace qd::desk
