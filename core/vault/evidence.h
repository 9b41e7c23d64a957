// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/message.h"
#include "core/base/result.h"
#include "core/crypto/hash.h"
#include "core/crypto/merkle.h"
#include "core/crypto/sign.h"
#include "core/vault/records.h"

namespace qd::vault {

enum class CheckpointReason : std::uint8_t { Entries, Time, Decision, Export, Backup, Logout, Asked };

/// A signed statement about the log and the state at one moment. `text` is what is signed, byte by byte
/// (checkpoint.h gives the format); the fields are what it says.
struct Checkpoint {
    std::string workspace;     ///< 32 hex digits
    std::int64_t lineage = 0;  ///< how often the workspace was restored
    std::int64_t size = 0;     ///< entries of the log
    crypto::Digest root{};     ///< RFC 6962 tree head over them
    std::string head;          ///< hash of the last entry, hex
    Timestamp at;
    CheckpointReason reason = CheckpointReason::Asked;
    std::map<std::string, std::string>
        state;  ///< "positions", "limits", "users", "rules", "models" → SHA-256, hex
    std::string text;
    crypto::PublicKey key{};  ///< the workspace's
    crypto::Signature signature{};
};

/// What was found on opening, when a known tree head is newer than the log or does not belong to it.
struct Rollback {
    std::int64_t found = 0;  ///< entries of the log
    std::int64_t known = 0;  ///< entries of the newest known tree head
    std::string anchor;      ///< where that head was kept: "key file", "folder", "keychain"
    Message words;           ///< one sentence
};

/// Evidence of an open workspace: the tree over its log, and what is known of it outside.
class Evidence {
public:
    virtual ~Evidence() = default;
    /// Signs the log and the state as they are, stores the checkpoint, and copies it to the key file and the
    /// anchor folder. Called by the vault itself every 256 entries, every 15 minutes and on closing.
    virtual Result<Checkpoint> checkpoint(CheckpointReason reason) = 0;
    [[nodiscard]] virtual Result<std::vector<Checkpoint>> checkpoints(
        std::int64_t limit) = 0;  ///< newest first
    /// Entries [from, to], both counted from 1, as they were hashed: people stand as "person 7" in them. At
    /// most 1,000,000 at once.
    [[nodiscard]] virtual Result<std::vector<AuditEntry>> entries(std::int64_t from, std::int64_t to) = 0;
    [[nodiscard]] virtual Result<crypto::Digest> rootAt(std::int64_t size) = 0;
    /// RFC 6962; `sequence` from 1. A few milliseconds for a million entries.
    [[nodiscard]] virtual Result<std::vector<crypto::Digest>> inclusion(std::int64_t sequence,
                                                                        std::int64_t size) = 0;
    [[nodiscard]] virtual Result<std::vector<crypto::Digest>> consistency(std::int64_t oldSize,
                                                                          std::int64_t newSize) = 0;
    /// Set when the workspace is open for reading only because it was rolled back.
    [[nodiscard]] virtual const std::optional<Rollback>& rollback() const = 0;
    /// Takes the workspace as it is: a new lineage, with the audit entry `draft` that says what is missing,
    /// and a checkpoint, which replaces the ones that are known outside. Until then every transaction of a
    /// workspace that was rolled back is refused. A restore begins its lineage with it, too.
    virtual Status acceptRollback(const AuditDraft& draft) = 0;
    /// The same for a workspace that was restored: its lineage is above `above` and above that of every
    /// checkpoint known outside, so that the same backup restored twice gives two lineages; its backups are
    /// counted on from `generation`.
    virtual Status startLineage(const AuditDraft& draft, std::int64_t above, std::int64_t generation) = 0;
    /// Folder outside that each checkpoint is copied to; empty: none.
    [[nodiscard]] virtual Result<std::string> anchorFolder() = 0;
    /// With the audit entry `draft`; the newest checkpoint is copied there at once. Error Io when that fails;
    /// then nothing was changed.
    virtual Status setAnchorFolder(const std::string& folder, const AuditDraft& draft) = 0;
    /// Makes a checkpoint when entries were added since the last one and that is 15 minutes old: for a timer.
    virtual Status checkpointIfDue() = 0;
};

}  // namespace qd::vault
