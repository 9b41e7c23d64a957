// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/crypto/hash.h"

namespace qd::crypto {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes fromHex(std::string_view text) {
    return unhex(text).value();
}
Nonce nonceOf(std::string_view text) {
    Nonce nonce{};
    const auto bytes = fromHex(text);
    std::copy(bytes.begin(), bytes.end(), nonce.begin());
    return nonce;
}

struct Vector {
    std::string_view key, nonce, bound, plain, cipher, tag;
};

// Test cases 13, 14 and 16 of McGrew and Viega, "The Galois/Counter Mode of Operation", the vectors that NIST
// publishes with SP 800-38D.
constexpr Vector kVectors[] = {
    {"0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "", "",
     "", "530f8afbc74536b9a963b4f1c4cb738b"},
    {"0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "",
     "00000000000000000000000000000000", "cea7403d4d606b6e074ec5d3baf39d18",
     "d0d1c8a799996bf0265b98b5d48ab919"},
    {"feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
     "feedfacedeadbeeffeedfacedeadbeefabaddad2",
     "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aed"
     "f5aa0de657ba637b39",
     "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e"
     "6393ba7a0abcc9f662",
     "76fc6ece0f4e1768cddf8853bb2d551b"}};

TEST(Aead, MatchesThePublishedVectors) {
    for (const auto& v : kVectors) {
        const auto key = Secret::fromBytes(fromHex(v.key));
        const auto sealed = seal(key, nonceOf(v.nonce), fromHex(v.bound), fromHex(v.plain));
        ASSERT_TRUE(sealed.ok());
        EXPECT_EQ(hex(*sealed), std::string(v.cipher) + std::string(v.tag));
        const auto opened = open(key, nonceOf(v.nonce), fromHex(v.bound), *sealed);
        ASSERT_TRUE(opened.ok());
        EXPECT_EQ(hex(opened->bytes()), v.plain);
    }
}

TEST(Aead, EveryFlippedByteIsFound) {
    const auto& v = kVectors[2];
    const auto key = Secret::fromBytes(fromHex(v.key));
    const auto nonce = nonceOf(v.nonce);
    const auto bound = fromHex(v.bound);
    const auto sealed = seal(key, nonce, bound, fromHex(v.plain)).value();
    const auto expectAltered = [](const Result<Secret>& opened) {
        ASSERT_FALSE(opened.ok());
        EXPECT_EQ(opened.error().code, ErrorCode::Integrity);
    };
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto altered = sealed;
        altered[i] ^= 1U;
        expectAltered(open(key, nonce, bound, altered));
    }
    auto otherBound = bound;
    otherBound[3] ^= 1U;
    expectAltered(open(key, nonce, otherBound, sealed));
    expectAltered(open(key, nonce, {}, sealed));
    auto otherNonce = nonce;
    otherNonce[0] ^= 1U;
    expectAltered(open(key, otherNonce, bound, sealed));
    auto otherKey = key.clone();
    otherKey.bytes()[31] ^= 1U;
    expectAltered(open(otherKey, nonce, bound, sealed));
    expectAltered(open(key, nonce, bound, std::span(sealed).first(sealed.size() - 1)));
    expectAltered(open(key, nonce, bound, std::span(sealed).first(kAeadTagBytes - 1)));
    expectAltered(open(key, nonce, bound, {}));
}

TEST(Aead, OpensIntoTheCallersMemoryAndLeavesNothingThereAfterAnError) {
    const auto& v = kVectors[2];
    const auto key = Secret::fromBytes(fromHex(v.key));
    auto sealed = fromHex(std::string(v.cipher) + std::string(v.tag));
    Bytes plain(sealed.size() - kAeadTagBytes, 0x55);
    ASSERT_TRUE(openInto(key, nonceOf(v.nonce), fromHex(v.bound), sealed, plain).ok());
    EXPECT_EQ(hex(plain), v.plain);
    sealed.back() ^= 1U;
    const auto opened = openInto(key, nonceOf(v.nonce), fromHex(v.bound), sealed, plain);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, ErrorCode::Integrity);
    EXPECT_EQ(plain, Bytes(plain.size(), 0));
}

TEST(Aead, AnEmptyPlaintextIsAuthenticatedToo) {
    const auto key = Secret::fromBytes(Bytes(kAeadKeyBytes, 1));
    auto sealed = seal(key, Nonce{}, Bytes{1, 2}, {}).value();
    EXPECT_TRUE(open(key, Nonce{}, Bytes{1, 2}, sealed).ok());
    EXPECT_FALSE(open(key, Nonce{}, Bytes{1, 3}, sealed).ok());
    sealed[0] ^= 1U;
    EXPECT_FALSE(open(key, Nonce{}, Bytes{1, 2}, sealed).ok());
}

}  // namespace
}  // namespace qd::crypto
