// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/person_store.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/crypto/aead.h"
#include "core/crypto/random.h"
#include "core/identity/user_name.h"
#include "core/vault/person_seal.h"

namespace qd::vault {

namespace {

constexpr std::string_view kNames = "names";

Error noPerson(PersonId id) {
    return Error{ErrorCode::BadInput, say("there is no person %1", std::to_string(id.value))};
}

/// The names of a row, opened with its key.
Status readNames(Person& person, const crypto::Secret& key, std::string_view sealed) {
    QD_TRY(const auto plain, openField(key, person.id, kNames, sealed));
    QD_TRY(const auto names, Json::parse(blobOf(plain.bytes())));
    const Json* name = names.find("name");
    const Json* full = names.find("full_name");
    if (name != nullptr) person.name = name->stringOr("");
    if (full != nullptr) person.fullName = full->stringOr("");
    return Ok{};
}

}  // namespace

Status PersonStore::checkFree(const std::string& name) const {
    QD_TRY(const auto people, list());
    const auto taken = std::find_if(people.begin(), people.end(), [&](const Person& p) {
        return !p.erasedAt && identity::sameName(p.name, name);
    });
    if (taken == people.end()) return Ok{};
    return Error{ErrorCode::Refused, say("there is a user '%1' already", taken->name),
                 say("choose another name")};
}

Result<PersonId> PersonStore::add(const std::string& name, const std::string& fullName, Timestamp at) {
    QD_TRY(const auto key, crypto::randomKey(crypto::kAeadKeyBytes));
    QD_TRY(auto insert,
           m_db->prepare("INSERT INTO person(subject_key, sealed, created_at) VALUES (?, x'', ?)"));
    QD_CHECK(insert.bindBlob(blobOf(key.bytes())).bind(at.millis()).run());
    const PersonId id{m_db->lastRowId()};
    Json names = Json::object();
    names.set("name", name).set("full_name", fullName);
    const std::string plain = names.dump();
    QD_TRY(const auto sealed, sealField(key, id, kNames, bytesOf(plain)));
    // In two steps, because the row's number is bound to what is sealed.
    QD_TRY(auto update, m_db->prepare("UPDATE person SET sealed = ? WHERE id = ?"));
    QD_CHECK(update.bindBlob(blobOf(sealed)).bind(id.value).run());
    return id;
}

Result<std::vector<Person>> PersonStore::list() const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT id, subject_key, sealed, created_at, erased_at FROM person ORDER BY id"));
    std::vector<Person> people;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return people;
        Person person;
        person.id = PersonId{rows.integer(0)};
        person.createdAt = Timestamp::fromMillis(rows.integer(3));
        if (!rows.isNull(4)) person.erasedAt = Timestamp::fromMillis(rows.integer(4));
        if (!person.erasedAt) {
            const auto key = crypto::Secret::fromBytes(bytesOf(rows.blob(1)));
            QD_CHECK(readNames(person, key, rows.blob(2)));
        }
        people.push_back(std::move(person));
    }
}

Status PersonStore::erase(PersonId id, Timestamp at) {
    QD_TRY(const auto key, keyOf(id));
    QD_TRY(auto update,
           m_db->prepare("UPDATE person SET subject_key = NULL, sealed = x'', erased_at = ? WHERE id = ?"));
    return update.bind(at.millis()).bind(id.value).run();
}

Result<std::vector<std::uint8_t>> PersonStore::seal(PersonId id, std::string_view field,
                                                    const crypto::Secret& plain) const {
    QD_TRY(const auto key, keyOf(id));
    return sealField(key, id, field, plain.bytes());
}

Result<crypto::Secret> PersonStore::open(PersonId id, std::string_view field, std::string_view sealed) const {
    QD_TRY(const auto key, keyOf(id));
    return openField(key, id, field, sealed);
}

Result<crypto::Secret> PersonStore::keyOf(PersonId id) const {
    QD_TRY(auto row, m_db->prepare("SELECT subject_key FROM person WHERE id = ? AND erased_at IS NULL"));
    QD_TRY(const bool found, row.bind(id.value).step());
    if (!found || row.isNull(0)) return noPerson(id);
    return crypto::Secret::fromBytes(bytesOf(row.blob(0)));
}

}  // namespace qd::vault
