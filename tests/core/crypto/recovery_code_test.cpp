// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/recovery_code.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/crypto/random.h"
#include "tests/core/crypto/hex_bytes.h"

namespace qd::crypto {
namespace {

constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

Secret countingKey() {
    Secret key(kRecoveryKeyBytes);
    for (std::size_t i = 0; i < key.size(); ++i)
        key.bytes()[i] = static_cast<std::uint8_t>(i * 7 + 3);
    return key;
}

std::string codeOf(const Secret& key, RecoveryKind kind = RecoveryKind::WholeKey) {
    return textOf(encodeRecovery(kind, key).value());
}

Result<RecoveryText> decode(std::string_view text) {
    return decodeRecovery(Secret::fromText(text));
}

/// The message of a code that must not be taken; it never holds a group of what was typed.
std::string refusal(const std::string& text) {
    const auto decoded = decode(text);
    if (decoded.ok()) return "taken";
    EXPECT_EQ(decoded.error().code, ErrorCode::BadInput);
    for (std::size_t at = 0; at + 5 <= text.size(); at += 6)
        EXPECT_EQ(decoded.error().describe().find(text.substr(at, 5)), std::string::npos);
    return decoded.error().message;
}

std::string mistyped(std::size_t group) {
    return "group " + std::to_string(group) + " of the recovery code is mistyped";
}

TEST(RecoveryCode, EveryKindComesBack) {
    for (const auto kind : {RecoveryKind::WholeKey, RecoveryKind::FirstShare, RecoveryKind::SecondShare}) {
        for (int i = 0; i < 50; ++i) {
            const auto key = randomKey(kRecoveryKeyBytes).value();
            const auto decoded = decode(codeOf(key, kind));
            ASSERT_TRUE(decoded.ok());
            EXPECT_EQ(decoded->kind, kind);
            EXPECT_TRUE(equal(decoded->key.bytes(), key.bytes()));
        }
    }
}

// A format that people keep on paper for years never changes: this text must be read by every later version.
TEST(RecoveryCode, TheFormatIsFixed) {
    EXPECT_EQ(codeOf(countingKey()),
              "241GM-M48R4-3WK2Z-TD1VG-894NJ-0NTYR-CNP73-6YM1Q-H27SK-D7D4C-NESB7-KG67T-SVAXH-RRD2B-AYWD0");
    const auto all = codeOf(Secret::fromBytes(Bytes(32, 0xff)));
    EXPECT_EQ(all.size(), 89U);
    EXPECT_EQ(std::count(all.begin(), all.end(), '-'), 14);
}

TEST(RecoveryCode, IsReadHoweverItIsTyped) {
    const auto code = codeOf(Secret(kRecoveryKeyBytes), RecoveryKind::SecondShare);
    ASSERT_NE(code.find('0'), std::string::npos);
    ASSERT_NE(code.find('1'), std::string::npos);
    const auto read = [](const std::string& text) { return decode(text).ok(); };
    auto typed = code;
    std::replace(typed.begin(), typed.end(), '-', ' ');
    EXPECT_TRUE(read(typed));
    typed.erase(std::remove(typed.begin(), typed.end(), ' '), typed.end());
    EXPECT_TRUE(read(typed));
    EXPECT_TRUE(read("\t " + code + "\r\n"));
    typed = code;
    for (auto& c : typed)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    EXPECT_TRUE(read(typed));
    for (const char zero : {'O', 'o'}) {
        typed = code;
        std::replace(typed.begin(), typed.end(), '0', zero);
        EXPECT_TRUE(read(typed));
    }
    for (const char one : {'I', 'i', 'L', 'l'}) {
        typed = code;
        std::replace(typed.begin(), typed.end(), '1', one);
        EXPECT_TRUE(read(typed));
    }
}

TEST(RecoveryCode, EveryWrongSymbolIsFoundAndItsGroupNamed) {
    const auto code = codeOf(countingKey());
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '-') continue;
        for (const char other : kSymbols) {
            if (other == code[at]) continue;
            auto typed = code;
            typed[at] = other;
            ASSERT_EQ(refusal(typed), mistyped(at / 6 + 1)) << at << other;
        }
    }
}

