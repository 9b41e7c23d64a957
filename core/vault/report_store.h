// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/vault/artifact_store.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// Recorded reports: the very bytes that were handed out.
class ReportStore {
public:
    explicit ReportStore(Database& db) : m_db(&db), m_artifacts(db) {}
    /// Size and SHA-256 of the row are those of `bytes`. Error BadInput when `record` names another SHA-256.
    Result<ReportId> add(const ReportRecord& record, const std::string& bytes);
    /// Error BadInput when there is none, or something rests on it.
    Status remove(ReportId id);
    [[nodiscard]] Result<std::vector<ReportRecord>> list() const;  ///< newest first
    /// Error BadInput for an unknown id.
    [[nodiscard]] Result<std::string> load(ReportId id) const;

private:
    Database* m_db;
    ArtifactStore m_artifacts;
};

}  // namespace qd::vault
