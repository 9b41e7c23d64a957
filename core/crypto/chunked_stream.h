// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/aead.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

inline constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;              ///< plaintext a chunk, at most
inline constexpr std::size_t kSealedChunkBytes = kChunkBytes + kAeadTagBytes;  ///< of a full chunk
/// Random for each stream under a key that more than one stream uses.
using StreamPrefix = std::array<std::uint8_t, 7>;

/// STREAM (Hoang, Reyhanitabar, Rogaway and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
/// Misuse-Resistance", CRYPTO 2015) over AES-256-GCM: chunk i has the nonce prefix (7 bytes) ‖ i (4 bytes,
/// big end first) ‖ last (1 byte, 0 or 1), so no chunk can be changed, dropped, repeated, reordered, cut off
/// or appended. `bound` is authenticated with each chunk. Precondition: `key` has 32 bytes.
class ChunkSealer {
public:
    ChunkSealer(const Secret& key, const StreamPrefix& prefix, std::vector<std::uint8_t> bound);
    /// Ciphertext and tag of the next chunk; `last` ends the stream, and that chunk may be empty. Error
    /// Internal after 2^32 chunks. Precondition: not finished, and `chunk` has at most kChunkBytes.
    Result<std::vector<std::uint8_t>> seal(std::span<const std::uint8_t> chunk, bool last);
    [[nodiscard]] bool finished() const noexcept { return m_finished; }

private:
    Secret m_key;
    StreamPrefix m_prefix;
    std::vector<std::uint8_t> m_bound;
    std::uint64_t m_next = 0;
    bool m_finished = false;
};

/// Opens what a ChunkSealer sealed, chunk after chunk as they were sealed. Only a stream that is finished()
/// at its end is whole: the caller must ask.
class ChunkOpener {
public:
    ChunkOpener(const Secret& key, const StreamPrefix& prefix, std::vector<std::uint8_t> bound);
    /// The plaintext of the next chunk; `last` when nothing follows it. Error Integrity when it is not that
    /// chunk of that stream, or comes after the last one; after an error every further call fails.
    Result<Secret> open(std::span<const std::uint8_t> sealed, bool last);
    [[nodiscard]] bool finished() const noexcept { return m_finished && !m_failed; }

private:
    Secret m_key;
    StreamPrefix m_prefix;
    std::vector<std::uint8_t> m_bound;
    std::uint64_t m_next = 0;
    bool m_finished = false;
    bool m_failed = false;
};

}  // namespace qd::crypto
