// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/crypto/sign.h"
#include "core/identity/permissions.h"
#include "core/vault/records.h"

namespace qd::vault {

enum class UserState : std::uint8_t { Active, Disabled };

/// A user of the workspace. Names are personal data: they lie encrypted under a key of the person's own,
/// which erasure destroys; the audit chain and every record name the person as "person 7" only.
struct UserRecord {
    PersonId id;
    std::string name;      ///< what the person signs in with; empty once erased
    std::string fullName;  ///< may be empty
    identity::Role role = identity::Role::Auditor;
    UserState state = UserState::Active;
    std::optional<crypto::PublicKey> publicKey;  ///< none until the first sign-in after an old schema
    bool totp = false;                           ///< a one-time code is asked for
    std::int64_t totpLastStep = 0;
    int recoveryCodesLeft = 0;
    int failedAttempts = 0;  ///< of one-time codes and re-authentications since the last good one
    std::optional<Timestamp> lastFailedAt;
    Timestamp createdAt;
    std::optional<Timestamp> lastSignIn;
    bool erased = false;
};

/// One decision of a person, as it was signed.
struct DecisionRecord {
    DecisionId id;
    std::string kind;       ///< "report.sign_off" …
    std::string subject;    ///< "report 3"
    std::string canonical;  ///< the bytes that were signed (identity::canonicalDecision)
    PersonId preparedBy;
    PersonId decidedBy;
    Timestamp at;
    crypto::PublicKey publicKey{};  ///< of the person who decided
    crypto::Signature signature{};
};

/// A key that a person signed with.
struct UserKeyRecord {
    PersonId person;
    crypto::PublicKey publicKey{};
    Timestamp since;
    std::optional<Timestamp> until;  ///< not valid from this moment on
};

/// A role that a person had.
struct UserRoleRecord {
    PersonId person;
    identity::Role role = identity::Role::Auditor;
    Timestamp since;  ///< until the person's next one
};

/// Reading people; changes go through vault::Writer, inside a transaction.
class People {
public:
    virtual ~People() = default;
    [[nodiscard]] virtual Result<std::vector<UserRecord>> users() = 0;  ///< by id, erased ones last
    /// The user of exactly this name; none of those who were erased.
    [[nodiscard]] virtual Result<std::optional<UserRecord>> find(const std::string& name) = 0;
    [[nodiscard]] virtual Result<std::optional<crypto::Secret>> totpSecret(PersonId id) = 0;
    [[nodiscard]] virtual Result<std::vector<DecisionRecord>> decisions() = 0;  ///< newest first
    /// Every key that anybody signed with, and every role that anybody had; oldest first.
    [[nodiscard]] virtual Result<std::vector<UserKeyRecord>> keyHistory() = 0;
    [[nodiscard]] virtual Result<std::vector<UserRoleRecord>> roleHistory() = 0;
    /// Entries of the audit log that the person made or that are about the person, oldest first.
    [[nodiscard]] virtual Result<std::vector<AuditEntry>> entriesAbout(PersonId id) = 0;
    /// Who is meant where a record names somebody: a user's name, "person 7" or "erased person 7".
    [[nodiscard]] virtual Result<std::optional<PersonId>> personOf(const std::string& who) = 0;
};

/// Changes of people; the part of vault::Writer that is about them. Errors BadInput for somebody who is not
/// there.
class PeopleWriter {
public:
    virtual ~PeopleWriter() = default;
    /// A new person under a key of their own. Error Refused when the name is taken, whatever its case.
    virtual Result<PersonId> addPerson(const std::string& name, const std::string& fullName,
                                       Timestamp at) = 0;
    /// Makes the person a user or changes the user: role, state, failed attempts and last sign-in are stored;
    /// names, keys, codes, last step and `createdAt` of a user who is there are not touched.
    virtual Status putUser(const UserRecord& user, Timestamp at) = 0;
    /// The key of the one-time codes, encrypted under the person's own; null takes it away with the recovery
    /// codes.
    virtual Status setTotpSecret(PersonId id, const crypto::Secret* key) = 0;
    /// Whether no code of this 30-second step or a later one was used before; then it is used.
    virtual Result<bool> useTotpStep(PersonId id, std::int64_t step) = 0;
    /// Replaces the codes that open in place of a one-time code; only their hashes are stored.
    virtual Status setRecoveryCodes(PersonId id, const std::vector<crypto::Secret>& codes) = 0;
    /// Whether `code` was one that was not used yet; then it is used up. Blanks, hyphens and case do not
    /// count.
    virtual Result<bool> useRecoveryCode(PersonId id, std::string_view code, Timestamp at) = 0;
    /// The person signs with `key` from `at` on; the key before ends.
    virtual Status putUserKey(PersonId id, const crypto::PublicKey& key, Timestamp at) = 0;
    virtual Status endUserKeys(PersonId id, Timestamp at) = 0;
    /// Destroys the person's key, and with it names and one-time codes; the row stays as "erased person 7".
    /// Error Refused under a legal hold.
    virtual Status erasePerson(PersonId id, Timestamp at) = 0;
    /// Error Refused when preparer and decider are the same.
    virtual Result<DecisionId> addDecision(const DecisionRecord& record) = 0;
};

}  // namespace qd::vault
