// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/person_names.h"

#include "core/identity/user_name.h"
#include "core/vault/person_store.h"

namespace qd::vault {

Status PersonNames::load() {
    if (m_loaded) return Ok{};
    QD_TRY(const auto people, PersonStore(*m_db).list());
    forget();
    for (const auto& person : people) {
        m_byId[person.id.value] = person.erasedAt ? identity::erasedPersonWords(person.id) : person.name;
        if (!person.erasedAt) m_byName[person.name] = person.id;
    }
    m_loaded = true;
    return Ok{};
}

void PersonNames::forget() {
    m_byName.clear();
    m_byId.clear();
    m_loaded = false;
}

Result<std::optional<PersonId>> PersonNames::idOf(const std::string& who) {
    QD_CHECK(load());
    if (const auto known = m_byName.find(who); known != m_byName.end())
        return std::optional<PersonId>(known->second);
    const auto erased = identity::parseErasedPerson(who);
    const auto id = erased ? erased : identity::parsePersonToken(who);
    if (id && m_byId.contains(id->value)) return id;
    return std::optional<PersonId>();
}

Result<std::string> PersonNames::toToken(const std::string& who) {
    QD_TRY(const auto id, idOf(who));
    return id ? identity::personToken(*id) : who;
}

Result<std::string> PersonNames::toName(const std::string& token) {
    const auto id = identity::parsePersonToken(token);
    if (!id) return token;
    QD_CHECK(load());
    const auto known = m_byId.find(id->value);
    return known == m_byId.end() ? token : known->second;
}

Result<AuditDraft> PersonNames::toTokens(const AuditDraft& draft) {
    AuditDraft out = draft;
    QD_TRY(out.actor, toToken(draft.actor));
    if (draft.action.starts_with("user.") || draft.action.starts_with("person.")) {
        QD_TRY(out.subject, toToken(draft.subject));
    }
    return out;
}

Status PersonNames::toNames(AuditEntry& entry) {
    QD_TRY(entry.what.actor, toName(entry.what.actor));
    QD_TRY(entry.what.subject, toName(entry.what.subject));
    return Ok{};
}

}  // namespace qd::vault
