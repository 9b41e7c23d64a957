// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/range_metrics.h"

#include <algorithm>
#include <cmath>

#include "core/analytics/return_statistics.h"
#include "core/analytics/sharpe_inference.h"

namespace qd::desk {

namespace {

/// Index of the first session at or after `from`, and one past the last at or before `to`.
std::pair<std::size_t, std::size_t> sessionsIn(const std::vector<Date>& dates, Date from, Date to) {
    const auto first = std::lower_bound(dates.begin(), dates.end(), from);
    const auto last = std::upper_bound(dates.begin(), dates.end(), to);
    return {static_cast<std::size_t>(first - dates.begin()), static_cast<std::size_t>(last - dates.begin())};
}

/// The trials as they count for a part of a run.
TrackedTrials trackedIn(TrackedTrials tracked, std::size_t returns, bool whole) {
    if (!whole && returns > 1)
        tracked.spread.variance =
            std::max(tracked.spread.variance, 1.0 / (static_cast<double>(returns) - 1.0));
    return tracked;
}

}  // namespace

Result<RangeMetrics> rangeMetrics(const backtest::BacktestResult& run, Date from, Date to,
                                  const TrackedTrials& tracked) {
    const auto [first, end] = sessionsIn(run.dates, from, to);
    if (end < first + 2) {
        return Error{ErrorCode::BadInput, say("fewer than two sessions of the run lie in the range"),
                     say("choose a longer range")};
    }
    RangeMetrics out;
    out.from = run.dates[first];
    out.to = run.dates[end - 1];
    out.returns = end - first - 1;
    const auto returns = run.returns();
    const auto benchmark = run.benchmarkReturns();
    // The return at i leads from session i to session i + 1.
    const auto own = std::span(returns).subspan(first, out.returns);
    const auto other =
        benchmark.empty() ? std::span<const double>() : std::span(benchmark).subspan(first, out.returns);
    QD_TRY(out.metrics, analytics::computeMetrics(own, other, {}));
    out.sharpe = sharpeEvidence(own, trackedIn(tracked, out.returns, own.size() == returns.size()));
    if (!other.empty()) {
        QD_TRY(out.benchmarkMetrics, analytics::computeMetrics(other, {}, {}));
        out.benchmarkSharpe = sharpeEvidence(other);
    }
    return out;
}

RollingStatistics rollingStatistics(std::span<const double> returns, std::size_t window,
                                    const analytics::MetricOptions& options) {
    QD_REQUIRE(window >= 2);
    RollingStatistics out;
    out.sharpe.resize(returns.size());
    out.sharpeLow.resize(returns.size());
    out.sharpeHigh.resize(returns.size());
    out.volatility.resize(returns.size());
    const double scale = std::sqrt(options.periodsPerYear);
    const double riskFree = options.riskFreeAnnual / options.periodsPerYear;
    for (std::size_t end = window; end <= returns.size(); ++end) {
        const auto last = returns.subspan(end - window, window);
        const auto deviation = analytics::deviation(last);
        if (!deviation) continue;
        out.volatility[end - 1] = analytics::finite(*deviation * scale);
        if (const auto ratio = analytics::ratio(analytics::mean(last) - riskFree, *deviation))
            out.sharpe[end - 1] = analytics::finite(*ratio * scale);
        const auto interval = analytics::sharpeInterval(
            last, {.periodsPerYear = options.periodsPerYear, .riskFreeAnnual = options.riskFreeAnnual});
        if (!out.sharpe[end - 1] || !interval.ok()) continue;
        out.sharpeLow[end - 1] = interval->low;
        out.sharpeHigh[end - 1] = interval->high;
    }
    return out;
}

std::optional<analytics::SharpeDifference> sharpeDifference(const backtest::BacktestResult& a,
                                                            const backtest::BacktestResult& b, Date from,
                                                            Date to) {
    const auto [first, end] = sessionsIn(a.dates, from, to);
    const auto [otherFirst, otherEnd] = sessionsIn(b.dates, from, to);
    if (end < first + 2 || end - first != otherEnd - otherFirst) return std::nullopt;
    for (std::size_t i = first; i < end; ++i)
        if (a.dates[i] != b.dates[otherFirst + i - first]) return std::nullopt;
    const auto own = a.returns();
    const auto other = b.returns();
    const std::size_t count = end - first - 1;
    const auto test = analytics::ledoitWolfHac(std::span(own).subspan(first, count),
                                               std::span(other).subspan(otherFirst, count));
    return test.ok() ? std::optional(test->test) : std::nullopt;
}

std::vector<double> exposureOf(const backtest::BacktestResult& run) {
    std::vector<double> out;
    if (run.gross.size() != run.equity.size()) return out;
    out.reserve(run.gross.size());
    for (std::size_t i = 0; i < run.gross.size(); ++i)
        out.push_back(run.equity[i] > 0.0 ? run.gross[i] / run.equity[i] : 0.0);
    return out;
}

}  // namespace qd::desk
