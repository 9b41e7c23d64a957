// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/vault/database.h"
#include "core/vault/people.h"

namespace qd::vault {

/// The users of the workspace, over the persons that they are: roles with their history, keys with theirs,
/// one-time codes. What vault::People and vault::PeopleWriter document.
class UserStore {
public:
    explicit UserStore(Database& db) : m_db(&db) {}
    [[nodiscard]] Result<std::vector<UserRecord>> list() const;
    Status put(const UserRecord& user, Timestamp at);
    /// An active user with a role: the first of a workspace, and those that an older schema knew.
    Result<PersonId> addUser(const std::string& name, identity::Role role, UserState state, Timestamp at);

    [[nodiscard]] Result<std::optional<crypto::Secret>> totpSecret(PersonId id) const;
    Status setTotpSecret(PersonId id, const crypto::Secret* key);
    Result<bool> useTotpStep(PersonId id, std::int64_t step);
    Status setRecoveryCodes(PersonId id, const std::vector<crypto::Secret>& codes);
    Result<bool> useRecoveryCode(PersonId id, std::string_view code, Timestamp at);

    Status putKey(PersonId id, const crypto::PublicKey& key, Timestamp at);
    Status endKeys(PersonId id, Timestamp at);
    [[nodiscard]] Result<std::vector<UserKeyRecord>> keyHistory() const;
    [[nodiscard]] Result<std::vector<UserRoleRecord>> roleHistory() const;
    /// Takes away all that lets the person in, and makes the user Disabled.
    Status shutOut(PersonId id, Timestamp at);

private:
    Status keepRole(PersonId id, identity::Role role, Timestamp at);
    Database* m_db;
};

}  // namespace qd::vault
