// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base32.h"

#include <gtest/gtest.h>

#include "core/crypto/random.h"
#include "tests/core/crypto/hex_bytes.h"

namespace qd::crypto {
namespace {

// RFC 4648, section 10.
constexpr std::pair<std::string_view, std::string_view> kVectors[] = {{"", ""},
                                                                      {"f", "MY======"},
                                                                      {"fo", "MZXQ===="},
                                                                      {"foo", "MZXW6==="},
                                                                      {"foob", "MZXW6YQ="},
                                                                      {"fooba", "MZXW6YTB"},
                                                                      {"foobar", "MZXW6YTBOI======"}};

std::string decoded(std::string_view text) {
    const auto bytes = decodeBase32(bytesOf(text));
    if (bytes.ok()) return textOf(*bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::BadInput);
    return "refused";
}

TEST(Base32, MatchesRfc4648) {
    for (const auto& [plain, text] : kVectors) {
        EXPECT_EQ(textOf(encodeBase32(bytesOf(plain), Base32Padding::Full)), text);
        EXPECT_EQ(decoded(text), plain);
        const auto bare = text.substr(0, text.find('='));
        EXPECT_EQ(textOf(encodeBase32(bytesOf(plain))), bare);
        EXPECT_EQ(decoded(bare), plain);
    }
    EXPECT_EQ(decoded("mzxw6ytboi"), "foobar");
}

TEST(Base32, EverySizeComesBack) {
    for (std::size_t size = 0; size < 70; ++size) {
        const auto bytes = randomKey(size).value();
        for (const auto padding : {Base32Padding::None, Base32Padding::Full}) {
            const auto text = encodeBase32(bytes.bytes(), padding);
            EXPECT_TRUE(equal(decodeBase32(text.bytes()).value().bytes(), bytes.bytes())) << size;
        }
    }
}

TEST(Base32, WhatNoEncoderWritesIsRefused) {
    for (const std::string_view text :
         {"M", "MZX", "MZXW6Y", "MZ", "MZXR", "M1======", "M0", "M8", "MY=====", "MY=======", "MY=A====",
          "========", "=", "MZXW6YTB========", "MY ", "M Y", "MZXW6YTBOI=====", "\xc3\x84\xc3\x84"})
        EXPECT_EQ(decoded(text), "refused") << text;
}

}  // namespace
}  // namespace qd::crypto
