// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/rolling_metrics.h"

#include <algorithm>
#include <cmath>

#include "core/analytics/series_check.h"

namespace qd::analytics {

namespace {

/// A deviation this small against the largest value is what rounding leaves of equal values.
constexpr double kRoundingShare = 1e-14;

/// Moments of a run of returns that can be joined with those of the run after it.
struct MomentRun {
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;  ///< about the mean
    double largest = 0.0;

    static MomentRun of(double r) { return {1.0, r, 0.0, std::abs(r)}; }
    [[nodiscard]] MomentRun with(const MomentRun& next) const {
        if (count == 0.0) return next;
        if (next.count == 0.0) return *this;
        const double n = count + next.count;
        const double gap = next.mean - mean;
        return {n, mean + gap * (next.count / n),
                squares + next.squares + gap * gap * (count * next.count / n),
                std::max(largest, next.largest)};
    }
    /// ddof 1.
    [[nodiscard]] double deviation() const {
        const double out = std::sqrt(squares / (count - 1.0));
        return out <= kRoundingShare * largest ? 0.0 : out;
    }
};

/// The same for pairs.
struct PairRun {
    double count = 0.0;
    double x = 0.0;
    double y = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    double largest = 0.0;  ///< of y

    static PairRun of(double r, double b) { return {1.0, r, b, 0.0, 0.0, std::abs(b)}; }
    [[nodiscard]] PairRun with(const PairRun& next) const {
        if (count == 0.0) return next;
        if (next.count == 0.0) return *this;
        const double n = count + next.count;
        const double share = count * next.count / n;
        const double gapX = next.x - x;
        const double gapY = next.y - y;
        return {n,
                x + gapX * (next.count / n),
                y + gapY * (next.count / n),
                yy + next.yy + gapY * gapY * share,
                xy + next.xy + gapX * gapY * share,
                std::max(largest, next.largest)};
    }
    [[nodiscard]] Statistic beta() const {
        const double spread = std::sqrt(yy / (count - 1.0));
        if (spread <= kRoundingShare * largest) return std::nullopt;
        return ratio(xy, yy);
    }
};

/// Log wealth over a run: where it ends, its extremes (its start at 0 is one of them), its deepest fall.
struct WealthRun {
    double total = 0.0;
    double highest = 0.0;
    double lowest = 0.0;
    double deepest = 0.0;

    static WealthRun of(double r) {
        const double growth = std::log1p(r);  // −∞ when all is lost
        return {growth, std::max(growth, 0.0), std::min(growth, 0.0), std::min(growth, 0.0)};
    }
    [[nodiscard]] WealthRun with(const WealthRun& next) const {
        return {total + next.total, std::max(highest, total + next.highest),
                std::min(lowest, total + next.lowest),
                std::min({deepest, next.deepest, total + next.lowest - highest})};
    }
};

/// Calls result(t, run) with the run of the `window` values that end at each t >= window − 1.
template <class Run, class Value, class Use>
void fold(std::size_t count, std::size_t window, const Value& value, const Use& result) {
    // ends[k]: the run from place k of the last whole block to its end.
    std::vector<Run> ends(window);
    Run beginning{};
    for (std::size_t t = 0; t < count; ++t) {
        const std::size_t place = t % window;
        beginning = place == 0 ? value(t) : beginning.with(value(t));
        if (t + 1 < window) continue;
        if (place + 1 == window) {
            result(t, beginning);
            ends[window - 1] = value(t);
            for (std::size_t k = window - 1; k-- > 0;)
                ends[k] = value(t + 1 - window + k).with(ends[k + 1]);
        } else {
            result(t, ends[place + 1].with(beginning));
        }
    }
}

Status check(std::span<const double> returns, const RollingOptions& o) {
    if (returns.size() < 2) return tooFewReturns(returns.size(), 2);
    if (o.window < 2 || o.window > returns.size()) {
        return Error{ErrorCode::BadInput,
                     say("found a window of %1, expected 2 to the %2 returns", o.window, returns.size())};
    }
    if (!(o.periodsPerYear > 0.0) || !std::isfinite(o.periodsPerYear))
        return Error{ErrorCode::BadInput, say("the periods per year must be a number above 0")};
    if (!std::isfinite(o.riskFreeAnnual))
        return Error{ErrorCode::BadInput, say("the risk-free rate must be a finite number")};
    return checkSimpleReturns(returns, say("series"));
}

}  // namespace

Result<RollingRisk> rollingRisk(std::span<const double> returns, const RollingOptions& options) {
    QD_CHECK(check(returns, options));
    const double year = std::sqrt(options.periodsPerYear);
    const double riskFree = options.riskFreeAnnual / options.periodsPerYear;
    RollingRisk out{Rolling(returns.size()), Rolling(returns.size())};
    fold<MomentRun>(
        returns.size(), options.window, [&](std::size_t t) { return MomentRun::of(returns[t]); },
        [&](std::size_t t, const MomentRun& run) {
            const double spread = run.deviation();
            out.volatility[t] = finite(spread * year);
            out.sharpe[t] = ratio((run.mean - riskFree) * year, spread);
        });
    return out;
}

Result<Rolling> rollingBeta(std::span<const double> returns, std::span<const double> benchmark,
                            const RollingOptions& options) {
    QD_CHECK(check(returns, options));
    if (benchmark.size() != returns.size()) {
        return Error{ErrorCode::BadInput,
                     say("the benchmark has %1 returns, the series %2", benchmark.size(), returns.size())};
    }
    QD_CHECK(checkSimpleReturns(benchmark, say("benchmark")));
    Rolling out(returns.size());
    fold<PairRun>(
        returns.size(), options.window, [&](std::size_t t) { return PairRun::of(returns[t], benchmark[t]); },
        [&](std::size_t t, const PairRun& run) { out[t] = run.beta(); });
    return out;
}

Result<Rolling> rollingDrawdown(std::span<const double> returns, const RollingOptions& options) {
    QD_CHECK(check(returns, options));
    Rolling out(returns.size());
    fold<WealthRun>(
        returns.size(), options.window, [&](std::size_t t) { return WealthRun::of(returns[t]); },
        [&](std::size_t t, const WealthRun& run) { out[t] = finite(std::expm1(run.deepest)); });
    return out;
}

}  // namespace qd::analytics
