// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/otp.h"

#include <algorithm>
#include <array>
#include <string>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "core/base/contracts.h"
#include "core/crypto/base32.h"

namespace qd::crypto {

namespace {

using CodeText = std::array<std::uint8_t, kTotpDigits>;

const EVP_MD* hashOf(OtpHash hash) {
    if (hash == OtpHash::Sha256) return EVP_sha256();
    return hash == OtpHash::Sha512 ? EVP_sha512() : EVP_sha1();
}

std::uint32_t powerOfTen(int digits) {
    std::uint32_t power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

CodeText digitsOf(std::uint32_t code) {
    CodeText text{};
    for (std::size_t i = text.size(); i-- > 0; code /= 10)
        text[i] = static_cast<std::uint8_t>('0' + code % 10);
    return text;
}

/// The six digits that were typed, as an authenticator shows them: "123456" or "123 456".
std::optional<CodeText> typedDigits(std::string_view code) {
    CodeText digits{};
    std::size_t count = 0;
    for (const char c : code) {
        if (c == ' ') continue;
        if (c < '0' || c > '9' || count == digits.size()) return std::nullopt;
        digits[count++] = static_cast<std::uint8_t>(c);
    }
    if (count != digits.size()) return std::nullopt;
    return digits;
}

/// Percent-encoding (RFC 3986, section 2) of everything that is not unreserved.
std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr std::string_view kUnreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (kUnreserved.find(c) != std::string_view::npos)
            encoded += c;
        else
            (encoded += '%').append({kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
    return encoded;
}

}  // namespace

Result<std::uint32_t> hotp(const Secret& key, std::uint64_t counter, int digits, OtpHash hash) {
    QD_REQUIRE(digits >= 6 && digits <= 8);
    if (key.empty()) return Error{ErrorCode::BadInput, say("the key of the one-time codes is empty")};
    std::array<std::uint8_t, 8> message{};
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = static_cast<std::uint8_t>(counter >> (56U - 8U * i));
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    const auto* made = HMAC(hashOf(hash), key.bytes().data(), static_cast<int>(key.size()), message.data(),
                            message.size(), mac.data(), &size);
    if (made == nullptr || size < 20)
        return Error{ErrorCode::Internal, say("the one-time code could not be computed")};
    const std::size_t at = mac[size - 1] & 15U;  // dynamic truncation
    const std::uint32_t number = (mac[at] & 0x7fU) << 24U | static_cast<std::uint32_t>(mac[at + 1]) << 16U |
                                 static_cast<std::uint32_t>(mac[at + 2]) << 8U | mac[at + 3];
    OPENSSL_cleanse(mac.data(), mac.size());
    return number % powerOfTen(digits);
}

std::int64_t totpStep(Timestamp now) noexcept {
    const std::int64_t step = now.millis() / kTotpStepMillis;
    return now.millis() % kTotpStepMillis < 0 ? step - 1 : step;
}

Result<std::optional<std::int64_t>> matchTotp(const Secret& key, std::string_view code, Timestamp now,
                                              std::int64_t lastStep, int window) {
    QD_REQUIRE(window >= 0 && window <= 10);
    const auto typed = typedDigits(code);
    std::optional<std::int64_t> matched;
    const std::int64_t middle = totpStep(now);
    for (std::int64_t step = middle - window; step <= middle + window; ++step) {
        QD_TRY(const std::uint32_t expected, hotp(key, static_cast<std::uint64_t>(step)));
        const bool same = typed && equal(*typed, digitsOf(expected));
        // The latest, so that a code which two steps share cannot be used again.
        if (same && step > lastStep && step >= 0) matched = step;
    }
    return matched;
}

Secret otpauthUri(std::string_view issuer, std::string_view account, const Secret& key) {
    QD_REQUIRE(!issuer.empty() && !account.empty());
    const std::string by = percentEncoded(issuer);
    const std::string head = "otpauth://totp/" + by + ":" + percentEncoded(account) + "?secret=";
    const std::string tail = "&issuer=" + by + "&algorithm=SHA1&digits=6&period=30";
    const Secret symbols = encodeBase32(key.bytes());
    Secret uri(head.size() + symbols.size() + tail.size());
    auto out = uri.bytes().begin();
    out = std::copy(head.begin(), head.end(), out);
    out = std::copy(symbols.bytes().begin(), symbols.bytes().end(), out);
    std::copy(tail.begin(), tail.end(), out);
    return uri;
}

}  // namespace qd::crypto
