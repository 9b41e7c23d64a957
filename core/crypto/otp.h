// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

enum class OtpHash : std::uint8_t { Sha1, Sha256, Sha512 };

inline constexpr std::size_t kTotpKeyBytes = 20;
inline constexpr int kTotpDigits = 6;
inline constexpr std::int64_t kTotpStepMillis = 30'000;

/// The code of `counter` (RFC 4226, section 5.3; with another hash as RFC 6238 has it) as a number: shown
/// with leading zeros to `digits`. Precondition: 6 ≤ digits ≤ 8. Error BadInput when the key is empty,
/// Internal.
Result<std::uint32_t> hotp(const Secret& key, std::uint64_t counter, int digits = kTotpDigits,
                           OtpHash hash = OtpHash::Sha1);

/// Which 30-second step an instant is in (RFC 6238, section 4.2).
[[nodiscard]] std::int64_t totpStep(Timestamp now) noexcept;
/// The step whose six digits `code` is (SHA-1, blanks ignored), among the steps at most `window` away from
/// that of `now` and after `lastStep`, the last one that was used (-1: none); the latest if there are two.
/// Nothing when the code is wrong, malformed or was used. The comparisons take the same time whichever step
/// matches. Precondition: 0 ≤ window ≤ 10. Error BadInput when the key is empty, Internal.
Result<std::optional<std::int64_t>> matchTotp(const Secret& key, std::string_view code, Timestamp now,
                                              std::int64_t lastStep, int window = 1);

/// "otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=…&algorithm=SHA1&digits=6&period=30" for an authenticator,
/// names percent-encoded; as a secret, because it holds the key.
[[nodiscard]] Secret otpauthUri(std::string_view issuer, std::string_view account, const Secret& key);

}  // namespace qd::crypto
