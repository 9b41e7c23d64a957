// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/vault/backup.h"
#include "core/vault/half_made.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

/// A copied database: the key file of the same moment, and the manifest but for size and hash of the copy.
struct CopiedWorkspace {
    std::string keyFile;
    BackupManifest manifest;
};

/// Error Busy, for whoever has to wait for another backup.
[[nodiscard]] Error backupUnderWay();

/// What the database says of itself as `db` sees it now; `madeAt` and `workspace` are the caller's.
Result<BackupManifest> describeDatabase(Database& db, const std::string& workspace, Timestamp madeAt);

/// Copies the database of an open workspace, as it is at one moment, to a new file `to` (still encrypted,
/// mode 0600, not synced), while others go on reading and writing. Errors Busy while another copy is made,
/// Io, Cancelled; then nothing is left at `to`. Precondition: outside of the gate.
Result<CopiedWorkspace> copyWorkspace(VaultState& state, const std::string& to, const jobs::JobContext& job);

/// While it lives, statements of `db` end as soon as the job is cancelled. Both outlive it.
class StopsWith {
public:
    StopsWith(Database& db, const jobs::JobContext& job);
    StopsWith(const StopsWith&) = delete;
    StopsWith& operator=(const StopsWith&) = delete;
    ~StopsWith();

private:
    Database* m_db;
};

/// Removes a database that was made in passing, with its log.
class PassingDatabase {
public:
    PassingDatabase(FileSystem& files, std::string path) : m_path(std::move(path)), m_names(files) {
        m_names.add(m_path);
        m_names.clear();
    }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
    HalfMade m_names;
};

}  // namespace qd::vault
