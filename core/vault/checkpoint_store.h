// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/checkpoint_note.h"
#include "core/vault/audit_log.h"
#include "core/vault/database.h"
#include "core/vault/evidence.h"

namespace qd::vault {

/// "entries", "time", "decision", "export", "backup", "logout", "asked": as checkpoints name them.
[[nodiscard]] std::string_view nameOf(CheckpointReason reason) noexcept;

/// What a signed checkpoint says. Errors Integrity: the text is not one, or its key did not sign it.
Result<Checkpoint> checkpointOf(const crypto::SignedCheckpoint& stored);
[[nodiscard]] crypto::SignedCheckpoint signedOf(const Checkpoint& checkpoint);

/// The signed checkpoints of a workspace, numbered from 1 without gaps.
class CheckpointStore {
public:
    explicit CheckpointStore(Database& db) : m_db(&db) {}
    Status add(const Checkpoint& checkpoint);
    /// Newest first. Error Integrity when one of them is not what was signed.
    [[nodiscard]] Result<std::vector<Checkpoint>> newest(std::int64_t limit) const;
    [[nodiscard]] Result<std::optional<Checkpoint>> latest() const;
    [[nodiscard]] Result<bool> contains(std::string_view text) const;
    /// Checks numbers and signatures of all, and that one of `signers`, where any are named, has made them;
    /// gives their tree heads, ascending by size. Error Integrity.
    [[nodiscard]] Result<std::vector<KnownRoot>> verifyAll(
        std::span<const crypto::PublicKey> signers = {}) const;

private:
    Database* m_db;
};

}  // namespace qd::vault
