// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_view.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::smallConfig;

double compounded(const std::vector<MonthReturn>& months) {
    return std::accumulate(months.begin(), months.end(), 1.0,
                           [](double growth, const MonthReturn& m) { return growth * (1.0 + m.value); });
}

TEST(MonthlyReturns, CompoundToTheTotalReturnOfAnyPath) {
    Rng rng(21);
    for (int path = 0; path < 200; ++path) {
        std::vector<Date> dates{Date::fromDays(18'000 + static_cast<std::int32_t>(rng.below(400)))};
        std::vector<double> wealth{1.0 + rng.uniform()};
        for (std::uint64_t i = rng.below(900); i > 0; --i) {
            dates.push_back(dates.back().plusDays(1 + static_cast<std::int32_t>(rng.below(40))));
            wealth.push_back(wealth.back() * std::exp(0.02 * rng.normal()));
        }
        const auto months = monthlyReturns(dates, wealth);
        ASSERT_NEAR(compounded(months), wealth.back() / wealth.front(), 1e-12 * compounded(months));
        for (std::size_t i = 1; i < months.size(); ++i) {
            const auto before = months[i - 1].year * 12 + static_cast<int>(months[i - 1].month);
            ASSERT_GT(months[i].year * 12 + static_cast<int>(months[i].month), before) << "each month once";
        }
    }
}

TEST(MonthlyReturns, AMonthBeginsAtTheLastValueOfTheOneBefore) {
    const auto day = [](int month, unsigned d) {
        return Date::create(2024, static_cast<unsigned>(month), d).value();
    };
    const auto months = monthlyReturns({day(1, 30), day(1, 31), day(2, 1), day(2, 29), day(4, 1)},
                                       {100.0, 110.0, 121.0, 99.0, 198.0});
    ASSERT_EQ(months.size(), 3U);
    EXPECT_EQ(months[0].month, 1U);
    EXPECT_NEAR(months[0].value, 0.10, 1e-15);
    EXPECT_DOUBLE_EQ(months[1].value, 99.0 / 110.0 - 1.0);
    EXPECT_EQ(months[2].month, 4U) << "a month without a session is left out";
    EXPECT_DOUBLE_EQ(months[2].value, 1.0);
}

TEST(MonthlyReturns, OfNothingAreNone) {
    EXPECT_TRUE(monthlyReturns({}, {}).empty());
    EXPECT_TRUE(monthlyReturns({Date()}, {100.0}).empty());
}

class RunViewTest : public test::DeskTest {
protected:
    RunId run(const config::BacktestConfig& config = smallConfig()) {
        const auto record = runBacktest(*session, {{}, config}, job());
        EXPECT_TRUE(record.ok()) << record.error().describe();
        return record->id;
    }
};

TEST_F(RunViewTest, ShowsTheMetricsOfTheRecordedPath) {
    store(test::smallMarket(), "IDX");
    const auto view = loadRun(*session, run()).value();
    const auto benchmark = view->result.benchmarkReturns();
    const auto expected = analytics::computeMetrics(view->result.returns(), benchmark, {}).value();
    ASSERT_EQ(view->metrics.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(view->metrics[i].id, expected[i].id);
        EXPECT_EQ(view->metrics[i].value, expected[i].value) << expected[i].id;
    }
    EXPECT_EQ(analytics::metric(view->benchmarkMetrics, "total_return"),
              analytics::metric(analytics::computeMetrics(benchmark, {}, {}).value(), "total_return"));
    const auto& equity = view->result.equity;
    EXPECT_NEAR(compounded(view->months), equity.back() / equity.front(), 1e-12);
    ASSERT_EQ(view->drawdown.size(), equity.size());
    EXPECT_NEAR(*std::min_element(view->drawdown.begin(), view->drawdown.end()),
                analytics::metric(view->metrics, "max_drawdown").value(), 1e-12);
}

TEST_F(RunViewTest, WithoutABenchmarkItHasNoneOfItsNumbers) {
    store(test::smallMarket());
    const auto view = loadRun(*session, run()).value();
    EXPECT_TRUE(view->benchmarkMetrics.empty());
    EXPECT_TRUE(view->result.benchmark.empty());
    EXPECT_FALSE(analytics::metric(view->metrics, "beta").has_value());
}

TEST_F(RunViewTest, SectorWeightsOfEachRebalanceAddUpToOne) {
    store(test::smallMarket(), "IDX");
    know({{"AAA", "", "Utilities"}, {"BBB", "", "Energy"}, {"CCC", "", "Utilities"}, {"DDD", "Delta", ""}});
    const auto view = loadRun(*session, run()).value();
    EXPECT_EQ(view->sectorNames, (std::vector<std::string>{"Energy", "Utilities", "Other"}))
        << "sorted, and what has no sector comes last";
    ASSERT_EQ(view->sectorWeights.size(), view->result.rebalances.size());
    ASSERT_FALSE(view->sectorWeights.empty());
    for (std::size_t r = 0; r < view->sectorWeights.size(); ++r) {
        const auto& row = view->sectorWeights[r];
        ASSERT_EQ(row.size(), 3U);
        EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1.0, 1e-12);
        const auto& rebalance = view->result.rebalances[r];
        double energy = 0.0;
        for (std::size_t i = 0; i < rebalance.symbols.size(); ++i)
            energy += view->result.symbols[rebalance.symbols[i]] == "BBB" ? rebalance.weights[i] : 0.0;
        EXPECT_DOUBLE_EQ(row[0], energy);
    }
}

TEST_F(RunViewTest, WithoutSectorsEverythingIsOther) {
    store(test::smallMarket());
    const auto view = loadRun(*session, run()).value();
    EXPECT_EQ(view->sectorNames, (std::vector<std::string>{"Other"}));
    EXPECT_NEAR(view->sectorWeights.front().front(), 1.0, 1e-12);
}

TEST_F(RunViewTest, TheNewestIsTakenUnlessOneIsNamed) {
    EXPECT_EQ(codeOf(loadRun(*session, {})), "bad_input");
    store(test::smallMarket());
    const auto first = run();
    auto config = smallConfig();
    config.name = "Second";
    run(config);
    EXPECT_EQ(loadRun(*session, {}).value()->record.name, "Second");
    EXPECT_EQ(loadRun(*session, first).value()->record.name, "Small HRP");
    const auto refused = loadRun(*session, RunId{99});
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().message, "there is no run 99");
}

}  // namespace
}  // namespace qd::desk
