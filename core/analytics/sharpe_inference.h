// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::analytics {

/// What the statistics of a Sharpe ratio are made of; everything is per period, nothing annual.
struct SharpeSample {
    double sharpe = 0.0;      ///< mean / deviation (ddof 1)
    double skew = 0.0;        ///< biased, m3 / m2^1.5
    double kurtosis = 3.0;    ///< biased and plain, m4 / m2²: 3 for a normal
    std::size_t periods = 0;  ///< at least 3
};
/// Takes simple returns less `riskFree` (both per period). Error BadInput for fewer than 3 returns, one that
/// is not a finite number of at least -1, or returns that do not vary (they have no Sharpe ratio).
Result<SharpeSample> sharpeSample(std::span<const double> returns, double riskFree = 0.0);

/// Asymptotic deviation of a Sharpe ratio per period with skew and kurtosis (Mertens 2002; Lo 2002 for normal
/// returns): √((1 − γ3·SR + (γ4 − 1)/4·SR²) / (n − 1)).
[[nodiscard]] double sharpeDeviation(const SharpeSample& sample);

/// Probability that the true Sharpe ratio is above `threshold` per period (Bailey & López de Prado 2012, eq.
/// 11).
[[nodiscard]] double probabilisticSharpe(const SharpeSample& sample, double threshold = 0.0);

/// The Sharpe ratio per period that the best of `trials` strategies without skill is expected to show:
/// √variance · ((1 − γ)·Φ⁻¹(1 − 1/N) + γ·Φ⁻¹(1 − 1/(N·e))), γ of Euler (Bailey & López de Prado 2014, eq. 1);
/// 0 for one trial. `variance` is that of the trials' Sharpe ratios per period. Preconditions: variance >= 0
/// and finite, trials > 0.
[[nodiscard]] double expectedMaximumSharpe(double variance, std::size_t trials);

/// The trials behind a choice: how many, and how far their Sharpe ratios (per period) lie apart.
struct TrialSpread {
    std::size_t trials = 1;
    double variance = 0.0;  ///< ddof 1
};
/// Of the Sharpe ratios that were kept, per period. `trials` counts those whose ratio is lost, too (0: as
/// many as `sharpes`); where some are lost, or there is one alone, the variance is at least 1/(periods − 1),
/// that of estimates without skill, because a few ratios that lie close together would flatter. Error
/// BadInput for no ratios, one that is not finite, or fewer trials than ratios.
Result<TrialSpread> trialSpread(std::span<const double> sharpes, std::size_t periods, std::size_t trials = 0);

/// The probability that the true Sharpe ratio is above what the best of all trials shows by luck: PSR with
/// expectedMaximumSharpe() as threshold (Bailey & López de Prado 2014, eq. 2).
[[nodiscard]] double deflatedSharpe(const SharpeSample& sample, const TrialSpread& spread);

/// Periods that are needed to say with `confidence` that the true Sharpe ratio is above `threshold`; nothing
/// where the sample's own is not above it (Bailey & López de Prado 2012, eq. 13). Precondition: 0 <
/// confidence < 1.
[[nodiscard]] std::optional<double> minTrackRecord(const SharpeSample& sample, double threshold = 0.0,
                                                   double confidence = 0.95);

struct SharpeIntervalOptions {
    double confidence = 0.95;  ///< 0.5 … 0.9999
    double periodsPerYear = 252.0;
    double riskFreeAnnual = 0.0;  ///< simple: this rate / periodsPerYear is taken off each period
    std::size_t resamples = 0;    ///< of the stationary bootstrap; 0: the analytic interval alone
    std::uint64_t seed = 1;
    std::size_t threads = 1;  ///< the result does not depend on it
};
/// An annual Sharpe ratio with its interval: the analytic one (Mertens 2002), and the percentiles of the
/// stationary bootstrap with automatic block length where it was asked for.
struct SharpeInterval {
    double sharpe = 0.0;
    double deviation = 0.0;  ///< analytic, annual
    double low = 0.0;
    double high = 0.0;
    struct Bootstrap {
        double low = 0.0;
        double high = 0.0;
        double block = 1.0;  ///< average length
    };
    std::optional<Bootstrap> bootstrap;
};
/// What every Sharpe ratio that is shown has beside it. Error BadInput as sharpeSample(), for options out of
/// range, and, with a bootstrap, fewer than 10 returns; Cancelled.
Result<SharpeInterval> sharpeInterval(std::span<const double> returns, const SharpeIntervalOptions& options,
                                      const jobs::JobContext& job);
/// The same without a bootstrap, whatever the options say: a microsecond.
Result<SharpeInterval> sharpeInterval(std::span<const double> returns,
                                      const SharpeIntervalOptions& options = {});

}  // namespace qd::analytics
