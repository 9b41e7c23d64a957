// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_people.h"

#include <utility>

#include "core/identity/user_name.h"
#include "core/vault/decision_store.h"
#include "core/vault/person_store.h"
#include "core/vault/user_store.h"

namespace qd::vault {

namespace {

/// Also under the plain name, which entries from before schema 2 have.
Result<std::vector<AuditEntry>> entriesOf(Database& db, const std::string& token, const std::string& name) {
    QD_TRY(auto rows,
           db.prepare("SELECT sequence, at, actor, action, subject, detail, previous_hash, hash FROM audit "
                      "WHERE actor IN (?, ?) OR subject IN (?, ?) ORDER BY sequence"));
    rows.bind(token).bind(name).bind(token).bind(name);
    std::vector<AuditEntry> entries;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return entries;
        AuditEntry entry;
        entry.sequence = rows.integer(0);
        entry.at = Timestamp::fromMillis(rows.integer(1));
        entry.what = {rows.text(2), rows.text(3), rows.text(4), rows.text(5)};
        entry.previousHash = rows.text(6);
        entry.hash = rows.text(7);
        entries.push_back(std::move(entry));
    }
}

}  // namespace

Result<std::vector<UserRecord>> VaultPeople::users() {
    return m_state->gate.pass([&] { return UserStore(m_state->file.db).list(); });
}

Result<std::optional<UserRecord>> VaultPeople::find(const std::string& name) {
    QD_TRY(const auto list, users());
    for (const auto& user : list) {
        if (!user.erased && user.name == name) return std::optional<UserRecord>(user);
    }
    return std::optional<UserRecord>();
}

Result<std::optional<crypto::Secret>> VaultPeople::totpSecret(PersonId id) {
    return m_state->gate.pass([&] { return UserStore(m_state->file.db).totpSecret(id); });
}

Result<std::vector<DecisionRecord>> VaultPeople::decisions() {
    return m_state->gate.pass([&] { return DecisionStore(m_state->file.db).list(); });
}

Result<std::vector<UserKeyRecord>> VaultPeople::keyHistory() {
    return m_state->gate.pass([&] { return UserStore(m_state->file.db).keyHistory(); });
}

Result<std::vector<UserRoleRecord>> VaultPeople::roleHistory() {
    return m_state->gate.pass([&] { return UserStore(m_state->file.db).roleHistory(); });
}

Result<std::vector<AuditEntry>> VaultPeople::entriesAbout(PersonId id) {
    return m_state->gate.pass([&]() -> Result<std::vector<AuditEntry>> {
        const auto token = identity::personToken(id);
        QD_TRY(const auto name, m_state->names.toName(token));
        QD_TRY(auto entries, entriesOf(m_state->file.db, token, name));
        for (auto& entry : entries)
            QD_CHECK(m_state->names.toNames(entry));
        return entries;
    });
}

Result<std::optional<PersonId>> VaultPeople::personOf(const std::string& who) {
    return m_state->gate.pass([&] { return m_state->names.idOf(who); });
}

}  // namespace qd::vault
