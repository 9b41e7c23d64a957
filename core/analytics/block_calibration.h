// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::analytics {

struct BlockCalibrationOptions {
    std::vector<std::size_t> candidates{1, 2, 4, 6, 8, 10};  ///< each 1 … a quarter of the returns
    std::size_t histories = 400;                             ///< made-up ones, 50 … 10,000
    std::size_t resamples = 199;                             ///< of each test, 99 … 9999
    double level = 0.05;                                     ///< 0.001 … 0.5
    std::uint64_t seed = 1;
    std::size_t threads = 1;  ///< the result does not depend on it
};
/// How often each block length rejects what is true in histories like the sample's.
struct BlockCalibration {
    std::size_t block = 1;  ///< the candidate whose share is nearest to the level; of equals the shorter
    std::vector<double> rejected;
};

/// The block length for ledoitWolfBootstrap() by calibration (Ledoit & Wolf 2008, algorithm 3.1): a vector
/// autoregression of order 1 is fitted to both series; histories are made of it with residuals from the
/// stationary bootstrap of average length 5; in each, every candidate tests the sample's own difference,
/// which is true there. A second or so for ten years of days; automaticBlockLength() takes a fraction of a
/// millisecond. Error BadInput as ledoitWolfBootstrap() or for options out of range; Cancelled.
Result<BlockCalibration> calibrateBlock(std::span<const double> a, std::span<const double> b,
                                        const BlockCalibrationOptions& options, const jobs::JobContext& job);

}  // namespace qd::analytics
