// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/merkle.h"
#include "core/vault/database.h"

namespace qd::vault {

/// The RFC 6962 tree over the audit log. The leaf of an entry is leafHash() of its canonical row and is
/// computed from the row; complete subtrees of 256 and of 65,536 leaves are stored in `audit_node` when they
/// fill, so that a tree head or a proof reads a few hundred rows however long the log is.
///
/// What is stored here speeds up and proves nothing: AuditLog::verify() computes every node again.
class AuditTree {
public:
    static constexpr int kLowLevel = 8;
    static constexpr int kHighLevel = 16;

    /// `db` outlives the tree.
    explicit AuditTree(const Database& db) : m_db(&db) {}

    /// Stores the subtrees that entry `size` completes. Precondition: inside its transaction.
    Status grown(std::int64_t size);
    /// Error BadInput when the log has fewer than `size` entries.
    [[nodiscard]] Result<crypto::Digest> rootAt(std::int64_t size) const;
    /// `sequence` from 1. Errors BadInput for what is not in the log.
    [[nodiscard]] Result<std::vector<crypto::Digest>> inclusion(std::int64_t sequence,
                                                                std::int64_t size) const;
    [[nodiscard]] Result<std::vector<crypto::Digest>> consistency(std::int64_t oldSize,
                                                                  std::int64_t newSize) const;

private:
    [[nodiscard]] Status contains(std::int64_t size) const;
    [[nodiscard]] Result<crypto::Digest> subtree(std::int64_t from, std::int64_t size) const;
    [[nodiscard]] Result<std::vector<crypto::Digest>> nodes(int level, std::int64_t first,
                                                            std::int64_t count) const;
    [[nodiscard]] Result<std::vector<crypto::Digest>> leaves(std::int64_t from, std::int64_t count) const;
    Status store(int level, std::int64_t position, const crypto::Digest& hash);
    const Database* m_db;
};

/// A stored digest; error Integrity when `bytes` has not 32.
Result<crypto::Digest> digestOf(std::string_view bytes);
[[nodiscard]] std::string_view bytesOf(const crypto::Digest& digest);

}  // namespace qd::vault
