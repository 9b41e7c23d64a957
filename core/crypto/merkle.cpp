// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/merkle.h"

#include <algorithm>
#include <bit>

#include "core/base/contracts.h"

namespace qd::crypto {

namespace {

constexpr std::array<std::uint8_t, 1> kLeafMark = {0};
constexpr std::array<std::uint8_t, 1> kNodeMark = {1};

/// The root of subtrees that stand side by side, each smaller than the one on its left.
Digest joined(std::span<const Digest> peaks) {
    QD_REQUIRE(!peaks.empty());
    Digest root = peaks.back();
    for (std::size_t i = peaks.size() - 1; i-- > 0;)
        root = nodeHash(peaks[i], root);
    return root;
}

std::int64_t largestPower(std::int64_t atMost) {
    return static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(atMost)));
}

/// The root of [from, from + size), where `from` is a multiple of the next power of two of `size`.
Result<Digest> rootOfRange(std::int64_t from, std::int64_t size, const HashRange& hashes) {
    std::vector<Digest> peaks;
    while (size > 0) {
        const std::int64_t whole = largestPower(size);
        QD_TRY(const Digest peak, hashes(from, whole));
        peaks.push_back(peak);
        from += whole;
        size -= whole;
    }
    return joined(peaks);
}

}  // namespace

Digest leafHash(std::string_view bytes) {
    return Sha256::of({kLeafMark, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}});
}

Digest nodeHash(const Digest& left, const Digest& right) {
    return Sha256::of({kNodeMark, left, right});
}

Digest rootOf(std::span<const Digest> leafHashes) {
    MerkleFrontier frontier;
    for (const auto& leaf : leafHashes)
        frontier.append(leaf);
    return frontier.root();
}

HashRange hashesOver(std::span<const Digest> leafHashes) {
    return [leafHashes](std::int64_t from, std::int64_t size) -> Result<Digest> {
        const auto count = static_cast<std::int64_t>(leafHashes.size());
        if (from < 0 || size <= 0 || from > count - size)
            return Error{ErrorCode::BadInput,
                         say("the tree has %1 leaves, not %2 from %3 on", count, size, from)};
        return rootOf(leafHashes.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(size)));
    };
}

Result<Digest> rootAt(std::int64_t treeSize, const HashRange& hashes) {
    QD_REQUIRE(treeSize >= 0);
    if (treeSize == 0) return sha256("");
    return rootOfRange(0, treeSize, hashes);
}

Result<std::vector<Digest>> inclusionProof(std::int64_t index, std::int64_t treeSize,
                                           const HashRange& hashes) {
    if (index < 0 || index >= treeSize)
        return Error{ErrorCode::BadInput, say("a tree of %1 leaves has no leaf %2", treeSize, index)};
    std::vector<Digest> proof;
    std::int64_t from = 0;
    std::int64_t size = treeSize;
    while (size > 1) {
        const std::int64_t left = largestPower(size - 1);
        const bool goLeft = index - from < left;
        QD_TRY(const Digest sibling,
               goLeft ? rootOfRange(from + left, size - left, hashes) : rootOfRange(from, left, hashes));
        proof.push_back(sibling);
        if (!goLeft) from += left;
        size = goLeft ? left : size - left;
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Result<std::vector<Digest>> consistencyProof(std::int64_t oldSize, std::int64_t newSize,
                                             const HashRange& hashes) {
    if (oldSize < 0 || oldSize > newSize)
        return Error{ErrorCode::BadInput,
                     say("a tree of %1 leaves is not the beginning of one of %2", oldSize, newSize)};
    std::vector<Digest> proof;
    if (oldSize == 0) return proof;
    std::int64_t from = 0;
    std::int64_t old = oldSize;  // of the leaves from `from` on
    std::int64_t size = newSize;
    while (old != size) {
        const std::int64_t left = largestPower(size - 1);
        const bool goLeft = old <= left;
        QD_TRY(const Digest sibling,
               goLeft ? rootOfRange(from + left, size - left, hashes) : rootOfRange(from, left, hashes));
        proof.push_back(sibling);
        if (!goLeft) from += left;
        if (!goLeft) old -= left;
        size = goLeft ? left : size - left;
    }
    // The whole old tree is left out: the verifier has its root.
    if (from != 0) {
        QD_TRY(const Digest rest, rootOfRange(from, size, hashes));
        proof.push_back(rest);
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

std::optional<MerkleFrontier> MerkleFrontier::resume(std::int64_t size, std::span<const Digest> peaks) {
    if (size < 0 || std::popcount(static_cast<std::uint64_t>(size)) != static_cast<int>(peaks.size()))
        return std::nullopt;
    MerkleFrontier frontier;
    std::copy(peaks.begin(), peaks.end(), frontier.m_peaks.begin());
    frontier.m_count = peaks.size();
    frontier.m_size = size;
    return frontier;
}

void MerkleFrontier::append(const Digest& leafHash) {
    append(leafHash, OnNode());
}

void MerkleFrontier::append(const Digest& leafHash, const OnNode& onNode) {
    Digest node = leafHash;
    std::int64_t index = m_size;
    int level = 0;
    if (onNode) onNode(level, index, node);
    // A carry, as in adding one to the size in binary.
    for (; (index & 1) != 0; index >>= 1) {
        node = nodeHash(m_peaks[--m_count], node);
        ++level;
        if (onNode) onNode(level, index >> 1, node);
    }
    m_peaks[m_count++] = node;
    ++m_size;
}

Digest MerkleFrontier::root() const {
    return m_count == 0 ? sha256("") : joined(peaks());
}

}  // namespace qd::crypto
