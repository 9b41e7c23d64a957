// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hmac_sha512.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/crypto/hash.h"

namespace qd::crypto {
namespace {

std::vector<std::uint8_t> bytesOf(const std::string& text) {
    return {text.begin(), text.end()};
}

TEST(HmacSha512, GivesTheValuesOfRfc4231) {
    // Test cases 1 and 2.
    const auto first =
        hmacSha512(Secret::fromBytes(std::vector<std::uint8_t>(20, 0x0b)), bytesOf("Hi There"));
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(hex(*first),
              "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
              "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854");
    const auto second = hmacSha512(Secret::fromText("Jefe"), bytesOf("what do ya want for nothing?"));
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(hex(*second),
              "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
              "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
}

TEST(HmacSha512, Pbkdf2IsWhatItsDefinitionMakesOfTheHmac) {
    const auto key = Secret::fromText("password");
    auto block = bytesOf("salt");
    block.insert(block.end(), {0, 0, 0, 1});
    const auto u1 = hmacSha512(key, block);
    ASSERT_TRUE(u1.ok());
    EXPECT_EQ(hex(pbkdf2Sha512(key, bytesOf("salt"), 1)->bytes()), hex(*u1).substr(0, 64));
    auto two = hmacSha512(key, *u1);
    ASSERT_TRUE(two.ok());
    for (std::size_t i = 0; i < two->size(); ++i)
        (*two)[i] = static_cast<std::uint8_t>((*two)[i] ^ (*u1)[i]);
    EXPECT_EQ(hex(pbkdf2Sha512(key, bytesOf("salt"), 2)->bytes()), hex(*two).substr(0, 64));
}

}  // namespace
}  // namespace qd::crypto
