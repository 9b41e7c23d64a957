// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/user_store.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/vault/damage.h"
#include "core/vault/person_seal.h"
#include "core/vault/person_store.h"

namespace qd::vault {

namespace {

constexpr std::string_view kTotp = "totp";
constexpr std::string_view kActive = "active";
constexpr std::string_view kDisabled = "disabled";
constexpr const char* kUsers =
    "SELECT u.person_id, u.role, u.state, u.totp_secret IS NOT NULL, u.totp_last_step, u.failed_attempts, "
    "u.last_failed_at, u.created_at, u.last_sign_in, "
    "(SELECT count(*) FROM recovery_code c WHERE c.person_id = u.person_id AND c.used_at IS NULL), "
    "(SELECT k.public_key FROM user_key k WHERE k.person_id = u.person_id AND k.until IS NULL) "
    "FROM user u ORDER BY u.person_id";

Error damagedUser(PersonId id) {
    return damage(say("the record of person %1 is damaged", std::to_string(id.value)));
}

std::optional<Timestamp> instant(const Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return Timestamp::fromMillis(row.integer(column));
}

bool readKey(crypto::PublicKey& key, std::string_view blob) {
    if (blob.size() != key.size()) return false;
    const auto bytes = bytesOf(blob);
    std::copy(bytes.begin(), bytes.end(), key.begin());
    return true;
}

/// Everything of a user but the names.
Result<UserRecord> userOf(const Statement& row) {
    UserRecord user;
    user.id = PersonId{row.integer(0)};
    const auto role = identity::parseRole(row.text(1));
    const auto state = row.text(2);
    if (!role || (state != kActive && state != kDisabled)) return damagedUser(user.id);
    user.role = *role;
    user.state = state == kActive ? UserState::Active : UserState::Disabled;
    user.totp = row.flag(3);
    user.totpLastStep = row.integer(4);
    user.failedAttempts = static_cast<int>(row.integer(5));
    user.lastFailedAt = instant(row, 6);
    user.createdAt = Timestamp::fromMillis(row.integer(7));
    user.lastSignIn = instant(row, 8);
    user.recoveryCodesLeft = static_cast<int>(row.integer(9));
    if (!row.isNull(10)) {
        user.publicKey.emplace();
        if (!readKey(*user.publicKey, row.blob(10))) return damagedUser(user.id);
    }
    return user;
}

}  // namespace

Result<std::vector<UserRecord>> UserStore::list() const {
    QD_TRY(const auto people, PersonStore(*m_db).list());
    std::map<PersonId, const Person*> byId;
    for (const auto& person : people)
        byId[person.id] = &person;
    QD_TRY(auto rows, m_db->prepare(kUsers));
    std::vector<UserRecord> users;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) break;
        QD_TRY(auto user, userOf(rows));
        const auto person = byId.find(user.id);
        if (person == byId.end()) return damagedUser(user.id);
        user.name = person->second->name;
        user.fullName = person->second->fullName;
        user.erased = person->second->erasedAt.has_value();
        users.push_back(std::move(user));
    }
    std::stable_partition(users.begin(), users.end(), [](const UserRecord& u) { return !u.erased; });
    return users;
}

Status UserStore::put(const UserRecord& user, Timestamp at) {
    QD_TRY(auto row,
           m_db->prepare("INSERT INTO user(person_id, role, state, failed_attempts, last_failed_at, "
                         "last_sign_in, created_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
                         "ON CONFLICT(person_id) DO UPDATE SET role = excluded.role, "
                         "state = excluded.state, failed_attempts = excluded.failed_attempts, "
                         "last_failed_at = excluded.last_failed_at, last_sign_in = excluded.last_sign_in"));
    row.bind(user.id.value).bind(identity::name(user.role));
    row.bind(user.state == UserState::Active ? kActive : kDisabled);
    row.bind(static_cast<std::int64_t>(user.failedAttempts));
    for (const auto& when : {user.lastFailedAt, user.lastSignIn}) {
        if (when)
            row.bind(when->millis());
        else
            row.bindNull();
    }
    QD_CHECK(row.bind(at.millis()).run());
    return keepRole(user.id, user.role, at);
}

