// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/jobs/job.h"

namespace qd::analytics::test {

using Series = std::vector<double>;
inline constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Two series of the same periods.
struct TwoSeries {
    Series a;
    Series b;
};

/// A job that nobody watches, and one that was cancelled before it began.
const jobs::JobContext& quietJob();
const jobs::JobContext& cancelledJob();

/// Whether the shared reference files are here; without them the tests that need them skip.
bool haveReferences();
/// refs.json and metrics_synth.json.
const Json& references();
const Json& synthetic();
/// The number at a path of keys; NaN where there is none.
double numberAt(const Json& document, const std::vector<std::string>& path);

/// Equal weights, rebalanced daily, of the 20 clean stocks, and SPY on the same days.
TwoSeries equalWeightAndSpy();
/// ret_metrics_2520.csv.
TwoSeries strategyAndBenchmark();
/// The returns of the 20 clean stocks, one series each, in the order of the file.
std::vector<Series> cleanStocks();
/// The 100 strategies of cscv_2520x100.csv.gz.
std::vector<Series> hundredStrategies();

/// Independent normal returns of a fixed seed.
Series normalReturns(std::size_t count, double mean, double deviation, std::uint64_t seed);
/// Two correlated normal series with the given means, deviations 1 %.
TwoSeries correlatedReturns(std::size_t count, double meanA, double meanB, double correlation,
                            std::uint64_t seed);
std::vector<std::span<const double>> spansOf(const std::vector<Series>& series);

}  // namespace qd::analytics::test
