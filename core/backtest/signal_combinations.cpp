// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_combinations.h"

#include <algorithm>
#include <utility>

#include "core/jobs/parallel.h"

namespace qd::backtest {

namespace {
constexpr double kRunShare = 0.9;
}

Result<SignalCombinations> runSignalCombinations(const SignalPrices& prices, const SignalWalkSpec& spec,
                                                 const SearchSpace& space, const CombinatorialPlan& plan,
                                                 std::size_t threads, const jobs::JobContext& job) {
    SignalCombinations out;
    QD_TRY(out.points, gridPoints(space));
    if (out.points.size() > kMostKeptReturns / std::max<std::size_t>(1, prices.rows())) {
        return Error{ErrorCode::BadInput,
                     say("%1 combinations over %2 sessions are more than can be kept at once",
                         out.points.size(), prices.rows())};
    }
    std::vector<std::vector<double>> returns(out.points.size());
    out.statistics.resize(out.points.size());
    const auto work = [&](std::size_t i) -> Status {
        const SignalSpec signal{{spec.kind, out.points[i], spec.timeframe}, std::nullopt};
        QD_TRY(auto path, runSignal(prices, signal, spec.costs));
        returns[i] = std::move(path.returns);
        out.statistics[i] = path.statistics;
        return Ok{};
    };
    QD_CHECK(jobs::parallelFor(job.slice(0.0, kRunShare), "Running the combinations", threads, returns.size(),
                               work));
    const std::vector<std::span<const double>> spans(returns.begin(), returns.end());
    QD_TRY(out.choice, chooseOverCombinations(spans, plan, job.slice(kRunShare, 1.0)));
    return out;
}

}  // namespace qd::backtest
