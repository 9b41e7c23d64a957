// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <gtest/gtest.h>

#include "core/crypto/merkle.h"
#include "tests/core/crypto/merkle_trees.h"

namespace qd::crypto {
namespace {

TEST(MerkleVerify, EveryInclusionProofHoldsForItsLeafPlaceAndTreeOnly) {
    const auto leaves = someLeaves(kLargestTree);
    const auto hashes = hashesOver(leaves);
    for (std::int64_t n = 1; n <= kLargestTree; ++n) {
        const Digest root = rootAt(n, hashes).value();
        for (std::int64_t i = 0; i < n; ++i) {
            const auto& leaf = leaves[static_cast<std::size_t>(i)];
            auto proof = inclusionProof(i, n, hashes).value();
            ASSERT_TRUE(verifyInclusion(leaf, i, n, proof, root)) << i << " of " << n;
            for (std::int64_t other = -1; other <= n; ++other)
                ASSERT_EQ(verifyInclusion(leaf, other, n, proof, root), other == i) << i << " of " << n;
            ASSERT_FALSE(
                verifyInclusion(leaves[static_cast<std::size_t>((i + 1) % kLargestTree)], i, n, proof, root));
            ASSERT_FALSE(verifyInclusion(leaf, i, n, proof, rootAt(n - 1, hashes).value()));
            proof.push_back(root);
            ASSERT_FALSE(verifyInclusion(leaf, i, n, proof, root)) << "one too many, " << i << " of " << n;
            proof.pop_back();
            if (proof.empty()) continue;
            proof.pop_back();
            ASSERT_FALSE(verifyInclusion(leaf, i, n, proof, root)) << "one too few, " << i << " of " << n;
        }
    }
}

TEST(MerkleVerify, EveryConsistencyProofHoldsForItsTwoTreesOnly) {
    const auto leaves = someLeaves(kLargestTree);
    const auto hashes = hashesOver(leaves);
    Digests roots;
    for (std::int64_t n = 0; n <= kLargestTree; ++n)
        roots.push_back(rootAt(n, hashes).value());
    const auto root = [&](std::int64_t n) { return roots[static_cast<std::size_t>(n)]; };
    const Digest strange = leafHash("strange");
    for (std::int64_t n = 0; n <= kLargestTree; ++n) {
        for (std::int64_t m = 0; m <= n; ++m) {
            auto proof = consistencyProof(m, n, hashes).value();
            ASSERT_TRUE(verifyConsistency(m, n, root(m), root(n), proof)) << m << " to " << n;
            ASSERT_FALSE(verifyConsistency(m, n, strange, root(n), proof)) << m << " to " << n;
            if (m > 0) {
                ASSERT_FALSE(verifyConsistency(m, n, root(m), strange, proof)) << m << " to " << n;
            }
            for (std::int64_t other = 1; other <= n; ++other) {
                if (other == m) continue;
                ASSERT_FALSE(verifyConsistency(other, n, root(m), root(n), proof)) << m << " to " << n;
            }
            proof.push_back(root(n));
            ASSERT_FALSE(verifyConsistency(m, n, root(m), root(n), proof)) << "one too many, " << m;
            proof.pop_back();
            if (proof.empty()) continue;
            proof.pop_back();
            ASSERT_FALSE(verifyConsistency(m, n, root(m), root(n), proof)) << "one too few, " << m;
        }
    }
}

TEST(MerkleVerify, EveryChangedBitOfAProofIsRefused) {
    const auto leaves = someLeaves(23);
    const auto hashes = hashesOver(leaves);
    const Digest root = rootOf(leaves);
    const auto refused = [](Digests proof, const auto& holds) {
        for (auto& digest : proof) {
            for (std::size_t bit = 0; bit < 256; ++bit) {
                digest[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
                if (holds(proof)) return false;
                digest[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            }
        }
        return holds(proof);
    };
    for (std::int64_t i = 0; i < 23; ++i) {
        const auto holds = [&](const Digests& proof) {
            return verifyInclusion(leaves[static_cast<std::size_t>(i)], i, 23, proof, root);
        };
        EXPECT_TRUE(refused(inclusionProof(i, 23, hashes).value(), holds)) << i;
    }
    for (std::int64_t m = 1; m < 23; ++m) {
        const Digest old = rootAt(m, hashes).value();
        const auto holds = [&](const Digests& proof) { return verifyConsistency(m, 23, old, root, proof); };
        EXPECT_TRUE(refused(consistencyProof(m, 23, hashes).value(), holds)) << m;
    }
}

TEST(MerkleVerify, AnEmptyOldTreeHasOneRootOnly) {
    const auto leaves = someLeaves(5);
    EXPECT_TRUE(verifyConsistency(0, 5, sha256(""), rootOf(leaves), {}));
    EXPECT_FALSE(verifyConsistency(0, 5, leaves[0], rootOf(leaves), {}));
    EXPECT_FALSE(verifyConsistency(0, 0, leaves[0], leaves[0], {}));
    EXPECT_FALSE(verifyConsistency(0, 5, sha256(""), rootOf(leaves), Digests{leaves[0]}));
}

TEST(MerkleVerify, NumbersOutOfRangeAreRefused) {
    const Digest leaf = leafHash("entry");
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    for (const auto& [index, size] : std::vector<std::pair<std::int64_t, std::int64_t>>{{0, 0},
                                                                                        {-1, 5},
                                                                                        {-1, 1},
                                                                                        {1, 1},
                                                                                        {5, 5},
                                                                                        {0, -1},
                                                                                        {kLeast, 5},
                                                                                        {kLeast, kLeast},
                                                                                        {kMost, kMost}})
        EXPECT_FALSE(verifyInclusion(leaf, index, size, {}, leaf)) << index << " of " << size;
    for (const auto& [oldSize, newSize] : std::vector<std::pair<std::int64_t, std::int64_t>>{
             {-1, 5}, {-1, -1}, {6, 5}, {3, 6}, {kLeast, kMost}, {kLeast, kLeast}, {1, kMost}, {kMost, 5}})
        EXPECT_FALSE(verifyConsistency(oldSize, newSize, leaf, leaf, {})) << oldSize << " to " << newSize;
}

TEST(MerkleVerify, AProofLongerThanAnyTreeIsDeepIsRefused) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    const Digest leaf = leafHash("entry");
    const Digests deep(200, leaf);
    EXPECT_FALSE(verifyInclusion(leaf, kMost - 1, kMost, deep, leaf));
    EXPECT_FALSE(verifyConsistency(1, kMost, leaf, leaf, deep));
    EXPECT_FALSE(verifyConsistency(kMost - 1, kMost, leaf, leaf, deep));
}

}  // namespace
}  // namespace qd::crypto
