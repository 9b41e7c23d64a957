// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/subkey.h"

#include <memory>
#include <string>
#include <vector>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

namespace qd::crypto {

namespace {

struct ContextDeleter {
    void operator()(EVP_PKEY_CTX* context) const noexcept { EVP_PKEY_CTX_free(context); }
};

int intSize(std::span<const std::uint8_t> bytes) {
    return static_cast<int>(bytes.size());
}

constexpr std::size_t kInputLimit = 1U << 16U;
constexpr std::size_t kOutputLimit = 255 * 32;  // RFC 5869, section 2.3

}  // namespace

Result<Secret> hkdfSha256(const Secret& input, std::span<const std::uint8_t> salt,
                          std::span<const std::uint8_t> info, std::size_t size) {
    QD_REQUIRE(size > 0 && size <= kOutputLimit);
    QD_REQUIRE(input.size() <= kInputLimit && salt.size() <= kInputLimit && info.size() <= 1024);
    const std::unique_ptr<EVP_PKEY_CTX, ContextDeleter> context(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr));
    Secret output(size);
    std::size_t length = size;
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) != 1 ||
        (!salt.empty() && EVP_PKEY_CTX_set1_hkdf_salt(context.get(), salt.data(), intSize(salt)) != 1) ||
        EVP_PKEY_CTX_set1_hkdf_key(context.get(), input.bytes().data(), intSize(input.bytes())) != 1 ||
        (!info.empty() && EVP_PKEY_CTX_add1_hkdf_info(context.get(), info.data(), intSize(info)) != 1) ||
        EVP_PKEY_derive(context.get(), output.bytes().data(), &length) != 1 || length != size)
        return Error{ErrorCode::Internal, say("HKDF-SHA-256 failed")};
    return output;
}

Result<Secret> deriveSubkey(const Secret& key, std::string_view label) {
    const std::vector<std::uint8_t> info(label.begin(), label.end());
    return hkdfSha256(key, {}, info, 32);
}

Result<Digest> hmacSha256(const Secret& key, std::string_view bytes) {
    const std::vector<std::uint8_t> message(bytes.begin(), bytes.end());
    Digest digest{};
    unsigned length = 0;
    if (HMAC(EVP_sha256(), key.bytes().data(), intSize(key.bytes()), message.data(), message.size(),
             digest.data(), &length) == nullptr ||
        length != digest.size())
        return Error{ErrorCode::Internal, say("HMAC-SHA-256 failed")};
    return digest;
}

}  // namespace qd::crypto
