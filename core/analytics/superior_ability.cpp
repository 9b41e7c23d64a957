// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/superior_ability.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/analytics/block_length.h"
#include "core/analytics/return_statistics.h"
#include "core/analytics/series_check.h"
#include "core/base/random.h"
#include "core/jobs/parallel.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kFewestPeriods = 10;
constexpr std::size_t kFewestResamples = 100;
constexpr std::size_t kMostResamples = 100'000;
constexpr std::size_t kMostValues = 50'000'000;
constexpr std::string_view kStage = "Resampling";
/// Multiplications between two looks at the job.
constexpr std::size_t kWorkPerItem = 4'000'000;

Error bad(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

Status check(const std::vector<std::span<const double>>& gains, const SuperiorAbilityOptions& o) {
    if (gains.empty()) return bad(say("there are no strategies to compare"));
    const std::size_t periods = gains.front().size();
    if (periods < kFewestPeriods) return tooFewReturns(periods, kFewestPeriods);
    if (periods > kMostReturns) return tooManyReturns(periods);
    if (gains.size() > kMostValues / periods)
        return bad(say("found %1 strategies, expected at most %2", gains.size(), kMostValues / periods));
    for (std::size_t k = 0; k < gains.size(); ++k) {
        if (gains[k].size() != periods)
            return bad(say("strategy %1 has %2 returns, the first %3", k + 1, gains[k].size(), periods));
        QD_CHECK(checkFinite(gains[k], say("strategy %1", k + 1)));
    }
    if (o.resamples < kFewestResamples || o.resamples > kMostResamples)
        return bad(say("the number of resamples must be from %1 to %2", kFewestResamples, kMostResamples));
    if (o.block != 0.0 && !(o.block >= 1.0 && o.block <= static_cast<double>(periods)))
        return bad(say("the block length must be from 1 to the number of returns"));
    return Ok{};
}

/// The variance of √n·mean that the stationary bootstrap implies (Politis & Romano 1994, lemma 1; Hansen 2005
/// writes it as weights κ(n, i)), for values about their mean. Lags whose weight is below 1e-12 are left out.
Result<double> impliedVariance(std::span<const double> centred, double block, const jobs::JobContext& job) {
    const std::size_t count = centred.size();
    const auto n = static_cast<double>(count);
    const double keep = 1.0 - 1.0 / block;
    const auto circular = [&](std::size_t lag) {
        double sum = 0.0;
        for (std::size_t t = lag; t < count; ++t)
            sum += centred[t] * centred[t - lag];
        for (std::size_t t = 0; t < lag; ++t)
            sum += centred[t] * centred[count + t - lag];
        return sum / n;
    };
    const std::size_t look = std::max<std::size_t>(1, kWorkPerItem / count);
    double out = circular(0);
    double weight = keep;
    for (std::size_t lag = 1; lag < count && weight > 1e-12; ++lag, weight *= keep) {
        if (lag % look == 0) QD_CHECK(job.checkpoint(kStage, 0.0));
        out += 2.0 * (n - static_cast<double>(lag)) / n * weight * circular(lag);
    }
    return out;
}

/// The strategies that count, in the form that resamples are computed with.
struct Field {
    std::size_t periods = 0;
    std::vector<std::size_t> place;  ///< of each in what the caller gave
    std::vector<double> scaled;      ///< [period][strategy]: (d − mean) · √n
    std::vector<double> mean;        ///< √n · mean
    std::vector<double> error;       ///< ω, > 0
};

Result<Field> fieldOf(const std::vector<std::span<const double>>& gains, double block,
                      const jobs::JobContext& job) {
    Field out;
    out.periods = gains.front().size();
    const double root = std::sqrt(static_cast<double>(out.periods));
    std::vector<std::vector<double>> centred;
    for (std::size_t k = 0; k < gains.size(); ++k) {
        const double spread = deviation(gains[k]).value_or(0.0);
        const double centre = mean(gains[k]);
        if (spread == 0.0 && centre == 0.0) continue;
        std::vector<double> d;
        for (const double v : gains[k])
            d.push_back(v - centre);
        QD_CHECK(job.checkpoint(kStage, 0.0));
        QD_TRY(const double variance, impliedVariance(d, block, job));
        if (spread == 0.0 || !(variance > 1e-6 * spread * spread) || !std::isfinite(variance))
            return bad(say("the gain of strategy %1 over the benchmark has no spread", k + 1));
        out.place.push_back(k);
        out.mean.push_back(root * centre);
        out.error.push_back(std::sqrt(variance));
        centred.push_back(std::move(d));
    }
    out.scaled.resize(out.periods * centred.size());
    for (std::size_t t = 0; t < out.periods; ++t) {
        for (std::size_t k = 0; k < centred.size(); ++k)
            out.scaled[t * centred.size() + k] = centred[k][t] / root;
    }
    return out;
}

/// How often each period is drawn in one resample.
void drawCounts(Rng& rng, double block, std::vector<double>& counts) {
    std::fill(counts.begin(), counts.end(), 0.0);
    const double restart = 1.0 / block;
    const std::size_t n = counts.size();
    std::size_t at = rng.below(n);
    for (std::size_t t = 0; t < n; ++t) {
        counts[at] += 1.0;
        at = rng.uniform() < restart ? rng.below(n) : (at + 1 == n ? 0 : at + 1);
    }
}

/// The four statistics: of the sample, or of a resample with centred means.
struct Statistics {
    double realityCheck = 0.0;
    double lower = 0.0;
    double consistent = 0.0;
    double upper = 0.0;
};

/// Of one resample; `moved` is √n · (mean of the resample − mean) for each strategy.
Statistics statisticsOf(const Field& field, const std::vector<double>& moved) {
    Statistics out;
    out.realityCheck = moved.front();
    const auto n = static_cast<double>(field.periods);
    const double bound = -std::sqrt(2.0 * std::log(std::log(n)));
    for (std::size_t k = 0; k < moved.size(); ++k) {
        const double own = field.mean[k] / field.error[k];
        const double t = moved[k] / field.error[k];
        out.realityCheck = std::max(out.realityCheck, moved[k]);
        out.upper = std::max(out.upper, t);
        // A strategy that is behind stays behind: by all of it in `lower`, and where it is far in
        // `consistent`.
        out.lower = std::max(out.lower, t + std::min(own, 0.0));
        out.consistent = std::max(out.consistent, own < bound ? t + own : t);
    }
    return out;
}

Statistics drawn(const Field& field, Rng& rng, double block, std::vector<double>& counts,
                 std::vector<double>& moved) {
    drawCounts(rng, block, counts);
    std::fill(moved.begin(), moved.end(), 0.0);
    const std::size_t width = moved.size();
    for (std::size_t t = 0; t < counts.size(); ++t) {
        if (counts[t] == 0.0) continue;
        const double* row = field.scaled.data() + t * width;
        for (std::size_t k = 0; k < width; ++k)
            moved[k] += counts[t] * row[k];
    }
    return statisticsOf(field, moved);
}

/// The statistics of every resample. Each has a generator of its own.
Result<std::vector<Statistics>> drawAll(const Field& field, const SuperiorAbilityOptions& options,
                                        double block, const jobs::JobContext& job) {
    const std::size_t each = field.periods * (field.place.size() + 8);
    const std::size_t chunk = std::max<std::size_t>(1, kWorkPerItem / each);
    std::vector<Statistics> out(options.resamples);
    const auto work = [&](std::size_t item) -> Status {
        std::vector<double> counts(field.periods);
        std::vector<double> moved(field.place.size());
        const std::size_t end = std::min(out.size(), (item + 1) * chunk);
        for (std::size_t i = item * chunk; i < end; ++i) {
            Rng rng(options.seed * 0x9E3779B97F4A7C15ULL + i);
            out[i] = drawn(field, rng, block, counts, moved);
        }
        return Ok{};
    };
    QD_CHECK(jobs::parallelFor(job, kStage, options.threads, (out.size() + chunk - 1) / chunk, work));
    return out;
}

double averageBlock(const std::vector<std::span<const double>>& gains) {
    double sum = 0.0;
    for (const auto& g : gains)
        sum += automaticBlockLength(g).stationary;
    return sum / static_cast<double>(gains.size());
}

}  // namespace

