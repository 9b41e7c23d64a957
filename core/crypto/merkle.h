// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/hash.h"

namespace qd::crypto {

/// SHA-256(0x00 ‖ bytes), a leaf of RFC 6962, section 2.1.
[[nodiscard]] Digest leafHash(std::string_view bytes);
/// SHA-256(0x01 ‖ left ‖ right).
[[nodiscard]] Digest nodeHash(const Digest& left, const Digest& right);
/// The tree head over leaf hashes; of none, the SHA-256 of nothing.
[[nodiscard]] Digest rootOf(std::span<const Digest> leafHashes);

/// The root of the leaves [from, from + size). Only complete subtrees are ever asked for: `size` is a power
/// of two and `from` a multiple of it, so that it can be served from stored nodes (level log2(size), index
/// from / size). At most 2·64 calls a proof.
using HashRange = std::function<Result<Digest>(std::int64_t from, std::int64_t size)>;
/// Serves a HashRange from all leaf hashes, which must outlive it.
[[nodiscard]] HashRange hashesOver(std::span<const Digest> leafHashes);

/// The tree head of the first `treeSize` leaves. Error: what `hashes` gives. Precondition: treeSize ≥ 0.
Result<Digest> rootAt(std::int64_t treeSize, const HashRange& hashes);
/// The audit path of leaf `index`, nearest sibling first (RFC 6962, section 2.1.1). Error BadInput unless
/// 0 ≤ index < treeSize, or what `hashes` gives.
Result<std::vector<Digest>> inclusionProof(std::int64_t index, std::int64_t treeSize,
                                           const HashRange& hashes);
/// That the tree of `oldSize` leaves is the beginning of that of `newSize` (RFC 6962, section 2.1.2). Empty
/// for oldSize = newSize and for oldSize = 0. Error BadInput unless 0 ≤ oldSize ≤ newSize, or what `hashes`
/// gives.
Result<std::vector<Digest>> consistencyProof(std::int64_t oldSize, std::int64_t newSize,
                                             const HashRange& hashes);

/// RFC 9162, section 2.1.3.2: whether the leaf hash `leaf` stands at `index` of the tree with `root`.
[[nodiscard]] bool verifyInclusion(const Digest& leaf, std::int64_t index, std::int64_t treeSize,
                                   std::span<const Digest> proof, const Digest& root) noexcept;
/// RFC 9162, section 2.1.4.2: whether the old tree is the beginning of the new one. From oldSize = 0 the
/// proof is empty and oldRoot that of the empty tree.
[[nodiscard]] bool verifyConsistency(std::int64_t oldSize, std::int64_t newSize, const Digest& oldRoot,
                                     const Digest& newRoot, std::span<const Digest> proof) noexcept;

/// The right edge of a growing tree: its complete subtrees, largest first, one for each set bit of the size
/// (at most 63 digests). Walks a log of any length once.
class MerkleFrontier {
public:
    /// Told of each complete subtree as it closes: level 0 is the leaf itself; it covers the leaves
    /// [index·2^level, (index + 1)·2^level).
    using OnNode = std::function<void(int level, std::int64_t index, const Digest& node)>;

    MerkleFrontier() = default;
    /// Goes on from what size() and peaks() gave. Nothing unless there is one peak for each set bit of
    /// `size`.
    [[nodiscard]] static std::optional<MerkleFrontier> resume(std::int64_t size,
                                                              std::span<const Digest> peaks);

    void append(const Digest& leafHash);
    void append(const Digest& leafHash, const OnNode& onNode);
    [[nodiscard]] std::int64_t size() const noexcept { return m_size; }
    [[nodiscard]] Digest root() const;
    [[nodiscard]] std::span<const Digest> peaks() const noexcept { return {m_peaks.data(), m_count}; }

private:
    std::array<Digest, 64> m_peaks{};
    std::size_t m_count = 0;
    std::int64_t m_size = 0;
};

}  // namespace qd::crypto
