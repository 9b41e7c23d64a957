// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/merkle.h"

#include <bit>
#include <limits>
#include <map>

#include <gtest/gtest.h>

#include "tests/core/crypto/hex_bytes.h"
#include "tests/core/crypto/merkle_trees.h"

namespace qd::crypto {
namespace {

// The reference tree of the certificate-transparency project (merkletree/merkle_tree_test.cc: test_vector,
// kSHA256Roots, kSHA256Paths and kSHA256Proofs).
constexpr std::string_view kLeaves[] = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
constexpr std::string_view kRoots[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                       "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                       "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                       "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                       "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                       "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                       "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                       "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                       "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

struct PublishedProof {
    std::int64_t first, second;
    std::vector<std::string_view> proof;
};

const std::vector<PublishedProof>& publishedPaths() {
    static const std::vector<PublishedProof> paths = {
        {0, 1, {}},
        {0,
         8,
         {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
        {5,
         8,
         {"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
        {2, 3, {"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}},
        {1,
         5,
         {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}}};
    return paths;
}

const std::vector<PublishedProof>& publishedProofs() {
    static const std::vector<PublishedProof> proofs = {
        {1, 1, {}},
        {1,
         8,
         {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
        {6,
         8,
         {"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
        {2,
         5,
         {"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}}};
    return proofs;
}

Digests referenceLeaves() {
    Digests leaves;
    for (const auto leaf : kLeaves) {
        const auto bytes = fromHex(leaf);
        leaves.push_back(leafHash({reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
    }
    return leaves;
}

/// MTH of RFC 6962, section 2.1, as it is written there.
Digest headByDefinition(std::span<const Digest> leaves) {
    if (leaves.empty()) return sha256("");
    if (leaves.size() == 1) return leaves[0];
    const std::size_t k = std::bit_floor(leaves.size() - 1);
    return nodeHash(headByDefinition(leaves.first(k)), headByDefinition(leaves.subspan(k)));
}

std::vector<std::string> hexOf(const Digests& digests) {
    std::vector<std::string> texts;
    for (const auto& digest : digests)
        texts.push_back(hex(digest));
    return texts;
}

std::vector<std::string> texts(const std::vector<std::string_view>& views) {
    return {views.begin(), views.end()};
}

TEST(Merkle, RootsMatchTheReferenceTree) {
    const auto leaves = referenceLeaves();
    MerkleFrontier frontier;
    for (std::size_t n = 0; n <= leaves.size(); ++n) {
        EXPECT_EQ(hex(rootOf(std::span(leaves).first(n))), kRoots[n]);
        EXPECT_EQ(hex(frontier.root()), kRoots[n]);
        if (n < leaves.size()) frontier.append(leaves[n]);
    }
}

TEST(Merkle, ProofsMatchTheReferenceTree) {
    const auto leaves = referenceLeaves();
    const auto hashes = hashesOver(leaves);
    for (const auto& p : publishedPaths()) {
        const auto proof = inclusionProof(p.first, p.second, hashes).value();
        EXPECT_EQ(hexOf(proof), texts(p.proof));
        EXPECT_TRUE(verifyInclusion(leaves[static_cast<std::size_t>(p.first)], p.first, p.second, proof,
                                    arrayOf<32>(kRoots[p.second])));
    }
    for (const auto& p : publishedProofs()) {
        const auto proof = consistencyProof(p.first, p.second, hashes).value();
        EXPECT_EQ(hexOf(proof), texts(p.proof));
        EXPECT_TRUE(verifyConsistency(p.first, p.second, arrayOf<32>(kRoots[p.first]),
                                      arrayOf<32>(kRoots[p.second]), proof));
    }
}

TEST(Merkle, EveryTreeIsThatOfTheDefinition) {
    const auto leaves = someLeaves(kLargestTree);
    const auto hashes = hashesOver(leaves);
    for (std::int64_t n = 0; n <= kLargestTree; ++n) {
        const auto part = std::span(leaves).first(static_cast<std::size_t>(n));
        EXPECT_EQ(rootOf(part), headByDefinition(part)) << n;
        EXPECT_EQ(rootAt(n, hashes).value(), headByDefinition(part)) << n;
    }
}

// The attack that the two marks prevent: the two halves of a node handed in as an entry.
TEST(Merkle, ANodeCannotPassAsALeaf) {
    const auto leaves = someLeaves(4);
    const Digest left = nodeHash(leaves[0], leaves[1]);
    const Digest right = nodeHash(leaves[2], leaves[3]);
    std::string entry(left.begin(), left.end());
    entry.append(right.begin(), right.end());
    EXPECT_NE(leafHash(entry), rootOf(leaves));
    EXPECT_NE(sha256(entry), rootOf(leaves));
    EXPECT_NE(nodeHash(left, right), nodeHash(right, left));
}

TEST(Merkle, NumbersOutOfRangeAreRefusedNotComputed) {
    const auto leaves = someLeaves(5);
    const auto hashes = hashesOver(leaves);
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    for (const auto& [index, size] : std::vector<std::pair<std::int64_t, std::int64_t>>{
             {0, 0}, {-1, 5}, {5, 5}, {0, -1}, {0, 6}, {kLeast, 5}, {kMost, kMost}, {0, kMost}}) {
        const auto proof = inclusionProof(index, size, hashes);
        ASSERT_FALSE(proof.ok()) << index << " of " << size;
        EXPECT_EQ(proof.error().code, ErrorCode::BadInput);
    }
    for (const auto& [oldSize, newSize] : std::vector<std::pair<std::int64_t, std::int64_t>>{
             {-1, 5}, {6, 5}, {3, 6}, {kLeast, kMost}, {1, kMost}, {kMost, 5}}) {
        EXPECT_FALSE(consistencyProof(oldSize, newSize, hashes).ok()) << oldSize << " to " << newSize;
    }
}

// A log of more than 10^18 entries, all alike, is not stored: its nodes are computed level by level.
TEST(Merkle, ProofsOfTheLargestTreesHold) {
    std::vector<Digest> byLevel = {leafHash("same")};
    while (byLevel.size() < 63)
        byLevel.push_back(nodeHash(byLevel.back(), byLevel.back()));
    int calls = 0;
    const HashRange hashes = [&](std::int64_t from, std::int64_t size) -> Result<Digest> {
        ++calls;
        EXPECT_TRUE(std::has_single_bit(static_cast<std::uint64_t>(size)));
        EXPECT_EQ(from % size, 0);
        return byLevel[static_cast<std::size_t>(std::countr_zero(static_cast<std::uint64_t>(size)))];
    };
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    const Digest root = rootAt(kMost, hashes).value();
    for (const std::int64_t i : {std::int64_t{0}, kMost / 3, kMost - 1}) {
        calls = 0;
        const auto proof = inclusionProof(i, kMost, hashes).value();
        EXPECT_LE(calls, 128);
        EXPECT_TRUE(verifyInclusion(byLevel[0], i, kMost, proof, root));
    }
    const Digest old = rootAt(kMost / 5, hashes).value();
    const auto proof = consistencyProof(kMost / 5, kMost, hashes).value();
    EXPECT_TRUE(verifyConsistency(kMost / 5, kMost, old, root, proof));
}

TEST(Merkle, AnErrorOfTheStoreIsTheProofsError) {
    const HashRange failing = [](std::int64_t, std::int64_t) -> Result<Digest> {
        return Error{ErrorCode::Io, "unreadable"};
    };
    EXPECT_EQ(inclusionProof(2, 5, failing).error().code, ErrorCode::Io);
    EXPECT_EQ(consistencyProof(2, 5, failing).error().code, ErrorCode::Io);
    EXPECT_EQ(rootAt(5, failing).error().code, ErrorCode::Io);
}

TEST(MerkleFrontier, TellsEachCompleteSubtreeOnceSoThatProofsCanBeServedFromThem) {
    const auto leaves = someLeaves(kLargestTree);
    std::map<std::pair<int, std::int64_t>, Digest> stored;
    MerkleFrontier frontier;
    for (const auto& leaf : leaves) {
        frontier.append(leaf, [&](int level, std::int64_t index, const Digest& node) {
            EXPECT_TRUE(stored.emplace(std::pair(level, index), node).second) << level << ", " << index;
        });
    }
    const HashRange hashes = [&](std::int64_t from, std::int64_t size) -> Result<Digest> {
        const int level = std::countr_zero(static_cast<std::uint64_t>(size));
        return stored.at({level, from / size});
    };
    EXPECT_EQ(rootAt(kLargestTree, hashes).value(), rootOf(leaves));
    for (std::int64_t i = 0; i < kLargestTree; ++i)
        EXPECT_EQ(inclusionProof(i, kLargestTree, hashes).value(),
                  inclusionProof(i, kLargestTree, hashesOver(leaves)).value());
}

TEST(MerkleFrontier, ResumesFromItsPeaks) {
    const auto leaves = someLeaves(kLargestTree);
    for (std::size_t n = 0; n < leaves.size(); ++n) {
        MerkleFrontier first;
        for (std::size_t i = 0; i < n; ++i)
            first.append(leaves[i]);
        auto second = MerkleFrontier::resume(first.size(), first.peaks());
        ASSERT_TRUE(second.has_value()) << n;
        for (std::size_t i = n; i < leaves.size(); ++i)
            second->append(leaves[i]);
        EXPECT_EQ(second->size(), kLargestTree);
        EXPECT_EQ(second->root(), rootOf(leaves)) << n;
    }
    EXPECT_FALSE(MerkleFrontier::resume(5, std::span(leaves).first(1)).has_value());
    EXPECT_FALSE(MerkleFrontier::resume(5, std::span(leaves).first(3)).has_value());
    EXPECT_FALSE(MerkleFrontier::resume(-1, std::span(leaves).first(64)).has_value());
}

}  // namespace
}  // namespace qd::crypto
