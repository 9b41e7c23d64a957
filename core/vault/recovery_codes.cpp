// SPDX-License-Identifier: GPL-3.0-or-later
// The part of UserStore that keeps the codes which open in place of a one-time code.
#include <string>

#include "core/crypto/hash.h"
#include "core/vault/person_seal.h"
#include "core/vault/user_store.h"

namespace qd::vault {

namespace {

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// SHA-256 over "quarterdeck recovery code 1", a zero byte, the person's number in decimal, a zero byte, and
/// the code in capitals without blanks and hyphens. A code has 80 random bits: its hash cannot be searched.
crypto::Digest hashOf(PersonId person, std::string_view code) {
    crypto::Sha256 hash;
    hash.update(std::string_view("quarterdeck recovery code 1\0", 28));
    hash.update(std::to_string(person.value)).update(std::string_view("\0", 1));
    for (const char c : code) {
        const char letter = upper(c);
        if (c != ' ' && c != '-') hash.update(std::string_view(&letter, 1));
    }
    return hash.finish();
}

std::string_view textOf(const crypto::Secret& code) {
    return blobOf(code.bytes());
}

}  // namespace

Status UserStore::setRecoveryCodes(PersonId id, const std::vector<crypto::Secret>& codes) {
    QD_TRY(auto clear, m_db->prepare("DELETE FROM recovery_code WHERE person_id = ?"));
    QD_CHECK(clear.bind(id.value).run());
    QD_TRY(auto insert, m_db->prepare("INSERT INTO recovery_code(person_id, hash) VALUES (?, ?)"));
    for (const auto& code : codes) {
        const auto hash = hashOf(id, textOf(code));
        QD_CHECK(insert.bind(id.value).bindBlob(blobOf(hash)).run());
        insert.rewind();
    }
    return Ok{};
}

Result<bool> UserStore::useRecoveryCode(PersonId id, std::string_view code, Timestamp at) {
    const auto hash = hashOf(id, code);
    QD_TRY(auto use, m_db->prepare("UPDATE recovery_code SET used_at = ? WHERE person_id = ? AND hash = ? "
                                   "AND used_at IS NULL RETURNING 1"));
    QD_TRY(const bool used, use.bind(at.millis()).bind(id.value).bindBlob(blobOf(hash)).step());
    if (used) QD_CHECK(use.step());
    return used;
}

}  // namespace qd::vault
