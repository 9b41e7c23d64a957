// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/market/quality.h"

namespace qd::desk {

/// Quality findings as stored with a data set.
std::string findingsToJson(const std::vector<market::QualityFinding>& findings);
/// Empty text: none. Error Integrity for whatever findingsToJson() does not write.
Result<std::vector<market::QualityFinding>> findingsFromJson(const std::string& json);

}  // namespace qd::desk
