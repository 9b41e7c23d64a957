// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// The audit log: rows that are only ever appended, each holding the hash of the one before.
///
/// The hash of an entry is SHA-256 over its canonical row, in this order: the text "quarterdeck audit 1",
/// then sequence and time (milliseconds since 1970, UTC) as 8 bytes each, big end first; then actor, action,
/// subject and detail, each as 4 bytes of length, big end first, and its UTF-8 bytes; then the 64 lower-case
/// hex digits of the previous entry's hash. The first entry has 64 zeros there.
///
/// The last sequence and hash stand in a row of their own with an HMAC-SHA-256 under a key that is derived
/// from the workspace's data key and is not the database key: cutting off the tail, or computing the chain
/// anew with the database key alone, is found. What it cannot find is the whole file set back to an older
/// copy of itself: that takes signed checkpoints kept elsewhere.
class AuditLog {
public:
    /// `db` outlives the log. `headKey` has 32 bytes.
    AuditLog(Database& db, crypto::Secret headKey) : m_db(&db), m_headKey(std::move(headKey)) {}

    /// Precondition: inside the transaction of the change that `draft` tells of.
    Status append(const AuditDraft& draft, Timestamp at);
    /// The last `limit` entries, newest first.
    [[nodiscard]] Result<std::vector<AuditEntry>> tail(std::int64_t limit) const;
    /// Walks the whole chain and computes every hash again.
    [[nodiscard]] Result<AuditVerdict> verify() const;

private:
    struct Head {
        std::int64_t sequence = 0;
        std::string hash;
        std::string mac;
    };
    [[nodiscard]] Result<Head> head() const;
    [[nodiscard]] Result<std::string> macOf(std::int64_t sequence, const std::string& hash) const;
    [[nodiscard]] Result<Message> headFault(const AuditVerdict& walked) const;
    Database* m_db;
    crypto::Secret m_headKey;
};

/// The hash of an entry as AuditLog documents it; `entry.hash` is not read.
[[nodiscard]] std::string auditHash(const AuditEntry& entry);
/// What the first entry has in place of a previous hash.
[[nodiscard]] std::string auditGenesisHash();

}  // namespace qd::vault
