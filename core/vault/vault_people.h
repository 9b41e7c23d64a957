// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/people.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

/// Reading the people of an open workspace.
class VaultPeople final : public People {
public:
    explicit VaultPeople(VaultState& state) : m_state(&state) {}
    [[nodiscard]] Result<std::vector<UserRecord>> users() override;
    [[nodiscard]] Result<std::optional<UserRecord>> find(const std::string& name) override;
    [[nodiscard]] Result<std::optional<crypto::Secret>> totpSecret(PersonId id) override;
    [[nodiscard]] Result<std::vector<DecisionRecord>> decisions() override;
    [[nodiscard]] Result<std::vector<UserKeyRecord>> keyHistory() override;
    [[nodiscard]] Result<std::vector<UserRoleRecord>> roleHistory() override;
    [[nodiscard]] Result<std::vector<AuditEntry>> entriesAbout(PersonId id) override;
    [[nodiscard]] Result<std::optional<PersonId>> personOf(const std::string& who) override;

private:
    VaultState* m_state;
};

}  // namespace qd::vault
