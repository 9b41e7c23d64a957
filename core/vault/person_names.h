// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// The border between names and what stands for them: inside the database people are "person 7", outside they
/// have names. Who is no person of the workspace ("recovery") passes as they are. Reads the people once and
/// keeps them until told to forget. Used inside the vault's gate only.
class PersonNames {
public:
    explicit PersonNames(Database& db) : m_db(&db) {}
    /// "ann" → "person 1"; also "erased person 1" → "person 1".
    Result<std::string> toToken(const std::string& who);
    /// "person 1" → "ann", or "erased person 1".
    Result<std::string> toName(const std::string& token);
    /// Actor always; the subject of what is about people ("user.…", "person.…").
    Result<AuditDraft> toTokens(const AuditDraft& draft);
    /// Actor and subject.
    Status toNames(AuditEntry& entry);
    [[nodiscard]] Result<std::optional<PersonId>> idOf(const std::string& who);
    /// After every change of people, and when one was rolled back.
    void forget();

private:
    Status load();
    Database* m_db;
    bool m_loaded = false;
    std::map<std::string, PersonId> m_byName;
    std::map<std::int64_t, std::string> m_byId;
};

}  // namespace qd::vault
