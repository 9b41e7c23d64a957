// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/vault/artifact_store.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// Recorded runs with their files.
class RunStore {
public:
    explicit RunStore(Database& db) : m_db(&db), m_artifacts(db) {}
    Result<RunId> add(const RunRecord& record, const RunFiles& files);
    /// Error BadInput when there is none, or something rests on it.
    Status remove(RunId id);
    [[nodiscard]] Result<std::vector<RunRecord>> list() const;  ///< newest first
    /// Error BadInput for an unknown id.
    [[nodiscard]] Result<RunFiles> loadFiles(RunId id) const;

private:
    Database* m_db;
    ArtifactStore m_artifacts;
};

}  // namespace qd::vault
