// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/market/tables.h"

namespace qd::vault {

/// A price data set as the vault lists it.
struct DatasetRecord {
    DatasetId id;
    std::string name;
    std::string source;       ///< file name it came from, without the folder
    std::string contentHash;  ///< market::PricePanel::contentHash()
    Timestamp importedAt;
    std::string importedBy;
    bool synthetic = false;
    std::int64_t rows = 0;  ///< sessions
    std::int64_t symbols = 0;
    Date from;
    Date to;
    std::string benchmark;  ///< a symbol of it, or empty
    std::string findings;   ///< quality findings, JSON array (see core/desk)
    std::int64_t findingCount = 0;
};

/// A recorded backtest: its files are the bytes that qdctl writes to a folder.
struct RunRecord {
    RunId id;
    std::string name;
    std::string kind = "backtest";
    Timestamp createdAt;
    std::string createdBy;
    DatasetId dataset;
    bool synthetic = false;
    std::string config;     ///< canonical YAML
    std::string inputHash;  ///< content hash of the data set
    std::string summary;    ///< summary.json
    double seconds = 0.0;   ///< wall time of the run
};
using RunFiles = std::map<std::string, std::string>;  ///< file name → bytes

struct ReportRecord {
    ReportId id;
    std::string kind;    ///< "executive"
    std::string format;  ///< "pdf" …
    std::string title;
    Timestamp createdAt;
    std::string createdBy;
    RunId run;
    std::string fileName;
    std::string sha256;
    std::int64_t bytes = 0;
};

struct SecurityRecord {
    std::string symbol;
    std::string name;    ///< may be empty
    std::string sector;  ///< may be empty
};

/// A backup that was made of the workspace.
struct BackupRecord {
    std::int64_t generation = 0;
    std::string path;
    Timestamp madeAt;
    std::string sha256;  ///< of the database in it
    std::int64_t bytes = 0;
    std::optional<Timestamp> verifiedAt;
};

/// A rehearsal of a restore.
struct DrillRecord {
    Timestamp at;
    std::string file;  ///< name of the backup
    bool passed = false;
    double rtoSeconds = 0.0;
    double rpoSeconds = 0.0;
    std::int64_t entriesBehind = 0;
    std::string words;  ///< what went wrong; empty when it passed
};

/// What keeps a thing from being removed, whatever its age.
struct LegalHoldRecord {
    std::int64_t id = 0;
    std::string subject;
    std::string reason;
    std::string placedBy;
    Timestamp placedAt;
    std::optional<Timestamp> releasedAt;
};

/// What an audit entry says, before it has its place in the chain. `detail` is canonical JSON without
/// secrets.
struct AuditDraft {
    std::string actor;
    std::string action;   ///< "prices.import", "backtest.run" …
    std::string subject;  ///< "dataset 3"
    std::string detail;
};

struct AuditEntry {
    std::int64_t sequence = 0;  ///< from 1, no gaps
    Timestamp at;
    AuditDraft what;
    std::string previousHash;  ///< hex; 64 zeros for the first
    std::string hash;          ///< hex: SHA-256 over the canonical row, previous hash included
};

/// What a walk over the whole chain found.
struct AuditVerdict {
    bool intact = false;
    std::int64_t entries = 0;
    std::string head;                      ///< hash of the last entry
    std::optional<std::int64_t> brokenAt;  ///< first sequence that does not fit
    Message reason;                        ///< in words, when broken
};

}  // namespace qd::vault
