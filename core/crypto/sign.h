// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/crypto/public_key.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

using Signature = std::array<std::uint8_t, 64>;
inline constexpr std::size_t kSigningSeedBytes = 32;

/// An Ed25519 key pair (RFC 8032, pure), which is nothing but its seed of 32 bytes.
class SigningKey {
public:
    /// Error BadInput when `seed` has not 32 bytes, Internal when the pair cannot be made.
    static Result<SigningKey> fromSeed(const Secret& seed);

    [[nodiscard]] const PublicKey& publicKey() const noexcept { return m_public; }
    [[nodiscard]] const Secret& seed() const noexcept { return m_seed; }
    /// The same bytes give the same signature. Error Internal.
    [[nodiscard]] Result<Signature> sign(std::span<const std::uint8_t> bytes) const;
    [[nodiscard]] Result<Signature> sign(std::string_view bytes) const;

private:
    SigningKey(Secret seed, const PublicKey& publicKey);
    Secret m_seed;
    PublicKey m_public{};
};

/// Whether `signature` is the key's over exactly `bytes` (RFC 8032, section 5.1.7). Refuses a key of small
/// order, under which anyone can sign, a key that is not written canonically and an S that is not below the
/// group's order, so that a signature has one form only.
[[nodiscard]] bool verify(const PublicKey& key, std::string_view bytes, const Signature& signature) noexcept;
[[nodiscard]] bool verify(const PublicKey& key, std::span<const std::uint8_t> bytes,
                          const Signature& signature) noexcept;

}  // namespace qd::crypto
