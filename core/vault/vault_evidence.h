// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/vault/evidence.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

/// The evidence of an open workspace: its tree, its signed checkpoints, and their copies outside.
///
/// A checkpoint is made by itself after the commit that brings 256 entries since the last one, or comes 15
/// minutes after it; after a decision; and on closing, when there are entries that none covers.
class VaultEvidence final : public Evidence {
public:
    static constexpr std::int64_t kEntriesBetween = 256;
    static constexpr std::int64_t kMillisBetween = 15 * 60 * 1000;

    /// `state` outlives it.
    explicit VaultEvidence(VaultState& state);

    Result<Checkpoint> checkpoint(CheckpointReason reason) override;
    [[nodiscard]] Result<std::vector<Checkpoint>> checkpoints(std::int64_t limit) override;
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(std::int64_t from, std::int64_t to) override;
    [[nodiscard]] Result<crypto::Digest> rootAt(std::int64_t size) override;
    [[nodiscard]] Result<std::vector<crypto::Digest>> inclusion(std::int64_t sequence,
                                                                std::int64_t size) override;
    [[nodiscard]] Result<std::vector<crypto::Digest>> consistency(std::int64_t oldSize,
                                                                  std::int64_t newSize) override;
    [[nodiscard]] const std::optional<Rollback>& rollback() const override { return m_state->rollback; }
    Status acceptRollback(const AuditDraft& draft) override;
    Status startLineage(const AuditDraft& draft, std::int64_t above, std::int64_t generation) override;
    [[nodiscard]] Result<std::string> anchorFolder() override;
    Status setAnchorFolder(const std::string& folder, const AuditDraft& draft) override;
    Status checkpointIfDue() override;

    // What the vault calls, inside the gate.

    /// Holds the log against what is known outside and sets `state.rollback`. Once, on opening; errors are
    /// those of reading a damaged workspace.
    Status lookForRollback();
    /// Error Integrity, in plain words, when the workspace was rolled back.
    [[nodiscard]] Status refuseWhenRolledBack() const;
    /// After a commit whose last entry is `draft`: makes a checkpoint when one is due. What fails is logged
    /// and tried again after the next commit.
    void committed(const AuditDraft& draft);
    /// The chain, the tree, every checkpoint, what is known outside, and the state that the newest
    /// checkpoint commits to, where nothing came after it.
    [[nodiscard]] Result<AuditVerdict> verify();
    /// All that verify() looks at, and the content of every data set and recorded file. Error Integrity.
    [[nodiscard]] Status verifyContents();
    /// On closing.
    void closing() noexcept;

private:
    Status newLineage(const AuditDraft& draft, std::int64_t above, std::int64_t generation,
                      CheckpointReason reason);
    Result<Checkpoint> make(CheckpointReason reason);
    void makeQuietly(CheckpointReason reason);
    Status learnLast();
    [[nodiscard]] bool old() const;
    Status append(const AuditDraft& draft);
    [[nodiscard]] Result<Message> stateFault(std::int64_t entries);
    [[nodiscard]] Result<std::optional<Rollback>> compareAll();
    void recordIncident();
    VaultState* m_state;
    bool m_known = false;        ///< the two below were read
    std::int64_t m_covered = 0;  ///< entries that the last checkpoint covers
    Timestamp m_last;            ///< of the last checkpoint, or of the first look
};

}  // namespace qd::vault
