// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "core/vault/backup.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

/// The backups of an open workspace.
class VaultBackups final : public Backups {
public:
    /// Both outlive it.
    VaultBackups(VaultState& state, Evidence& evidence) : m_state(&state), m_evidence(&evidence) {}

    Result<BackupManifest> write(const std::string& path, const jobs::JobContext& job) override;
    Result<BackupProof> prove(const std::string& path, const std::string& scratchFolder,
                              const jobs::JobContext& job) override;
    [[nodiscard]] Result<std::vector<BackupRecord>> list() override;
    [[nodiscard]] Result<std::vector<DrillRecord>> drills() override;

private:
    VaultState* m_state;
    Evidence* m_evidence;
    std::mutex m_writing;  ///< held while a backup is written
};

}  // namespace qd::vault
