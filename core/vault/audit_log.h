// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/hash.h"
#include "core/crypto/secret.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// The tree head that the first `size` entries are known to have had.
struct KnownRoot {
    std::int64_t size = 0;
    crypto::Digest root{};
};

/// The audit log: rows that are only ever appended, each holding the hash of the one before.
///
/// The hash of an entry is SHA-256 over its canonical row (core/crypto/audit_row.h), which ends with the 64
/// lower-case hex digits of the previous entry's hash; the first entry has 64 zeros there. Over the same
/// rows stands the RFC 6962 tree of audit_tree.h.
///
/// The last sequence and hash stand in a row of their own with an HMAC-SHA-256 under a key that is derived
/// from the workspace's data key and is not the database key: cutting off the tail, or computing the chain
/// anew with the database key alone, is found. Whoever has both keys, or sets back the whole file, is found
/// by the signed checkpoints (vault_evidence.h) that are kept elsewhere.
class AuditLog {
public:
    /// `db` outlives the log. `headKey` has 32 bytes.
    AuditLog(Database& db, crypto::Secret headKey);
    AuditLog(AuditLog&& other) noexcept;
    AuditLog& operator=(AuditLog&&) = delete;
    AuditLog(const AuditLog&) = delete;
    AuditLog& operator=(const AuditLog&) = delete;
    ~AuditLog();

    /// Precondition: inside the transaction of the change that `draft` tells of.
    Status append(const AuditDraft& draft, Timestamp at);
    /// Sequence of the entry that append() last made, also when it was rolled back; 0 before.
    [[nodiscard]] std::int64_t lastAppended() const noexcept { return m_lastAppended; }
    /// The last `limit` entries, newest first.
    [[nodiscard]] Result<std::vector<AuditEntry>> tail(std::int64_t limit) const;
    /// Entries [from, to], both counted from 1. Error BadInput for more than 1,000,000 at once.
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(std::int64_t from, std::int64_t to) const;
    /// Entries of the log, as its end says.
    [[nodiscard]] Result<std::int64_t> size() const;
    /// Walks the whole chain and computes every hash and every node of the tree again; holds them against
    /// the head and against `known`, which ascends by size.
    [[nodiscard]] Result<AuditVerdict> verify(std::span<const KnownRoot> known = {}) const;

    /// Lets go of the prepared statements that append() keeps: before the database is closed or replaced.
    void release();
    /// The head under another key: after the workspace got a new data key, before anything is appended.
    /// Error Integrity when the head does not fit `headKey`.
    static Status rekey(Database& db, const crypto::Secret& headKey, crypto::Secret newKey);
    /// From now on the head is kept under `headKey`, which rekey() has put it under.
    void useKey(crypto::Secret headKey);

private:
    struct Head {
        std::int64_t sequence = 0;
        std::string hash;
        std::string mac;
    };
    struct Statements;
    [[nodiscard]] Result<Head> head() const;
    [[nodiscard]] Result<Message> headFault(const AuditVerdict& walked) const;
    Status keepStatements();
    Database* m_db;
    crypto::Secret m_headKey;
    std::unique_ptr<Statements> m_statements;
    std::int64_t m_lastAppended = 0;
};

/// The hash of an entry as AuditLog documents it; `entry.hash` is not read.
[[nodiscard]] std::string auditHash(const AuditEntry& entry);
/// What the first entry has in place of a previous hash.
[[nodiscard]] std::string auditGenesisHash();

}  // namespace qd::vault
