// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_attribution.h"

#include <cmath>
#include <string>
#include <vector>

#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::smallConfig;

class RunAttributionTest : public test::DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        store(test::smallMarket(), "IDX");
    }
    void knowSectors() {
        know({{"AAA", "", "Utilities"},
              {"BBB", "", "Energy"},
              {"CCC", "", "Utilities"},
              {"DDD", "", "Energy"},
              {"EEE", "", "Materials"},
              {"FFF", "", "Materials"},
              {"GGG", "", "Materials"}});
    }
    std::shared_ptr<const RunDays> days(const config::BacktestConfig& config) {
        const auto record = runBacktest(*session, {{}, config}, job());
        EXPECT_TRUE(record.ok()) << record.error().describe();
        return loadRunDays(*session, loadRun(*session, record->id).value()).value();
    }
};

/// Growth of the benchmark by hand: equal parts of every name at each fill, left to drift.
double equalWeightGrowth(const RunDays& days, std::size_t from, std::size_t to) {
    const auto& run = days.run->result;
    std::vector<double> value(run.symbols.size(), 0.0);
    double growth = 1.0;
    for (std::size_t session = 0; session <= to; ++session) {
        double before = 0.0;
        double after = 0.0;
        for (std::size_t symbol = 0; symbol < value.size() && session > 0; ++symbol) {
            before += value[symbol];
            if (value[symbol] == 0.0) continue;
            value[symbol] *=
                days.positions.mark(session, symbol)->price / days.positions.mark(session - 1, symbol)->price;
            after += value[symbol];
        }
        if (before > 0.0 && session > from) growth *= after / before;
        const auto rebalance = days.rebalanceOf[session];
        if (rebalance && run.rebalances[*rebalance].fill == run.dates[session])
            value.assign(value.size(), 1.0);
    }
    return growth;
}

TEST_F(RunAttributionTest, EffectsAndRemainderAreTheActiveReturn) {
    knowSectors();
    for (const char* method : {"hrp", "min-variance", "inverse-volatility"}) {
        auto config = smallConfig();
        config.method = method;
        config.cashRateAnnual = 0.03;
        if (std::string(method) == "min-variance") config.limits.minCash = 0.2;
        if (std::string(method) == "min-variance") config.limits.maxCash = 0.3;
        const auto all = days(config);
        const std::size_t end = all->run->result.dates.size() - 1;
        for (const auto& [first, last] :
             {std::pair<std::size_t, std::size_t>{0, end}, {20, 77}, {end - 5, end}}) {
            const auto found = sectorAttribution(*all, first, last);
            ASSERT_TRUE(found.ok()) << found.error().describe();
            const auto& equity = all->run->result.equity;
            const auto begin = all->panel.dateIndex(found->from).value() - all->positions.row(0);
            EXPECT_NEAR(found->runReturn, equity[last] / equity[begin] - 1.0, 1e-15);
            EXPECT_NEAR(found->brinson.benchmarkReturn, equalWeightGrowth(*all, begin, last) - 1.0, 1e-12);
            EXPECT_NEAR(found->brinson.total.total() + found->remainder,
                        found->runReturn - found->brinson.benchmarkReturn, 1e-12);
            EXPECT_EQ(found->periods, last - begin);
            EXPECT_EQ(found->names, 8U);
            EXPECT_EQ(found->brinson.sectors,
                      (std::vector<std::string>{"Energy", "Materials", "Other", "Utilities", "Cash"}));
        }
    }
}

TEST_F(RunAttributionTest, BeginsAtTheFirstFillWhereTheRangeBeginsBefore) {
    knowSectors();
    const auto all = days(smallConfig());
    const auto found = sectorAttribution(*all, 0, all->run->result.dates.size() - 1).value();
    EXPECT_EQ(found.from, all->run->result.rebalances.front().fill);
    EXPECT_EQ(codeOf(sectorAttribution(*all, 0, 1)), "bad_input") << "nothing is held yet";
}