Result<SuperiorAbility> superiorAbility(const std::vector<std::span<const double>>& gains,
                                        const SuperiorAbilityOptions& options, const jobs::JobContext& job) {
    QD_CHECK(check(gains, options));
    SuperiorAbility out;
    out.resamples = options.resamples;
    out.block = options.block > 0.0 ? options.block : averageBlock(gains);
    QD_TRY(const Field field, fieldOf(gains, out.block, job));
    if (field.place.empty()) return out;  // every strategy is the benchmark
    double largestMean = field.mean.front();
    for (std::size_t k = 0; k < field.place.size(); ++k) {
        largestMean = std::max(largestMean, field.mean[k]);
        const double t = field.mean[k] / field.error[k];
        if (t <= out.statistic) continue;
        out.statistic = t;
        out.best = field.place[k];
    }
    QD_TRY(const auto resamples, drawAll(field, options, out.block, job));
    Statistics reached;
    for (const Statistics& s : resamples) {
        reached.realityCheck += s.realityCheck >= largestMean ? 1.0 : 0.0;
        reached.lower += s.lower >= out.statistic ? 1.0 : 0.0;
        reached.consistent += s.consistent >= out.statistic ? 1.0 : 0.0;
        reached.upper += s.upper >= out.statistic ? 1.0 : 0.0;
    }
    const auto p = [&](double count) {
        return (1.0 + count) / (static_cast<double>(resamples.size()) + 1.0);
    };
    out.realityCheck = p(reached.realityCheck);
    out.lower = p(reached.lower);
    out.consistent = p(reached.consistent);
    out.upper = p(reached.upper);
    return out;
}

}  // namespace qd::analytics
