// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sign.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <openssl/evp.h>

namespace qd::crypto {

namespace {

struct KeyDeleter {
    void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
};
struct ContextDeleter {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};
using Pair = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using Context = std::unique_ptr<EVP_MD_CTX, ContextDeleter>;
using Encoding = std::array<std::uint8_t, 32>;  // a number, least byte first

// The y of the points whose order divides 8; x has either sign. Order 4, 1, 8, 8 and 2.
constexpr Encoding kSmallOrder[] = {
    {},
    {0x01},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
     0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
     0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}};

// 2^255 - 19, over which the coordinates are counted.
constexpr Encoding kPrime = {0xed, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                             0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                             0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f};

// 2^252 + 27742317777372353535851937790883648493, the order of the group, over which S is counted.
constexpr Encoding kOrder = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                             0xa2, 0xde, 0xf9, 0xde, 0x14, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
                             0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x10};

bool below(const Encoding& number, const Encoding& limit) {
    return std::lexicographical_compare(number.rbegin(), number.rend(), limit.rbegin(), limit.rend());
}

bool acceptable(const PublicKey& key) {
    Encoding y = key;
    y.back() &= 0x7fU;  // the top bit is the sign of x
    return below(y, kPrime) &&
           std::find(std::begin(kSmallOrder), std::end(kSmallOrder), y) == std::end(kSmallOrder);
}

bool canonical(const Signature& signature) {
    Encoding s{};
    std::copy(signature.begin() + 32, signature.end(), s.begin());
    return below(s, kOrder);
}

Pair pairOf(const Secret& seed) {
    return Pair(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.bytes().data(), seed.size()));
}

Error signingFailed() {
    return Error{ErrorCode::Internal, say("Ed25519 failed")};
}

std::span<const std::uint8_t> bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

SigningKey::SigningKey(Secret seed, const PublicKey& publicKey)
    : m_seed(std::move(seed)), m_public(publicKey) {}

Result<SigningKey> SigningKey::fromSeed(const Secret& seed) {
    if (seed.size() != kSigningSeedBytes)
        return Error{ErrorCode::BadInput,
                     say("a signing key is made of %1 bytes, found %2", kSigningSeedBytes, seed.size())};
    const Pair pair = pairOf(seed);
    PublicKey publicKey{};
    std::size_t size = publicKey.size();
    if (!pair || EVP_PKEY_get_raw_public_key(pair.get(), publicKey.data(), &size) != 1 ||
        size != publicKey.size())
        return signingFailed();
    return SigningKey(seed.clone(), publicKey);
}

Result<Signature> SigningKey::sign(std::span<const std::uint8_t> bytes) const {
    const Pair pair = pairOf(m_seed);
    const Context context(EVP_MD_CTX_new());
    Signature signature{};
    std::size_t size = signature.size();
    if (!pair || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, pair.get()) != 1 ||
        EVP_DigestSign(context.get(), signature.data(), &size, bytes.data(), bytes.size()) != 1 ||
        size != signature.size())
        return signingFailed();
    return signature;
}

Result<Signature> SigningKey::sign(std::string_view bytes) const {
    return sign(bytesOf(bytes));
}

bool verify(const PublicKey& key, std::span<const std::uint8_t> bytes, const Signature& signature) noexcept {
    if (!acceptable(key) || !canonical(signature)) return false;
    const Pair pair(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.data(), key.size()));
    const Context context(EVP_MD_CTX_new());
    return pair && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, pair.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), bytes.data(), bytes.size()) ==
               1;
}

bool verify(const PublicKey& key, std::string_view bytes, const Signature& signature) noexcept {
    return verify(key, bytesOf(bytes), signature);
}

}  // namespace qd::crypto
