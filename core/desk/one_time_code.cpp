// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/one_time_code.h"

#include <algorithm>
#include <utility>

#include "core/base/printable_text.h"
#include "core/crypto/otp.h"

namespace qd::desk {

namespace {

constexpr int kFreeFailures = 2;
constexpr int kLongestWait = 300;
constexpr std::int64_t kMillis = 1000;
constexpr const char* kSession = "session";

/// Six digits are a one-time code, anything else may be a recovery code.
bool looksLikeTotp(std::string_view code) {
    const auto digits = std::count_if(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto blanks = std::count(code.begin(), code.end(), ' ');
    return digits == crypto::kTotpDigits && static_cast<std::size_t>(digits + blanks) == code.size();
}

Error wrongCode() {
    return Error{ErrorCode::Refused, say("the one-time code is wrong or was used"),
                 say("wait for the next one, or use one of the recovery codes")};
}

/// What a code turned out to be, before it is used.
struct Proof {
    std::string_view factor;
    std::optional<std::int64_t> step;  ///< of a one-time code that fits; a recovery code has none
};

Result<std::optional<Proof>> proofOf(vault::Vault& vault, const vault::UserRecord& user,
                                     const std::string& code, Timestamp now) {
    if (!looksLikeTotp(code)) return std::optional<Proof>(Proof{"recovery code", std::nullopt});
    QD_TRY(const auto key, vault.people().totpSecret(user.id));
    if (!key) return std::optional<Proof>();
    QD_TRY(const auto step, crypto::matchTotp(*key, code, now, user.totpLastStep));
    if (!step) return std::optional<Proof>();
    return std::optional<Proof>(Proof{"one-time code", step});
}

/// The transaction that uses the code up; false when it was used before.
Result<bool> use(vault::Vault& vault, vault::UserRecord user, const std::optional<Proof>& proof,
                 const std::string& code, const FactorEntry& entry, Timestamp now) {
    bool fits = true;
    const auto done = vault.transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        if (proof && proof->step) {
            QD_TRY(fits, writer.useTotpStep(user.id, *proof->step));
        } else if (proof) {
            QD_TRY(fits, writer.useRecoveryCode(user.id, code, now));
        }
        if (!fits) return wrongCode();
        Json detail = entry.detail;
        if (proof) detail.set("factor", proof->factor);
        if (user.failedAttempts > 0) detail.set("failed_attempts", user.failedAttempts);
        user.failedAttempts = 0;
        user.lastFailedAt.reset();
        if (entry.signsIn) user.lastSignIn = now;
        QD_CHECK(writer.putUser(user, now));
        return vault::AuditDraft{user.name, entry.action, kSession, detail.dump()};
    });
    if (!done.ok() && fits) return done.error();
    return fits;
}

}  // namespace

int waitAfter(int failures) noexcept {
    if (failures <= kFreeFailures) return 0;
    const int doublings = std::min(failures - kFreeFailures, 9);
    return std::min(1 << doublings, kLongestWait);
}

Result<vault::UserRecord> userNamed(vault::Vault& vault, const std::string& name) {
    QD_TRY(const auto user, vault.people().find(name));
    if (user) return *user;
    return Error{ErrorCode::Refused, say("%1 is not a user of this workspace", shown(name)),
                 say("users list tells who is")};
}

Status refuseWhileWaiting(const Environment& environment, vault::Vault& vault, const std::string& name) {
    QD_TRY(auto user, userNamed(vault, name));
    const std::int64_t wait = waitAfter(user.failedAttempts) * kMillis;
    if (wait == 0 || !user.lastFailedAt || vault.evidence().rollback()) return Ok{};
    const auto now = environment.clock.now();
    auto passed = now.millis() - user.lastFailedAt->millis();
    if (passed >= wait) return Ok{};
    if (passed < 0) {
        user.lastFailedAt = now;
        QD_CHECK(vault.transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
            QD_CHECK(writer.putUser(user, now));
            return vault::AuditDraft{name, "session.refuse", kSession,
                                     R"({"reason":"the clock was set back"})"};
        }));
        passed = 0;
    }
    const auto seconds = (wait - passed + kMillis - 1) / kMillis;
    return Error{ErrorCode::Refused,
                 say("after %1 failed attempts you have to wait %2 seconds", user.failedAttempts, seconds),
                 say("an administrator can end the wait: users unlock")};
}

Status recordFailure(const Environment& environment, vault::Vault& vault, const std::string& name,
                     std::string_view factor) {
    QD_TRY(auto user, userNamed(vault, name));
    const auto now = environment.clock.now();
    user.failedAttempts = std::min(user.failedAttempts + 1, 1'000'000);
    user.lastFailedAt = now;
    return vault.transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.putUser(user, now));
        Json detail = Json::object();
        detail.set("factor", factor).set("failed_attempts", user.failedAttempts);
        return vault::AuditDraft{name, "session.refuse", kSession, detail.dump()};
    });
}

Result<bool> confirmSecondFactor(const Environment& environment, vault::Vault& vault, const std::string& name,
                                 const std::string& code, const FactorEntry& entry) {
    QD_CHECK(refuseWhileWaiting(environment, vault, name));
    QD_TRY(const auto user, userNamed(vault, name));
    if (!user.totp && user.failedAttempts == 0) return false;
    if (user.totp && code.empty())
        return Error{ErrorCode::Refused, say("a one-time code is needed to sign in"),
                     say("pass --code CODE")};
    const auto now = environment.clock.now();
    std::optional<Proof> proof;
    if (user.totp) {
        QD_TRY(proof, proofOf(vault, user, code, now));
    }
    bool fits = !user.totp || proof.has_value();
    // A workspace that was rolled back can be read and not written: there a code cannot be used up.
    if (vault.evidence().rollback())
        return fits && (!proof || proof->step) ? Result<bool>(false) : wrongCode();
    if (fits) {
        QD_TRY(fits, use(vault, user, proof, code, entry, now));
    }
    if (fits) return true;
    QD_CHECK(recordFailure(environment, vault, name, "one-time code"));
    return wrongCode();
}

}  // namespace qd::desk
