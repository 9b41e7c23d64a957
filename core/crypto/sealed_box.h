// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/public_key.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

inline constexpr std::size_t kBoxSeedBytes = 32;
inline constexpr std::size_t kBoxOverheadBytes = 48;  ///< ephemeral public key and tag

/// An X25519 key pair (RFC 7748), which is nothing but its scalar of 32 bytes.
class BoxKey {
public:
    /// Error BadInput when `seed` has not 32 bytes, Internal when the pair cannot be made.
    static Result<BoxKey> fromSeed(const Secret& seed);

    [[nodiscard]] const PublicKey& publicKey() const noexcept { return m_public; }
    [[nodiscard]] const Secret& seed() const noexcept { return m_seed; }

private:
    BoxKey(Secret seed, const PublicKey& publicKey);
    Secret m_seed;
    PublicKey m_public{};
};

/// An anonymous box that only the holder of `recipient` can open: ephemeral public key (32 bytes), then
/// AES-256-GCM under a key and nonce that HKDF-SHA256 makes of the shared secret, with both public keys in
/// its info. `bound` is authenticated, not encrypted. Error BadInput when `recipient` is a point of small
/// order (an all-zero shared secret), Internal.
Result<std::vector<std::uint8_t>> sealTo(const PublicKey& recipient, std::span<const std::uint8_t> bound,
                                         std::span<const std::uint8_t> plain);
/// The plaintext of sealTo(). Error Integrity when the key, `bound` or any byte differs.
Result<Secret> openBox(const BoxKey& key, std::span<const std::uint8_t> bound,
                       std::span<const std::uint8_t> sealed);

/// The function X25519(scalar, point) of RFC 7748, section 5: what the box is made of, and what the published
/// vectors are stated for. Error BadInput when the scalar has not 32 bytes or the result is all zero.
Result<Secret> x25519(const Secret& scalar, const PublicKey& point);

}  // namespace qd::crypto
