// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chunked_stream.h"

#include <algorithm>
#include <utility>

#include "core/base/contracts.h"

namespace qd::crypto {

namespace {

constexpr std::uint64_t kMostChunks = std::uint64_t{1} << 32U;

Nonce nonceOf(const StreamPrefix& prefix, std::uint64_t index, bool last) {
    Nonce nonce{};
    std::copy(prefix.begin(), prefix.end(), nonce.begin());
    for (std::size_t i = 0; i < 4; ++i)
        nonce[prefix.size() + i] = static_cast<std::uint8_t>(index >> (24U - 8U * i));
    nonce.back() = last ? 1 : 0;
    return nonce;
}

}  // namespace

ChunkSealer::ChunkSealer(const Secret& key, const StreamPrefix& prefix, std::vector<std::uint8_t> bound)
    : m_key(key.clone()), m_prefix(prefix), m_bound(std::move(bound)) {
    QD_REQUIRE(key.size() == kAeadKeyBytes);
}

Result<std::vector<std::uint8_t>> ChunkSealer::seal(std::span<const std::uint8_t> chunk, bool last) {
    QD_REQUIRE(!m_finished && chunk.size() <= kChunkBytes);
    if (m_next == kMostChunks) return Error{ErrorCode::Internal, say("the encrypted stream is too long")};
    // A chunk that failed keeps its number: it is never sealed twice with another content.
    const Nonce nonce = nonceOf(m_prefix, m_next++, last);
    m_finished = last;
    return crypto::seal(m_key, nonce, m_bound, chunk);
}

ChunkOpener::ChunkOpener(const Secret& key, const StreamPrefix& prefix, std::vector<std::uint8_t> bound)
    : m_key(key.clone()), m_prefix(prefix), m_bound(std::move(bound)) {
    QD_REQUIRE(key.size() == kAeadKeyBytes);
}

Result<Secret> ChunkOpener::open(std::span<const std::uint8_t> sealed, bool last) {
    const bool due = !m_failed && !m_finished && m_next < kMostChunks && sealed.size() <= kSealedChunkBytes;
    m_failed = true;  // until this chunk has proved itself
    if (!due) return Error{ErrorCode::Integrity, say("the encrypted stream goes on where it should not")};
    QD_TRY(Secret plain, crypto::open(m_key, nonceOf(m_prefix, m_next, last), m_bound, sealed));
    ++m_next;
    m_finished = last;
    m_failed = false;
    return plain;
}

}  // namespace qd::crypto
