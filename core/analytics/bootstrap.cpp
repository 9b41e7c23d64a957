// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

#include "core/analytics/block_length.h"
#include "core/analytics/resample_kernels.h"
#include "core/analytics/return_statistics.h"
#include "core/analytics/series_check.h"
#include "core/jobs/parallel.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kFewestReturns = 10;
constexpr std::size_t kFewestResamples = 100;
constexpr std::size_t kMostResamples = 1'000'000;
/// Resamples of one item of work: with its own generators, whatever thread does it.
constexpr std::size_t kChunk = 16 * kResampleLanes;
constexpr std::string_view kStage = "Resampling";
constexpr double kInfinite = std::numeric_limits<double>::infinity();

/// The series in the forms that the kernels add up.
struct Sample {
    std::vector<double> standard;  ///< (r − mean) / deviation
    std::vector<double> below;     ///< min(r − risk-free, 0) / deviation
    std::vector<double> growth;    ///< log(1 + r)
    double mean = 0.0;
    double spread = 0.0;
    double riskFree = 0.0;
    double periods = 252.0;
};

struct Needs {
    bool below = false;
    bool paths = false;
};

Needs needsOf(const std::vector<BootstrapStatistic>& statistics) {
    using enum BootstrapStatistic;
    Needs out;
    for (const auto s : statistics) {
        out.below = out.below || s == Sortino;
        out.paths = out.paths || s == Cagr || s == MaxDrawdown || s == Calmar;
    }
    return out;
}

Status checkOptions(const BootstrapOptions& o, std::size_t count) {
    const auto bad = [](Message message) { return Error{ErrorCode::BadInput, std::move(message)}; };
    if (count < kFewestReturns) return tooFewReturns(count, kFewestReturns);
    if (count > kMostReturns) return tooManyReturns(count);
    if (o.resamples < kFewestResamples || o.resamples > kMostResamples)
        return bad(say("the number of resamples must be from %1 to %2", kFewestResamples, kMostResamples));
    if (!(o.confidence >= 0.5 && o.confidence <= 0.9999))
        return bad(say("the confidence must be a number from 0.5 to 0.9999"));
    if (o.block != 0.0 && !(o.block >= 1.0 && o.block <= static_cast<double>(count)))
        return bad(say("the block length must be from 1 to the number of returns"));
    if (!(o.periodsPerYear > 0.0) || !std::isfinite(o.periodsPerYear))
        return bad(say("the periods per year must be a number above 0"));
    if (!std::isfinite(o.riskFreeAnnual)) return bad(say("the risk-free rate must be a finite number"));
    return Ok{};
}

Result<Sample> prepare(std::span<const double> returns, const BootstrapOptions& o, const Needs& needs) {
    const Statistic spread = deviation(returns);
    if (!spread || *spread == 0.0) return noVariation(say("series"));
    Sample out;
    out.mean = mean(returns);
    out.spread = *spread;
    out.riskFree = o.riskFreeAnnual / o.periodsPerYear;
    out.periods = o.periodsPerYear;
    for (const double r : returns)
        out.standard.push_back((r - out.mean) / out.spread);
    if (needs.below) {
        for (const double r : returns)
            out.below.push_back(std::min(r - out.riskFree, 0.0) / out.spread);
    }
    if (needs.paths) {
        for (const double r : returns)
            out.growth.push_back(std::log1p(r));
    }
    return out;
}

/// What one resample has gathered.
struct Draw {
    double mean = 0.0;    ///< of the standardised returns
    double square = 0.0;  ///< mean of their squares
    double below = 0.0;   ///< mean of the squares below the risk-free rate
    double total = 0.0;   ///< log growth
    double deepest = 0.0;
};

/// x / y of a resample; without bound where only y is 0, and 0 where both are.
double boundless(double x, double y) {
    if (y > 0.0) return x / y;
    return x == 0.0 ? 0.0 : std::copysign(kInfinite, x);
}

double valueOf(BootstrapStatistic statistic, const Draw& d, const Sample& s, std::size_t count) {
    using enum BootstrapStatistic;
    const auto n = static_cast<double>(count);
    const double year = std::sqrt(s.periods);
    const double excess = s.mean - s.riskFree + s.spread * d.mean;
    // What rounding leaves of a resample of equal returns is no variation.
    const double variance = d.square - d.mean * d.mean;
    const double spread = variance > 1e-14 * d.square ? s.spread * std::sqrt(variance * n / (n - 1.0)) : 0.0;
    const double growth = std::expm1(d.total * s.periods / n);
    switch (statistic) {
        case Sharpe:
            return boundless(excess * year, spread);
        case Sortino:
            return boundless(excess * year, s.spread * std::sqrt(d.below));
        case Volatility:
            return spread * year;
        case Cagr:
            return growth;
        case MaxDrawdown:
            return std::expm1(d.deepest);
        case Calmar:
            return boundless(growth, -std::expm1(d.deepest));
    }
    return 0.0;
}

