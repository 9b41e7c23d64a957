// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/market/price_panel.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// Price data sets with their panels.
class DatasetStore {
public:
    explicit DatasetStore(Database& db) : m_db(&db) {}
    /// Content hash, sizes and days of the row are the panel's own. Error BadInput when `record` names
    /// another content hash.
    Result<DatasetId> add(const DatasetRecord& record, const market::PricePanel& panel);
    /// Error BadInput when there is none, or something rests on it.
    Status remove(DatasetId id);
    [[nodiscard]] Result<std::vector<DatasetRecord>> list() const;  ///< newest first
    /// Error BadInput for an unknown id; Integrity when the panel is not the one that was stored.
    [[nodiscard]] Result<market::PricePanel> load(DatasetId id) const;

private:
    Database* m_db;
};

}  // namespace qd::vault