/// Adds to the history when the role is another than the last.
Status UserStore::keepRole(PersonId id, identity::Role role, Timestamp at) {
    QD_TRY(auto last,
           m_db->prepare("SELECT role FROM user_role WHERE person_id = ? ORDER BY since DESC LIMIT 1"));
    QD_TRY(const bool any, last.bind(id.value).step());
    if (any && last.text(0) == identity::name(role)) return Ok{};
    QD_TRY(auto row,
           m_db->prepare("INSERT OR REPLACE INTO user_role(person_id, role, since) VALUES (?, ?, ?)"));
    return row.bind(id.value).bind(identity::name(role)).bind(at.millis()).run();
}

Result<PersonId> UserStore::addUser(const std::string& name, identity::Role role, UserState state,
                                    Timestamp at) {
    UserRecord user;
    QD_TRY(user.id, PersonStore(*m_db).add(name, {}, at));
    user.role = role;
    user.state = state;
    QD_CHECK(put(user, at));
    return user.id;
}

Result<std::optional<crypto::Secret>> UserStore::totpSecret(PersonId id) const {
    QD_TRY(auto row, m_db->prepare("SELECT totp_secret FROM user WHERE person_id = ?"));
    QD_TRY(const bool found, row.bind(id.value).step());
    if (!found || row.isNull(0)) return std::optional<crypto::Secret>();
    QD_TRY(auto key, PersonStore(*m_db).open(id, kTotp, row.blob(0)));
    return std::optional<crypto::Secret>(std::move(key));
}

Status UserStore::setTotpSecret(PersonId id, const crypto::Secret* key) {
    QD_TRY(auto update,
           m_db->prepare("UPDATE user SET totp_secret = ?, totp_last_step = 0 WHERE person_id = ?"));
    if (key == nullptr) {
        QD_CHECK(setRecoveryCodes(id, {}));
        return update.bindNull().bind(id.value).run();
    }
    QD_TRY(const auto sealed, PersonStore(*m_db).seal(id, kTotp, *key));
    return update.bindBlob(blobOf(sealed)).bind(id.value).run();
}

Result<bool> UserStore::useTotpStep(PersonId id, std::int64_t step) {
    QD_TRY(auto use,
           m_db->prepare("UPDATE user SET totp_last_step = ? WHERE person_id = ? AND totp_last_step < ? "
                         "AND totp_secret IS NOT NULL RETURNING 1"));
    QD_TRY(const bool used, use.bind(step).bind(id.value).bind(step).step());
    if (used) QD_CHECK(use.step());
    return used;
}

Status UserStore::shutOut(PersonId id, Timestamp at) {
    QD_CHECK(setTotpSecret(id, nullptr));
    QD_CHECK(endKeys(id, at));
    QD_TRY(auto update, m_db->prepare("UPDATE user SET state = ? WHERE person_id = ?"));
    return update.bind(kDisabled).bind(id.value).run();
}

Status UserStore::putKey(PersonId id, const crypto::PublicKey& key, Timestamp at) {
    QD_CHECK(endKeys(id, at));
    QD_TRY(
        auto insert,
        m_db->prepare(
            "INSERT OR REPLACE INTO user_key(person_id, since, public_key, until) VALUES (?, ?, ?, NULL)"));
    return insert.bind(id.value).bind(at.millis()).bindBlob(blobOf(key)).run();
}

Status UserStore::endKeys(PersonId id, Timestamp at) {
    QD_TRY(auto end, m_db->prepare("UPDATE user_key SET until = ? WHERE person_id = ? AND until IS NULL"));
    return end.bind(at.millis()).bind(id.value).run();
}

Result<std::vector<UserKeyRecord>> UserStore::keyHistory() const {
    QD_TRY(auto rows, m_db->prepare("SELECT person_id, public_key, since, until FROM user_key "
                                    "ORDER BY since, person_id"));
    std::vector<UserKeyRecord> keys;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return keys;
        UserKeyRecord key;
        key.person = PersonId{rows.integer(0)};
        if (!readKey(key.publicKey, rows.blob(1))) return damagedUser(key.person);
        key.since = Timestamp::fromMillis(rows.integer(2));
        key.until = instant(rows, 3);
        keys.push_back(key);
    }
}

Result<std::vector<UserRoleRecord>> UserStore::roleHistory() const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT person_id, role, since FROM user_role ORDER BY since, person_id"));
    std::vector<UserRoleRecord> roles;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return roles;
        UserRoleRecord record;
        record.person = PersonId{rows.integer(0)};
        const auto role = identity::parseRole(rows.text(1));
        if (!role) return damagedUser(record.person);
        record.role = *role;
        record.since = Timestamp::fromMillis(rows.integer(2));
        roles.push_back(record);
    }
}

}  // namespace qd::vault
