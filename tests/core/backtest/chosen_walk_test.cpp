// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/chosen_walk.h"

#include <algorithm>
#include <stop_token>

#include <gtest/gtest.h>

#include "core/backtest/signal_path.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

std::vector<BacktestSpec> candidates() {
    std::vector<BacktestSpec> out;
    for (const std::size_t lookback : {20U, 40U, 60U}) {
        auto spec = test::plainSpec();
        spec.allocation.method = portfolio::Method::InverseVolatility;
        spec.allocation.lookback = lookback;
        spec.costs = {5.0, 5.0};
        out.push_back(spec);
    }
    return out;
}

constexpr std::size_t kRows = 420;

class ChosenWalk : public testing::Test {
protected:
    const test::Grid grid = test::walks(kRows, 5, 7);
    const market::PricePanel panel = test::panelOf(grid);
    const std::vector<BacktestSpec> specs = candidates();
    const std::vector<std::size_t> all{0, 1, 2};
    const WalkForwardPlan plan{120, 50, false, {5, 0}};
    const CandidatePaths paths = runCandidates(panel, specs, {}, 1, test::job()).value();
    const std::vector<ChosenFold> folds = chooseByFold(paths, all, plan).value();
};

TEST_F(ChosenWalk, RunsEveryCandidateOverTheSameRows) {
    ASSERT_EQ(paths.runs.size(), 3U);
    for (std::size_t k = 0; k < 3; ++k) {
        auto alone = specs[k];
        alone.from = panel.dates()[61];
        const auto run = runBacktest(panel, alone, test::job()).value();
        EXPECT_EQ(paths.returns[k], run.returns());
        EXPECT_EQ(panel.dates()[paths.firstRow], run.dates[1]);
        EXPECT_EQ(paths.returns[k].size(), kRows - paths.firstRow);
    }
}

TEST_F(ChosenWalk, EachFoldTakesTheBestOfItsOwnTrainingRows) {
    ASSERT_GE(folds.size(), 4U);
    for (const auto& fold : folds) {
        EXPECT_EQ(fold.train.to + 5, fold.test.from);
        EXPECT_EQ(fold.train.size(), 115U);
        double best = -1e9;
        std::size_t chosen = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            const auto own =
                std::span(paths.returns[k]).subspan(fold.train.from - paths.firstRow, fold.train.size());
            const double sharpe = statisticsOf(own, 0).sharpe.value();
            EXPECT_EQ(fold.sharpes[k], sharpe);
            if (sharpe <= best) continue;
            best = sharpe;
            chosen = k;
        }
        EXPECT_EQ(fold.chosen, chosen);
    }
    EXPECT_EQ(folds.back().test.to, kRows);
}

TEST_F(ChosenWalk, TradesTheWeightsOfTheChosenCandidateAndNoOther) {
    const auto run = runChosen(panel, specs.front(), {}, paths, folds, test::job()).value();
    std::size_t seen = 0;
    for (const auto& fold : folds) {
        for (const auto& wanted : paths.runs[fold.chosen].rebalances) {
            const auto row = panel.dateIndex(wanted.fill).value();
            if (row < fold.test.from || row >= fold.test.to) continue;
            ASSERT_LT(seen, run.rebalances.size());
            const auto& made = run.rebalances[seen++];
            EXPECT_EQ(made.fill, wanted.fill);
            EXPECT_EQ(made.signal, wanted.signal);
            EXPECT_EQ(made.weights, wanted.weights);
        }
    }
    EXPECT_EQ(seen, run.rebalances.size());
}

TEST_F(ChosenWalk, PositionsAreCarriedFromFoldToFold) {
    const auto run = runChosen(panel, specs.front(), {}, paths, folds, test::job()).value();
    for (std::size_t k = 1; k < run.rebalances.size(); ++k)
        EXPECT_LT(run.rebalances[k].turnover, 0.5);  // out of cash it would be half
}

TEST_F(ChosenWalk, KnowsNothingOfTheFuture) {
    const std::size_t cut = folds[2].test.to;
    auto other = grid;
    Rng rng(99);
    for (std::size_t row = cut; row < kRows; ++row) {
        for (double& price : other[row])
            price *= std::exp(0.1 * rng.normal());
    }
    const auto changed = test::panelOf(other);
    const auto again = runCandidates(changed, specs, {}, 1, test::job()).value();
    const auto later = chooseByFold(again, all, plan).value();
    for (std::size_t f = 0; f <= 2; ++f)
        EXPECT_EQ(later[f].chosen, folds[f].chosen);
    const auto before = runChosen(panel, specs.front(), {}, paths, folds, test::job()).value();
    const auto after = runChosen(changed, specs.front(), {}, again, later, test::job()).value();
    const auto known = panel.dates()[cut];
    for (std::size_t t = 0; t < before.dates.size() && before.dates[t] < known; ++t)
        EXPECT_EQ(before.equity[t], after.equity[t]);
    EXPECT_NE(before.equity.back(), after.equity.back());
}

TEST_F(ChosenWalk, DoesNotDependOnThreads) {
    const auto two = runCandidates(panel, specs, {}, 2, test::job()).value();
    EXPECT_EQ(two.returns, paths.returns);
}

TEST_F(ChosenWalk, RefusesWhatDoesNotFit) {
    EXPECT_EQ(runCandidates(panel, {}, {}, 1, test::job()).error().code, ErrorCode::BadInput);
    auto other = specs;
    other[1].schedule = Schedule::Weekly;
    EXPECT_EQ(runCandidates(panel, other, {}, 1, test::job()).error().code, ErrorCode::BadInput);
    other = specs;
    other[0].from = panel.dates()[100];
    EXPECT_EQ(runCandidates(panel, other, {}, 1, test::job()).error().code, ErrorCode::BadInput);
    other = specs;
    other[0].allocation.lookback = kRows;
    EXPECT_EQ(runCandidates(panel, other, {}, 1, test::job()).error().code, ErrorCode::BadInput);
    EXPECT_EQ(chooseByFold(paths, all, {kRows, 50, false, {2, 0}}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(runChosen(panel, specs.front(), {}, paths, {}, test::job()).error().code, ErrorCode::BadInput);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(runCandidates(panel, specs, {}, 1, test::job(stop.get_token())).error().code,
              ErrorCode::Cancelled);
}

TEST(ChosenWalkOfStillPrices, HasNoRatioToChooseBy) {
    auto spec = test::plainSpec();
    spec.allocation.lookback = 20;
    const auto panel = test::panelOf(test::Grid(300, std::vector<double>(3, 50.0)));
    const std::vector<BacktestSpec> specs{spec};
    const auto paths = runCandidates(panel, specs, {}, 1, test::job()).value();
    const std::vector<std::size_t> all{0};
    const auto folds = chooseByFold(paths, all, {100, 50, false, {2, 0}});
    EXPECT_EQ(folds.error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::backtest
