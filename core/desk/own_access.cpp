// SPDX-License-Identifier: GPL-3.0-or-later
// What people do about their own way in: passphrase and one-time codes.
#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/base/printable_text.h"
#include "core/crypto/base32.h"
#include "core/crypto/hash.h"
#include "core/crypto/otp.h"
#include "core/crypto/random.h"
#include "core/desk/one_time_code.h"
#include "core/desk/passphrase_check.h"
#include "core/desk/users.h"

namespace qd::desk {

namespace {

constexpr int kRecoveryCodes = 10;
constexpr std::size_t kRecoveryBytes = 10;  // 80 bits
constexpr std::size_t kGroup = 4;
constexpr const char* kIssuer = "Quarterdeck";

/// "ABCD-EFGH-IJKL-MNOP"
Result<crypto::Secret> makeRecoveryCode() {
    QD_TRY(const auto random, crypto::randomKey(kRecoveryBytes));
    const auto letters = crypto::encodeBase32(random.bytes());
    const std::size_t groups = letters.size() / kGroup;
    crypto::Secret code(letters.size() + groups - 1);
    auto out = code.bytes().begin();
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i > 0 && i % kGroup == 0) *out++ = '-';
        *out++ = letters.bytes()[i];
    }
    return code;
}

Result<std::vector<crypto::Secret>> makeRecoveryCodes() {
    std::vector<crypto::Secret> codes;
    for (int i = 0; i < kRecoveryCodes; ++i) {
        QD_TRY(auto code, makeRecoveryCode());
        codes.push_back(std::move(code));
    }
    return codes;
}

/// The session's person, who may have one-time codes.
Result<vault::UserRecord> personWithCodes(Session& session) {
    QD_CHECK(session.requireOwnPassphrase());
    if (session.actor().role == identity::Role::Service)
        return Error{ErrorCode::Refused, say("a service account has no one-time codes")};
    return userNamed(session.vault(), session.actor().user);
}

Status switchOff(Session& session, const vault::UserRecord& user) {
    if (!user.totp) return Error{ErrorCode::Refused, say("'%1' has no one-time codes", user.name)};
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setTotpSecret(user.id, nullptr));
        return vault::AuditDraft{session.actor().user, "user.totp_off", user.name, "{}"};
    });
}

/// Whether the session's slot needs the keychain.
Result<bool> isBound(Session& session) {
    QD_TRY(const auto slots, session.vault().keys().slots());
    return std::any_of(slots.begin(), slots.end(),
                       [](const vault::SlotLine& slot) { return slot.current && slot.keychain; });
}

/// The keys that a passphrase of somebody else's opened were replaced: the new one is put on record.
Status recordNewKey(Session& session) {
    auto& vault = session.vault();
    const auto* key = vault.keys().signingKey();
    QD_TRY(const auto user, userNamed(vault, session.actor().user));
    if (key == nullptr || user.publicKey == key->publicKey()) return Ok{};
    return vault.transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.putUserKey(user.id, key->publicKey(), session.env().clock.now()));
        Json detail = Json::object();
        detail.set("public_key", crypto::hex(key->publicKey()));
        return vault::AuditDraft{user.name, "user.key", user.name, detail.dump()};
    });
}

}  // namespace

Status changePassphrase(Session& session, const crypto::Secret& current, const crypto::Secret& next,
                        const crypto::KdfParams& kdf) {
    const auto& name = session.actor().user;
    auto& keys = session.vault().keys();
    QD_CHECK(checkNewPassphrase(next, session.vault().path(), {name}));
    if (crypto::equal(current.bytes(), next.bytes()))
        return Error{ErrorCode::BadInput, say("the new passphrase is the one you have")};
    const vault::Unlock unlock{name, &current, nullptr, session.keychain()};
    QD_TRY(const bool bound, isBound(session));
    QD_CHECK(keys.changePassphrase(unlock, next, kdf, bound ? session.keychain() : nullptr));
    if (!session.mustChange()) return Ok{};
    QD_CHECK(recordNewKey(session));
    session.setMustChange(false);
    return Ok{};
}

Result<bool> mustChangePassphrase(Session& session) {
    return session.mustChange();
}

Result<TotpEnrolment> beginTotp(Session& session) {
    QD_TRY(const auto user, personWithCodes(session));
    if (user.totp)
        return Error{ErrorCode::Refused, say("you have one-time codes already"),
                     say("switch them off first")};
    TotpEnrolment enrolment;
    QD_TRY(enrolment.key, crypto::randomKey(crypto::kTotpKeyBytes));
    enrolment.base32 = crypto::encodeBase32(enrolment.key.bytes());
    const auto address =
        crypto::otpauthUri(kIssuer, user.name + " (" + session.workspaceName() + ")", enrolment.key);
    QD_TRY(enrolment.qr, crypto::makeQr(address));
    return enrolment;
}

Result<std::vector<crypto::Secret>> confirmTotp(Session& session, const crypto::Secret& key,
                                                const std::string& code) {
    QD_TRY(const auto user, personWithCodes(session));
    if (user.totp)
        return Error{ErrorCode::Refused, say("you have one-time codes already"),
                     say("switch them off first")};
    if (key.size() != crypto::kTotpKeyBytes)
        return Error{ErrorCode::BadInput, say("the key of the one-time codes is not one that was shown")};
    QD_TRY(const auto step, crypto::matchTotp(key, code, session.env().clock.now(), -1));
    if (!step)
        return Error{ErrorCode::Refused, say("the one-time code does not fit"),
                     say("check the clock of the device that shows it")};
    QD_TRY(auto codes, makeRecoveryCodes());
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setTotpSecret(user.id, &key));
        QD_CHECK(writer.setRecoveryCodes(user.id, codes));
        QD_CHECK(writer.useTotpStep(user.id, *step));  // the code that confirms signs nobody in
        return vault::AuditDraft{user.name, "user.totp_on", user.name, "{}"};
    }));
    return codes;
}

Status removeTotp(Session& session, const std::string& name) {
    QD_CHECK(session.require(identity::Permission::ManageUsers));
    if (session.actor().user == name)
        return Error{ErrorCode::Refused,
                     say("your own one-time codes are switched off with your passphrase")};
    QD_TRY(const auto user, session.vault().people().find(name));
    if (!user)
        return Error{ErrorCode::BadInput, say("there is no user %1", shown(name)),
                     say("users list tells who is")};
    return switchOff(session, *user);
}

Status removeOwnTotp(Session& session, const Reauthentication& proof) {
    QD_TRY(const auto user, personWithCodes(session));
    QD_CHECK(reauthenticate(session, proof));
    return switchOff(session, user);
}

}  // namespace qd::desk
