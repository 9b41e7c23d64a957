// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "core/vault/keys.h"
#include "core/vault/people.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

/// The keys of an open workspace. A key derivation takes its second outside of the vault's gate, so that
/// others go on with the workspace meanwhile; changes of the keys wait for each other.
class VaultKeys final : public Keys {
public:
    /// `state` outlives it.
    explicit VaultKeys(VaultState& state) : m_state(&state) {}
    /// Whose names slots() can tell; outlives it.
    void knowPeople(People& people) { m_people = &people; }
    /// As check(); a user without a name is the one of this session.
    [[nodiscard]] Status checkSlot(const Unlock& unlock) const;

    [[nodiscard]] Result<std::vector<SlotLine>> slots() override;
    Result<crypto::PublicKey> putSlot(const SlotRequest& request) override;
    Status changePassphrase(const Unlock& current, const crypto::Secret& next, const crypto::KdfParams& kdf,
                            Keychain* keychain) override;
    Status removeSlot(const std::string& user) override;
    Result<crypto::Secret> makeRecoveryKey() override;
    Status checkRecoveryKey(const crypto::Secret& key) override;
    [[nodiscard]] Status check(const Unlock& unlock) override;
    Status rotateDataKey(const jobs::JobContext& job) override;
    [[nodiscard]] const crypto::SigningKey* signingKey() const override;
    [[nodiscard]] const crypto::SigningKey& workspaceKey() const override;
    [[nodiscard]] Result<std::vector<crypto::PublicKey>> workspaceKeys() override;
    [[nodiscard]] Result<crypto::Secret> subkey(std::string_view label) const override;
    [[nodiscard]] Result<std::string> keyFileBytes() override;

private:
    /// The key file and the data keys as they are now, to work with outside of the gate.
    struct Snapshot {
        KeyFile keyFile;
        DataKeys keys;
        std::int64_t slot = 0;
    };
    Result<Snapshot> snapshot() const;
    /// Changes the key file and counts its generation up.
    Status change(const std::function<Status(KeyFile&)>& change);
    Status replaceSlot(KeySlot slot, UserKeys user, bool own);

    VaultState* m_state;
    People* m_people = nullptr;
    std::mutex m_changing;  ///< taken before the gate
};

}  // namespace qd::vault
