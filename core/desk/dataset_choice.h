// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/vault.h"

namespace qd::desk {

/// The data set with this number; an invalid one means the newest. Error BadInput when there is none.
Result<vault::DatasetRecord> datasetOrNewest(vault::Vault& vault, DatasetId id);

}  // namespace qd::desk
