// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/sweep.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/backtest/sweep_tiles.h"
#include "core/base/contracts.h"
#include "core/jobs/parallel.h"

namespace qd::backtest {

namespace {

/// Prices that one item of the scalar path looks at: some milliseconds.
constexpr std::size_t kPricesAtATime = 500'000;
constexpr std::size_t kFast = 0;
constexpr std::size_t kSlow = 1;
constexpr std::size_t kShort = 2;

std::vector<double> valuesOf(const Axis& axis) {
    std::vector<double> values;
    for (std::size_t i = 0; i < axis.count(); ++i)
        values.push_back(axis.value(i));
    return values;
}

/// Long or out on daily bars: what the kernel knows.
bool isForKernel(const SweepSpec& spec) {
    const Axis& mirror = spec.space.axes.at(kShort);
    return spec.kind == SignalKind::MovingAverage && spec.timeframe == Timeframe::Daily && mirror.high == 0.0;
}

SignalSpec signalOf(const SweepSpec& spec, std::span<const double> point) {
    return {{spec.kind, {point.begin(), point.end()}, spec.timeframe}, std::nullopt};
}

Status checkSweep(const SignalPrices& prices, const SweepSpec& spec,
                  std::span<const std::vector<double>> points) {
    QD_CHECK(checkCosts(spec.costs));
    for (const auto& point : points)
        QD_CHECK(checkParameters(spec.kind, point));
    if (prices.rows() < 2)
        return Error{ErrorCode::BadInput, say("found %1 sessions, expected at least 2", prices.rows())};
    return Ok{};
}

Status sweepOneByOne(const SignalPrices& prices, const SweepSpec& spec, Sweep& sweep, std::size_t threads,
                     const jobs::JobContext& job) {
    const std::size_t each = std::max<std::size_t>(1, kPricesAtATime / (prices.rows() * prices.width()));
    const std::size_t items = (sweep.points.size() + each - 1) / each;
    return jobs::parallelFor(job, "Sweeping", threads, items, [&](std::size_t item) -> Status {
        const std::size_t end = std::min(sweep.points.size(), (item + 1) * each);
        for (std::size_t k = item * each; k < end; ++k) {
            QD_TRY(const auto path, runSignal(prices, signalOf(spec, sweep.points[k]), spec.costs));
            sweep.trials[k] = path.statistics;
        }
        return Ok{};
    });
}

Status sweepByKernel(const SignalPrices& prices, const SweepSpec& spec, Sweep& sweep, std::size_t threads,
                     const jobs::JobContext& job) {
    const auto fasts = valuesOf(spec.space.axes[kFast]);
    const auto slows = valuesOf(spec.space.axes[kSlow]);
    // Points go by fast window, then by slow one, as the grid does: where each fast window's begin.
    std::vector<std::size_t> begins{0};
    std::vector<std::size_t> firstSlow;
    for (const double fast : fasts) {
        const auto longer = std::upper_bound(slows.begin(), slows.end(), fast);
        firstSlow.push_back(static_cast<std::size_t>(longer - slows.begin()));
        begins.push_back(begins.back() + slows.size() - firstSlow.back());
    }
    if (begins.back() != sweep.points.size())  // the space allows fewer than make sense
        return sweepOneByOne(prices, spec, sweep, threads, job);
    std::vector<std::size_t> vanished;
    AverageSweep tiles(prices, fasts, slows, spec.costs);
    QD_CHECK(tiles.run(threads, job, [&](std::size_t f, std::size_t s, const auto& trial) {
        const std::size_t k = begins[f] + s - firstSlow[f];
        if (trial) sweep.trials[k] = *trial;
        if (!trial) vanished.push_back(k);
    }));
    for (const std::size_t k : vanished) {
        QD_CHECK(job.checkpoint("Sweeping", 1.0));
        QD_TRY(const auto path, runSignal(prices, signalOf(spec, sweep.points[k]), spec.costs));
        sweep.trials[k] = path.statistics;
    }
    return Ok{};
}

/// Adds the standardised returns of a path to `sum`; false when they do not vary.
bool addStandardised(const SignalPath& path, std::vector<double>& sum) {
    const auto& summary = path.statistics.returns;
    if (!path.statistics.sharpe) return false;
    for (std::size_t t = 0; t < sum.size(); ++t)
        sum[t] += (path.returns[t] - summary.mean) / summary.deviation;
    return true;
}

}  // namespace

Result<Sweep> runSweep(const SignalPrices& prices, const SweepSpec& spec, std::size_t threads,
                       const jobs::JobContext& job) {
    Sweep sweep;
    QD_TRY(sweep.points, gridPoints(spec.space));
    QD_CHECK(checkSweep(prices, spec, sweep.points));
    sweep.trials.resize(sweep.points.size());
    QD_CHECK(isForKernel(spec) ? sweepByKernel(prices, spec, sweep, threads, job)
                               : sweepOneByOne(prices, spec, sweep, threads, job));
    return sweep;
}

Result<double> meanTrialCorrelation(const SignalPrices& prices, const SweepSpec& spec,
                                    std::span<const std::vector<double>> points, std::size_t most,
                                    std::size_t threads, const jobs::JobContext& job) {
    QD_CHECK(checkSweep(prices, spec, points));
    const std::size_t count = std::min(most, points.size());
    std::vector<SignalPath> paths(count);
    QD_CHECK(jobs::parallelFor(job, "Comparing trials", threads, count, [&](std::size_t k) -> Status {
        QD_TRY(paths[k], runSignal(prices, signalOf(spec, points[k * points.size() / count]), spec.costs));
        return Ok{};
    }));
    std::vector<double> sum(prices.rows() - 1, 0.0);
    double varying = 0.0;
    for (const auto& path : paths)
        varying += addStandardised(path, sum) ? 1.0 : 0.0;
    if (varying < 2.0) return 0.0;
    double squares = 0.0;
    for (const double z : sum)
        squares += z * z;
    const auto n = static_cast<double>(sum.size());
    return std::clamp((squares / (n - 1.0) - varying) / (varying * (varying - 1.0)), -1.0, 1.0);
}

}  // namespace qd::backtest
