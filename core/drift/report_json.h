// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/drift/report.h"

namespace qd::drift {

/// The document of `qdctl drift`: severity, features by name, multivariate, samples. `histograms`: with the
/// bins.
[[nodiscard]] Json toJson(const DriftReport& report, bool histograms);
/// What toJson() wrote, histograms or not. Error BadInput.
Result<DriftReport> reportOf(const Json& document);

}  // namespace qd::drift
