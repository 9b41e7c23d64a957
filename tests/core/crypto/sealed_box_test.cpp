// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealed_box.h"

#include <type_traits>

#include <gtest/gtest.h>

#include "core/crypto/random.h"
#include "tests/core/crypto/hex_bytes.h"

namespace qd::crypto {
namespace {

static_assert(!std::is_copy_constructible_v<BoxKey> && std::is_move_constructible_v<BoxKey>);

BoxKey newKey() {
    return BoxKey::fromSeed(randomKey(kBoxSeedBytes).value()).value();
}

std::string shared(std::string_view scalar, std::string_view point) {
    return hex(x25519(Secret::fromBytes(fromHex(scalar)), arrayOf<32>(point)).value().bytes());
}

// RFC 7748, section 5.2, both vectors and the iterated one.
TEST(SealedBox, X25519MatchesRfc7748) {
    EXPECT_EQ(shared("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
                     "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"),
              "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    EXPECT_EQ(shared("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
                     "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493"),
              "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957");
    auto k = arrayOf<32>("09");
    auto u = k;
    for (int i = 1; i <= 1000; ++i) {
        const auto result = x25519(Secret::fromBytes(k), u).value();
        u = k;
        std::copy(result.bytes().begin(), result.bytes().end(), k.begin());
        if (i == 1) {
            EXPECT_EQ(hex(k), "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079");
        }
    }
    EXPECT_EQ(hex(k), "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51");
}

// RFC 7748, section 6.1.
TEST(SealedBox, BothSidesShareTheSecretOfRfc7748) {
    constexpr std::string_view kAlice = "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a";
    constexpr std::string_view kBob = "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";
    constexpr std::string_view kShared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
    const auto publicOf = [](std::string_view seed) {
        return hex(BoxKey::fromSeed(Secret::fromBytes(fromHex(seed))).value().publicKey());
    };
    EXPECT_EQ(publicOf(kAlice), "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    EXPECT_EQ(publicOf(kBob), "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    EXPECT_EQ(shared(kAlice, publicOf(kBob)), kShared);
    EXPECT_EQ(shared(kBob, publicOf(kAlice)), kShared);
}

TEST(SealedBox, TheRecipientOpensWhatWasSealed) {
    const auto key = newKey();
    for (const std::size_t size : {0U, 1U, 32U, 5000U}) {
        const Bytes plain(size, 0x5a);
        const auto sealed = sealTo(key.publicKey(), bytesOf("slot 3"), plain);
        ASSERT_TRUE(sealed.ok());
        EXPECT_EQ(sealed->size(), size + kBoxOverheadBytes);
        const auto opened = openBox(key, bytesOf("slot 3"), *sealed);
        ASSERT_TRUE(opened.ok());
        EXPECT_TRUE(equal(opened->bytes(), plain));
    }
}

// Made by another implementation (pyca/cryptography: X25519, HKDF and AESGCM) from Alice's key as the
// ephemeral one and for Bob of RFC 7748, section 6.1: a box that was stored is opened by every later version.
TEST(SealedBox, TheFormatIsFixed) {
    const auto bob = BoxKey::fromSeed(
        Secret::fromBytes(fromHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")));
    const auto opened = openBox(*bob, bytesOf("slot 3"),
                                fromHex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6ada0a"
                                        "354cc2a0eb1818a027ff509384c2ceea5d"
                                        "1a35df6d"));
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(textOf(*opened), "for bob");
}

TEST(SealedBox, EachBoxHasAnEphemeralKeyOfItsOwn) {
    const auto key = newKey();
    const auto one = sealTo(key.publicKey(), {}, bytesOf("same")).value();
    const auto two = sealTo(key.publicKey(), {}, bytesOf("same")).value();
    EXPECT_NE(Bytes(one.begin(), one.begin() + 32), Bytes(two.begin(), two.begin() + 32));
    EXPECT_NE(Bytes(one.begin() + 32, one.end()), Bytes(two.begin() + 32, two.end()));
}

TEST(SealedBox, EveryFlippedBitAndEveryCutIsFound) {
    const auto key = newKey();
    const auto sealed = sealTo(key.publicKey(), bytesOf("bound"), bytesOf("plain")).value();
    const auto expectAltered = [](const Result<Secret>& opened) {
        ASSERT_FALSE(opened.ok());
        EXPECT_EQ(opened.error().code, ErrorCode::Integrity);
    };
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        auto altered = sealed;
        altered[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        expectAltered(openBox(key, bytesOf("bound"), altered));
    }
    for (std::size_t size = 0; size < sealed.size(); ++size)
        expectAltered(openBox(key, bytesOf("bound"), std::span(sealed).first(size)));
    expectAltered(openBox(key, bytesOf("bounds"), sealed));
    expectAltered(openBox(key, {}, sealed));
    expectAltered(openBox(newKey(), bytesOf("bound"), sealed));
}

// u-coordinates of order 1, 2, 4 and 8, and the same not reduced: each gives an all-zero secret with every
// scalar.
TEST(SealedBox, APointThatSharesNoSecretIsRefused) {
    constexpr std::string_view kWeak[] = {"0000000000000000000000000000000000000000000000000000000000000000",
                                          "0100000000000000000000000000000000000000000000000000000000000000",
                                          "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                                          "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                                          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"};
    const auto key = newKey();
    for (const auto weak : kWeak) {
        const auto sealed = sealTo(arrayOf<32>(weak), {}, bytesOf("plain"));
        ASSERT_FALSE(sealed.ok()) << weak;
        EXPECT_EQ(sealed.error().code, ErrorCode::BadInput);
        auto box = sealTo(key.publicKey(), {}, bytesOf("plain")).value();
        std::copy_n(arrayOf<32>(weak).begin(), 32, box.begin());
        const auto opened = openBox(key, {}, box);
        ASSERT_FALSE(opened.ok()) << weak;
        EXPECT_EQ(opened.error().code, ErrorCode::Integrity);
    }
}

TEST(SealedBox, ASeedOfAnotherSizeIsRefused) {
    for (const std::size_t size : {0U, 31U, 33U}) {
        EXPECT_EQ(BoxKey::fromSeed(Secret(size)).error().code, ErrorCode::BadInput);
        EXPECT_EQ(x25519(Secret(size), PublicKey{9}).error().code, ErrorCode::BadInput);
    }
}

}  // namespace
}  // namespace qd::crypto
