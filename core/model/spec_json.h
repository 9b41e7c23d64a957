// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/model_spec.h"

namespace qd::model {

/// Specifications as JSON, in model files, frames and records of runs. Every member is written and has to be
/// there; 64-bit numbers are texts. Reading validates, too: error BadInput naming the member.
[[nodiscard]] Json toJson(const ModelSpec& spec);
[[nodiscard]] Json toJson(const TrainSpec& spec);
Result<ModelSpec> modelSpecFromJson(const Json& json);
Result<TrainSpec> trainSpecFromJson(const Json& json);

}  // namespace qd::model