TEST(RecoveryCode, EveryTwoSymbolsThatAreSwappedInAGroupAreFoundAndTheGroupNamed) {
    const auto code = codeOf(countingKey());
    for (std::size_t group = 0; group < kRecoveryGroups; ++group) {
        for (std::size_t i = 0; i < 5; ++i) {
            for (std::size_t j = i + 1; j < 5; ++j) {
                auto typed = code;
                std::swap(typed[group * 6 + i], typed[group * 6 + j]);
                if (typed != code) {
                    ASSERT_EQ(refusal(typed), mistyped(group + 1));
                }
            }
        }
    }
}

TEST(RecoveryCode, GroupsInAnotherOrderAreFoundAndNamed) {
    const auto code = codeOf(countingKey());
    for (std::size_t i = 0; i < kRecoveryGroups; ++i) {
        for (std::size_t j = i + 1; j < kRecoveryGroups; ++j) {
            auto typed = code;
            std::swap_ranges(typed.begin() + static_cast<std::ptrdiff_t>(i * 6),
                             typed.begin() + static_cast<std::ptrdiff_t>(i * 6 + 5),
                             typed.begin() + static_cast<std::ptrdiff_t>(j * 6));
            ASSERT_EQ(refusal(typed), "these groups of the recovery code are mistyped: " +
                                          std::to_string(i + 1) + ", " + std::to_string(j + 1));
        }
    }
}

TEST(RecoveryCode, AMissingOrSurplusSymbolIsFoundAndPlaced) {
    const auto code = codeOf(countingKey());
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '-') continue;
        auto typed = code;
        typed.erase(at, 1);
        EXPECT_EQ(refusal(typed), "the recovery code has 74 characters without its hyphens, expected 75");
        typed = code;
        typed.insert(at, 1, 'Z');
        EXPECT_EQ(refusal(typed), "the recovery code has 76 characters without its hyphens, expected 75");
    }
    auto typed = code;
    typed.erase(3 * 6 + 1, 1);
    EXPECT_EQ(decode(typed).error().hint, "group 4 is the first that is not right");
    EXPECT_EQ(refusal(""), "the recovery code has 0 characters without its hyphens, expected 75");
    EXPECT_EQ(refusal(std::string(1025, ' ')), "the text is too long for a recovery code");
}

TEST(RecoveryCode, ACharacterThatNoCodeHasIsNamedByItsGroup) {
    for (const char strange : {'U', 'u', '*', '_', '.', '\0', '\x7f', '\xc3'}) {
        auto typed = codeOf(countingKey());
        typed[6 * 6 + 2] = strange;
        EXPECT_EQ(refusal(typed), "group 7 of the recovery code has a character that no code contains");
    }
}

/// The sum over the field of 32 elements that the fifth symbol of group `group` must have.
char groupCheck(const std::string& four, unsigned group) {
    const auto times = [](unsigned a, unsigned b) {
        unsigned product = 0;
        for (int bit = 4; bit >= 0; --bit) {
            product = product << 1U ^ ((product & 16U) != 0 ? 0b100101U : 0U);
            if ((b >> bit & 1U) != 0) product ^= a;
        }
        return product;
    };
    unsigned sum = times(5, group);
    const unsigned weights[] = {2, 4, 8, 16};
    for (std::size_t i = 0; i < 4; ++i)
        sum ^= times(weights[i], static_cast<unsigned>(kSymbols.find(four[i])));
    return kSymbols[sum];
}

