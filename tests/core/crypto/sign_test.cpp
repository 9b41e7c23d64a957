// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sign.h"

#include <type_traits>

#include <gtest/gtest.h>

#include "tests/core/crypto/hex_bytes.h"

namespace qd::crypto {
namespace {

static_assert(!std::is_copy_constructible_v<SigningKey> && std::is_move_constructible_v<SigningKey>);

struct Vector {
    std::string_view seed, publicKey, message, signature;
};

// RFC 8032, section 7.1: TEST 1, 2, 3 and SHA(abc).
constexpr Vector kVectors[] = {{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a3"
                                "3bacc61e39701cf9b46bd25bf5f059"
                                "5bbe24655141438e7a100b"},
                               {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15"
                                "996e458f3613d0f11d8c387b2eaeb4"
                                "302aeeb00d291612bb0c00"},
                               {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16"
                                "f290ae67f760984dc6594a7c15e971"
                                "6ed28dc027beceea1ec40a"},
                               {"833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
                                "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
                                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274f"
                                "c1a836ba3c23a3feebbd454d442364"
                                "3ce80e2a9ac94fa54ca49f",
                                "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90"
                                "b3ecfdfbc7c66431e0303dca179c13"
                                "8ac17ad9bef1177331a704"}};

TEST(Sign, MatchesRfc8032) {
    for (const auto& v : kVectors) {
        const auto key = SigningKey::fromSeed(Secret::fromBytes(fromHex(v.seed)));
        ASSERT_TRUE(key.ok());
        EXPECT_EQ(hex(key->publicKey()), v.publicKey);
        EXPECT_EQ(hex(key->seed().bytes()), v.seed);
        const auto message = fromHex(v.message);
        const auto signature = key->sign(message);
        ASSERT_TRUE(signature.ok());
        EXPECT_EQ(hex(*signature), v.signature);
        EXPECT_TRUE(verify(key->publicKey(), message, *signature));
    }
}

TEST(Sign, EveryChangedBitOfSignatureKeyOrMessageIsRefused) {
    const auto& v = kVectors[2];
    const auto key = arrayOf<32>(v.publicKey);
    const auto signature = arrayOf<64>(v.signature);
    const auto message = fromHex(v.message);
    ASSERT_TRUE(verify(key, message, signature));
    for (std::size_t bit = 0; bit < 512; ++bit) {
        auto altered = signature;
        altered[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        EXPECT_FALSE(verify(key, message, altered)) << "bit " << bit;
    }
    for (std::size_t bit = 0; bit < 256; ++bit) {
        auto altered = key;
        altered[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        EXPECT_FALSE(verify(altered, message, signature)) << "bit " << bit;
    }
    for (std::size_t bit = 0; bit < 16; ++bit) {
        auto altered = message;
        altered[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        EXPECT_FALSE(verify(key, altered, signature)) << "bit " << bit;
    }
    EXPECT_FALSE(verify(key, "", signature));
    EXPECT_FALSE(verify(key, std::string_view("\xaf\x82\0", 3), signature));
    EXPECT_FALSE(verify(arrayOf<32>(kVectors[1].publicKey), message, signature));
}

// S + L verifies, too, where nobody checks the range: a second signature of the same content.
TEST(Sign, ASignatureHasOneFormOnly) {
    const auto order = arrayOf<32>("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    for (const auto& v : kVectors) {
        auto signature = arrayOf<64>(v.signature);
        unsigned carry = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            carry += static_cast<unsigned>(signature[32 + i]) + order[i];
            signature[32 + i] = static_cast<std::uint8_t>(carry);
            carry >>= 8U;
        }
        EXPECT_FALSE(verify(arrayOf<32>(v.publicKey), fromHex(v.message), signature));
    }
}

// Under the neutral element the signature (R = neutral element, S = 0) holds for every message; under the
// other points of small order for some. Order 1, 2, 4, 4, 8 (four), then the same with a coordinate that is
// not reduced or with the sign of a zero.
TEST(Sign, AKeyUnderWhichAnyoneCanSignIsRefused) {
    constexpr std::string_view kWeak[] = {"0100000000000000000000000000000000000000000000000000000000000000",
                                          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                          "0000000000000000000000000000000000000000000000000000000000000000",
                                          "0000000000000000000000000000000000000000000000000000000000000080",
                                          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                                          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                                          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                                          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                                          "0100000000000000000000000000000000000000000000000000000000000080",
                                          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                                          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                                          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"};
    const auto neutral = arrayOf<64>("01");
    for (const auto weak : kWeak) {
        for (int i = 0; i < 64; ++i)
            EXPECT_FALSE(verify(arrayOf<32>(weak), "pay " + std::to_string(i), neutral)) << weak;
    }
}

// y = 3 is a point; p + 3 is the same point, written in another way.
TEST(Sign, AKeyThatIsNotWrittenCanonicallyIsRefused) {
    const auto key = arrayOf<32>("f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    for (const auto& v : kVectors)
        EXPECT_FALSE(verify(key, fromHex(v.message), arrayOf<64>(v.signature)));
}

TEST(Sign, ASeedOfAnotherSizeIsRefused) {
    for (const std::size_t size : {0U, 31U, 33U, 64U}) {
        const auto key = SigningKey::fromSeed(Secret(size));
        ASSERT_FALSE(key.ok());
        EXPECT_EQ(key.error().code, ErrorCode::BadInput);
    }
}

}  // namespace
}  // namespace qd::crypto
