// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/base/result.h"
#include "core/drift/sample.h"
#include "core/features/frame.h"

namespace qd::drift {

/// Rows of a feature frame as a sample: sessions [from, to), a row for each name that is in the universe and
/// has a value in any feature, the names of a session one period. When that would be more than `mostRows`,
/// only names evenly apart are taken, the same on each session. Error BadInput for sessions that the frame
/// does not have.
Result<DriftSample> sampleOf(const features::FeatureFrame& frame, std::size_t from, std::size_t to,
                             std::size_t mostRows = 50'000);

}  // namespace qd::drift
