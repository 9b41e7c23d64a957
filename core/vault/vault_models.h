// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/models.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

/// Reading the model registry of an open workspace.
class VaultModels final : public Models {
public:
    explicit VaultModels(VaultState& state) : m_state(&state) {}
    [[nodiscard]] Result<std::vector<ModelRecord>> models() override;
    [[nodiscard]] Result<std::vector<ModelEventRecord>> modelEvents() override;
    [[nodiscard]] Result<std::vector<ModelFindingRecord>> modelFindings() override;
    [[nodiscard]] Result<std::vector<DriftScanRecord>> driftScans(ModelId model, std::int64_t limit) override;
    [[nodiscard]] Result<std::string> driftReport(DriftScanId id) override;
    [[nodiscard]] Result<std::optional<LeaseRecord>> lease(const std::string& name) override;

private:
    VaultState* m_state;
};

}  // namespace qd::vault
