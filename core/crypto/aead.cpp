// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"

#include <algorithm>
#include <limits>
#include <memory>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "core/base/contracts.h"

namespace qd::crypto {

namespace {

struct ContextDeleter {
    void operator()(EVP_CIPHER_CTX* context) const noexcept { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextDeleter>;

Error cipherFailed() {
    return Error{ErrorCode::Internal, say("AES-256-GCM failed")};
}

Error altered() {
    return Error{ErrorCode::Integrity, say("wrong key, or the data was altered")};
}

bool fitsInt(std::size_t size) {
    return size <= static_cast<std::size_t>(std::numeric_limits<int>::max()) - kAeadTagBytes;
}

}  // namespace

Result<std::vector<std::uint8_t>> seal(const Secret& key, const Nonce& nonce,
                                       std::span<const std::uint8_t> bound,
                                       std::span<const std::uint8_t> plaintext) {
    QD_REQUIRE(key.size() == kAeadKeyBytes);
    QD_REQUIRE(fitsInt(bound.size()) && fitsInt(plaintext.size()));
    const Context context(EVP_CIPHER_CTX_new());
    std::vector<std::uint8_t> sealed(plaintext.size() + kAeadTagBytes);
    int written = 0;
    int last = 0;
    if (!context ||
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), nonce.data()) !=
            1 ||
        EVP_EncryptUpdate(context.get(), nullptr, &written, bound.data(), static_cast<int>(bound.size())) !=
            1 ||
        EVP_EncryptUpdate(context.get(), sealed.data(), &written, plaintext.data(),
                          static_cast<int>(plaintext.size())) != 1 ||
        EVP_EncryptFinal_ex(context.get(), sealed.data() + written, &last) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(kAeadTagBytes),
                            sealed.data() + plaintext.size()) != 1)
        return cipherFailed();
    return sealed;
}

Result<Secret> open(const Secret& key, const Nonce& nonce, std::span<const std::uint8_t> bound,
                    std::span<const std::uint8_t> sealed) {
    if (sealed.size() < kAeadTagBytes) return altered();
    Secret plaintext(sealed.size() - kAeadTagBytes);
    QD_CHECK(openInto(key, nonce, bound, sealed, plaintext.bytes()));
    return plaintext;
}

Status openInto(const Secret& key, const Nonce& nonce, std::span<const std::uint8_t> bound,
                std::span<const std::uint8_t> sealed, std::span<std::uint8_t> plaintext) {
    QD_REQUIRE(key.size() == kAeadKeyBytes && plaintext.size() + kAeadTagBytes == sealed.size());
    QD_REQUIRE(fitsInt(bound.size()) && fitsInt(sealed.size()));
    const auto body = sealed.first(plaintext.size());
    std::array<std::uint8_t, kAeadTagBytes> tag{};
    std::copy(sealed.end() - kAeadTagBytes, sealed.end(), tag.begin());

    const Context context(EVP_CIPHER_CTX_new());
    std::uint8_t none = 0;  // where nothing is written; a missing pointer would mean bound bytes
    std::uint8_t* out = plaintext.empty() ? &none : plaintext.data();
    int written = 0;
    if (!context ||
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), nonce.data()) !=
            1 ||
        EVP_DecryptUpdate(context.get(), nullptr, &written, bound.data(), static_cast<int>(bound.size())) !=
            1 ||
        EVP_DecryptUpdate(context.get(), out, &written, body.data(), static_cast<int>(body.size())) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(kAeadTagBytes),
                            tag.data()) != 1) {
        OPENSSL_cleanse(plaintext.data(), plaintext.size());
        return cipherFailed();
    }
    if (EVP_DecryptFinal_ex(context.get(), out + written, &written) != 1) {
        OPENSSL_cleanse(plaintext.data(), plaintext.size());
        return altered();
    }
    return Ok{};
}

}  // namespace qd::crypto
