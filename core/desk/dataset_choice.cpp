// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dataset_choice.h"

#include <string>

namespace qd::desk {

Result<vault::DatasetRecord> datasetOrNewest(vault::Vault& vault, DatasetId id) {
    QD_TRY(const auto datasets, vault.datasets());
    for (const auto& dataset : datasets) {
        if (!id.valid() || dataset.id == id) return dataset;
    }
    if (id.valid())
        return Error{ErrorCode::BadInput, say("there is no data set %1", std::to_string(id.value))};
    return Error{ErrorCode::BadInput, say("the workspace holds no prices yet"),
                 say("import a price file first")};
}

}  // namespace qd::desk