// Two changes in one group, with its check made anew: what the digest over the whole is for.
TEST(RecoveryCode, GroupsThatFitButNotTogetherAreRefused) {
    const auto code = codeOf(countingKey());
    for (std::size_t group = 1; group < kRecoveryGroups; ++group) {
        for (std::size_t i = 0; i < 4; ++i) {
            auto four = code.substr(group * 6, 4);
            four[i] = kSymbols[(kSymbols.find(four[i]) + 11) % 32];
            auto typed = code;
            typed.replace(group * 6, 5, four + groupCheck(four, static_cast<unsigned>(group) + 1));
            EXPECT_EQ(refusal(typed), "the recovery code is mistyped: its groups fit, but not together");
        }
    }
}

TEST(RecoveryCode, ACodeOfAnotherVersionOrKindIsNotTaken) {
    const auto code = codeOf(countingKey());
    auto four = code.substr(0, 4);
    four[0] = kSymbols[kSymbols.find(four[0]) ^ 4U];  // the third of the version's four bits
    EXPECT_EQ(refusal(four + groupCheck(four, 1) + code.substr(5)),
              "the recovery code was written by another version of Quarterdeck");
    four = code.substr(0, 4);
    four[1] = kSymbols[kSymbols.find(four[1]) ^ 16U];  // a bit of the kind, which the digest covers
    EXPECT_EQ(refusal(four + groupCheck(four, 1) + code.substr(5)),
              "the recovery code is mistyped: its groups fit, but not together");
}

TEST(RecoveryCode, RandomTextIsNeverTaken) {
    for (int i = 0; i < 2000; ++i) {
        const auto random = randomKey(75).value();
        std::string typed;
        for (const auto byte : random.bytes())
            typed += kSymbols[byte % 32];
        EXPECT_FALSE(decode(typed).ok());
        EXPECT_FALSE(decodeRecovery(random).ok());
    }
}

TEST(RecoveryCode, AKeyOfAnotherSizeIsRefused) {
    for (const std::size_t size : {0U, 31U, 33U})
        EXPECT_EQ(encodeRecovery(RecoveryKind::WholeKey, Secret(size)).error().code, ErrorCode::BadInput);
}

TEST(RecoveryShares, TwoSharesMakeTheKeyAndOneDoesNot) {
    const auto key = countingKey();
    const auto [first, second] = splitInTwo(key).value();
    EXPECT_TRUE(equal(joinShares(first, second).value().bytes(), key.bytes()));
    EXPECT_TRUE(equal(joinShares(second, first).value().bytes(), key.bytes()));
    EXPECT_FALSE(equal(first.bytes(), key.bytes()));
    EXPECT_FALSE(equal(second.bytes(), key.bytes()));
    const auto [third, fourth] = splitInTwo(key).value();
    EXPECT_FALSE(equal(first.bytes(), third.bytes()));
    EXPECT_FALSE(equal(joinShares(first, fourth).value().bytes(), key.bytes()));
}

TEST(RecoveryShares, OneOfEachIsNeeded) {
    const auto [first, second] = splitInTwo(countingKey()).value();
    const auto joined = [](RecoveryKind kindA, const Secret& a, RecoveryKind kindB, const Secret& b) {
        const auto key = joinShares(RecoveryText{kindA, a.clone()}, RecoveryText{kindB, b.clone()});
        if (key.ok()) return equal(key->bytes(), countingKey().bytes());
        EXPECT_EQ(key.error().code, ErrorCode::BadInput);
        return false;
    };
    using enum RecoveryKind;
    EXPECT_TRUE(joined(FirstShare, first, SecondShare, second));
    EXPECT_TRUE(joined(SecondShare, second, FirstShare, first));
    EXPECT_FALSE(joined(FirstShare, first, FirstShare, first));
    EXPECT_FALSE(joined(SecondShare, first, SecondShare, second));
    EXPECT_FALSE(joined(WholeKey, first, SecondShare, second));
    EXPECT_EQ(joinShares(first, Secret(31)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(joinShares(Secret(), Secret()).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::crypto
