// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/blob_parts.h"
#include "core/model/learning_panel.h"

namespace qd::model {

/// A learning panel in a frame: days, names and hashes as JSON, numbers and masks in the blob.
[[nodiscard]] Json panelJson(const LearningPanel& panel);
void addPanel(BlobWriter& blob, const LearningPanel& panel);
/// Error BadInput when the numbers do not fit the sizes that the JSON tells, a mask holds anything but 0 and
/// 1, and as validate(LearningPanel).
Result<LearningPanel> panelFrom(const Json& json, BlobReader& blob);

}  // namespace qd::model
