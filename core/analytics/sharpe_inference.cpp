// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/sharpe_inference.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>
#include <vector>

#include "core/analytics/bootstrap.h"
#include "core/analytics/normal_distribution.h"
#include "core/analytics/return_statistics.h"
#include "core/analytics/series_check.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kLeastPeriods = 3;

/// 1 − γ3·SR + (γ4 − 1)/4·SR². At least (1 − γ3·SR/2)², because γ4 >= 1 + γ3²: negative by rounding only.
double spreadFactor(const SharpeSample& s) {
    return std::max(0.0, 1.0 - s.skew * s.sharpe + 0.25 * (s.kurtosis - 1.0) * s.sharpe * s.sharpe);
}

double variance(std::span<const double> x) {
    if (x.size() < 2) return 0.0;
    // Beyond what a double holds is nothing there, and must not become 0 here.
    const double d = deviation(x).value_or(std::numeric_limits<double>::infinity());
    return d * d;
}

Status checkOptions(const SharpeIntervalOptions& o) {
    if (!(o.confidence >= 0.5 && o.confidence <= 0.9999))
        return Error{ErrorCode::BadInput, say("the confidence must be a number from 0.5 to 0.9999")};
    if (!(o.periodsPerYear > 0.0) || !std::isfinite(o.periodsPerYear))
        return Error{ErrorCode::BadInput, say("the periods per year must be a number above 0")};
    if (!std::isfinite(o.riskFreeAnnual))
        return Error{ErrorCode::BadInput, say("the risk-free rate must be a finite number")};
    return Ok{};
}

}  // namespace

Result<SharpeSample> sharpeSample(std::span<const double> returns, double riskFree) {
    if (returns.size() < kLeastPeriods) return tooFewReturns(returns.size(), kLeastPeriods);
    QD_CHECK(checkSimpleReturns(returns, say("series")));
    const Moments m = moments(returns);
    if (!m.deviation || *m.deviation == 0.0 || !m.skew || !m.kurtosis) return noVariation(say("series"));
    const Statistic sharpe = ratio(m.mean - riskFree, *m.deviation);
    if (!sharpe) return noVariation(say("series"));
    return SharpeSample{*sharpe, *m.skew, *m.kurtosis + 3.0, returns.size()};
}

double sharpeDeviation(const SharpeSample& sample) {
    QD_REQUIRE(sample.periods >= kLeastPeriods);
    return std::sqrt(spreadFactor(sample) / (static_cast<double>(sample.periods) - 1.0));
}

double probabilisticSharpe(const SharpeSample& sample, double threshold) {
    const double distance = sample.sharpe - threshold;
    const double spread = sharpeDeviation(sample);
    if (spread == 0.0) return distance > 0.0 ? 1.0 : (distance < 0.0 ? 0.0 : 0.5);
    return normalCdf(distance / spread);
}

double expectedMaximumSharpe(double trialVariance, std::size_t trials) {
    QD_REQUIRE(trials > 0 && trialVariance >= 0.0 && std::isfinite(trialVariance));
    if (trials == 1) return 0.0;
    const auto n = static_cast<double>(trials);
    const double high = -normalQuantile(1.0 / n);
    const double higher = -normalQuantile(1.0 / (n * std::numbers::e));
    return std::sqrt(trialVariance) * ((1.0 - std::numbers::egamma) * high + std::numbers::egamma * higher);
}

Result<TrialSpread> trialSpread(std::span<const double> sharpes, std::size_t periods, std::size_t trials) {
    if (sharpes.empty()) return Error{ErrorCode::BadInput, say("there are no trials to count")};
    if (trials == 0) trials = sharpes.size();
    if (trials < sharpes.size()) {
        return Error{ErrorCode::BadInput,
                     say("found %1 trials, expected at least the %2 that were kept", trials, sharpes.size())};
    }
    for (std::size_t i = 0; i < sharpes.size(); ++i) {
        if (!std::isfinite(sharpes[i]))
            return Error{ErrorCode::BadInput, say("the Sharpe ratio of trial %1 is not a number", i + 1)};
    }
    TrialSpread out{trials, variance(sharpes)};
    const bool lost = trials > sharpes.size() || sharpes.size() == 1;
    if (lost && periods > 1)
        out.variance = std::max(out.variance, 1.0 / (static_cast<double>(periods) - 1.0));
    if (!std::isfinite(out.variance))
        return Error{ErrorCode::BadInput, say("the Sharpe ratios of the trials lie too far apart")};
    return out;
}

double deflatedSharpe(const SharpeSample& sample, const TrialSpread& spread) {
    return probabilisticSharpe(sample, expectedMaximumSharpe(spread.variance, spread.trials));
}

std::optional<double> minTrackRecord(const SharpeSample& sample, double threshold, double confidence) {
    QD_REQUIRE(confidence > 0.0 && confidence < 1.0);
    const double distance = sample.sharpe - threshold;
    if (!(distance > 0.0)) return std::nullopt;
    const double z = normalQuantile(confidence) / distance;
    return finite(1.0 + spreadFactor(sample) * z * z);
}

Result<SharpeInterval> sharpeInterval(std::span<const double> returns, const SharpeIntervalOptions& options) {
    QD_CHECK(checkOptions(options));
    QD_TRY(const auto sample, sharpeSample(returns, options.riskFreeAnnual / options.periodsPerYear));
    const double year = std::sqrt(options.periodsPerYear);
    SharpeInterval out;
    out.sharpe = sample.sharpe * year;
    out.deviation = sharpeDeviation(sample) * year;
    const double reach = normalQuantile(0.5 + 0.5 * options.confidence) * out.deviation;
    out.low = out.sharpe - reach;
    out.high = out.sharpe + reach;
    return out;
}

Result<SharpeInterval> sharpeInterval(std::span<const double> returns, const SharpeIntervalOptions& options,
                                      const jobs::JobContext& job) {
    QD_TRY(auto out, sharpeInterval(returns, options));
    if (options.resamples == 0) return out;
    BootstrapOptions bootstrap;
    bootstrap.resamples = options.resamples;
    bootstrap.confidence = options.confidence;
    bootstrap.periodsPerYear = options.periodsPerYear;
    bootstrap.riskFreeAnnual = options.riskFreeAnnual;
    bootstrap.seed = options.seed;
    bootstrap.threads = options.threads;
    QD_TRY(const auto made, bootstrapIntervals(returns, {BootstrapStatistic::Sharpe}, bootstrap, job));
    out.bootstrap =
        SharpeInterval::Bootstrap{made.intervals.front().low, made.intervals.front().high, made.block};
    return out;
}

}  // namespace qd::analytics