/// Sixteen resamples for each statistic, written to values[statistic][first …].
void drawLanes(const Sample& s, const Needs& needs, const std::vector<BootstrapStatistic>& statistics,
               std::uint64_t restart, ResampleState& state, std::size_t first,
               std::vector<std::vector<double>>& values) {
    const auto& table = resampleKernels();
    const std::size_t count = s.standard.size();
    const auto n = static_cast<double>(count);
    ResampleState again = state;
    ResampleState third = state;
    ResampleSums sums{};
    ResampleSums below{};
    ResamplePaths paths{};
    table.sums(s.standard.data(), count, restart, state, sums);
    if (needs.below) table.sums(s.below.data(), count, restart, again, below);
    if (needs.paths) table.paths(s.growth.data(), count, restart, third, paths);
    const std::size_t lanes = std::min(kResampleLanes, values.front().size() - first);
    for (std::size_t k = 0; k < lanes; ++k) {
        const Draw d{sums.sum[k] / n, sums.squares[k] / n, below.squares[k] / n, paths.total[k],
                     paths.deepest[k]};
        for (std::size_t i = 0; i < statistics.size(); ++i)
            values[i][first + k] = valueOf(statistics[i], d, s, count);
    }
}

/// The value at a share of the way through the values, by linear interpolation. Reorders them.
double percentile(std::vector<double>& values, double share) {
    const double at = share * (static_cast<double>(values.size()) - 1.0);
    const auto rank = static_cast<std::size_t>(at);
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(values.begin(), nth, values.end());
    const double below = *nth;
    if (rank + 1 >= values.size() || at == static_cast<double>(rank)) return below;
    const double above = *std::min_element(nth + 1, values.end());
    return below + (above - below) * (at - static_cast<double>(rank));
}

Result<BootstrapInterval> intervalOf(BootstrapStatistic statistic, std::vector<double> values,
                                     double confidence) {
    BootstrapInterval out{statistic};
    std::vector<double> defined;
    defined.reserve(values.size());
    for (const double v : values) {
        if (std::isfinite(v)) defined.push_back(v);
    }
    out.undefined = values.size() - defined.size();
    out.low = percentile(values, 0.5 * (1.0 - confidence));
    out.high = percentile(values, 0.5 * (1.0 + confidence));
    const Statistic spread = deviation(defined);
    if (!std::isfinite(out.low) || !std::isfinite(out.high) || !spread) {
        return Error{ErrorCode::BadInput,
                     say("%1 of %2 resamples leave the statistic undefined: there is no interval",
                         out.undefined, values.size())};
    }
    out.deviation = *spread;
    return out;
}

}  // namespace

Result<BootstrapIntervals> bootstrapIntervals(std::span<const double> returns,
                                              const std::vector<BootstrapStatistic>& statistics,
                                              const BootstrapOptions& options, const jobs::JobContext& job) {
    QD_CHECK(checkOptions(options, returns.size()));
    QD_CHECK(checkSimpleReturns(returns, say("series")));
    const Needs needs = needsOf(statistics);
    QD_TRY(const Sample sample, prepare(returns, options, needs));
    BootstrapIntervals out;
    out.resamples = options.resamples;
    out.block = options.block > 0.0 ? options.block : automaticBlockLength(returns).stationary;
    if (statistics.empty()) return out;
    const std::uint64_t restart = restartOf(out.block);
    std::vector<std::vector<double>> values(statistics.size(), std::vector<double>(options.resamples));
    const std::size_t chunks = (options.resamples + kChunk - 1) / kChunk;
    QD_CHECK(jobs::parallelFor(job, kStage, options.threads, chunks, [&](std::size_t chunk) -> Status {
        ResampleState state = resampleState(options.seed, chunk);
        const std::size_t end = std::min(options.resamples, (chunk + 1) * kChunk);
        for (std::size_t first = chunk * kChunk; first < end; first += kResampleLanes) {
            if (job.cancelled()) return Error{ErrorCode::Cancelled, say("cancelled during: %1", kStage)};
            drawLanes(sample, needs, statistics, restart, state, first, values);
        }
        return Ok{};
    }));
    for (std::size_t i = 0; i < statistics.size(); ++i) {
        QD_TRY(auto interval, intervalOf(statistics[i], std::move(values[i]), options.confidence));
        out.intervals.push_back(interval);
    }
    return out;
}

}  // namespace qd::analytics
