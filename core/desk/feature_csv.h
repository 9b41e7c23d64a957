// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/features/frame.h"
#include "core/jobs/job.h"

namespace qd::desk {

/// Which rows of a frame to write; both ends included.
struct FeatureCsvRange {
    std::optional<Date> from;
    std::optional<Date> to;
};

/// `date,symbol,<feature>…`: a line for each name on each session on which it has a feature, dates ascending;
/// what is missing is empty, numbers read back as the same double. Gives the lines written. Error BadInput
/// when no session lies in the range, Io, Cancelled; a file that was there stays when it fails.
Result<std::size_t> writeFeatureCsv(FileSystem& files, const std::string& path,
                                    const features::FeatureFrame& frame, const FeatureCsvRange& range,
                                    const jobs::JobContext& job);
/// `session,published_at,known_at,digest`: when each row could first be known, and the digest of what it
/// rests on.
[[nodiscard]] std::string featureRowsCsv(const features::FeatureFrame& frame);

}  // namespace qd::desk