TEST_F(RunAttributionTest, TheEqualWeightAgainstItselfHasNoEffects) {
    knowSectors();
    auto config = smallConfig();
    config.method = "equal";
    config.commissionBps = 0.0;
    config.halfSpreadBps = 0.0;
    const auto all = days(config);
    const auto found = sectorAttribution(*all, 0, all->run->result.dates.size() - 1).value();
    EXPECT_NEAR(found.runReturn, found.brinson.benchmarkReturn, 1e-12);
    EXPECT_NEAR(found.remainder, 0.0, 1e-12);
    for (const auto& effect : found.brinson.effects) {
        EXPECT_NEAR(effect.allocation, 0.0, 1e-12);
        EXPECT_NEAR(effect.selection, 0.0, 1e-12);
        EXPECT_NEAR(effect.interaction, 0.0, 1e-12);
    }
}

TEST_F(RunAttributionTest, CostsAreTheRemainder) {
    knowSectors();
    auto config = smallConfig();
    config.commissionBps = 0.0;
    config.halfSpreadBps = 0.0;
    const auto freeRun = days(config);
    const std::size_t end = freeRun->run->result.dates.size() - 1;
    EXPECT_NEAR(sectorAttribution(*freeRun, 0, end).value().remainder, 0.0, 1e-12);
    config.commissionBps = 50.0;
    const auto costly = days(config);
    EXPECT_LT(sectorAttribution(*costly, 0, end).value().remainder, -1e-3);
}

TEST_F(RunAttributionTest, WithoutSectorsOrWithShortPositionsItIsRefused) {
    const auto bare = days(smallConfig());
    const auto refused = sectorAttribution(*bare, 0, bare->run->result.dates.size() - 1);
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().hint, "import a sector file");
    knowSectors();
    auto config = smallConfig();
    config.engine.exposure = "long_short";
    const auto all = days(config);
    EXPECT_EQ(codeOf(sectorAttribution(*all, 0, all->run->result.dates.size() - 1)), "bad_input");
}

TEST_F(RunAttributionTest, WithoutPaymentsBothReturnsAreTheRuns) {
    const auto all = days(smallConfig());
    const auto& run = all->run->result;
    const auto account = runAccount(run, 10, run.dates.size() - 1, {}).value();
    EXPECT_NEAR(account.timeWeighted, run.equity.back() / run.equity[10] - 1.0, 1e-12);
    EXPECT_NEAR(account.moneyWeighted, account.timeWeighted, 1e-9);
    EXPECT_EQ(account.flows, 0.0);
}

TEST_F(RunAttributionTest, PaymentsChangeTheMoneysReturnAndNotTheManagers) {
    const auto all = days(smallConfig());
    const auto& run = all->run->result;
    const std::size_t last = run.dates.size() - 1;
    const auto plain = runAccount(run, 0, last, {}).value();
    for (const double share : {0.05, -0.02}) {
        const auto paid = runAccount(run, 0, last, {share}).value();
        EXPECT_NEAR(paid.timeWeighted, plain.timeWeighted, 1e-12);
        EXPECT_NE(paid.moneyWeightedAnnual, plain.moneyWeightedAnnual);
        EXPECT_NEAR(paid.firstValue + paid.flows + paid.gain, paid.lastValue, 1e-6);
        std::size_t months = 0;
        for (std::size_t i = 1; i < last; ++i)
            months += run.dates[i].month() != run.dates[i - 1].month() ? 1U : 0U;
        EXPECT_NEAR(paid.flows, share * run.equity.front() * static_cast<double>(months), 1e-6);
    }
}

TEST_F(RunAttributionTest, AnAccountThatPaymentsEmptyIsRefused) {
    const auto all = days(smallConfig());
    const auto& run = all->run->result;
    EXPECT_EQ(codeOf(runAccount(run, 0, run.dates.size() - 1, {-0.9})), "bad_input");
}

}  // namespace
}  // namespace qd::desk
