// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/vault/backup.h"
#include "core/vault/data_keys.h"
#include "core/vault/database.h"

namespace qd::vault {

/// Rows of every table of the schema.
Result<std::map<std::string, std::int64_t>> countRows(const Database& db);
/// Entries of the audit log and the hash of the last one, as the log's end says.
struct AuditEnd {
    std::int64_t entries = 0;
    std::string head;
};
Result<AuditEnd> auditEnd(const Database& db);

/// Proves a database that extractBackup() wrote: MACs of all pages, SQLite's integrity check, foreign keys,
/// workspace, schema and rows as the manifest says, the audit chain replayed to its head and to the
/// checkpoint's tree head. An older schema is brought up to date on the way (the chain is replayed after).
/// Gives the entries of the chain. Errors Integrity, Cancelled.
Result<std::int64_t> proveDatabase(const FileSystem& files, const std::string& databasePath,
                                   const DataKeys& keys, const BackupManifest& manifest,
                                   const jobs::JobContext& job);

/// Extracts a backup into a scratch folder of its own below `scratchFolder`, proves it and removes the
/// folder, whatever happens. `clock` measures.
Result<BackupProof> proveBackup(FileSystem& files, const Clock& clock, const std::string& path,
                                const DataKeys& keys, const std::string& scratchFolder,
                                const jobs::JobContext& job);

}  // namespace qd::vault
