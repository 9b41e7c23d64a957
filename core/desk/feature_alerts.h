// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/desk/alerts_view.h"
#include "core/vault/records.h"

namespace qd::desk {

/// What the records of materialised features say about a data set: a line for each view whose newest record
/// has features under features::kGoodQuality. Records that cannot be read are passed over.
[[nodiscard]] std::vector<AlertLine> featureAlerts(const std::vector<vault::RunRecord>& runs,
                                                   DatasetId dataset);

}  // namespace qd::desk
