// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealed_box.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include <openssl/evp.h>

#include "core/crypto/aead.h"
#include "core/crypto/random.h"
#include "core/crypto/subkey.h"

namespace qd::crypto {

namespace {

struct KeyDeleter {
    void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
};
struct ContextDeleter {
    void operator()(EVP_PKEY_CTX* context) const noexcept { EVP_PKEY_CTX_free(context); }
};
using Pair = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using Context = std::unique_ptr<EVP_PKEY_CTX, ContextDeleter>;

constexpr std::string_view kPurpose = "quarterdeck sealed box 1";

Pair pairOf(const Secret& seed) {
    return Pair(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, seed.bytes().data(), seed.size()));
}

Error sealingFailed() {
    return Error{ErrorCode::Internal, say("X25519 failed")};
}

struct Sealing {
    Secret key;
    Nonce nonce{};
};

/// Key and nonce of one box. A box has an ephemeral key of its own, so no nonce is used twice under a key.
Result<Sealing> sealingOf(const Secret& shared, const PublicKey& ephemeral, const PublicKey& recipient) {
    std::vector<std::uint8_t> info(kPurpose.begin(), kPurpose.end());
    info.insert(info.end(), ephemeral.begin(), ephemeral.end());
    info.insert(info.end(), recipient.begin(), recipient.end());
    Sealing sealing;
    QD_TRY(const Secret made, hkdfSha256(shared, {}, info, kAeadKeyBytes + sealing.nonce.size()));
    sealing.key = Secret::fromBytes(made.bytes().first(kAeadKeyBytes));
    const auto nonce = made.bytes().subspan(kAeadKeyBytes);
    std::copy(nonce.begin(), nonce.end(), sealing.nonce.begin());
    return sealing;
}

}  // namespace

BoxKey::BoxKey(Secret seed, const PublicKey& publicKey) : m_seed(std::move(seed)), m_public(publicKey) {}

Result<BoxKey> BoxKey::fromSeed(const Secret& seed) {
    if (seed.size() != kBoxSeedBytes)
        return Error{ErrorCode::BadInput,
                     say("a box key is made of %1 bytes, found %2", kBoxSeedBytes, seed.size())};
    const Pair pair = pairOf(seed);
    PublicKey publicKey{};
    std::size_t size = publicKey.size();
    if (!pair || EVP_PKEY_get_raw_public_key(pair.get(), publicKey.data(), &size) != 1 ||
        size != publicKey.size())
        return sealingFailed();
    return BoxKey(seed.clone(), publicKey);
}

Result<Secret> x25519(const Secret& scalar, const PublicKey& point) {
    if (scalar.size() != kBoxSeedBytes)
        return Error{ErrorCode::BadInput,
                     say("a box key is made of %1 bytes, found %2", kBoxSeedBytes, scalar.size())};
    const Pair own = pairOf(scalar);
    const Pair peer(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, point.data(), point.size()));
    if (!own || !peer) return sealingFailed();
    const Context context(EVP_PKEY_CTX_new(own.get(), nullptr));
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1)
        return sealingFailed();
    Secret shared(32);
    std::size_t size = shared.size();
    const bool derived = EVP_PKEY_derive(context.get(), shared.bytes().data(), &size) == 1;
    // OpenSSL refuses an all-zero result; it is checked here too, as RFC 7748, section 6.1, asks of the user.
    std::uint8_t any = 0;
    for (const auto byte : std::as_const(shared).bytes())
        any = static_cast<std::uint8_t>(any | byte);
    if (!derived || size != shared.size() || any == 0)
        return Error{ErrorCode::BadInput,
                     say("the public key shares no secret: it is a point of small order")};
    return shared;
}

Result<std::vector<std::uint8_t>> sealTo(const PublicKey& recipient, std::span<const std::uint8_t> bound,
                                         std::span<const std::uint8_t> plain) {
    QD_TRY(const Secret seed, randomKey(kBoxSeedBytes));
    QD_TRY(const BoxKey ephemeral, BoxKey::fromSeed(seed));
    QD_TRY(const Secret shared, x25519(seed, recipient));
    QD_TRY(const Sealing sealing, sealingOf(shared, ephemeral.publicKey(), recipient));
    QD_TRY(const auto body, seal(sealing.key, sealing.nonce, bound, plain));
    std::vector<std::uint8_t> sealed(ephemeral.publicKey().begin(), ephemeral.publicKey().end());
    sealed.insert(sealed.end(), body.begin(), body.end());
    return sealed;
}

Result<Secret> openBox(const BoxKey& key, std::span<const std::uint8_t> bound,
                       std::span<const std::uint8_t> sealed) {
    const auto altered = [] {
        return Error{ErrorCode::Integrity, say("wrong key, or the sealed box was altered")};
    };
    if (sealed.size() < kBoxOverheadBytes) return altered();
    PublicKey ephemeral{};
    std::copy_n(sealed.begin(), ephemeral.size(), ephemeral.begin());
    const auto shared = x25519(key.seed(), ephemeral);
    if (!shared.ok()) return shared.error().code == ErrorCode::Internal ? shared.error() : altered();
    QD_TRY(const Sealing sealing, sealingOf(*shared, ephemeral, key.publicKey()));
    auto plain = open(sealing.key, sealing.nonce, bound, sealed.subspan(ephemeral.size()));
    if (!plain.ok() && plain.error().code == ErrorCode::Integrity) return altered();
    return plain;
}

}  // namespace qd::crypto
