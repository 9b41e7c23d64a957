// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/base/result.h"
#include "core/vault/records.h"

namespace qd::desk {

/// A recorded training as a folder for people: README.md (its report, with pictures and the line that makes
/// it again), wealth.svg, sharpe.svg, differences.svg, and its numbers (evaluation.json, returns.csv,
/// metrics.jsonl, config.yaml). The same record and command give the same bytes. Error BadInput for files
/// that are damaged.
Result<std::map<std::string, std::string>> trainingDocument(const vault::RunFiles& run,
                                                            const std::string& command);

}  // namespace qd::desk
