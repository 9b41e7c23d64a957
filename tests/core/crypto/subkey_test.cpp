// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/subkey.h"

#include <vector>

#include <gtest/gtest.h>

namespace qd::crypto {
namespace {

std::vector<std::uint8_t> fromHex(std::string_view text) {
    return unhex(text).value();
}

// RFC 5869, appendix A.1 and A.3.
TEST(Subkey, HkdfMatchesRfc5869) {
    const auto input = Secret::fromBytes(fromHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"));
    const auto first =
        hkdfSha256(input, fromHex("000102030405060708090a0b0c"), fromHex("f0f1f2f3f4f5f6f7f8f9"), 42);
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(hex(first->bytes()),
              "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    const auto third = hkdfSha256(input, {}, {}, 42);
    ASSERT_TRUE(third.ok());
    EXPECT_EQ(hex(third->bytes()),
              "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST(Subkey, LabelsSeparateKeys) {
    const auto key = Secret::fromBytes(std::vector<std::uint8_t>(32, 7));
    const auto database = deriveSubkey(key, "database").value();
    EXPECT_EQ(database.size(), 32U);
    EXPECT_TRUE(equal(database.bytes(), deriveSubkey(key, "database").value().bytes()));
    EXPECT_FALSE(equal(database.bytes(), deriveSubkey(key, "audit").value().bytes()));
    EXPECT_FALSE(equal(database.bytes(), key.bytes()));
}

// RFC 4231, test cases 1 and 2.
TEST(Subkey, HmacMatchesRfc4231) {
    EXPECT_EQ(hex(hmacSha256(Secret::fromBytes(std::vector<std::uint8_t>(20, 0x0b)), "Hi There").value()),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(hex(hmacSha256(Secret::fromText("Jefe"), "what do ya want for nothing?").value()),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

}  // namespace
}  // namespace qd::crypto
