// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"

#include <gtest/gtest.h>

namespace qd::crypto {
namespace {

// FIPS 180-4 examples (NIST, "SHA-256 example values").
TEST(Hash, MatchesThePublishedExamples) {
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256Hex(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Hash, PiecesGiveTheSameDigestAsTheWhole) {
    const std::string text(1000, 'q');
    Sha256 hash;
    for (std::size_t at = 0; at < text.size(); at += 7)
        hash.update(std::string_view(text).substr(at, 7));
    EXPECT_EQ(hash.finish(), sha256(text));
}

TEST(Hash, PartsAreHashedOneAfterTheOther) {
    const std::vector<std::uint8_t> a{'a'};
    const std::vector<std::uint8_t> bc{'b', 'c'};
    EXPECT_EQ(Sha256::of({a, {}, bc}), sha256("abc"));
    EXPECT_EQ(Sha256::of({}), sha256(""));
}

TEST(Hash, SecondFinishBreaksThePrecondition) {
    Sha256 hash;
    static_cast<void>(hash.finish());
    EXPECT_DEATH(static_cast<void>(hash.finish()), "precondition");
}

TEST(Hash, HexRoundTripsAndRefusesWhatIsNotHex) {
    const std::vector<std::uint8_t> bytes{0x00, 0x7f, 0x80, 0xff};
    EXPECT_EQ(hex(bytes), "007f80ff");
    EXPECT_EQ(unhex("007F80ff"), bytes);
    EXPECT_EQ(unhex(""), std::vector<std::uint8_t>{});
    EXPECT_FALSE(unhex("0").has_value());
    EXPECT_FALSE(unhex("0g").has_value());
    EXPECT_FALSE(unhex("0x").has_value());
}

}  // namespace
}  // namespace qd::crypto
