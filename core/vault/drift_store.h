// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/vault/artifact_store.h"
#include "core/vault/database.h"
#include "core/vault/model_records.h"

namespace qd::vault {

/// Drift scans with their reports.
class DriftStore {
public:
    explicit DriftStore(Database& db) : m_db(&db), m_artifacts(db) {}
    Result<DriftScanId> add(const DriftScanRecord& record, const std::string& report);
    /// The last `limit` scans of a model, newest first.
    [[nodiscard]] Result<std::vector<DriftScanRecord>> list(ModelId model, std::int64_t limit) const;
    /// Error BadInput for an unknown scan.
    [[nodiscard]] Result<std::string> report(DriftScanId id) const;
    /// Those of the model from before `before`, but not its newest; gives how many went.
    Result<std::int64_t> removeBefore(ModelId model, Timestamp before);

private:
    Database* m_db;
    ArtifactStore m_artifacts;
};

}  // namespace qd::vault
