// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/sweep_kernel.h"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/backtest/sweep_tiles.h"
#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

std::vector<TrialStatistics> sweepWith(const SweepKernel& kernel, const SignalPrices& prices) {
    AverageSweep sweep(prices, {1, 2, 3, 5, 8, 13, 21},
                       {2, 3, 4, 6, 9, 14, 22, 35, 36, 37, 38, 39, 40, 50, 60, 70, 80, 90, 100}, {3, 4},
                       kernel);
    std::vector<TrialStatistics> trials;
    const auto status = sweep.run(1, test::job(), [&](std::size_t, std::size_t, const auto& trial) {
        trials.push_back(trial.value());
    });
    EXPECT_TRUE(status.ok());
    return trials;
}

TEST(SweepKernels, GiveTheSameBitsAtEveryLevel) {
    for (const std::size_t rows : {2U, 3U, 32U, 33U, 34U, 250U}) {
        const auto prices = test::signalPrices(test::randomCloses(rows, 3, rows));
        const auto first = sweepWith(*runnableSweepKernels().front(), prices);
        EXPECT_FALSE(first.empty());
        for (const SweepKernel* kernel : runnableSweepKernels())
            EXPECT_EQ(sweepWith(*kernel, prices), first) << kernel->level << ", " << rows << " rows";
    }
}

TEST(SweepKernels, AreNamedAndTheFastestIsChosen) {
    std::set<std::string> levels;
    for (const SweepKernel* kernel : runnableSweepKernels())
        EXPECT_TRUE(levels.insert(kernel->level).second);
    EXPECT_EQ(&sweepKernel(), runnableSweepKernels().back());
}

}  // namespace
}  // namespace qd::backtest
