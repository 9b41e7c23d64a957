// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/drift/report.h"
#include "core/drift/sample.h"
#include "core/drift/scan.h"
#include "core/jobs/job.h"

namespace qd::drift {

/// What chance does to one feature.
struct FeatureCalibration {
    std::string name;
    Thresholds usual;       ///< medians where nothing drifts
    Thresholds thresholds;  ///< at SeverityRule::level
    Message untested;
};
struct Calibration {
    std::vector<FeatureCalibration> features;
    std::size_t referenceRows = 0;
    std::size_t currentRows = 0;
    std::size_t block = 1;
    std::size_t permutations = 0;
};

/// Thresholds before there is anything to compare: stretches of `currentPeriods` periods are taken out of the
/// reference in blocks and held against the rest of it. Errors as scan().
Result<Calibration> calibrate(const DriftSample& reference, std::size_t currentPeriods,
                              const ScanOptions& options, const jobs::JobContext& job);

}  // namespace qd::drift
