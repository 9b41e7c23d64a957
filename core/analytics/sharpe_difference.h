// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/analytics/sharpe_pair.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::analytics {

/// Tests of "both series have the same Sharpe ratio". Returns are simple, per period, less the risk-free
/// rate, and stand for the same periods in both series. All give error BadInput for series of other lengths
/// or fewer than 10 or more than 100,000 periods, a return that is not a finite number, a series that does
/// not vary, and two series whose difference in Sharpe ratio has no spread (a series against a multiple of
/// itself). Figures are per period; p-values are two-sided.

/// The difference of two Sharpe ratios, its standard error, and the normal test of it.
struct SharpeDifference {
    double difference = 0.0;
    double deviation = 0.0;
    double z = 0.0;
    double p = 1.0;
};

/// Jobson & Korkie (1981) as corrected by Memmel (2003): for normal returns without memory. Variance: (2 −
/// 2ρ + ½(SRa² + SRb² − 2·SRa·SRb·ρ²)) / n.
Result<SharpeDifference> memmelTest(std::span<const double> a, std::span<const double> b);

/// Ledoit & Wolf (2008): delta method with the heteroskedasticity and autocorrelation consistent covariance
/// of the four moments, Parzen kernel, times n/(n − 4). A bandwidth of 0 is that of Andrews (1991), which
/// they use.
struct HacDifference {
    SharpeDifference test;   ///< of ratios with ddof 0, which are functions of the moments
    double bandwidth = 0.0;  ///< lags below it have weight
};
Result<HacDifference> ledoitWolfHac(std::span<const double> a, std::span<const double> b,
                                    double bandwidth = 0.0);

struct BlockTestOptions {
    std::size_t resamples = 4999;  ///< 99 … 1,000,000
    /// Block length, 1 … n/4; 0: by the data, automaticBlockLength() of what each period adds to the
    /// difference.
    std::size_t block = 0;
    double confidence = 0.95;  ///< of the interval, 0.5 … 0.9999
    double null = 0.0;         ///< the difference (ddof 0) that is tested
    std::uint64_t seed = 1;
    std::size_t threads = 1;  ///< the result does not depend on it
    double bandwidth = 0.0;   ///< of the sample's own error, as ledoitWolfHac(): 0 is that of Andrews
};
/// Ledoit & Wolf (2008), their recommendation: the studentised circular block bootstrap, p = (1 + number of
/// |t*| >= |t|) / (resamples + 1), with the symmetric interval that inverts it.
struct BlockTest {
    SharpeDifference test;  ///< as ledoitWolfHac(), but z is the studentised t and p that of the bootstrap
    double low = 0.0;       ///< of the difference
    double high = 0.0;
    std::size_t block = 1;
    std::size_t resamples = 0;
};
/// Error as above, for options out of range, and Cancelled.
Result<BlockTest> ledoitWolfBootstrap(std::span<const double> a, std::span<const double> b,
                                      const BlockTestOptions& options, const jobs::JobContext& job);

/// The p-value alone, on the calling thread and without a word of progress: for tests inside of other work.
/// Precondition: a block length from 1 to a quarter of the periods.
Result<double> blockTestP(const SharpePair& pair, const BlockTestOptions& options,
                          const jobs::JobContext& job);

}  // namespace qd::analytics
