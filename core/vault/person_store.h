// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/vault/database.h"

namespace qd::vault {

/// A person as the table holds them, opened.
struct Person {
    PersonId id;
    std::string name;      ///< empty once erased
    std::string fullName;  ///< may be empty
    Timestamp createdAt;
    std::optional<Timestamp> erasedAt;
};

/// The table "person": what is personal under a key a person.
class PersonStore {
public:
    explicit PersonStore(Database& db) : m_db(&db) {}
    /// Error Refused when a person who was not erased has the name, whatever the case of its ASCII letters.
    [[nodiscard]] Status checkFree(const std::string& name) const;
    Result<PersonId> add(const std::string& name, const std::string& fullName, Timestamp at);
    [[nodiscard]] Result<std::vector<Person>> list() const;  ///< by id
    /// Overwrites key and sealed fields. Error BadInput when there is no such person or it was erased before.
    Status erase(PersonId id, Timestamp at);
    /// A field that lies elsewhere, under the person's key. Error BadInput once erased.
    [[nodiscard]] Result<std::vector<std::uint8_t>> seal(PersonId id, std::string_view field,
                                                         const crypto::Secret& plain) const;
    [[nodiscard]] Result<crypto::Secret> open(PersonId id, std::string_view field,
                                              std::string_view sealed) const;

private:
    [[nodiscard]] Result<crypto::Secret> keyOf(PersonId id) const;
    Database* m_db;
};

}  // namespace qd::vault
