// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TransactionWriter that is about people.
#include <algorithm>
#include <utility>

#include "core/identity/user_name.h"
#include "core/vault/damage.h"
#include "core/vault/decision_store.h"
#include "core/vault/legal_hold_store.h"
#include "core/vault/person_store.h"
#include "core/vault/transaction_writer.h"
#include "core/vault/user_store.h"

namespace qd::vault {

namespace {

/// The open hold that keeps the person; nothing when none does.
Result<std::optional<LegalHoldRecord>> holdOn(Database& db, PersonId id) {
    QD_TRY(const auto holds, LegalHoldStore(db).list());
    const auto token = identity::personToken(id);
    const auto found = std::find_if(holds.begin(), holds.end(), [&](const LegalHoldRecord& hold) {
        return !hold.releasedAt && (hold.subject == token || hold.subject == "everything");
    });
    if (found == holds.end()) return std::optional<LegalHoldRecord>();
    return std::optional<LegalHoldRecord>(*found);
}

}  // namespace

TransactionWriter::~TransactionWriter() {
    // What was read of uncommitted rows must not outlive them.
    if (m_people) m_names->forget();
}

Result<PersonId> TransactionWriter::addPerson(const std::string& name, const std::string& fullName,
                                              Timestamp at) {
    QD_CHECK(PersonStore(*m_db).checkFree(name));
    QD_TRY(const auto id, PersonStore(*m_db).add(name, fullName, at));
    m_people = true;
    m_names->forget();
    return id;
}

Status TransactionWriter::putUser(const UserRecord& user, Timestamp at) {
    return UserStore(*m_db).put(user, at);
}

Status TransactionWriter::setTotpSecret(PersonId id, const crypto::Secret* key) {
    return UserStore(*m_db).setTotpSecret(id, key);
}

Result<bool> TransactionWriter::useTotpStep(PersonId id, std::int64_t step) {
    return UserStore(*m_db).useTotpStep(id, step);
}

Status TransactionWriter::setRecoveryCodes(PersonId id, const std::vector<crypto::Secret>& codes) {
    return UserStore(*m_db).setRecoveryCodes(id, codes);
}

Result<bool> TransactionWriter::useRecoveryCode(PersonId id, std::string_view code, Timestamp at) {
    return UserStore(*m_db).useRecoveryCode(id, code, at);
}

Status TransactionWriter::putUserKey(PersonId id, const crypto::PublicKey& key, Timestamp at) {
    return UserStore(*m_db).putKey(id, key, at);
}

Status TransactionWriter::endUserKeys(PersonId id, Timestamp at) {
    return UserStore(*m_db).endKeys(id, at);
}

Status TransactionWriter::erasePerson(PersonId id, Timestamp at) {
    QD_TRY(const auto hold, holdOn(*m_db, id));
    if (hold) {
        return Error{ErrorCode::Refused,
                     say("legal hold %1 keeps what is known of person %2", std::to_string(hold->id),
                         std::to_string(id.value)),
                     say("it can be erased once the hold is released")};
    }
    QD_CHECK(UserStore(*m_db).shutOut(id, at));
    QD_CHECK(PersonStore(*m_db).erase(id, at));
    m_people = true;
    m_erased = true;
    m_names->forget();
    return Ok{};
}

Result<DecisionId> TransactionWriter::addDecision(const DecisionRecord& record) {
    if (record.preparedBy == record.decidedBy)
        return Error{ErrorCode::Refused, say("nobody decides about what they prepared themselves")};
    return DecisionStore(*m_db).add(record);
}

}  // namespace qd::vault
