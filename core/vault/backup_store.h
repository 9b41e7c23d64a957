// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// How many backups the workspace counts: of the last one that was recorded, or that it was restored from.
Result<std::int64_t> backupGeneration(Database& db);

/// The backups and drills that the workspace remembers.
class BackupStore {
public:
    explicit BackupStore(Database& db) : m_db(&db) {}
    /// Counts the generation up to the record's. Error BadInput for a generation that is there already.
    Status add(const BackupRecord& record);
    /// Error BadInput for a generation that is not there.
    /// Nothing: it is not proved any more.
    Status setVerified(std::int64_t generation, std::optional<Timestamp> at);
    /// Never down: a restored workspace goes on counting after the backup that it came from.
    Status countTo(std::int64_t generation);
    Status addDrill(const DrillRecord& record);
    [[nodiscard]] Result<std::vector<BackupRecord>> list() const;   ///< newest first
    [[nodiscard]] Result<std::vector<DrillRecord>> drills() const;  ///< newest first

private:
    Database* m_db;
};

}  // namespace qd::vault
