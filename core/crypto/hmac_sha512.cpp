// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hmac_sha512.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "core/base/contracts.h"

namespace qd::crypto {

Result<std::array<std::uint8_t, 64>> hmacSha512(const Secret& key, std::span<const std::uint8_t> bytes) {
    std::array<std::uint8_t, 64> mac{};
    unsigned length = 0;
    if (HMAC(EVP_sha512(), key.bytes().data(), static_cast<int>(key.size()), bytes.data(), bytes.size(),
             mac.data(), &length) == nullptr ||
        length != mac.size())
        return Error{ErrorCode::Internal, say("HMAC-SHA-512 failed")};
    return mac;
}

Result<Secret> pbkdf2Sha512(const Secret& key, std::span<const std::uint8_t> salt, int rounds) {
    QD_REQUIRE(rounds >= 1 && !salt.empty());
    Secret derived(32);
    if (PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(key.bytes().data()), static_cast<int>(key.size()),
                          salt.data(), static_cast<int>(salt.size()), rounds, EVP_sha512(),
                          static_cast<int>(derived.size()), derived.bytes().data()) != 1)
        return Error{ErrorCode::Internal, say("PBKDF2 failed")};
    return derived;
}

}  // namespace qd::crypto
