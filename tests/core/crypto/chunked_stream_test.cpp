// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chunked_stream.h"

#include <gtest/gtest.h>

#include "core/crypto/random.h"
#include "tests/core/crypto/hex_bytes.h"

namespace qd::crypto {
namespace {

using Chunks = std::vector<Bytes>;
constexpr StreamPrefix kPrefix = {1, 2, 3, 4, 5, 6, 7};

Secret aKey() {
    return Secret::fromBytes(Bytes(kAeadKeyBytes, 0x42));
}

Chunks sealedChunks(const Chunks& plain) {
    ChunkSealer sealer(aKey(), kPrefix, bytesOf("backup 7"));
    Chunks sealed;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        EXPECT_FALSE(sealer.finished());
        sealed.push_back(sealer.seal(plain[i], i + 1 == plain.size()).value());
    }
    EXPECT_TRUE(sealer.finished());
    return sealed;
}

/// What a reader gets that takes the chunk at the end of the file for the last: the text, or "refused".
std::string opened(const Chunks& sealed, const StreamPrefix& prefix = kPrefix,
                   std::string_view bound = "backup 7", const Secret& key = aKey()) {
    ChunkOpener opener(key, prefix, bytesOf(bound));
    std::string text;
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        const auto plain = opener.open(sealed[i], i + 1 == sealed.size());
        if (!plain.ok()) {
            EXPECT_EQ(plain.error().code, ErrorCode::Integrity);
            EXPECT_FALSE(opener.finished());
            return "refused";
        }
        text += textOf(*plain);
    }
    return opener.finished() ? text : "refused";
}

const Chunks& parts() {
    static const Chunks chunks = {bytesOf("one "), bytesOf("two "), bytesOf("two "), bytesOf("end")};
    return chunks;
}

TEST(ChunkedStream, OpensWhatWasSealed) {
    EXPECT_EQ(opened(sealedChunks(parts())), "one two two end");
    EXPECT_EQ(opened(sealedChunks({Bytes()})), "");
    EXPECT_EQ(opened(sealedChunks({bytesOf("a"), Bytes()})), "a");
}

TEST(ChunkedStream, AFullChunkHoldsOneMebibyte) {
    const Chunks plain = {Bytes(kChunkBytes, 0x17), Bytes(3, 0x18)};
    const auto sealed = sealedChunks(plain);
    EXPECT_EQ(sealed[0].size(), kSealedChunkBytes);
    EXPECT_EQ(opened(sealed), std::string(kChunkBytes, '\x17') + "\x18\x18\x18");
}

// The construction is AES-256-GCM with a nonce that anyone can compute: another implementation opens it.
TEST(ChunkedStream, NonceIsPrefixCounterAndLast) {
    const auto sealed = sealedChunks(parts());
    for (std::uint8_t i = 0; i < sealed.size(); ++i) {
        const Nonce nonce = {1, 2, 3, 4, 5, 6, 7, 0, 0, 0, i, static_cast<std::uint8_t>(i == 3 ? 1 : 0)};
        const auto plain = open(aKey(), nonce, bytesOf("backup 7"), sealed[i]);
        ASSERT_TRUE(plain.ok()) << int{i};
        EXPECT_TRUE(equal(plain->bytes(), parts()[i]));
    }
}

TEST(ChunkedStream, AMissingRepeatedReorderedOrAppendedChunkIsFound) {
    const auto sealed = sealedChunks(parts());
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto missing = sealed;
        missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_EQ(opened(missing), "refused") << i;
        auto repeated = sealed;
        repeated.insert(repeated.begin() + static_cast<std::ptrdiff_t>(i), sealed[i]);
        EXPECT_EQ(opened(repeated), "refused") << i;
        auto appended = sealed;
        appended.push_back(sealed[i]);
        EXPECT_EQ(opened(appended), "refused") << i;
        for (std::size_t j = i + 1; j < sealed.size(); ++j) {
            auto swapped = sealed;
            std::swap(swapped[i], swapped[j]);
            EXPECT_EQ(opened(swapped), "refused") << i << " and " << j;
        }
        EXPECT_EQ(opened(Chunks(sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(i))), "refused")
            << "cut off after " << i;
    }
}

TEST(ChunkedStream, EveryFlippedBitAndEveryCutChunkIsFound) {
    const auto sealed = sealedChunks(parts());
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        for (std::size_t bit = 0; bit < sealed[i].size() * 8; ++bit) {
            auto altered = sealed;
            altered[i][bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            ASSERT_EQ(opened(altered), "refused") << i << ", bit " << bit;
        }
        auto cut = sealed;
        cut[i].pop_back();
        EXPECT_EQ(opened(cut), "refused") << i;
        cut[i].clear();
        EXPECT_EQ(opened(cut), "refused") << i;
    }
}

TEST(ChunkedStream, AnotherKeyPrefixOrBindingIsFound) {
    const auto sealed = sealedChunks(parts());
    EXPECT_EQ(opened(sealed, {1, 2, 3, 4, 5, 6, 8}), "refused");
    EXPECT_EQ(opened(sealed, kPrefix, "backup 8"), "refused");
    EXPECT_EQ(opened(sealed, kPrefix, "backup 7", randomKey(kAeadKeyBytes).value()), "refused");
}

TEST(ChunkedStream, AfterAFaultNothingMoreIsOpened) {
    const auto sealed = sealedChunks(parts());
    ChunkOpener opener(aKey(), kPrefix, bytesOf("backup 7"));
    EXPECT_FALSE(opener.open(sealed[1], false).ok());
    EXPECT_FALSE(opener.open(sealed[0], false).ok());
    EXPECT_FALSE(opener.finished());
}

TEST(ChunkedStream, AChunkLargerThanAnySealerMakesIsRefusedUnread) {
    ChunkOpener opener(aKey(), kPrefix, {});
    const auto plain = opener.open(Bytes(kSealedChunkBytes + 1, 0), true);
    ASSERT_FALSE(plain.ok());
    EXPECT_EQ(plain.error().code, ErrorCode::Integrity);
}

TEST(ChunkedStreamDeathTest, NothingIsSealedAfterTheLastChunk) {
    ChunkSealer sealer(aKey(), kPrefix, {});
    ASSERT_TRUE(sealer.seal(bytesOf("end"), true).ok());
    EXPECT_DEATH(static_cast<void>(sealer.seal(bytesOf("more"), true)), "precondition");
}

}  // namespace
}  // namespace qd::crypto
